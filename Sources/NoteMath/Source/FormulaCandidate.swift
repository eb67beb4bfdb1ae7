import MathSyntax
import NoteSyntax
import TextModel

/// A formula of a note before it is read.
struct FormulaCandidate {
  var range: Range<Int>
  var form: NoteFormula.Form
  var source: FormulaSource

  /// All formulas of a note, in source order.
  static func all(in tree: NoteTree) -> [FormulaCandidate] {
    tree.bindingCandidates.flatMap { candidates(for: $0, in: tree.text) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func candidates(for candidate: BindingCandidate, in text: SourceText) -> [FormulaCandidate] {
    switch candidate {
    case .math(let span):
      return [
        FormulaCandidate(
          range: span.range, form: span.kind == .display ? .display : .inline,
          source: FormulaSource(pieces: span.pieces, of: text))
      ]
    case .plain(let span):
      return [
        FormulaCandidate(
          range: span.range, form: span.isFenced ? .scratch : .plain,
          source: FormulaSource(pieces: span.pieces, of: text))
      ]
    case .frontMatter(let name, let value):
      let source = FormulaSource(pieces: [value], of: text, head: "\(text.string(in: name)) = ")
      return [FormulaCandidate(range: value, form: .entry, source: source)]
    case .table(let header, let rows):
      // Several rows would give a name several values; only a table of one row binds.
      guard rows.count == 1, let row = rows.first, row.count == header.count else { return [] }
      return zip(header, row).compactMap { TableEntry(header: $0, cell: $1, in: text)?.candidate }
    }
  }
}
