import NoteSyntax

/// A part of a note that a query fits; what is shown of it is made only for the best.
struct SearchHit {
  enum Part {
    /// The concept's number, and which of its names fits.
    case concept(Int, name: Int)
    case heading(Int)
  }

  let note: IndexedNote
  let part: Part
  let score: Int

  /// The hits among which the `limit` best are: all that score at least as high as the last of these.
  static func best(_ hits: [SearchHit], limit: Int) -> [SearchHit] {
    guard limit > 0 else { return [] }
    guard hits.count > limit else { return hits }
    var counts: [Int: Int] = [:]
    for hit in hits { counts[hit.score, default: 0] += 1 }
    var left = limit
    for (score, count) in counts.sorted(by: { $0.key > $1.key }) {
      left -= count
      if left <= 0 { return hits.filter { $0.score >= score } }
    }
    return hits
  }

  var symbol: FoundSymbol {
    switch part {
    case .concept(let index, let name):
      let concept = note.concepts[index]
      let matched = name == 0 ? concept.name : concept.aliases[at: name - 1] ?? concept.name
      return FoundSymbol(
        name: concept.name, matched: matched, kind: .concept, place: NotePlace(note: note.id, range: concept.range),
        score: score)
    case .heading(let index):
      let heading = note.headings[index]
      return FoundSymbol(
        name: heading.name, matched: heading.name, kind: .heading,
        place: NotePlace(note: note.id, range: heading.nameRange), score: score)
    }
  }
}
