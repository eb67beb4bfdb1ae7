/// The hash by which names are found from their first words or their first two ideographs (FNV-1a, then a mix).
struct NameHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  var key: UInt32 {
    let mixed = (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15
    let key = UInt32(truncatingIfNeeded: mixed >> 32)
    return key == 0 ? 1 : key
  }

  /// The key of two words by their keys, or of two scalars by their bytes, packed.
  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    let key = UInt32(truncatingIfNeeded: (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32)
    return key == 0 ? 1 : key
  }
}
