/// A place where a binding may stand; whether it is one, whoever reads math decides.
package enum BindingCandidate: Sendable, Hashable {
  case math(MathSpan)
  case plain(PlainSpan)
  /// A table whose header row is names: the header cells, and the body's rows of cells, each without blanks at its ends.
  case table(header: [Range<Int>], rows: [[Range<Int>]])
  /// An entry of front matter's `let:`.
  case frontMatter(name: Range<Int>, value: Range<Int>)

  /// Where the candidate starts, by which candidates are ordered.
  package var start: Int {
    switch self {
    case .math(let span): span.range.lowerBound
    case .plain(let span): span.range.lowerBound
    case .table(let header, _): header.first?.lowerBound ?? 0
    case .frontMatter(let name, _): name.lowerBound
    }
  }
}
