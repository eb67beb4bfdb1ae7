import TextModel

/// Finds what may be symbols in a stretch of running text: a letter with a subscript, a letter of no word.
struct ProseSymbolScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let span: Range<Int>

  var all: [Range<Int>] {
    var found: [Range<Int>] = []
    var index = span.lowerBound
    while index < span.upperBound {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index, end: span.upperBound)
      let isLatin = bytes[index] < 0x80 && Self.isLetter(bytes[index])
      guard isLatin || Self.isForeign(scalar), !isInWord(before: index) else {
        index += length
        continue
      }
      let letterEnd = index + length
      let end = subscriptEnd(from: letterEnd) ?? letterEnd
      let isSymbol = end > letterEnd || !isLatin || standsAmongIdeographs(index..<end)
      if isSymbol, !isInWord(behind: end) { found.append(index..<end) }
      index = end
    }
    return found
  }

  /// Where the subscript ends that starts at an index: `_Q`, `_{ij}`, `\_Q`, `ₖ`.
  private func subscriptEnd(from start: Int) -> Int? {
    var index = start
    while index < span.upperBound {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: index, end: span.upperBound)
      guard Self.isSubscript(scalar) else { break }
      index += length
    }
    if index > start { return index }
    if index < span.upperBound, bytes[index] == UInt8(ascii: "\\") { index += 1 }
    guard index + 1 < span.upperBound, bytes[index] == UInt8(ascii: "_") else { return nil }
    index += 1
    if bytes[index] == UInt8(ascii: "{") {
      let limit = min(span.upperBound, index + Self.longest)
      guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: "}")), close > index + 1 else { return nil }
      return close + 1
    }
    let first = index
    while index < span.upperBound, Self.isLetter(bytes[index]) || bytes[index] &- 0x30 < 10 { index += 1 }
    return index > first && index - first < Self.longest ? index : nil
  }

  /// Whether nothing but ideographs and their marks stands beside a letter, blanks left out.
  private func standsAmongIdeographs(_ range: Range<Int>) -> Bool {
    var before = range.lowerBound
    while before > span.lowerBound, bytes[before - 1] == 0x20 { before -= 1 }
    var behind = range.upperBound
    while behind < span.upperBound, bytes[behind] == 0x20 { behind += 1 }
    var start = max(span.lowerBound, before - 1)
    while start > span.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let left = before > span.lowerBound ? isIdeographic(at: start) : nil
    let right = behind < span.upperBound ? isIdeographic(at: behind) : nil
    return left != false && right != false && (left == true || right == true)
  }

  private func isIdeographic(at index: Int) -> Bool {
    let scalar = UTF8Scalar.decode(bytes, at: index, end: span.upperBound).0
    // Full-width marks: `，`, `（`.
    return UTF8Scalar.isIdeographic(scalar) || scalar >= 0xFF00 && scalar < 0xFF66
  }

  private func isInWord(before index: Int) -> Bool {
    index > 0 && (isWordByte(index - 1) || bytes[index - 1] == UInt8(ascii: "\\"))
  }

  private func isInWord(behind index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if isWordByte(index) { return true }
    // `W_Q^T` and `f(x)` are formulas that nothing marks.
    return bytes[index] == UInt8(ascii: "^") || bytes[index] == UInt8(ascii: "(")
  }

  private func isWordByte(_ index: Int) -> Bool {
    let byte = bytes[index]
    return Self.isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "'")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Greek letters, and the alphabets of mathematics.
  private static func isForeign(_ scalar: UInt32) -> Bool {
    0x391...0x3C9 ~= scalar || 0x1D400...0x1D7FF ~= scalar || scalar == 0x3D5 || scalar == 0x3F5
  }

  private static func isSubscript(_ scalar: UInt32) -> Bool {
    0x2080...0x209C ~= scalar || 0x1D62...0x1D6A ~= scalar || scalar == 0x2C7C
  }

  /// Longer subscripts are no symbol's.
  private static let longest = 16
}
