extension TextSetter {
  mutating func table(_ table: FormulaTable) -> TextBox {
    let style = table.style
    let columnCount = table.columnCount
    guard columnCount > 0 else { return .empty }
    if style.kind == .lines, size == .script {
      return TextBox(LineSetter(size: .script).line([FormulaItem(.table(table))]))
    }
    var cells: [[TextBox]] = []
    for row in table.rows {
      var line: [TextBox] = []
      for (column, items) in row.enumerated() { line.append(cell(items, column, style)) }
      cells.append(line)
    }
    fit(&cells, table, style)
    return assembled(cells, columnCount, style)
  }

  private mutating func cell(_ items: [FormulaItem], _ column: Int, _ style: FormulaTable.Style) -> TextBox {
    switch style.kind {
    // The empty atom that amsmath puts before an aligned column gives its relation the space of one.
    case .lines: return row(items, after: column % 2 == 1 ? .ordinary : nil)
    case .stack: return script(items)
    case .matrix, .cases: return row(items)
    }
  }

  /// Breaks the last cells of lines that are too wide for the display.
  private mutating func fit(_ cells: inout [[TextBox]], _ table: FormulaTable, _ style: FormulaTable.Style) {
    guard style.kind == .lines else { return }
    let columnCount = table.columnCount
    var widths = Array(repeating: 0, count: columnCount)
    for row in cells {
      for (column, cell) in row.enumerated() where column < columnCount - 1 {
        widths[column] = max(widths[column], cell.width)
      }
    }
    let used = widths.reduce(0, +)
    for row in cells.indices {
      guard let last = cells[row].indices.last, last == columnCount - 1 else { continue }
      let available = width - used
      guard cells[row][last].width > available, available >= 16 else { continue }
      cells[row][last] = broken(table.rows[row][last], width: available, after: last % 2 == 1 ? .ordinary : nil)
    }
  }

  private mutating func assembled(
    _ cells: [[TextBox]], _ columnCount: Int, _ style: FormulaTable.Style
  ) -> TextBox {
    var widths = Array(repeating: 0, count: columnCount)
    for row in cells { for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) } }
    var lines: [TextBox] = []
    for row in cells {
      var pieces: [TextBox] = []
      for column in 0..<columnCount {
        let cell = column < row.count ? row[column] : .empty
        if column > 0 { pieces.append(TextBox(TextBox.blanks(gap(before: column, style)))) }
        pieces.append(cell.aligned(alignment(of: column, style), width: widths[column]))
      }
      lines.append(joined(pieces))
    }
    let body = stackedLines(lines, style)
    if style.open.isEmpty && style.close.isEmpty { return body }
    return enclosed(
      style.kind == .cases ? body.padded(left: style.open.isEmpty ? 0 : 1, right: 0) : body, style.open, style.close)
  }

  private func gap(before column: Int, _ style: FormulaTable.Style) -> Int {
    switch style.kind {
    case .matrix: return 2
    case .cases: return 2
    case .lines: return column % 2 == 0 && style.alignment.count != 3 ? 4 : 0
    case .stack: return 1
    }
  }

  private func alignment(of column: Int, _ style: FormulaTable.Style) -> TextBox.Alignment {
    switch style.alignment[column % max(style.alignment.count, 1)] {
    case UInt8(ascii: "l"): return .left
    case UInt8(ascii: "r"): return .right
    default: return .center
    }
  }

  /// Lines under each other, a blank row between two that would touch with what stands over or under their baselines.
  private mutating func stackedLines(_ lines: [TextBox], _ style: FormulaTable.Style) -> TextBox {
    // Two short cases get a row between them for the point of the brace.
    let isPair = style.kind == .cases && lines.count == 2 && lines.allSatisfy(\.isOneRow)
    var pieces: [TextBox] = []
    for (index, line) in lines.enumerated() {
      if index > 0, style.kind != .stack, isPair || lines[index - 1].descent + line.ascent >= 2 {
        pieces.append(TextBox(" "))
      }
      pieces.append(line)
    }
    let width = pieces.reduce(0) { max($0, $1.width) }
    guard spend(width &* pieces.reduce(0) { $0 + $1.height }) else { return TextBox("…") }
    let box = TextBox.above(pieces, .left, base: 0)
    if lines.count == 1 { return box }
    return box.with(baseline: style.kind == .stack ? 0 : (box.height - 1) / 2)
  }
}
