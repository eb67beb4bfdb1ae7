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
        workspace: workspace
      ).card()
    case .symbol(let symbol, let index):
      let results = workspace.results(of: note)
      return FormulaCard(
        formula: results.formulas[index], index: index, results: results, note: note, workspace: workspace
      ).card(of: symbol)
    case .concept(let definitions, let range):
      return ConceptCard(definitions: definitions, workspace: workspace).card(over: range)
    case .link(let link):
      guard case .place(let place) = workspace.index.resolve(link, in: id),
        let definition = workspace.definition(at: place)
      else { return nil }
      return ConceptCard(definitions: [definition], workspace: workspace).card(over: link.range)
    case .wordReference(let reference):
      guard let place = workspace.index.target(of: reference, in: id, note.tree) else { return nil }
      return PlaceCard(place: place, workspace: workspace).card(over: reference.range)
    case .label(let name, let range):
      guard let found = workspace.index.marks(ofLabel: name, from: id).first else { return nil }
      let place = NotePlace(note: found.note, range: found.mark.target)
      return PlaceCard(place: place, workspace: workspace).card(over: range)
    case .tag(let mark):
      return PlaceCard(place: NotePlace(note: id, range: mark.target), workspace: workspace).card(over: mark.range)
    }
  }
}
