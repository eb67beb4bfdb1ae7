/// The rules that read sentences, one file each.
extension FactReader {
  mutating func readSentences(_ flat: FlatText, _ block: BlockRecord) {
    if detail == .full { readAsides(flat) }
    if detail == .outline, block.kind == .paragraph { return }
    let range = Int(block.start)..<Int(block.end)
    switch block.kind {
    case .paragraph: facts.concepts.append(contentsOf: ConceptRules.find(in: flat, body: range))
    case .heading, .bracketHeading, .bulletHeading:
      facts.concepts.append(contentsOf: HeadingTerm.concepts(in: flat, number: numberEnd(flat), body: range))
    default: break
    }
  }

  /// What only the note itself wants to know.
  private mutating func readAsides(_ flat: FlatText) {
    facts.meanings.append(contentsOf: MeaningRules.find(in: flat, source: source, base: base))
    facts.plain.append(contentsOf: PlainRules.find(in: flat))
    facts.wordReferences.append(contentsOf: ReferenceRules.find(in: flat))
  }

  /// Behind the number that starts a heading.
  private func numberEnd(_ flat: FlatText) -> Int {
    let text = flat.trimmed(0..<flat.count)
    guard !text.isEmpty else { return 0 }
    var bytes: [UInt8] = []
    var scalars: [Int] = []
    for index in text.prefix(16) {
      let start = bytes.count
      FlatText.append(flat[index], to: &bytes)
      if bytes.count == start { bytes.append(1) }
      for _ in start..<bytes.count { scalars.append(index) }
    }
    let end = bytes.withUnsafeBufferPointer { HeadingNumber.end(ByteView($0)) }
    return end < scalars.count ? scalars[end] : (end == 0 ? text.lowerBound : text.prefix(16).upperBound)
  }

  /// A line of a ```` ```mln ```` block is a formula as a whole; `#` starts a comment.
  mutating func readScratchLine(_ line: Range<Int>) {
    let range = source.trimmed(line.shifted(by: base))
    guard !range.isEmpty, source[range.lowerBound] != UInt8(ascii: "#") else { return }
    var flat = FlatText()
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = source.scalar(at: at)
      flat.append(scalar, (at - base)..<(at - base + length))
      at += length
    }
    let found = PlainRules.find(in: flat).first { $0.range == relative(range) }
    facts.plain.append(
      PlainSpan(kind: found?.kind ?? .formula, range: relative(range), pieces: [relative(range)], isFenced: true))
  }
}
