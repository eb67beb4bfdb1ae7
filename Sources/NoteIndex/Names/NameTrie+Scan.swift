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
    blob.withUnsafeBufferPointer { blob in
      starts.withUnsafeBufferPointer { starts in
        parents.withUnsafeBufferPointer { parents in
          slots.withUnsafeBufferPointer { slots in
            sieve.withUnsafeBufferPointer { sieve in
              let scanner = Scanner(
                text: text, blob: blob, starts: starts, parents: parents, slots: slots,
                sieve: sieve,
                hasSingles: hasSingles)
              scanner.run(accept: accept, found: found)
            }
          }
        }
      }
    }
  }

  /// The trie's arrays as bare pointers: the loop touches them at every scalar of a text.
  private struct Scanner {
    let text: UnsafeBufferPointer<UInt8>
    let blob: UnsafeBufferPointer<UInt8>
    let starts: UnsafeBufferPointer<UInt32>
    let parents: UnsafeBufferPointer<Int32>
    let slots: UnsafeBufferPointer<Slot>
    let sieve: UnsafeBufferPointer<UInt64>
    let hasSingles: Bool

    func run(accept: (Hit) -> Bool, found: (Hit) -> Void) {
      var index = 0
      while index < text.count {
        let byte = text[index]
        if ByteClass.isWordStart(byte) {
          index = scanWords(from: index, accept, found)
        } else if byte >= 0xE0 {
          index = scanWide(from: index, accept, found)
        } else {
          index += 1
        }
      }
    }

    @inline(__always)
    private func passes(_ key: UInt32) -> Bool {
      sieve[Int(key >> 6) & (sieve.count - 1)] >> UInt64(key & 63) & 1 == 1
    }

    /// Looks at every word of a run in which one blank or hyphen lies between two; returns where the run ends.
    @inline(__always)
    private func scanWords(from start: Int, _ accept: (Hit) -> Bool, _ found: (Hit) -> Void) -> Int {
      var word = WordKey(text, at: start)
      while let next = word.next(in: text) {
        look(at: word, before: next, accept, found)
        word = next
      }
      if !look(at: word, key: word.key, accept, found) { _ = look(at: word, key: word.stemKey, accept, found) }
      return word.end
    }

    @inline(__always)
    private func look(at word: WordKey, before next: WordKey, _ accept: (Hit) -> Bool, _ found: (Hit) -> Void) {
      if look(at: word, key: NameHash.key(word.key, next.key), accept, found) { return }
      if next.stemKey != 0, look(at: word, key: NameHash.key(word.key, next.stemKey), accept, found) { return }
      if look(at: word, key: word.key, accept, found) { return }
      _ = look(at: word, key: word.stemKey, accept, found)
    }

    @inline(__always)
    private func look(at word: WordKey, key: UInt32, _ accept: (Hit) -> Bool, _ found: (Hit) -> Void) -> Bool {
      key != 0 && passes(key) && look(at: word.start, key: key, accept, found)
    }

    /// Looks at every place of a run of ideographs; returns where the run ends.
    @inline(__always)
    private func scanWide(from start: Int, _ accept: (Hit) -> Bool, _ found: (Hit) -> Void) -> Int {
      var index = start
      var (one, length) = NameTrie.packed(text, index)
      while true {
        let next = index + length
        let (two, nextLength) = next < text.count ? NameTrie.packed(text, next) : (0, 0)
        let key = NameHash.key(one, two)
        let isFound = passes(key) && look(at: index, key: key, accept, found)
        if !isFound, hasSingles {
          let alone = NameHash.key(one, 0)
          if passes(alone) { _ = look(at: index, key: alone, accept, found) }
        }
        index = next
        // The next scalar's bytes are at hand: ideographs mostly stand in runs.
        guard nextLength >= 3, !ByteClass.isWordStart(text[index]) else { return index }
        (one, length) = (two, nextLength)
      }
    }

    /// Finds the longest accepted name at a place among the names of a key.
    private func look(at start: Int, key: UInt32, _ accept: (Hit) -> Bool, _ found: (Hit) -> Void)
      -> Bool
    {
      var slot = Int(key >> 7) & (slots.count - 1)
      while slots[slot].key != key {
        if slots[slot].key == 0 { return false }
        slot = (slot + 1) & (slots.count - 1)
      }
      let first = Int(slots[slot].low)
      var low = first
      var high = Int(slots[slot].high)
      // The last name that is not above the text.
      while low < high {
        let middle = (low + high) / 2
        if isAbove(middle, start) { high = middle } else { low = middle + 1 }
      }
      var index = low - 1
      guard index >= first else { return false }
      let shared = commonPrefix(index, start)
      while index >= 0, length(index) > shared { index = Int(parents[index]) }
      while index >= 0 {
        if let end = end(of: index, at: start) {
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
    private func length(_ index: Int) -> Int { Int(starts[index + 1]) - Int(starts[index]) }

    @inline(__always)
    private func commonPrefix(_ index: Int, _ start: Int) -> Int {
      let base = Int(starts[index])
      let limit = min(length(index), text.count - start)
      var offset = 0
      while offset < limit, blob[base + offset] == text[start + offset] { offset += 1 }
      return offset
    }

    @inline(__always)
    private func isAbove(_ index: Int, _ start: Int) -> Bool {
      let shared = commonPrefix(index, start)
      if shared == length(index) { return false }
      if start + shared == text.count { return true }
      return blob[Int(starts[index]) + shared] > text[start + shared]
    }

    /// Where the name ends in the text, if that is a word's end.
    @inline(__always)
    private func end(of index: Int, at start: Int) -> Int? {
      let end = start + length(index)
      guard ByteClass.isWord(text, at: end - 1), ByteClass.isWord(text, at: end) else { return end }
      if text[end] == UInt8(ascii: "s"), !ByteClass.isWord(text, at: end + 1) { return end }
      return nil
    }
  }
}
