/// What a command or a character does in a formula, as the reader needs to know it.
enum MathCommand: Sendable {
  case symbol(MathSymbol)
  case function(String, limits: Bool)
  case accent(String)
  case style(MathStyle)
  /// `\mathop`: what is inside becomes an operator that takes limits.
  case mathOperator
  /// `\rm`, `\bf`: to the end of the group.
  case styleSwitch(MathStyle)
  /// `\text` and its kin, with the style of the letters.
  case text(MathStyle)
  case fraction(FractionStyle)
  /// `\genfrac`, whose own arguments say what it is.
  case generalFraction
  case infix(FractionStyle)
  case infixAbove
  case radical
  case left
  case right
  case middle
  /// `\bigl` and its kin: the role that the delimiter takes, or the delimiter's own.
  case size(MathSymbol.Role?)
  /// `\overset` (label first, over), `\underset` (label first, under).
  case stackOver
  case stackUnder
  /// `\xrightarrow` and its kin, with the arrow.
  case arrow(String)
  /// Canonical name, and its arguments: `m` math, `t` text, `n` a note, `o` optional.
  case decoration(String, arguments: String)
  /// `\bra`, `\set`: an argument between delimiters.
  case wrap(open: String, close: String)
  case annotation(String, arguments: String)
  case space(Int)
  case length(String)
  case word(String)
  /// `\R`: a letter in its style.
  case letter(MathStyle, String)
  case begin
  case end
  case rowEnd
  /// `\substack`, `\cases`: rows inside braces.
  case rows(String)
  case limits
  case not
  case operatorName(limits: Bool)
  case definition(Definition)

  enum Definition: String, Sendable {
    case command
    case def
    case alias = "let"
    case operatorName = "operator"
    case operatorLimits = "operator limits"
    case prefix
  }
}
