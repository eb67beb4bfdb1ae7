/// A formula or binding in running text, outside math: `Precision=TP/（TP+FP）`, `TP = 40`.
package struct PlainSpan: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// An equation that is no binding.
    case formula
    /// Names, `=`, and a literal.
    case binding
  }

  package var kind: Kind
  /// From the first character of the left side to the last of the right.
  package var range: Range<Int>
  /// The span without line breaks, container prefixes and emphasis marks, in order.
  package var pieces: [Range<Int>]
  /// Whether the span is a line of a ```` ```mln ```` block.
  package var isFenced: Bool
}
