/// The rules that read sentences, one file each.
extension FactReader {
  mutating func readSentences(_ flat: FlatText, _ block: BlockRecord) {
    facts.meanings.append(
      contentsOf: MeaningRules.find(in: flat) { [source, base] in source.string($0.shifted(by: base)) })
    facts.plain.append(contentsOf: PlainRules.find(in: flat))
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
