/// A lexical unit of math text (The TeXbook, chapter 7, with the category codes that a formula has).
struct MathToken {
  enum Kind: UInt8 {
    case blank
    /// A comment, or a zero-width character.
    case comment
    case letter
    case digit
    case openBrace
    case closeBrace
    case sub
    case sup
    case align
    case prime
    case parameter
    case dollar
    /// `\name`, `~`.
    case command
    /// Another ASCII character, or its full-width twin.
    case character
    /// A Unicode scalar beyond ASCII.
    case scalar
    /// A byte or a control character that has no place in a text.
    case invalid
  }

  let kind: Kind
  /// The ASCII code of a letter, digit or character; the code point of a scalar; the table's entry of a command (-1: none).
  let value: Int32
  /// Source bytes. Tokens of a macro's body have the range of its use.
  var lower: Int32
  var upper: Int32
  /// Where its text stands in the reader's buffer.
  let textLower: Int32
  let textUpper: Int32
  /// The expansion that made it, 0 for the source.
  var frame: Int32

  var range: Range<Int> { Int(lower)..<Int(upper) }
  var textRange: Range<Int> { Int(textLower)..<Int(textUpper) }

  func changed(to kind: Kind, _ value: Int32) -> MathToken {
    MathToken(
      kind: kind, value: value, lower: lower, upper: upper, textLower: textLower, textUpper: textUpper, frame: frame)
  }

  /// One token of two neighbours.
  func joined(with next: MathToken, as kind: Kind) -> MathToken {
    MathToken(
      kind: kind, value: 0, lower: lower, upper: next.upper, textLower: textLower, textUpper: next.textUpper,
      frame: frame)
  }
}
