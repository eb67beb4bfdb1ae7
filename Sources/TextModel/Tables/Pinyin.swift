/// The readings of Chinese characters in Hanyu Pinyin without tones, `ü` as `v`; for search, not for teaching.
public struct Pinyin: Sendable {
  /// The table, read on first use.
  public static let shared = Pinyin()

  private var syllables: [String] = []
  /// Up to four syllable numbers, 16 bits each, counted from 1, by scalar from U+4E00.
  private var readings: [UInt64]

  private static let first: UInt32 = 0x4E00

  private init() {
    readings = Array(repeating: 0, count: 0xA000 - 0x4E00)
    let text = UnsafeBufferPointer(start: PinyinData.readings.utf8Start, count: PinyinData.readings.utf8CodeUnitCount)
    var index = 0
    var syllable: [UInt8] = []
    var lastWasLetter = false
    while index < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: index, end: text.count)
      index += length
      let isLetter = scalar >= 0x61 && scalar <= 0x7A
      if isLetter {
        if !lastWasLetter { syllable = [] }
        syllable.append(UInt8(scalar))
      } else if scalar >= Self.first, scalar < 0xA000 {
        if lastWasLetter { begin(String(decoding: syllable, as: UTF8.self)) }
        add(to: Int(scalar - Self.first))
      }
      lastWasLetter = isLetter
    }
  }

  /// The syllables of a character, by alphabet; empty for one that is not in the table.
  public func syllables(of scalar: UInt32) -> [String] {
    guard scalar >= Self.first, scalar < 0xA000 else { return [] }
    var rest = readings[Int(scalar - Self.first)]
    var out: [String] = []
    while rest != 0 {
      out.append(syllables[Int(rest & 0xFFFF) - 1])
      rest >>= 16
    }
    return out
  }

  /// The first letters of a character's readings as a set of bits, `a` the lowest.
  public func initials(of scalar: UInt32) -> UInt32 {
    syllables(of: scalar).reduce(0) { $0 | 1 << UInt32(($1.utf8.first ?? 0x61) - 0x61) }
  }

  private mutating func begin(_ syllable: String) {
    if syllables.last != syllable { syllables.append(syllable) }
  }

  private mutating func add(to index: Int) {
    var shift: UInt64 = 0
    while shift < 64, readings[index] >> shift & 0xFFFF != 0 { shift += 16 }
    if shift < 64 { readings[index] |= UInt64(syllables.count) << shift }
  }
}
