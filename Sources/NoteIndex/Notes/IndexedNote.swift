package import NoteSyntax
import Synchronization
package import TextModel

/// A note as the index holds it: its summary, where its parts stand, and its text.
package final class IndexedNote: Sendable {
  package let id: NoteID
  package let location: NoteLocation
  package let text: SourceText
  package let dialect: NoteDialect
  package let summary: NoteSummary
  /// In the order of `summary.concepts`.
  package let concepts: [ConceptDefinition]
  /// In the order of `summary.headings`.
  package let headings: [Heading]
  /// In the order of `summary.links`.
  package let links: [Link]
  package let wordReferences: [WordReference]
  package let math: [MathSpan]
  let prose: [ProseSpan]
  /// Where the anchors of `summary.anchors` stand.
  let anchorPlaces: [Int]
  let words: WordSieve
  /// The names that each link calls, in the order of `links`.
  let linkKeys: [LinkKeys]
  let mentionCache = MentionCache()

  /// Reads a parsed note. `labels` are the equation labels in it.
  package init(id: NoteID, location: NoteLocation, tree: NoteTree, labels: [String] = []) {
    self.id = id
    self.location = location
    text = tree.text
    dialect = tree.dialect
    concepts = tree.concepts
    headings = tree.headings
    links = tree.links
    linkKeys = tree.links.map(Self.keys(calledBy:))
    wordReferences = tree.wordReferences
    math = tree.math
    prose = tree.prose
    let marks = BlockMarks(in: tree.text)
    anchorPlaces = marks.offsets
    words = WordSieve(FoldedProse(tree.prose, of: tree.text).text.utf8)
    summary = NoteSummary(
      title: tree.frontMatter?.title?.text,
      concepts: tree.concepts.map {
        .init(
          name: $0.name, aliases: $0.aliases, source: $0.source, match: $0.match,
          declaredAliasCount: $0.declaredAliasCount)
      },
      headings: tree.headings.map { .init(name: $0.name, level: $0.level, anchor: $0.anchor) },
      anchors: marks.names,
      links: tree.links.map { .init(kind: $0.kind, target: $0.target, anchor: $0.anchor) },
      labels: labels)
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

  /// The innermost heading whose section holds the offset.
  package func heading(at offset: Int) -> Heading? {
    headings.last { $0.range.lowerBound <= offset && offset < max($0.sectionRange.upperBound, $0.range.upperBound) }
  }
}
