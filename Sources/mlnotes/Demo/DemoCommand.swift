import Glibc
import JSON
import TextModel

extension Command {
  static let demo = Command(
    name: "demo",
    summary: "the main job, seen in a terminal, on built-in sample notes",
    help: """
      usage: mlnotes demo

      Starts `mlnotes lsp` as an editor does, opens two sample notes in it, and prints what came back over the wire: what
      hovers explain, where jumps lead, which values lenses show, what is underlined, and what changes while one types.
      Exit code: 0, or 1 where the server gave no answer.

      """,
    run: { _ in Demo().run() })
}

/// Plays an editor: the notes are laid down in a folder of their own, opened, visited, and removed.
private struct Demo {
  func run() -> Int32 {
    var template = Array("/tmp/mlnotes-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return 1 }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { remove(folder) }
    guard let server = ServerProcess(path: "/proc/self/exe", arguments: ["lsp"]) else { return 1 }
    defer { server.stop() }
    guard initialize(server, folder) else {
      StandardError.write("mlnotes demo: the server did not answer\n")
      return 1
    }
    for note in DemoNote.all {
      let path = folder + "/" + note.name
      guard let file = fopen(path, "w") else { return 1 }
      fputs(note.text, file)
      fclose(file)
    }
    waitForHandbook(server)
    for note in DemoNote.all {
      var session = DemoSession(server: server, folder: folder, note: note)
      session.play()
    }
    return 0
  }

  private func initialize(_ server: ServerProcess, _ folder: String) -> Bool {
    let capabilities: JSONValue = [
      "general": ["positionEncodings": ["utf-8"]],
      "textDocument": ["hover": ["contentFormat": ["plaintext"]], "publishDiagnostics": [:]],
    ]
    let answer = server.request(
      "initialize",
      [
        "processId": .int(Int(getpid())), "locale": "zh-CN", "rootUri": .string(FileURI.of(folder)),
        "capabilities": capabilities,
      ])
    server.notify("initialized", [:])
    return answer != nil
  }

  /// The server reads the handbook behind its client's back; a person takes longer to open a note.
  private func waitForHandbook(_ server: ServerProcess) {
    for _ in 0..<500 {
      let found = server.request("workspace/symbol", ["query": "softmax"])
      if found?.arrayValue?.isEmpty == false { return }
      usleep(20_000)
    }
  }

  private func remove(_ folder: String) {
    for note in DemoNote.all { unlink(folder + "/" + note.name) }
    rmdir(folder)
  }
}
