/// Words that say what a symbol stands for: `其中 $\eta$ 为学习率`.
package struct Meaning: Sendable, Hashable {
  /// The symbol's LaTeX source, trimmed.
  package var symbol: String
  package var symbolRange: Range<Int>
  /// Where the words stand.
  package var range: Range<Int>
  package var words: String
}
