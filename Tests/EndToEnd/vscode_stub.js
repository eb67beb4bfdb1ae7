"use strict";
// Runs the VS Code extension under Node with a stub of the editor and of the client library; prints what it did as JSON.
const Module = require("module");
const path = require("path");

const done = { clients: [], errors: [], commands: {} };
const listeners = [];
const document = (languageId, text, name) => ({
  languageId,
  getText: () => text,
  uri: { toString: () => `file:///${name}` },
});

class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, name, server, options, state: "new" });
    done.clients.push(this);
  }
  async start() {
    if (process.env.STUB_FAILS) throw new Error("spawn mlnotes ENOENT");
    this.state = "running";
  }
  async stop() {
    this.state = "stopped";
  }
}

const stubs = {
  vscode: {
    workspace: {
      textDocuments: [document("plaintext", "just text\n", "plain.txt")],
      getConfiguration: () => ({ get: (_, fallback) => fallback }),
      onDidOpenTextDocument: (listener) => (listeners.push(listener), { dispose() {} }),
    },
    window: { showErrorMessage: (message) => done.errors.push(message) },
    commands: { registerCommand: (id, run) => ((done.commands[id] = run), { dispose() {} }) },
  },
  "vscode-languageclient/node": { LanguageClient, TransportKind: { stdio: 0 } },
};
const load = Module._load;
Module._load = (name, ...rest) => stubs[name] || load(name, ...rest);

async function main() {
  const extension = require(path.resolve(process.argv[2]));
  await extension.activate({ subscriptions: [] });
  const beforeNote = done.clients.length;
  for (const listener of listeners) await listener(document("markdown", "# a\n", "a.md"));
  for (const listener of listeners) await listener(document("markdown", "# b\n", "b.md"));
  const [client] = done.clients;

  const passed = [];
  const { didOpen, didChange, didClose } = client.options.middleware;
  const note = document("plaintext", "【一】\n\n正文\n\n【二】\n", "note.txt");
  const plain = document("plaintext", "【一】只有一行\n", "plain.txt");
  for (const [name, doc] of [["note", note], ["plain", plain]]) {
    await didOpen(doc, () => passed.push(`open ${name}`));
    await didChange({ document: doc }, () => passed.push(`change ${name}`));
    await didClose(doc, () => passed.push(`close ${name}`));
    await didChange({ document: doc }, () => passed.push(`change closed ${name}`));
  }

  await done.commands["mlnotes.restart"]();
  const states = done.clients.map((each) => each.state);
  await extension.deactivate();
  console.log(JSON.stringify({
    beforeNote,
    run: client.server.run,
    languages: [...new Set(client.options.documentSelector.map((each) => each.language))],
    passed,
    states,
    last: done.clients.at(-1).state,
    commands: Object.keys(done.commands),
    errors: done.errors,
    late: extension.isNoteText(`${"字".repeat(22000)}\n【一】\n【二】\n`),
  }));
}

main();
