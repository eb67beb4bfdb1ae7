package import NoteIndex
import NoteMath
import NoteSyntax

/// Where a thing is introduced: of a symbol the words that say what it stands for, or the space it is declared to be in;
/// of a concept every place that gives its name; of a formula's number the `\label` or `\tag`.
package enum DeclarationJump {
  package static func at(_ offset: Int, in id: NoteID, of workspace: Workspace) -> Definitions.Found? {
    guard let note = workspace.note(id), let subject = Subject.at(offset, in: note, of: workspace) else { return nil }
    switch subject {
    case .formula(let index, let symbol?), .symbol(let symbol, let index):
      return place(of: symbol, formula: index, in: note, of: workspace)
        ?? Definitions.at(offset, in: id, of: workspace)
    case .concept(let definitions, let range):
      return Definitions.Found(
        origin: range, places: definitions.map { NotePlace(note: $0.note, range: $0.range) })
    case .label(let name, let range):
      let marks = workspace.index.marks(ofLabel: name, from: id)
      guard !marks.isEmpty else { return nil }
      return Definitions.Found(origin: range, places: marks.map { NotePlace(note: $0.note, range: $0.mark.range) })
    case .tag(let mark):
      return Definitions.Found(origin: mark.range, places: [NotePlace(note: id, range: mark.range)])
    case .link, .wordReference, .formula(_, nil): return Definitions.at(offset, in: id, of: workspace)
    }
  }

  private static func place(
    of symbol: SymbolAt, formula index: Int, in note: LoadedNote, of workspace: Workspace
  ) -> Definitions.Found? {
    let meanings = SymbolMeanings(note: note)
    let results = workspace.results(of: note)
    for key in symbol.keys {
      if let range = meanings.place(of: key, at: symbol.range.lowerBound) {
        return Definitions.Found(origin: symbol.range, places: [NotePlace(note: note.id, range: range)])
      }
      if let declaring = results.declaration(of: key, for: index) {
        let range = results.formulas[declaring].range
        return Definitions.Found(origin: symbol.range, places: [NotePlace(note: note.id, range: range)])
      }
    }
    return nil
  }
}
