package import NoteSyntax

/// What other notes can see of a note, without any position in it: equal summaries leave the index as it is.
package struct NoteSummary: Sendable, Equatable {
  package struct Concept: Sendable, Hashable {
    package var name: String
    package var aliases: [String]
    package var source: ConceptDefinition.Source
    package var match: ConceptDefinition.Match
    /// The number of aliases, from the first, that the author declared in front matter.
    package var declaredAliasCount: Int
  }

  package struct Title: Sendable, Hashable {
    package var name: String
    package var level: Int
    package var anchor: String
  }

  package struct Target: Sendable, Hashable {
    package var kind: Link.Kind
    package var target: String
    package var anchor: String?
  }

  /// Front matter's `title:`.
  package var title: String?
  package var concepts: [Concept]
  package var headings: [Title]
  /// Anchors other than headings': `^block` marks and HTML ids.
  package var anchors: [String]
  package var links: [Target]
  /// Equation labels; whoever reads math hands them in.
  package var labels: [String]
}
