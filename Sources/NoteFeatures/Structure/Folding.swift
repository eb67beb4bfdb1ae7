package import NoteSyntax
import TextModel

/// A stretch of a note that an editor may fold away.
package struct Folding: Sendable, Hashable {
  package var range: Range<Int>

  /// Sections, display formulas and front matter that take more than a line, ascending by start.
  package static func of(_ tree: NoteTree) -> [Folding] {
    var ranges = tree.headings.map(\.sectionRange)
    ranges += tree.math.filter { $0.kind == .display }.map(\.range)
    if let frontMatter = tree.frontMatter { ranges.append(frontMatter.range) }
    return ranges.map { trimmed($0, in: tree.text.utf8) }
      .filter { range in tree.text.lines.line(at: range.lowerBound) < tree.text.lines.line(at: range.upperBound) }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
      .map(Folding.init)
  }

  /// Without blank lines at the end, so that a folded section leaves them between it and the next.
  private static func trimmed(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    var end = min(range.upperBound, utf8.count)
    while end > range.lowerBound, utf8[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return range.lowerBound..<max(end, range.lowerBound)
  }
}
