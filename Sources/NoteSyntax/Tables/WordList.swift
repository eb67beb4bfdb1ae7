/// Words that rules look for at a place of a text; found by their first scalar, the longest first.
final class WordList: Sendable {
  private struct Word: Sendable {
    var start: Int
    var count: Int
    /// The place among the words that the list was made of.
    var number: Int
  }

  /// The words' scalars, one word behind the other.
  private let scalars: [UInt32]
  /// In the order of their first scalars, the longest first.
  private let words: [Word]
  /// First scalars by open addressing, 0 where free, with the first word of each.
  private let keys: [UInt32]
  private let firstWords: [Int]
  /// For each first scalar the low bits of the second ones; all bits where a word has one scalar.
  private let seconds: [UInt64]

  /// The words of a text, divided by blanks and line breaks.
  convenience init(_ text: String) {
    self.init(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  init(_ texts: [String]) {
    var scalars: [UInt32] = []
    var words: [Word] = []
    let spelled = texts.map { $0.unicodeScalars.map(\.value) }
    for number in spelled.indices where !spelled[number].isEmpty {
      words.append(Word(start: scalars.count, count: spelled[number].count, number: number))
      scalars += spelled[number]
    }
    let all = scalars
    words.sort { (all[$0.start], $1.count, $0.number) < (all[$1.start], $0.count, $1.number) }
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    var keys = [UInt32](repeating: 0, count: capacity)
    var firstWords = [Int](repeating: 0, count: capacity)
    var seconds = [UInt64](repeating: 0, count: capacity)
    for (index, word) in words.enumerated() {
      var slot = Self.slot(of: scalars[word.start], capacity)
      while keys[slot] != 0, keys[slot] != scalars[word.start] { slot = (slot + 1) & (capacity - 1) }
      seconds[slot] |= word.count == 1 ? .max : 1 << UInt64(scalars[word.start + 1] & 63)
      guard keys[slot] == 0 else { continue }
      keys[slot] = scalars[word.start]
      firstWords[slot] = index
    }
    self.scalars = scalars
    self.words = words
    self.keys = keys
    self.firstWords = firstWords
    self.seconds = seconds
  }

  /// The scalars that words start with.
  var firsts: [UInt32] { keys.filter { $0 != 0 } }

  private static func slot(of scalar: UInt32, _ capacity: Int) -> Int {
    Int((scalar &* 0x9E37_79B1) >> 8) & (capacity - 1)
  }

  /// The first word that may start with two scalars; nil where none does.
  @inline(__always)
  private func firstWord(_ scalar: UInt32, _ second: UInt32) -> Int? {
    guard scalar != 0 else { return nil }
    var slot = Self.slot(of: scalar, keys.count)
    while keys[slot] != scalar {
      if keys[slot] == 0 { return nil }
      slot = (slot + 1) & (keys.count - 1)
    }
    return seconds[slot] >> UInt64(second & 63) & 1 == 0 ? nil : firstWords[slot]
  }

  /// The longest word that starts at an offset and ends by a limit: its length and its number.
  func match(_ flat: FlatText, at index: Int, limit: Int = .max) -> (count: Int, number: Int)? {
    let scalar = flat[index]
    guard var at = firstWord(scalar, flat[index + 1]) else { return nil }
    while at < words.count, scalars[words[at].start] == scalar {
      let word = words[at]
      if index + word.count <= limit, isWord(word, flat, at: index) { return (word.count, word.number) }
      at += 1
    }
    return nil
  }

  /// The length of the longest word that starts at an offset and ends by a limit.
  func length(_ flat: FlatText, at index: Int, limit: Int = .max) -> Int? {
    match(flat, at: index, limit: limit)?.count
  }

  /// The length of the longest word that a stretch starts with.
  func start(of range: Range<Int>, _ flat: FlatText) -> Int? {
    range.isEmpty ? nil : match(flat, at: range.lowerBound, limit: range.upperBound)?.count
  }

  /// The length of the longest word that a stretch ends with.
  func end(of range: Range<Int>, _ flat: FlatText) -> Int? {
    guard let last = range.last else { return nil }
    var longest: Int?
    for word in words
    where word.count <= range.count && scalars[word.start + word.count - 1] == flat[last]
      && word.count > longest ?? 0 && isWord(word, flat, at: range.upperBound - word.count)
    {
      longest = word.count
    }
    return longest
  }

  /// Whether a word stands within a stretch.
  func isFound(in range: Range<Int>, _ flat: FlatText) -> Bool {
    range.contains { match(flat, at: $0, limit: range.upperBound) != nil }
  }

  /// Whether a stretch is one of the words.
  func holds(_ range: Range<Int>, _ flat: FlatText) -> Bool {
    guard let first = range.first, var at = firstWord(flat[first], flat[first + 1]) else { return false }
    while at < words.count, scalars[words[at].start] == flat[first] {
      if words[at].count == range.count, isWord(words[at], flat, at: first) { return true }
      at += 1
    }
    return false
  }

  /// Whether a word within a stretch takes an offset in.
  func covers(_ index: Int, in range: Range<Int>, _ flat: FlatText) -> Bool {
    for word in words {
      for offset in 0..<word.count where scalars[word.start + offset] == flat[index] {
        let start = index - offset
        if start >= range.lowerBound, start + word.count <= range.upperBound, isWord(word, flat, at: start) {
          return true
        }
      }
    }
    return false
  }

  private func isWord(_ word: Word, _ flat: FlatText, at index: Int) -> Bool {
    for offset in 0..<word.count where flat[index + offset] != scalars[word.start + offset] { return false }
    return true
  }
}
