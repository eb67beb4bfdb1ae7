/// A line that stands in a note's outline.
package struct Heading: Sendable, Hashable {
  /// What makes the line a heading.
  package enum Kind: Sendable, Hashable {
    /// `# …`
    case atx
    /// Underlined with `===` or `---`.
    case setext
    /// `【…】` alone on its line.
    case bracket
    /// A line that starts with a private-use bullet (U+F06C, …).
    case bullet
    /// `一、`, `1、`, `1.1`, `（1）`, `[1]`, `Q1:` and at most 24 Chinese or 60 Latin characters.
    case numbered
    /// A paragraph that is one short bold phrase.
    case bold
  }

  package var kind: Kind
  /// Depth in the outline, from 1.
  package var level: Int
  /// The visible text, trimmed, without numbering marks of the markup (`#`, 【】, bullet) but with the author's own.
  package var name: String
  /// Where the name stands.
  package var nameRange: Range<Int>
  /// The heading's whole lines.
  package var range: Range<Int>
  /// GitHub's slug, made unique within the note with `-1`, `-2`, ….
  package var anchor: String
  /// From the heading's start to the next heading of the same or a higher level.
  package var sectionRange: Range<Int>
}
