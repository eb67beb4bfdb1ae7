"use strict";
// Starts `mlnotes lsp` on notes and hands its answers to VS Code; all else is the server's.
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

const SCANNED_BYTES = 64 * 1024;
const HEADING = /^[ \t]*【.+】[ \t]*$/u;

/** Whether a plain text is a note: two lines of its first 64 KB are only 【…】. */
function isNoteText(text) {
  let bytes = 0;
  let headings = 0;
  for (const line of text.split(/\r?\n/)) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > SCANNED_BYTES) return false;
    if (HEADING.test(line) && ++headings === 2) return true;
  }
  return false;
}

/** Whether the server is to see this document. */
function isNote(document) {
  if (document.languageId === "markdown" || document.languageId === "mlnote") return true;
  return document.languageId === "plaintext" && isNoteText(document.getText());
}

/** Keeps plain texts that are no notes from the server: such a document is never opened, so never changed or closed. */
function forNotesOnly() {
  const opened = new Set();
  const ifOpened = (document, next, event) => (opened.has(document.uri.toString()) ? next(event) : Promise.resolve());
  return {
    didOpen(document, next) {
      if (!isNote(document)) return Promise.resolve();
      opened.add(document.uri.toString());
      return next(document);
    },
    didChange: (event, next) => ifOpened(event.document, next, event),
    didSave: (document, next) => ifOpened(document, next, document),
    didClose(document, next) {
      return opened.delete(document.uri.toString()) ? next(document) : Promise.resolve();
    },
  };
}

const SELECTOR = ["markdown", "mlnote", "plaintext"].flatMap((language) => [
  { scheme: "file", language },
  { scheme: "untitled", language },
]);

let client;

function makeClient() {
  const command = vscode.workspace.getConfiguration("mlnotes").get("server.path", "mlnotes");
  const run = { command, args: ["lsp"], transport: TransportKind.stdio };
  return new LanguageClient(
    "mlnotes",
    "mlnotes",
    { run, debug: run },
    { documentSelector: SELECTOR, middleware: forNotesOnly(), synchronize: { configurationSection: "mlnotes" } },
  );
}

async function start() {
  client = makeClient();
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`mlnotes does not start (setting mlnotes.server.path): ${error.message}`);
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running) await running.stop();
}

/** Starts the server, at once if a note is open, else with the first one. */
async function activate(context) {
  const startIfNote = async (document) => {
    if (client || !isNote(document)) return;
    await start();
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startIfNote),
    vscode.commands.registerCommand("mlnotes.restart", async () => {
      await stop();
      await start();
    }),
  );
  for (const document of vscode.workspace.textDocuments) await startIfNote(document);
}

module.exports = { activate, deactivate: stop, isNote, isNoteText, forNotesOnly };
