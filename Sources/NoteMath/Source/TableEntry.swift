import MathEngine
import MathSyntax
import NoteSyntax
import TextModel

/// A name in a table's header with a value below it; `nil` where the header is no name or the cell no number.
///
/// Either may stand in `$…$`. Most tables hold words, and none of those is anybody's mistake.
struct TableEntry {
  let candidate: FormulaCandidate

  init?(header: Range<Int>, cell: Range<Int>, in text: SourceText) {
    let (name, value) = (TableCell(header, in: text), TableCell(cell, in: text))
    let form: NoteFormula.Form = name.isMath || value.isMath ? .mathEntry : .entry
    let source = FormulaSource(pieces: [value.range], of: text, head: "\(text.string(in: name.range)) = ")
    guard Self.binds(source.utf8, form.notation) else { return nil }
    candidate = FormulaCandidate(range: value.range, form: form, source: source)
  }

  /// Whether a formula without errors gives one name a value that hangs on no other.
  private static func binds(_ utf8: [UInt8], _ notation: MathNotation) -> Bool {
    let tree = MathParser.parse(utf8, notation: notation)
    guard tree.diagnostics.isEmpty, let term = Resolver(scope: Environment()).resolve(tree).term,
      let definition = FormulaDraft.definition(of: term)
    else { return false }
    switch definition.target {
    case .name, .element: return definition.body.freeNames.isEmpty
    case .quantity, .function: return false
    }
  }
}
