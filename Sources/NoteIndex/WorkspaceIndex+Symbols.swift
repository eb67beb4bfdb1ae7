import NoteSyntax

/// A concept or heading that a search found.
package struct FoundSymbol: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case concept, heading }

  package var name: String
  /// The name by which it was found, where that is another.
  package var matched: String
  package var kind: Kind
  package var place: NotePlace
  package var score: Int
}

extension WorkspaceIndex {
  /// Concepts and headings that fit a query by their letters, by pinyin, or by its first letters (`jcs`: 交叉熵), the best
  /// first; the user's own notes before the handbook.
  package func symbols(matching text: String, limit: Int) -> [FoundSymbol] {
    let query = SearchQuery(text)
    var found: [FoundSymbol] = []
    for note in notes {
      let penalty = note.location.root.kind == .handbook ? 25 : 0
      let names = note.searchNames
      for (index, concept) in note.concepts.enumerated() {
        guard
          let best = names.concepts[index].compactMap({ name in query.score(name.key).map { ($0, name.text) } })
            .max(by: { $0.0 < $1.0 })
        else { continue }
        found.append(
          FoundSymbol(
            name: concept.name, matched: best.1, kind: .concept,
            place: NotePlace(note: note.id, range: concept.range), score: best.0 + 5 - penalty))
      }
      for (index, heading) in note.headings.enumerated() where !names.isConcept[index] {
        guard let score = query.score(names.headings[index]) else { continue }
        found.append(
          FoundSymbol(
            name: heading.name, matched: heading.name, kind: .heading,
            place: NotePlace(note: note.id, range: heading.nameRange), score: score - penalty))
      }
    }
    found.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.name != right.name { return left.name < right.name }
      return (left.place.note, left.place.range.lowerBound) < (right.place.note, right.place.range.lowerBound)
    }
    return Array(found.prefix(max(0, limit)))
  }
}
