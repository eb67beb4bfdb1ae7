import NotePublish
import TextModel

extension Command {
  /// `mlnotes import`.
  static let importText = Command(
    name: "import", summary: "a raw text drawn out of a PDF as a tidy Markdown note",
    help: """
      usage: mlnotes import FILE

      Joins hard-wrapped lines, turns 【】 and bullets into headings, numbered lines into lists, mends radicals and full-width
      letters, keeps every URL. Writes the note to standard output. `-` is standard input.

      """
  ) { arguments in
    guard let path = arguments.first(where: { !$0.hasPrefix("--") }), let bytes = NoteFile.read(path) else {
      StandardError.write("mlnotes import: cannot read \(arguments.first ?? "nothing: a FILE is missing")\n")
      return 2
    }
    return StandardOutput.write(TextImport.note(from: SourceText(utf8: bytes))) ? 0 : 2
  }
}
