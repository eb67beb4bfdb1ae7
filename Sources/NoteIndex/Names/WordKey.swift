/// A word of a folded text, and the keys by which names that it starts are found.
struct WordKey {
  let start: Int
  let end: Int
  let key: UInt32
  /// The key of the word without an `s` at its end, which may be a plural's; 0 where there is none.
  let stemKey: UInt32

  /// The word that starts at an index.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    var hash = NameHash()
    var before = hash
    var index = start
    while index < text.count, NameTrie.isWordByte(text, index) {
      before = hash
      hash.add(text[index])
      index += 1
    }
    self.start = start
    end = index
    key = hash.key
    stemKey = index - start > 1 && text[index - 1] == UInt8(ascii: "s") ? before.key : 0
  }

  /// The word behind the blank or hyphen where this one ends.
  @inline(__always)
  func next(in text: UnsafeBufferPointer<UInt8>) -> WordKey? {
    guard end + 1 < text.count, text[end] == 0x20 || text[end] == UInt8(ascii: "-"),
      ByteClass.isWordStart(text[end + 1])
    else { return nil }
    return WordKey(text, at: end + 1)
  }
}
