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
  /// Canonical name, and its arguments: `m` math, `t` text, `n` a note, `c` a colour, `d` a length, `o` optional.
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

extension MathCommand {
  /// How many arguments it takes, a delimiter counted as one.
  var argumentCount: Int {
    switch self {
    case .accent, .style, .text, .mathOperator, .operatorName, .radical, .arrow, .wrap, .not: return 1
    case .left, .right, .middle, .size: return 1
    case .fraction, .stackOver, .stackUnder: return 2
    case .generalFraction: return 6
    case .decoration(_, let arguments), .annotation(_, let arguments), .length(let arguments):
      return arguments.utf8.count { $0 != UInt8(ascii: "o") }
    default: return 0
    }
  }

  /// Whether it is nothing without what stands behind it.
  var takesMore: Bool {
    switch self {
    case .begin: return true
    case .not: return false
    default: return argumentCount > 0
    }
  }

  /// Whether it cannot be a script without braces around it.
  var isNoScript: Bool {
    switch self {
    case .fraction, .generalFraction, .text: return false
    case .style(let style): return style == .plain || style == .boldItalic
    case .symbol(let symbol): return symbol.role == .largeOperator
    case .function, .styleSwitch, .definition: return true
    case .annotation(let name, let arguments):
      return !arguments.isEmpty || name == "nonumber" || name.hasSuffix("style")
    default: return takesMore
    }
  }
}
