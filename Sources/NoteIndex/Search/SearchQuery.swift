import TextModel

/// A query for names, matched by their letters, their pinyin, or the first letters of it.
struct SearchQuery {
  private let folded: [UInt8]
  private let scalars: [UInt32]
  private let letters: UInt64

  /// A query is read up to this many scalars.
  private static let longest = 64

  init(_ text: String) {
    let prepared = SearchName(String(text.unicodeScalars.prefix(Self.longest)))
    folded = prepared.folded
    scalars = prepared.scalars
    letters = scalars.reduce(0) { $0 | SearchName.letter($1) }
  }

  var isEmpty: Bool { folded.isEmpty }

  /// How well a name fits, higher is better; nil where it does not.
  func score(_ name: SearchName) -> Int? {
    if folded.isEmpty { return 0 }
    guard letters & ~name.letters == 0 else { return nil }
    let nameScalars = name.scalars
    let length = min(99, nameScalars.count)
    if name.folded == folded { return 1000 }
    if name.folded.starts(with: folded) { return 900 - length }
    if let start = find(folded, in: name.folded) {
      let isWordStart = start == 0 || !name.folded.withUnsafeBufferPointer { ByteClass.isWord($0, at: start - 1) }
      return (isWordStart ? 750 : 600) - length
    }
    if name.hasIdeographs, let pinyin = pinyinScore(nameScalars) { return pinyin - length }
    return subsequenceScore(nameScalars).map { $0 - length }
  }

  private func find(_ needle: [UInt8], in text: [UInt8]) -> Int? {
    guard needle.count <= text.count, let first = needle.first else { return nil }
    for start in 0...(text.count - needle.count) where text[start] == first {
      if text[start..<start + needle.count].elementsEqual(needle) { return start }
    }
    return nil
  }

  // MARK: Pinyin

  private func pinyinScore(_ name: [UInt32]) -> Int? {
    guard scalars.allSatisfy({ $0 < 0x80 }) else { return nil }
    for start in name.indices {
      if let end = readPinyin(name, from: start) {
        if start == 0 { return end == name.count ? 880 : 780 }
        return 560
      }
    }
    return nil
  }

  /// Reads the whole query as readings, or their first letters, from a scalar of the name; returns where that ends.
  private func readPinyin(_ name: [UInt32], from start: Int) -> Int? {
    // Which places of the query can be reached at each scalar of the name.
    var reached: Set<Int> = [0]
    var index = start
    while index < name.count, !reached.isEmpty {
      var next: Set<Int> = []
      for place in reached where place < scalars.count {
        if name[index] == scalars[place] { next.insert(place + 1) }
        if name[index] == 0x20 || name[index] == 0x2D { next.insert(place) }
        for syllable in Pinyin.shared.syllables(of: name[index]) {
          let bytes = syllable.utf8.map(UInt32.init)
          if bytes.first == scalars[place] { next.insert(place + 1) }
          if bytes.count > 1, scalars[place...].starts(with: bytes) { next.insert(place + bytes.count) }
        }
      }
      index += 1
      if next.contains(scalars.count) { return index }
      reached = next
    }
    return nil
  }

  // MARK: Letters in order

  private func subsequenceScore(_ name: [UInt32]) -> Int? {
    guard scalars.count >= 2 else { return nil }
    var place = 0
    var score = 300
    var last = -1
    for (index, scalar) in name.enumerated() where place < scalars.count && scalar == scalars[place] {
      let isStart = index == 0 || name[index - 1] == 0x20 || name[index - 1] == 0x2D
      if place == 0, !isStart { continue }
      if !isStart, last != index - 1 { score -= 10 }
      last = index
      place += 1
    }
    return place == scalars.count ? max(1, score) : nil
  }
}
