/// A set of scalars for tests that are made of every character of a text.
struct ScalarSet: Sendable {
  /// ASCII, a bit each.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// The others: open addressing, 0 where free.
  private var slots: [UInt32]

  /// The scalars of a text.
  init(_ text: String) {
    let wide = text.unicodeScalars.map(\.value).filter { $0 >= 0x80 }
    var capacity = 8
    while capacity < wide.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for scalar in text.unicodeScalars.map(\.value) {
      if scalar < 64 {
        low |= 1 << UInt64(scalar)
      } else if scalar < 128 {
        high |= 1 << UInt64(scalar - 64)
      } else {
        var slot = slot(of: scalar)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = scalar
      }
    }
  }

  private func slot(of scalar: UInt32) -> Int { Int((scalar &* 0x9E37_79B1) >> 8) & (slots.count - 1) }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return low >> UInt64(scalar) & 1 != 0 }
    if scalar < 128 { return high >> UInt64(scalar - 64) & 1 != 0 }
    var slot = slot(of: scalar)
    while slots[slot] != 0 {
      if slots[slot] == scalar { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
