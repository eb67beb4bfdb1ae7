extension LineSetter {
  /// A matrix as `[1, 2; 3, 4]`, cases as `{x if x > 0; 0 otherwise}`, lines one after the other.
  func table(_ table: FormulaTable, isEnclosed: Bool) -> String {
    let style = table.style
    switch style.kind {
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
      let items = row.flatMap { $0 }
      let text = line(items)
      if text.isEmpty { continue }
      let continues = items.first.map { $0.leading == .relation || $0.leading == .binary } ?? false
      let text2 = continues ? line(items, after: .ordinary) : text
      result += result.isEmpty ? text : (continues ? " " : "; ") + text2
    }
    return result
  }
}
