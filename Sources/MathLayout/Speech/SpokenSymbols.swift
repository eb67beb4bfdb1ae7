import MathSyntax

/// How signs are said: as the symbol table has it, but for those whose reading depends on what they do in a formula.
enum SpokenSymbols {
  static func word(_ symbol: MathSymbol, _ glyph: String, _ language: Speech.Language) -> String? {
    if let word = word(glyph, language) { return word }
    // A letter in a style of its own is no longer the table's symbol.
    guard glyph == symbol.glyph, let spoken = SymbolEntry.named(symbol.name)?.spoken, !spoken.isEmpty else {
      return nil
    }
    return language == .english ? spoken.english : spoken.chinese
  }

  private static func word(_ glyph: String, _ language: Speech.Language) -> String? {
    guard let entry = table[glyph] else { return nil }
    return language == .english ? entry.0 : entry.1
  }

  /// Operators between two operands, where the table names a use of their own (`-` as a placeholder, `*` as a star,
  /// bars as delimiters), punctuation, and letters that are read by their alphabet.
  private static let table: [String: (String, String)] = [
    "-": ("minus", "减"), "−": ("minus", "减"), "⋅": ("times", "乘"), "·": ("times", "乘"), "∗": ("times", "乘"),
    "*": ("times", "乘"), "/": ("over", "除以"), "∣": ("given", "给定"), "|": ("given", "给定"),
    "‖": ("relative to", "相对"), "∥": ("relative to", "相对"), "∼": ("drawn from", "服从"), "~": ("drawn from", "服从"),
    "→": ("to", "趋于"), "⟶": ("to", "趋于"), "⋮": ("and so on", "等等"), "⋱": ("and so on", "等等"),
    "…": ("and so on", "等等"), "⋯": ("and so on", "等等"), ",": (",", "，"), "，": (",", "，"), ".": (".", "。"),
    ";": (";", "；"),
    ":": (":", "："), "∂": ("partial", "偏"), "∇": ("gradient", "梯度"), "⊤": ("transpose", "转置"),
    "ℝ": ("the reals", "实数集"), "ℕ": ("the naturals", "自然数集"), "ℤ": ("the integers", "整数集"),
    "ℂ": ("the complex numbers", "复数集"), "𝔼": ("expectation", "期望"), "ℙ": ("probability", "概率"),
  ]
}
