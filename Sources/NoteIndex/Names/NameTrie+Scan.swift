extension NameTrie {
  /// A name at a place of a folded text.
  struct Hit {
    /// Index in the trie.
    var name: Int
    var start: Int
    /// A plural's `s` is left out.
    var end: Int
  }

  /// The names that start at each place of the text: the longest that `accept` takes.
  ///
  /// Names that start with a letter start at a word's start; those that end in one end at a word's end, or before a
  /// plural `s` that ends it.
  func scan(_ text: UnsafeBufferPointer<UInt8>, accept: (Hit) -> Bool, found: (Hit) -> Void) {
    guard count > 0 else { return }
    let mask = sieve.count - 1
    sieve.withUnsafeBufferPointer { sieve in
      ByteClass.table.withUnsafeBufferPointer { classes in
        var index = 0
        while index < text.count {
          switch classes[Int(text[index])] {
          case ByteClass.other, ByteClass.inner: index += 1
          case ByteClass.mark2: index += 2
          case ByteClass.word, ByteClass.word2, ByteClass.word3:
            index = scanWord(text, from: index, sieve, mask, accept, found)
          default:
            index += scanWide(text, at: index, sieve, mask, accept, found)
          }
        }
      }
    }
  }

  @inline(__always)
  private func passes(_ key: UInt32, _ sieve: UnsafeBufferPointer<UInt64>, _ mask: Int) -> Bool {
    sieve[Int(key >> 6) & mask] >> UInt64(key & 63) & 1 == 1
  }

  @inline(__always)
  private func scanWord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ sieve: UnsafeBufferPointer<UInt64>, _ mask: Int,
    _ accept: (Hit) -> Bool, _ found: (Hit) -> Void
  ) -> Int {
    var hash = NameHash()
    var before = hash
    var index = start
    while index < text.count, Self.isWordByte(text, index) {
      before = hash
      hash.add(text[index])
      index += 1
    }
    if passes(hash.key, sieve, mask), look(text, at: start, key: hash.key, accept, found) { return index }
    if text[index - 1] == UInt8(ascii: "s"), index - start > 1, passes(before.key, sieve, mask) {
      _ = look(text, at: start, key: before.key, accept, found)
    }
    return index
  }

  @inline(__always)
  private func scanWide(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ sieve: UnsafeBufferPointer<UInt64>, _ mask: Int,
    _ accept: (Hit) -> Bool, _ found: (Hit) -> Void
  ) -> Int {
    let (one, length) = Self.packed(text, index)
    let two = index + length < text.count ? Self.packed(text, index + length).0 : 0
    let key = NameHash.key(one, two)
    if passes(key, sieve, mask), look(text, at: index, key: key, accept, found) { return length }
    let alone = NameHash.key(one, 0)
    if passes(alone, sieve, mask) { _ = look(text, at: index, key: alone, accept, found) }
    return length
  }

  /// Finds the longest accepted name at a place among the names of a key.
  private func look(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, key: UInt32, _ accept: (Hit) -> Bool, _ found: (Hit) -> Void
  ) -> Bool {
    var slot = Int(key >> 7) & (keys.count - 1)
    while keys[slot] != key {
      if keys[slot] == 0 { return false }
      slot = (slot + 1) & (keys.count - 1)
    }
    var low = Int(lows[slot])
    var high = Int(highs[slot])
    // The last name that is not above the text.
    while low < high {
      let middle = (low + high) / 2
      if isAbove(middle, text, start) { high = middle } else { low = middle + 1 }
    }
    var index = low - 1
    guard index >= Int(lows[slot]) else { return false }
    let shared = commonPrefix(index, text, start)
    while index >= 0, length(index) > shared { index = Int(parents[index]) }
    while index >= 0 {
      if let end = end(of: index, at: start, in: text) {
        let hit = Hit(name: index, start: start, end: end)
        if accept(hit) {
          found(hit)
          return true
        }
      }
      index = Int(parents[index])
    }
    return false
  }

  @inline(__always)
  private func length(_ index: Int) -> Int { Int(starts[index + 1] - starts[index]) }

  private func commonPrefix(_ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let base = Int(starts[index])
    let limit = min(length(index), text.count - start)
    var offset = 0
    while offset < limit, blob[base + offset] == text[start + offset] { offset += 1 }
    return offset
  }

  private func isAbove(_ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let shared = commonPrefix(index, text, start)
    if shared == length(index) { return false }
    if start + shared == text.count { return true }
    return blob[Int(starts[index]) + shared] > text[start + shared]
  }

  /// Where the name ends in the text, if that is a word's end.
  private func end(of index: Int, at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = start + length(index)
    guard ByteClass.isWord(text, at: end - 1), ByteClass.isWord(text, at: end) else { return end }
    if text[end] == UInt8(ascii: "s"), !ByteClass.isWord(text, at: end + 1) { return end }
    return nil
  }
}
