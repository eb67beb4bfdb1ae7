/// Arguments that are no math: lengths, colours, addresses.
extension MathReader {
  /// A note of a kind: `c` a colour, `d` a length, else anything.
  @discardableResult
  mutating func checkedNote(
    _ kind: UInt8, into children: inout [MathNode], of command: String, _ range: Range<Int>
  ) -> String {
    let before = children.count
    let known = diagnostics.count
    let text = note(into: &children, of: command, range)
    guard children.count > before, let place = children.last?.range, diagnostics.count == known else { return text }
    switch kind {
    case UInt8(ascii: "c") where !Self.isColor(text): report(.syntax, place, .malformedColor(text))
    case UInt8(ascii: "d") where !Self.isLength(text): report(.syntax, place, .malformedLength(text))
    default: break
    }
    return text
  }

  /// Reports tokens that read like a length and have no unit that TeX knows.
  mutating func checkLength(_ indices: Range<Int>) {
    let text = string(indices)
    if !Self.isLength(text) { report(.syntax, leaf(.token, indices).range, .malformedLength(text)) }
  }

  /// `-1.5em`; nothing at all counts as no length asked for.
  static func isLength(_ text: String) -> Bool {
    var bytes = Array(text.utf8.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D })
    if bytes.isEmpty { return true }
    if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") { bytes.removeFirst() }
    guard bytes.count > 2, units.contains(String(decoding: bytes.suffix(2), as: UTF8.self)) else { return false }
    let number = bytes.dropLast(2)
    let points = number.count { $0 == UInt8(ascii: ".") }
    return points <= 1 && number.count > points
      && number.allSatisfy { ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: ".") }
  }

  /// The units that TeX and CSS have for lengths (The TeXbook, chapter 10).
  private static let units: Set<String> = [
    "pt", "mm", "cm", "in", "bp", "pc", "dd", "cc", "nd", "nc", "sp", "px", "ex", "em", "mu",
  ]

  /// `red`, `#c00`, `#cc0000`, `cc0000`.
  static func isColor(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return false }
    let isHexadecimal = { (part: ArraySlice<UInt8>) in
      part.allSatisfy { Int(String(UnicodeScalar($0)), radix: 16) != nil }
    }
    if first == UInt8(ascii: "#") { return (bytes.count == 4 || bytes.count == 7) && isHexadecimal(bytes.dropFirst()) }
    return bytes.allSatisfy { MathLexer.asciiKind($0) == .letter } || bytes.count == 6 && isHexadecimal(bytes[...])
  }
}
