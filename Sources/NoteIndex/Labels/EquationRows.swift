package import NoteSyntax
package import TextModel

/// The rows of a formula's outermost environment.
package enum EquationRows {
  /// Without the environment's `\begin` and `\end`, blanks at the ends taken off; one row where there is no `\\`.
  package static func rows(of formula: MathSpan, in text: SourceText) -> [Range<Int>] {
    let bytes = text.utf8
    var rows: [Range<Int>] = []
    var depth = 0
    var start = formula.content.lowerBound
    var index = start
    let end = formula.content.upperBound
    func close(at stop: Int) {
      var (low, high) = (start, max(start, stop))
      while low < high, bytes[low] <= 0x20 { low += 1 }
      while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
      if low < high { rows.append(low..<high) }
    }
    while index < end {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: begin) {
        depth += 1
        index = behindBrace(bytes, from: index, end)
        if depth == 1 { start = index }
      } else if bytes[index...].starts(with: finish) {
        if depth == 1 {
          close(at: index)
          start = end
        }
        depth -= 1
        index = behindBrace(bytes, from: index, end)
      } else if index + 1 < end, bytes[index + 1] == UInt8(ascii: "\\") {
        if depth <= 1 {
          close(at: index)
          start = index + 2
        }
        index += 2
      } else {
        index += 2
      }
    }
    if start < end { close(at: end) }
    return rows
  }

  private static let begin = Array("\\begin{".utf8)
  private static let finish = Array("\\end{".utf8)

  private static func behindBrace(_ bytes: [UInt8], from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] != UInt8(ascii: "}") { index += 1 }
    return min(end, index + 1)
  }
}
