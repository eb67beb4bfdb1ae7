import Glibc
import NoteSyntax
import TextModel

extension Command {
  /// `mlnotes export`.
  static let export = Command(
    name: "export", summary: "a note as HTML",
    help: """
      usage: mlnotes export html --bare [--flavor commonmark|gfm|notes] FILE

      Writes one text as an HTML fragment. `-` is standard input. The flavor `notes` (the default) reads everything of
      Grammar/Notes.md; the others read what their specifications say and nothing else.

      """
  ) { arguments in
    guard arguments.first == "html" else {
      StandardError.write("mlnotes export: what to export must be `html`\n")
      return 2
    }
    return ExportCommand.bareHTML(Array(arguments.dropFirst()))
  }
}

enum ExportCommand {
  /// `export html --bare --flavor FLAVOR FILE`.
  static func bareHTML(_ arguments: [String]) -> Int32 {
    var dialect = NoteDialect.markdown
    var path: String?
    var index = 0
    while index < arguments.count {
      switch arguments[index] {
      case "--bare": break
      case "--flavor":
        index += 1
        guard index < arguments.count, let found = flavor(arguments[index]) else {
          StandardError.write("mlnotes export: --flavor is commonmark, gfm or notes\n")
          return 2
        }
        dialect = found
      default: path = arguments[index]
      }
      index += 1
    }
    guard let path, let bytes = NoteFile.read(path) else {
      StandardError.write("mlnotes export: cannot read \(path ?? "nothing: a FILE is missing")\n")
      return 2
    }
    return StandardOutput.write(HTMLRenderer.render(SourceText(utf8: bytes), dialect: dialect)) ? 0 : 2
  }

  private static func flavor(_ name: String) -> NoteDialect? {
    switch name {
    case "commonmark": .commonmark
    case "gfm": .gfm
    case "notes": .markdown
    default: nil
    }
  }
}
