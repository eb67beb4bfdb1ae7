import NoteSyntax

/// The names of a note's concepts and headings, prepared for search.
struct NoteSearchNames: Sendable {
  struct Name: Sendable {
    var text: String
    var key: SearchName
  }

  /// The names of each concept, its own first.
  let concepts: [[Name]]
  let headings: [SearchName]
  /// Whether each heading gives a concept its name, and so is found as that.
  let isConcept: [Bool]

  init(concepts: [ConceptDefinition], headings: [Heading]) {
    self.concepts = concepts.map { concept in
      ([concept.name] + concept.aliases).map { Name(text: $0, key: SearchName($0)) }
    }
    self.headings = headings.map { SearchName($0.name) }
    let starts = concepts.lazy.filter { $0.source == .heading }.map(\.range.lowerBound).sorted()
    isConcept = headings.map { heading in
      let index = starts.partitioningIndex { $0 >= heading.nameRange.lowerBound }
      return index < starts.count && starts[index] < heading.nameRange.upperBound
    }
  }
}

extension Array {
  /// The first index whose element satisfies a predicate that is false, then true.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
