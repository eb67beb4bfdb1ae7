import NoteServer

extension Command {
  static let lsp = Command(
    name: "lsp",
    summary: "the language server, on standard input and output",
    help: """
      usage: mlnotes lsp [--stdio]

      Speaks the Language Server Protocol 3.17 on standard input and output until the client sends `exit` or closes the
      stream. `--stdio` is accepted and changes nothing. Exit code: 0 after `shutdown`, 1 without it.

      """,
    run: { arguments in
      if let unknown = arguments.first(where: { $0 != "--stdio" }) {
        StandardError.write("mlnotes lsp: no option is named '\(unknown)'\n")
        return 2
      }
      FileHost.boundMemory()
      return Server(stream: StandardStream(), host: FileHost(), maximumWorkers: 4).run()
    })
}
