package import NoteSyntax
import Synchronization
package import TextModel

/// A note as the index holds it: what other notes can see of it, where its parts stand, and its text.
///
/// A workspace holds thousands of them, most of which nobody opens: what is asked of a single note (formulas, references
/// in words) is read off its tree when asked for, and lists are packed.
package final class IndexedNote: Sendable {
  package let id: NoteID
  package let location: NoteLocation
  package let text: SourceText
  package let dialect: NoteDialect
  package let concepts: [ConceptDefinition]
  package let headings: [Heading]
  package let links: LinkList
  package let labels: NoteLabels
  let prose: PackedList<ProseRecord>
  let blockMarks: BlockMarks
  let words: WordSieve
  /// The names that each link calls, in the order of `links`.
  let linkKeys: [LinkKeys]
  let mentionCache = MentionCache()

  /// Reads a parsed note.
  package init(id: NoteID, location: NoteLocation, tree: NoteTree) {
    self.id = id
    self.location = location
    text = tree.text
    dialect = tree.dialect
    concepts = tree.concepts
    headings = tree.headings
    let links = tree.links
    self.links = LinkList(links, of: tree.text)
    linkKeys = links.map(Self.keys(calledBy:))
    labels = NoteLabels(of: tree)
    prose = PackedList<ProseRecord>(tree.prose)
    blockMarks = BlockMarks(in: tree.text)
    words = WordSieve(FoldedProse(prose, of: tree.text).text.utf8)
  }

  private static func keys(calledBy link: Link) -> LinkKeys {
    if link.target.isEmpty || link.kind == .autolink || link.kind == .image { return LinkKeys(target: nil) }
    let target = RelativePath.percentDecoded(link.target)
    return LinkKeys(target: RelativePath.hasScheme(target) ? nil : target)
  }

  private let search = Mutex<NoteSearchNames?>(nil)

  /// Made when somebody first searches.
  var searchNames: NoteSearchNames {
    search.withLock { kept in
      if let kept { return kept }
      let names = NoteSearchNames(concepts: concepts, headings: headings)
      kept = names
      return names
    }
  }

  /// Where links show the name of the file that they lead to, and nothing else; ascending.
  var titleTexts: [Range<Int>] {
    links.indices.compactMap { index in
      guard links.mayShowItsTarget(index) else { return nil }
      let link = links[index]
      guard link.kind == .wiki || link.kind == .inline, !link.target.isEmpty else { return nil }
      let shown = link.display ?? link.targetRange
      let stem = NoteLocation.stem(of: RelativePath.percentDecoded(link.target))
      // The path of a wiki link that shows no other text is no title.
      guard shown.count == stem.utf8.count, text.utf8[shown.clamped(to: 0..<text.count)].elementsEqual(stem.utf8) else {
        return nil
      }
      return text.utf8.numberEnd(in: shown)..<shown.upperBound
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The innermost heading whose section holds the offset.
  package func heading(at offset: Int) -> Heading? {
    headings.innermost(at: offset)
  }

  /// Whether another version gives the same names to the same concepts, wherever they stand.
  func givesSameNames(as other: IndexedNote) -> Bool {
    concepts.elementsEqual(other.concepts) {
      $0.name == $1.name && $0.aliases == $1.aliases && $0.source == $1.source && $0.match == $1.match
        && $0.declaredAliasCount == $1.declaredAliasCount
    }
  }
}

extension [UInt8] {
  /// Behind the number that a file's name starts with, as `4.` of `4.lora`; the range's start where there is none.
  fileprivate func numberEnd(in range: Range<Int>) -> Int {
    let marks = Array<UInt8>(".-_ ".utf8)
    var at = range.lowerBound
    while at < range.upperBound, self[at] &- 0x30 < 10 || at > range.lowerBound && marks.contains(self[at]) { at += 1 }
    return at > range.lowerBound && at < range.upperBound && marks.contains(self[at - 1]) ? at : range.lowerBound
  }
}

extension [Heading] {
  /// The innermost heading whose section holds the offset.
  func innermost(at offset: Int) -> Heading? {
    last { $0.range.lowerBound <= offset && offset < Swift.max($0.sectionRange.upperBound, $0.range.upperBound) }
  }
}
