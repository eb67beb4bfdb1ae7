extension LineSetter {
  /// A matrix as `[1, 2; 3, 4]`, cases as `{x if x > 0; 0 otherwise}`, lines one after the other.
  func table(_ table: FormulaTable, isEnclosed: Bool) -> String {
    let style = table.style
    switch style.kind {
    case .matrix where !isEnclosed && table.columnCount == 1 && style.open.isEmpty && style.close.isEmpty:
      // One column without brackets is how lines of text are set.
      return lines(table.rows)
    case .matrix:
      let body = table.rows.map { $0.map { line($0) }.joined(separator: ", ") }.joined(separator: "; ")
      if isEnclosed { return body }
      return style.open.isEmpty && style.close.isEmpty ? "[\(body)]" : style.open + body + style.close
    case .cases:
      let body = table.rows.map { caseLine($0) }.joined(separator: "; ")
      return "{\(body)}"
    case .lines: return lines(table.rows)
    case .stack: return table.rows.map { $0.map { line($0) }.joined(separator: " ") }.joined(separator: ", ")
    }
  }

  private func caseLine(_ cells: [[FormulaItem]]) -> String {
    var result = ""
    for cell in cells {
      let text = line(cell)
      if text.isEmpty { continue }
      let isJoined = result.isEmpty || result.hasSuffix(",") || cell.first?.isWords == true
      result += result.isEmpty ? text : (isJoined ? " " : ", ") + text
    }
    return result
  }

  private func lines(_ rows: [[[FormulaItem]]]) -> String {
    var result = ""
    for row in rows {
      // Two columns are one relation; a third begins the next.
      let relations = stride(from: 0, to: row.count, by: 2).map { row[$0..<min($0 + 2, row.count)].flatMap { $0 } }
      let first = relations.first?.first
      let continues = !result.isEmpty && (first?.leading == .relation || first?.leading == .binary)
      let texts = relations.map { line($0, after: continues ? .ordinary : nil) }.filter { !$0.isEmpty }
      if texts.isEmpty { continue }
      result += (result.isEmpty ? "" : continues ? " " : "; ") + texts.joined(separator: ", ")
    }
    return result
  }
}
