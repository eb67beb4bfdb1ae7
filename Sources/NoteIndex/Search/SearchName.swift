import TextModel

/// A name prepared for search: its folded scalars with the readings of those that have any.
struct SearchName: Sendable {
  let folded: [UInt8]
  /// Which letters and digits the name or its readings hold (`letter`): most names are turned away by it.
  let letters: UInt64
  let hasIdeographs: Bool

  init(_ name: String) {
    folded = Array(FoldedName(name).utf8.prefix(192))
    var letters: UInt64 = 0
    var hasIdeographs = false
    for scalar in Self.decoded(folded) {
      letters |= Self.letter(scalar)
      if UTF8Scalar.isIdeographic(scalar) {
        hasIdeographs = true
        for syllable in Pinyin.shared.syllables(of: scalar) {
          for byte in syllable.utf8 { letters |= Self.letter(UInt32(byte)) }
        }
      }
    }
    self.letters = letters
    self.hasIdeographs = hasIdeographs
  }

  /// Made when asked for: few names get past their letters.
  var scalars: [UInt32] { Self.decoded(folded) }

  private static func decoded(_ utf8: [UInt8]) -> [UInt32] {
    utf8.withUnsafeBufferPointer { UTF8Scalar.decodeAll($0) }
  }

  /// The bit of a letter or digit of ASCII; none for other scalars.
  static func letter(_ scalar: UInt32) -> UInt64 {
    switch scalar {
    case 0x61...0x7A: 1 << UInt64(scalar - 0x61)
    case 0x30...0x39: 1 << UInt64(scalar - 0x30 + 26)
    default: 0
    }
  }
}
