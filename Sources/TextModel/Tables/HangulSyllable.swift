/// A Hangul syllable, which decomposes by arithmetic (Unicode Standard, section 3.12).
struct HangulSyllable {
  private let index: UInt32

  private static let (base, leads, vowels, trails): (UInt32, UInt32, UInt32, UInt32) = (0xAC00, 0x1100, 0x1161, 0x11A7)

  /// Jamo that merge with what stands before them.
  static let trailingJamo = Array(0x1161...0x1175) + Array(0x11A8...0x11C2)

  init?(_ scalar: UInt32) {
    guard scalar >= Self.base, scalar < Self.base + 11172 else { return nil }
    index = scalar - Self.base
  }

  var jamo: [UInt32] {
    let start = [Self.leads + index / 588, Self.vowels + index % 588 / 28]
    return index % 28 == 0 ? start : start + [Self.trails + index % 28]
  }

  static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= leads, first < leads + 19, second >= vowels, second < vowels + 21 {
      return base + ((first - leads) * 21 + (second - vowels)) * 28
    }
    if let syllable = HangulSyllable(first), syllable.index % 28 == 0, second > trails, second < trails + 28 {
      return first + (second - trails)
    }
    return nil
  }
}
