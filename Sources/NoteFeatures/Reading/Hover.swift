package import NoteIndex
import NoteMath
import NoteSyntax

/// What a person sees who rests on a place.
package enum Hover {
  /// nil where there is nothing to say.
  package static func at(_ offset: Int, in id: NoteID, of workspace: Workspace) -> Card? {
    guard let note = workspace.note(id), let subject = Subject.at(offset, in: note, of: workspace) else { return nil }
    switch subject {
    case .formula(let index, _):
      let results = workspace.results(of: note)
      return FormulaCard(
        formula: results.formulas[index], index: index, results: results, note: note,
        language: workspace.configuration.spoken
      ).card()
    case .concept(let definitions, let range):
      return ConceptCard(definitions: definitions, workspace: workspace).card(over: range)
    case .link(let link):
      guard case .place(let place) = workspace.index.resolve(link, in: id),
        let definition = workspace.definition(at: place)
      else { return nil }
      return ConceptCard(definitions: [definition], workspace: workspace).card(over: link.range)
    case .wordReference: return nil
    }
  }
}
