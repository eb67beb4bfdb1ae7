import TextModel

/// A name prepared for search: its folded scalars with the readings of those that have any.
struct SearchName: Sendable {
  let folded: [UInt8]
  let scalars: [UInt32]
  /// Which letters the name or its readings hold, `a` the lowest bit: most names are turned away by it.
  let letters: UInt32
  let hasIdeographs: Bool

  init(_ name: String) {
    folded = Array(FoldedName(name).utf8.prefix(192))
    scalars = folded.withUnsafeBufferPointer { UTF8Scalar.decodeAll($0) }
    var letters: UInt32 = 0
    var hasIdeographs = false
    for scalar in scalars {
      if scalar >= 0x61, scalar <= 0x7A { letters |= 1 << (scalar - 0x61) }
      if UTF8Scalar.isIdeographic(scalar) {
        hasIdeographs = true
        for syllable in Pinyin.shared.syllables(of: scalar) {
          for byte in syllable.utf8 { letters |= 1 << UInt32(byte - 0x61) }
        }
      }
    }
    self.letters = letters
    self.hasIdeographs = hasIdeographs
  }
}
