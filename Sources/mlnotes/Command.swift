/// A subcommand of `mlnotes`: one file each, listed once in `Command.all`.
struct Command: Sendable {
  var name: String
  /// What it does, in a line of `mlnotes --help`.
  var summary: String
  /// The text of `mlnotes NAME --help`.
  var help: String
  /// Runs with the arguments behind the name, and gives the exit code.
  var run: @Sendable ([String]) -> Int32
}

extension Command {
  /// Every subcommand, in the order of `mlnotes --help`.
  static let all: [Command] = [
    .eval,
    .verify,
    .lsp,
    .demo,
    .hover,
    .definition,
    .references,
    .lens,
    .check,
    .inspect,
    .export,
    .importText,
    .render,
  ]

  /// Subcommands for tests, which `--help` does not list.
  static let hidden: [Command] = [.inspectMath, .settings, .bench]

  static let version = "0.1.0"

  /// Runs the command line without the program's name, and gives the exit code: 2 where it is no valid one.
  static func main(_ arguments: [String]) -> Int32 {
    guard let first = arguments.first else {
      StandardError.write(overview)
      return 2
    }
    switch first {
    case "--help", "-h", "help":
      StandardOutput.write(overview)
      return 0
    case "--version":
      StandardOutput.write("mlnotes \(version)\n")
      return 0
    default: break
    }
    guard let command = (all + hidden).first(where: { $0.name == first }) else {
      StandardError.write("mlnotes: no command is named '\(first)'; `mlnotes --help` lists them\n")
      return 2
    }
    let rest = Array(arguments.dropFirst())
    if rest.contains("--help") || rest.contains("-h") {
      StandardOutput.write(command.help)
      return 0
    }
    return command.run(rest)
  }

  private static var overview: String {
    let width = all.map(\.name.utf8.count).max() ?? 0
    let lines = all.map { command in
      "  \(command.name)\(String(repeating: " ", count: width - command.name.utf8.count))  \(command.summary)\n"
    }
    return """
      mlnotes: a language server and tools for machine-learning notes

      usage: mlnotes COMMAND [ARGUMENT…]

      \(lines.joined())
      `mlnotes COMMAND --help` tells more about one; `mlnotes --version` prints the version.

      """
  }
}
