/// Words behind a line of a formula that say why it is so, as `\quad\text{(by Jensen)}`: carried, without value.
public struct FormulaRemark: Sendable, Equatable {
  public let words: String
  /// Half-open UTF-8 bytes of the formula.
  public let range: Range<Int>

  public init(words: String, range: Range<Int>) {
    self.words = words
    self.range = range
  }
}
