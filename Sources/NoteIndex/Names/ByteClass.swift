/// What a byte of folded text can start, looked up in one table.
enum ByteClass {
  static let other: UInt8 = 0
  /// A letter, digit or underscore of ASCII.
  static let word: UInt8 = 1
  /// The lead of a two-byte letter (Latin, Greek, Cyrillic, …).
  static let word2: UInt8 = 2
  /// The lead of a three-byte letter (U+1000–U+1FFF).
  static let word3: UInt8 = 3
  /// The lead of a three-byte scalar that needs no word boundary: ideographs, kana, Hangul, symbols.
  static let wide3: UInt8 = 4
  /// The lead of a four-byte scalar.
  static let wide4: UInt8 = 5
  /// The lead of two-byte punctuation (U+0080–U+00BF).
  static let mark2: UInt8 = 6
  /// A continuation byte.
  static let inner: UInt8 = 7

  static let table: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: word
    case 0x80...0xBF: inner
    case 0xC0...0xC2: mark2
    case 0xC3...0xDF: word2
    case 0xE1: word3
    case 0xE0, 0xE2...0xEF: wide3
    case 0xF0...0xFF: wide4
    default: other
    }
  }

  /// Whether a byte is an ASCII letter, digit or underscore, or the lead of another letter that needs word boundaries.
  @inline(__always)
  static func isWordStart(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F }
    return byte &- 0xC3 < 0x1D || byte == 0xE1
  }

  /// Whether the byte belongs to a word that needs boundaries, wherever in a scalar it stands.
  @inline(__always)
  static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    var start = index
    while start > 0, index - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWordStart(bytes[start])
  }
}
