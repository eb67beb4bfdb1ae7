/// Which words and pairs of ideographs a text may hold: says of a new name in which notes to look for it.
///
/// A Bloom filter of one hash with a bit for about two bytes of text; it never misses.
struct WordSieve: Sendable {
  private var bits: [UInt64]

  init(_ folded: [UInt8]) {
    var words = 4
    while words * 128 < folded.count { words *= 2 }
    bits = Array(repeating: 0, count: words)
    folded.withUnsafeBufferPointer { text in
      Self.forEachKey(of: text) { bits[Int($0 >> 6) & (words - 1)] |= 1 << UInt64($0 & 63) }
    }
  }

  /// Whether the text may hold the name.
  func mayHold(_ name: [UInt8]) -> Bool { mayHold(keys: Self.keys(of: name)) }

  /// What `mayHold(keys:)` asks of a text, for a name that is looked for in many.
  static func keys(of name: [UInt8]) -> [UInt32] {
    var keys: [UInt32] = []
    name.withUnsafeBufferPointer { forEachKey(of: $0) { keys.append($0) } }
    return keys
  }

  func mayHold(keys: [UInt32]) -> Bool {
    for key in keys where bits[Int(key >> 6) & (bits.count - 1)] >> UInt64(key & 63) & 1 == 0 { return false }
    return true
  }

  private static func forEachKey(of text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var index = 0
    var previous: UInt32?
    while index < text.count {
      switch ByteClass.table[Int(text[index])] {
      case ByteClass.word, ByteClass.word2, ByteClass.word3:
        previous = nil
        let word = WordKey(text, at: index)
        body(word.key)
        if word.stemKey != 0 { body(word.stemKey) }
        index = word.end
      case ByteClass.wide3, ByteClass.wide4:
        let (scalar, length) = NameTrie.packed(text, index)
        body(NameHash.key(scalar, 0))
        if let previous { body(NameHash.key(previous, scalar)) }
        previous = scalar
        index += length
      default:
        previous = nil
        index += 1
      }
    }
  }
}
