import MathSyntax

/// How single symbols and short annotations are written in text.
enum Glyphs {
  static func shown(_ symbol: MathSymbol, _ style: MathStyle?) -> String {
    let glyph = symbol.glyph
    if let mapped = text[glyph] { return mapped }
    return symbol.role == .ordinary ? MathAlphabet.styled(SafeText.shown(glyph), visible(style)) : SafeText.shown(glyph)
  }

  /// The styles that tell two names apart; the others would only make the text harder to draw.
  static func visible(_ style: MathStyle?) -> MathStyle? {
    switch style {
    case .bold, .boldItalic, .blackboard, .calligraphic, .script, .fraktur: return style
    default: return nil
    }
  }

  /// `′`, `″`, `‴`
  static func primes(_ count: Int) -> String {
    switch count {
    case ...0: return ""
    case 1: return "′"
    case 2: return "″"
    case 3: return "‴"
    default: return String(repeating: "′", count: count)
    }
  }

  /// `\tag{1}` is `(1)`, a reference its name; labels show nothing.
  static func annotation(_ name: String, _ words: String) -> String {
    switch name {
    case "tag", "eqref": return words.isEmpty ? "" : "(\(words))"
    case "tag*", "ref", "gloss": return words
    default: return ""
    }
  }

  /// An arrow or equals sign as long as its label asks, or nil for other bases.
  static func stretched(_ glyph: String, to width: Int) -> String? {
    guard let (left, middle, right) = arrows[glyph] else { return nil }
    return left + String(repeating: middle, count: max(0, width - (left + right).unicodeScalars.count)) + right
  }

  private static let text: [String: String] = ["-": "−", "∣": "|", "∥": "‖", "∗": "*", "⋅": "·"]

  private static let arrows: [String: (String, String, String)] = [
    "→": ("", "─", "→"), "←": ("←", "─", ""), "⟶": ("", "─", "→"), "⟵": ("←", "─", ""), "⇒": ("", "═", "⇒"),
    "⇐": ("⇐", "═", ""), "↔": ("←", "─", "→"), "⇔": ("⇐", "═", "⇒"), "↦": ("├", "─", "→"), "↪": ("↪", "─", "→"),
  ]
}
