package import NoteIndex
import NoteMath
import NoteSyntax

/// Where a jump leads.
package enum Definitions {
  /// The places, the best first; `origin` is what was pointed at.
  package struct Found: Sendable, Equatable {
    package var origin: Range<Int>
    package var places: [NotePlace]
  }

  package static func at(_ offset: Int, in id: NoteID, of workspace: Workspace) -> Found? {
    guard let note = workspace.note(id), let subject = Subject.at(offset, in: note, of: workspace) else { return nil }
    switch subject {
    case .formula(let index, let symbol?), .symbol(let symbol, let index):
      return places(of: symbol, formula: index, in: note, of: workspace)
    case .formula(_, nil): return nil
    case .concept(let definitions, let range):
      // The user's own definitions win: the handbook is led to where there is none.
      let own = definitions.filter { $0.root == .workspace }
      return Found(
        origin: range, places: (own.isEmpty ? definitions : own).map { NotePlace(note: $0.note, range: $0.range) })
    case .link(let link):
      switch workspace.index.resolve(link, in: id) {
      case .place(let place): return Found(origin: link.range, places: [place])
      case .missingAnchor(let target): return Found(origin: link.range, places: [NotePlace(note: target, range: 0..<0)])
      case .ambiguous(let places): return Found(origin: link.range, places: places)
      case .file, .missing, .outside, .external: return nil
      }
    case .wordReference(let reference):
      guard let place = workspace.index.target(of: reference, in: id, note.tree) else { return nil }
      return Found(origin: reference.range, places: [place])
    case .label(let name, let range):
      let marks = workspace.index.marks(ofLabel: name, from: id)
      return marks.isEmpty
        ? nil : Found(origin: range, places: marks.map { NotePlace(note: $0.note, range: $0.mark.target) })
    case .tag(let mark): return Found(origin: mark.range, places: [NotePlace(note: id, range: mark.target)])
    }
  }

  /// Where the symbol gets its value, else the words that say what it means.
  private static func places(
    of symbol: SymbolAt, formula index: Int, in note: LoadedNote, of workspace: Workspace
  ) -> Found? {
    let results = workspace.results(of: note)
    for key in symbol.keys {
      switch results.origin(of: key, for: index) {
      case .formula(let place)?:
        return Found(origin: symbol.range, places: [NotePlace(note: note.id, range: results.formulas[place].range)])
      case .imported(let number, let place)?:
        let used = workspace.usedNotes(of: note)
        guard used.indices.contains(number), let formula = results.imported(number, place) else { continue }
        return Found(origin: symbol.range, places: [NotePlace(note: used[number].id, range: formula.range)])
      case nil:
        if results.formulas[index].outcome.definitions.contains(where: { $0.name == key }) {
          return Found(origin: symbol.range, places: [NotePlace(note: note.id, range: results.formulas[index].range)])
        }
      }
    }
    let meanings = SymbolMeanings(note: note)
    for key in symbol.keys {
      if let range = meanings.place(of: key, at: symbol.range.lowerBound) {
        return Found(origin: symbol.range, places: [NotePlace(note: note.id, range: range)])
      }
    }
    return nil
  }
}
