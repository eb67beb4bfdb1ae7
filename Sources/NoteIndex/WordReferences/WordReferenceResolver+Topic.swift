import NoteSyntax
import TextModel

extension WordReferenceResolver {
  /// The section that `前面写了` or `后面会讲` speaks of: one whose title bears a term of the topic; of several the one that
  /// holds most of the topic's terms, then the nearest.
  func told(_ reference: WordReference, isAhead: Bool) -> Range<Int>? {
    guard let topic = wholeTitle(before: reference) ?? reference.topic else { return nil }
    let terms = terms(in: topic)
    var best: (score: Int, distance: Int, range: Range<Int>)?
    for heading in tree.headings {
      let isOther =
        isAhead
        ? heading.range.lowerBound >= reference.range.upperBound
        : max(heading.range.upperBound, heading.sectionRange.upperBound) <= reference.range.lowerBound
          || heading.range.upperBound <= reference.range.lowerBound
            && !heading.sectionRange.contains(reference.range.lowerBound)
      let isNamed = isNamed(heading, in: topic)
      guard isOther, isNamed || titleBears(heading, terms) else { continue }
      let text = FoldedText(
        tree.text.string(in: heading.range.lowerBound..<max(heading.range.upperBound, heading.sectionRange.upperBound)))
      let score = terms.filter { text.utf8.holds($0) }.count + (isNamed ? 100 : 0)
      let distance = abs(heading.range.lowerBound - reference.range.lowerBound)
      if let best, (best.score, -best.distance) >= (score, -distance) { continue }
      best = (score, distance, heading.nameRange)
    }
    return best?.range
  }

  /// In a heading all that stands before the reference is what it is about, however many questions that asks.
  private func wholeTitle(before reference: WordReference) -> Range<Int>? {
    let heading = tree.headings.first { $0.nameRange.contains(reference.range.lowerBound) }
    guard let start = heading?.nameRange.lowerBound, start < reference.range.lowerBound else { return nil }
    return start..<reference.range.lowerBound
  }

  /// A title bears a term where the term stands in it; of one ideograph it is too little to tell.
  private func titleBears(_ heading: Heading, _ terms: Set<[UInt8]>) -> Bool {
    let title = FoldedName(heading.name).utf8
    return terms.contains { term in
      title.holds(term, apartFromHyphens: true) && (term.count >= 6 || term.allSatisfy { $0 < 0x80 } || title == term)
    }
  }

  /// Whether the topic says the whole title, but for the title's number.
  private func isNamed(_ heading: Heading, in topic: Range<Int>) -> Bool {
    let title = Array(Self.title(of: heading.name))
    return title.count >= 6 && FoldedName(tree.text.string(in: topic)).utf8.holds(title)
  }

  /// The names in the topic, and its words of Latin letters.
  private func terms(in topic: Range<Int>) -> Set<[UInt8]> {
    var text = FoldedText()
    text.append(topic, of: tree.text.utf8, join: .none)
    var terms: Set<[UInt8]> = []
    text.utf8.withUnsafeBufferPointer { bytes in
      for hit in index.names.scan(bytes, verdict: { _, _ in .mention }) {
        terms.insert(index.names.entry(of: hit).name.utf8)
      }
    }
    for word in text.utf8.split(whereSeparator: { $0 >= 0x80 || !($0 &- 0x61 < 26 || $0 &- 0x30 < 10) })
    where word.count >= 3 {
      terms.insert(Array(word))
    }
    return terms
  }
}

extension [UInt8] {
  /// Whether the bytes of another run stand in these; a word of ASCII as a whole word, and, where that is asked for, as
  /// none of a compound: `GPT-3` is no GPT.
  func holds(_ other: [UInt8], apartFromHyphens: Bool = false) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    return withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - other.count) where bytes[start] == first {
        guard bytes[start..<start + other.count].elementsEqual(other) else { continue }
        let end = start + other.count
        if ByteClass.isWord(bytes, at: start), ByteClass.isWord(bytes, at: start - 1) { continue }
        if ByteClass.isWord(bytes, at: end - 1), ByteClass.isWord(bytes, at: end) { continue }
        if apartFromHyphens, joins(bytes, at: start - 1, word: start - 2) || joins(bytes, at: end, word: end + 1) {
          continue
        }
        return true
      }
      return false
    }
  }

  /// Whether a hyphen joins a word to the one beside it.
  private func joins(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, word: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] == UInt8(ascii: "-") && ByteClass.isWord(bytes, at: word)
  }
}
