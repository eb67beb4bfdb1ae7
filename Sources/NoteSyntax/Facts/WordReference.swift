/// A reference in words: `式(3)`, `第 4 章`, `前面写了`.
package struct WordReference: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case equation, section, chapter, figure, table
    /// `前面写了`, `上文`
    case back
    /// `下文`, `后面会讲`
    case ahead
  }

  /// Where a thing without a number is looked for: `上图`, `下式`.
  package enum Direction: Sendable, Hashable { case backward, forward }

  package var kind: Kind
  /// The pointing word and its number.
  package var range: Range<Int>
  /// `3`, `3.2`, Chinese numerals turned into digits.
  package var number: String?
  /// What the words say the reference is about: the text before `（前面写了）`, or behind `前面讲了`.
  package var topic: Range<Int>?
  package var direction: Direction?
}
