import TextModel
import NoteSyntax

/// The names of a note's concepts and headings, prepared for search.
struct NoteSearchNames: Sendable {
  /// The names of each concept one after the other, each concept's own first.
  private let conceptNames: [SearchName]
  /// Where each concept's names start among them, and where the last's end.
  private let starts: [UInt32]
  /// Of the headings that give no concept its name, and so are not found as that.
  let headings: [(index: Int32, name: SearchName)]

  init(concepts: [ConceptDefinition], headings: [Heading]) {
    var names: [SearchName] = []
    var starts: [UInt32] = [0]
    for concept in concepts {
      names.append(SearchName(concept.name))
      names += concept.aliases.map { SearchName($0) }
      starts.append(UInt32(clamping: names.count))
    }
    (conceptNames, self.starts) = (names, starts)
    let places = concepts.lazy.filter { $0.source == .heading }.map(\.range.lowerBound).sorted()
    self.headings = headings.enumerated().compactMap { index, heading in
      let place = places.partitioningIndex { $0 >= heading.nameRange.lowerBound }
      let isConcept = place < places.count && places[place] < heading.nameRange.upperBound
      return isConcept ? nil : (Int32(clamping: index), SearchName(heading.name))
    }
  }

  var conceptCount: Int { starts.count - 1 }

  func names(ofConcept index: Int) -> ArraySlice<SearchName> {
    conceptNames[Int(starts[index])..<Int(starts[index + 1])]
  }
}
