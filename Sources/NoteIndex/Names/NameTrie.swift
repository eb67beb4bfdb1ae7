/// A sorted set of folded names, found in a text by their first two words or ideographs.
///
/// Names lie in one byte array, each with the longest other name that is its prefix, so that one binary search within
/// the few names of a key gives every name that starts at a place, the longest first. About 50 bytes a name.
final class NameTrie: Sendable {
  /// The names' bytes, by `starts`.
  let blob: [UInt8]
  let starts: [UInt32]
  /// The index of the longest name that is a proper prefix, or -1.
  let parents: [Int32]
  /// Where a key's names lie: `low..<high`, with others between, which do no harm. Key 0 is an empty slot.
  struct Slot: Sendable {
    var key: UInt32 = 0
    var low: UInt32 = 0
    var high: UInt32 = 0
  }

  /// Open addressing by key.
  let slots: [Slot]
  /// Whether a name is a single ideograph.
  let hasSingles: Bool
  /// A set of bits by key: most places of a text end here.
  let sieve: [UInt64]

  /// Names in ascending order, without doubles.
  init(sorted names: [FoldedNameBytes]) {
    var blob: [UInt8] = []
    var starts: [UInt32] = [0]
    var parents: [Int32] = []
    starts.reserveCapacity(names.count + 1)
    parents.reserveCapacity(names.count)
    for index in names.indices {
      blob += names[index]
      starts.append(UInt32(blob.count))
      var parent = Int32(index) - 1
      while parent >= 0, !names[index].starts(with: names[Int(parent)]) { parent = parents[Int(parent)] }
      parents.append(parent)
    }
    self.blob = blob
    self.starts = starts
    self.parents = parents
    let slotCount = Self.powerOfTwo(atLeast: names.count * 2)
    var slots = [Slot](repeating: Slot(), count: slotCount)
    var hasSingles = false
    let bits = Self.powerOfTwo(atLeast: max(64, names.count * 16))
    var sieve = [UInt64](repeating: 0, count: bits >> 6)
    for index in names.indices {
      guard let key = names[index].withUnsafeBufferPointer(Self.key) else { continue }
      sieve[Int(key >> 6) & (bits >> 6 - 1)] |= 1 << UInt64(key & 63)
      var slot = Int(key >> 7) & (slotCount - 1)
      while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & (slotCount - 1) }
      if slots[slot].key == 0 { slots[slot] = Slot(key: key, low: UInt32(index), high: 0) }
      slots[slot].high = UInt32(index) + 1
      if names[index].count <= 4, names[index][0] >= 0xE0, !ByteClass.isWordStart(names[index][0]) { hasSingles = true }
    }
    self.slots = slots
    self.hasSingles = hasSingles
    self.sieve = sieve
  }

  var count: Int { parents.count }

  /// The bytes that the table itself takes.
  var byteCount: Int {
    blob.count + starts.count * 4 + parents.count * 4 + slots.count * 12 + sieve.count * 8
  }

  func name(at index: Int) -> FoldedNameBytes { Array(blob[Int(starts[index])..<Int(starts[index + 1])]) }

  /// The index of a name, if it is in the set.
  func index(of name: FoldedNameBytes) -> Int? {
    let low = lowerBound(of: name)
    return low < count && compare(low, name) == 0 ? low : nil
  }

  /// The index of the first name that does not stand before a name; `count` where all do.
  func lowerBound(of name: FoldedNameBytes) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if compare(middle, name) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of the longest name with which a name starts, itself included; -1 where there is none.
  func longestPrefix(of name: FoldedNameBytes) -> Int {
    var index = lowerBound(of: name)
    if index < count, compare(index, name) == 0 { return index }
    // Of the names before it the last shares the most; what is a prefix is that one or above it.
    index -= 1
    while index >= 0, !name.starts(with: self.name(at: index)) { index = Int(parents[index]) }
    return index
  }

  /// Visits a name and those that are its prefixes, as far as they are shorter than a count of bytes.
  func forEachPrefix(from name: Int, shorterThan count: Int, _ body: (Int) -> Void) {
    var index = name
    while index >= 0 {
      if Int(starts[index + 1]) - Int(starts[index]) < count { body(index) }
      index = Int(parents[index])
    }
  }

  private func compare(_ index: Int, _ name: FoldedNameBytes) -> Int {
    let range = Int(starts[index])..<Int(starts[index + 1])
    for offset in 0..<min(range.count, name.count) where blob[range.lowerBound + offset] != name[offset] {
      return blob[range.lowerBound + offset] < name[offset] ? -1 : 1
    }
    return range.count - name.count
  }

  /// The key by which a name is found: its first word, with the second where a blank or a hyphen lies between, or its
  /// first two scalars, or its only one; nil for a name that
  /// starts with a punctuation mark, which no text mentions without a link.
  static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard let first = name.first else { return nil }
    switch ByteClass.table[Int(first)] {
    case ByteClass.word, ByteClass.word2, ByteClass.word3:
      let word = WordKey(name, at: 0)
      return word.next(in: name).map { NameHash.key(word.key, $0.key) } ?? word.key
    case ByteClass.wide3, ByteClass.wide4:
      let (one, length) = packed(name, 0)
      let two = length < name.count ? packed(name, length).0 : 0
      return NameHash.key(one, two)
    default: return nil
    }
  }

  /// Whether the byte, in a word so far, goes on with it.
  @inline(__always)
  static func isWordByte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    // A continuation byte only follows a lead that belonged to the word.
    return ByteClass.isWordStart(byte) || byte & 0xC0 == 0x80
  }

  /// A scalar's bytes as a number, and their count.
  @inline(__always)
  static func packed(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[index])
    let left = bytes.count - index
    if lead >= 0xE0, lead < 0xF0, left >= 3 {
      return (lead << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]), 3)
    }
    if lead < 0x80 || left < 2 { return (lead, 1) }
    if lead < 0xE0 || left < 4 { return (lead << 8 | UInt32(bytes[index + 1]), 2) }
    return (
      lead << 24 | UInt32(bytes[index + 1]) << 16 | UInt32(bytes[index + 2]) << 8 | UInt32(bytes[index + 3]), 4
    )
  }

  private static func powerOfTwo(atLeast value: Int) -> Int {
    var power = 64
    while power < value { power *= 2 }
    return power
  }
}

typealias FoldedNameBytes = [UInt8]
