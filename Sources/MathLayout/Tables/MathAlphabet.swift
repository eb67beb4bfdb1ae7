import MathSyntax

/// The Mathematical Alphanumeric Symbols (Unicode block 1D400, with the letters that the BMP already had).
enum MathAlphabet {
  /// The text in a style; characters that the style does not have stay as they are.
  static func styled(_ text: String, _ style: MathStyle?) -> String {
    guard let style, let bases = bases[style] else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(mapped(scalar, style, bases)) }
    return String(result)
  }

  private struct Bases {
    var upper: UInt32?
    var lower: UInt32?
    var digit: UInt32?
    var greek: UInt32?
  }

  private static func mapped(_ scalar: Unicode.Scalar, _ style: MathStyle, _ bases: Bases) -> Unicode.Scalar {
    if let early = holes[style]?[scalar] { return early }
    let value = scalar.value
    let target: UInt32?
    switch value {
    case 0x41...0x5A: target = bases.upper.map { $0 + value - 0x41 }
    case 0x61...0x7A: target = bases.lower.map { $0 + value - 0x61 }
    case 0x30...0x39: target = bases.digit.map { $0 + value - 0x30 }
    case 0x391...0x3A9: target = bases.greek.map { $0 + value - 0x391 }
    case 0x3B1...0x3C9: target = bases.greek.map { $0 + 26 + value - 0x3B1 }
    default: target = greekVariants[scalar].flatMap { offset in bases.greek.map { $0 + offset } }
    }
    return target.flatMap(Unicode.Scalar.init) ?? scalar
  }

  private static let bases: [MathStyle: Bases] = [
    .bold: Bases(upper: 0x1D400, lower: 0x1D41A, digit: 0x1D7CE, greek: 0x1D6A8),
    .boldItalic: Bases(upper: 0x1D468, lower: 0x1D482, digit: 0x1D7CE, greek: 0x1D71C),
    .blackboard: Bases(upper: 0x1D538, lower: 0x1D552, digit: 0x1D7D8),
    .calligraphic: Bases(upper: 0x1D49C, lower: 0x1D4B6),
    .script: Bases(upper: 0x1D49C, lower: 0x1D4B6),
    .fraktur: Bases(upper: 0x1D504, lower: 0x1D51E),
    .sans: Bases(upper: 0x1D5A0, lower: 0x1D5BA, digit: 0x1D7E2),
    .monospace: Bases(upper: 0x1D670, lower: 0x1D68A, digit: 0x1D7F6),
  ]

  /// Offsets of `∇ ∂ ϵ ϑ ϰ ϕ ϱ ϖ` from a Greek capital alpha in the block.
  private static let greekVariants: [Unicode.Scalar: UInt32] = [
    "∇": 25, "∂": 51, "ϵ": 52, "ϑ": 53, "ϰ": 54, "ϕ": 55, "ϱ": 56, "ϖ": 57,
  ]

  private static let holes: [MathStyle: [Unicode.Scalar: Unicode.Scalar]] = {
    let script: [Unicode.Scalar: Unicode.Scalar] = [
      "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
    ]
    return [
      .blackboard: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"],
      .calligraphic: script, .script: script,
      .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    ]
  }()
}
