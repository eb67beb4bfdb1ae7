/// The rules that read sentences, one file each.
extension FactReader {
  mutating func readSentences(_ flat: FlatText, _ block: BlockRecord) {
  }

  mutating func readScratchLine(_ line: Range<Int>) {
  }
}
