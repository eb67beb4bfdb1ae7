import MathEngine
package import NoteIndex
import NoteMath

/// The values of the inline formulas of a note, which have no lenses (UX.md, "Lenses").
package enum InlayHints {
  /// Ascending; those of the formulas that begin in a range of bytes.
  package static func of(_ id: NoteID, in range: Range<Int>, of workspace: Workspace) -> [InlayHint] {
    guard let note = workspace.note(id) else { return [] }
    return workspace.results(of: note).formulas.compactMap { formula in
      guard formula.form == .inline, range.contains(formula.range.lowerBound), formula.outcome.claim == nil else {
        return nil
      }
      // A literal's value stands there already, and a name that is spoken of asks for none.
      guard formula.outcome.reading == .definition || formula.outcome.reading == .expression,
        let value = formula.outcome.value, let text = Lenses.shown(value)
      else { return nil }
      return InlayHint(offset: formula.range.upperBound, label: "= " + onOneLine(text, value))
    }
  }

  /// A matrix is shown by its shape.
  private static func onOneLine(_ text: String, _ value: Value) -> String {
    guard text.contains("\n") else { return text }
    return value.shape.map(String.init).joined(separator: "×")
  }
}
