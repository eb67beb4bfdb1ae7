/// Lines in columns, set apart by blanks, as a Markdown table.
enum ImportTable {
  /// Runs of such lines made rows. Only what is surely a table: the same number of columns in each line, short cells, no
  /// sentence.
  static func made(in lines: [ImportLine]) -> [ImportLine] {
    var out: [ImportLine] = []
    var index = 0
    while index < lines.count {
      let columns = cells(of: lines[index]).count
      var end = index + 1
      while columns > 1, end < lines.count, lines[end].blanksBefore <= 1, cells(of: lines[end]).count == columns {
        end += 1
      }
      if columns > 1, (end - index) * columns >= 6 {
        out += rows(lines[index..<end], columns: columns)
      } else {
        out += lines[index..<end]
      }
      index = end
    }
    return out
  }

  private static func rows(_ lines: ArraySlice<ImportLine>, columns: Int) -> [ImportLine] {
    var rows = lines.map { "| " + cells(of: $0).joined(separator: " | ") + " |" }
    rows.insert("|" + String(repeating: " --- |", count: columns), at: 1)
    return rows.enumerated().map { number, row in
      let text = Array(row.unicodeScalars)
      return ImportLine(kind: .verbatim, text: text, whole: text, indent: 0, blanksBefore: number == 0 ? 1 : 0)
    }
  }

  /// What two blanks and more part; none where the line is no row of a table.
  private static func cells(of line: ImportLine) -> [String] {
    guard line.kind == .text || isNumbered(line.kind), !line.whole.contains(where: stops.contains) else { return [] }
    let cells = String(String.UnicodeScalarView(line.whole)).replacing("\t", with: "  ")
      .split(separator: "  ", omittingEmptySubsequences: true).map { String($0.drop { $0 == " " }) }
      .filter { !$0.isEmpty }
    let areShort = cells.allSatisfy { ImportStyle.width($0.unicodeScalars) <= 24 && !$0.contains("|") }
    return areShort ? cells : []
  }

  private static func isNumbered(_ kind: ImportLine.Kind) -> Bool {
    if case .numbered = kind { true } else { false }
  }

  private static let stops: Set<Unicode.Scalar> = Set("。，；！？、".unicodeScalars)
}
