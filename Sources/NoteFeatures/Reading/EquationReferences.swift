import NoteIndex
import NoteSyntax

/// Every place that refers to a numbered or labelled formula: `\ref` and `\eqref` by its labels, `式(3)` by its number.
struct EquationReferences {
  let workspace: Workspace

  func references(toLabel name: String, from note: LoadedNote) -> [References.Reference] {
    let marks = workspace.index.marks(ofLabel: name, from: note.id)
    // A label that nothing gives is still used in several places.
    if marks.isEmpty {
      return workspace.index.uses(ofLabel: name, from: note.id).map { References.Reference(place: $0, kind: .link) }
    }
    var seen: Set<NotePlace> = []
    return marks.map { NotePlace(note: $0.note, range: $0.mark.target) }.filter { seen.insert($0).inserted }
      .flatMap { references(to: $0) }
  }

  /// The labels of what stands at a place are its definitions, else its number; a thing without a name defines itself.
  func references(to place: NotePlace) -> [References.Reference] {
    guard let note = workspace.note(place.note) else { return [] }
    let marks = (workspace.index[place.note]?.labels.marks ?? []).filter { $0.target == place.range }
    let labels = marks.filter { $0.kind == .label }
    var found = (labels.isEmpty ? marks : labels).map {
      References.Reference(place: NotePlace(note: place.note, range: $0.range), kind: .definition)
    }
    if found.isEmpty { found = [References.Reference(place: place, kind: .definition)] }
    for name in Set(labels.map(\.name)).sorted() {
      found += workspace.index.uses(ofLabel: name, from: place.note).map {
        References.Reference(place: $0, kind: .link)
      }
    }
    found += workspace.index.wordReferences(to: place, note.tree).map {
      References.Reference(place: NotePlace(note: place.note, range: $0.range), kind: .link)
    }
    return found
  }
}
