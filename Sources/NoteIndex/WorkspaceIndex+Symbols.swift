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
    var hits: [SearchHit] = []
    noteMap.forEach { note in
      let penalty = note.location.root.kind == .handbook ? 25 : 0
      let names = note.searchNames
      for index in 0..<names.conceptCount {
        var best: (score: Int, name: Int)?
        for (place, name) in names.names(ofConcept: index).enumerated() {
          if let score = query.score(name), score > best?.score ?? .min { best = (score, place) }
        }
        if let best {
          hits.append(SearchHit(note: note, part: .concept(index, name: best.name), score: best.score + 5 - penalty))
        }
      }
      for (index, name) in names.headings {
        guard let score = query.score(name) else { continue }
        hits.append(SearchHit(note: note, part: .heading(Int(index)), score: score - penalty))
      }
    }
    var found = SearchHit.best(hits, limit: limit).map(\.symbol)
    found.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.name != right.name { return left.name < right.name }
      return (left.place.note, left.place.range.lowerBound) < (right.place.note, right.place.range.lowerBound)
    }
    return Array(found.prefix(max(0, limit)))
  }
}
