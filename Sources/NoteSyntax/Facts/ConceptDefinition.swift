/// A place that gives a concept its name.
package struct ConceptDefinition: Sendable, Hashable {
  /// The form in which the definition is written.
  package enum Source: Sendable, Hashable {
    case heading
    /// `title:` and `aliases:`
    case frontMatter
    /// `X（English，ABBR）`
    case parenthesis
    /// `**X**：…`
    case boldColon
    /// `X：…`
    case colon
    /// `X 是一种…`, `X is a …`
    case isA
    /// `所谓 X，是…`
    case soCalled
    /// `称为 X`
    case called
  }

  /// How the concept's names are looked for.
  package enum Match: String, Sendable, Hashable {
    /// By the rules of mentions.
    case standard
    /// `match: exact`: by exact case.
    case exact
    /// `match: link-only`: only links lead to it.
    case linkOnly = "link-only"
  }

  package var source: Source
  package var name: String
  package var aliases: [String]
  /// Where the name stands.
  package var range: Range<Int>
  /// Where the aliases stand, in their order.
  package var aliasRanges: [Range<Int>]
  /// The text that explains the concept: the heading's section, or the sentence.
  package var bodyRange: Range<Int>
  package var match: Match
  /// The number of aliases, from the first, that the author declared in front matter.
  package var declaredAliasCount: Int
}
