/// A formula with its delimiters.
package struct MathSpan: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable { case inline, display }

  package enum Delimiter: Sendable, Hashable {
    /// `$…$`
    case dollar
    /// `$$…$$`
    case doubleDollar
    /// `\(…\)`
    case parenthesis
    /// `\[…\]`
    case bracket
    /// `` $`…`$ ``
    case dollarBacktick
    /// ```` ```math ````
    case fence
    /// `\begin{aligned}` … `\end{aligned}` on its own lines; the content takes the environment in.
    case environment
  }

  package var kind: Kind
  package var delimiter: Delimiter
  /// Delimiters included.
  package var range: Range<Int>
  /// Without the delimiters; may hold container prefixes such as `> `.
  package var content: Range<Int>
  /// The content without container prefixes, in order; joined they are the formula's source.
  package var pieces: [Range<Int>]
}
