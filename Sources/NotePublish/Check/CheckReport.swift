package import NoteFeatures
package import TextModel

/// The findings of one note, ready to be written in any format of `mlnotes check`.
package struct CheckReport: Sendable {
  /// As the person named it on the command line, or relative to the folder that they named.
  package var file: String
  package var text: SourceText
  /// Ascending by start.
  package var diagnostics: [Diagnostic]

  package init(file: String, text: SourceText, diagnostics: [Diagnostic]) {
    self.file = file
    self.text = text
    self.diagnostics = diagnostics
  }

  /// Line and column from 1, in Unicode scalars, and the byte from 0.
  func place(of offset: Int) -> (line: Int, column: Int, byte: Int) {
    let position = text.position(at: offset, encoding: .utf32)
    return (position.line + 1, position.column + 1, offset)
  }
}
