import MathSyntax

/// Which characters MathML takes for TeX's symbols, and how lengths are written.
enum MathMLGlyphs {
  static func shown(_ symbol: MathSymbol) -> String { table[symbol.glyph] ?? symbol.glyph }

  /// The glyph of a delimiter; those that stand alone are written as the symbols they are.
  static func delimiter(_ glyph: String, _ size: FormulaItem.FenceSize) -> String {
    switch size {
    case .growing: return glyph == "‖" ? "∥" : glyph
    case .plain: return table[glyph] ?? glyph
    }
  }

  private static let table: [String: String] = ["-": "−", "*": "∗", "|": "∣", "‖": "∥"]

  /// Whether TeX sets a symbol upright: capitals of the Greek alphabet, and what is no letter.
  static func isUpright(_ glyph: String) -> Bool {
    guard let scalar = glyph.unicodeScalars.first else { return false }
    return (0x391...0x3A9).contains(scalar.value) || !scalar.properties.isAlphabetic && scalar != "∂"
  }

  /// Eighteenths of an em, to four decimals.
  static func ems(_ eighteenths: Int) -> String {
    let bounded = min(max(eighteenths, -100_000), 100_000)
    let tenThousandths = (abs(bounded) * 10_000 + 9) / 18
    let fraction = String(tenThousandths % 10_000)
    let padded = String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
    var digits = Array(padded.utf8)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let sign = bounded < 0 ? "-" : ""
    return "\(sign)\(tenThousandths / 10_000)\(digits.isEmpty ? "" : "." + String(decoding: digits, as: UTF8.self))em"
  }

  /// A colour that is safe in a style attribute, or nil.
  static func color(_ name: String) -> String? {
    let isSafe =
      !name.isEmpty && name.utf8.count <= 32
      && name.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "#") || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
          || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      }
    return isSafe ? name : nil
  }
}
