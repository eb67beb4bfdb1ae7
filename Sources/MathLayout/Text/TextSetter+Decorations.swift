extension TextSetter {
  mutating func decorated(_ name: String, _ body: [FormulaItem], _ note: [FormulaItem]?) -> TextBox {
    let inner = row(body)
    guard spend((inner.width + 4) &* (inner.height + 3)) else { return TextBox("…") }
    switch name {
    case "underbrace", "underbracket":
      let label = note.map { script($0) }
      return TextBox.above([inner, brace(inner.width, "╰┬╯", "⏟"), label].compactMap { $0 }, base: 0)
    case "overbrace", "overbracket":
      let label = note.map { script($0) }
      let boxes = [label, brace(inner.width, "╭┴╮", "⏞"), inner].compactMap { $0 }
      return TextBox.above(boxes, base: boxes.count - 1)
    case "overline", "bar": return over(inner, .line("_", inner.width))
    case "underline": return TextBox.above([inner, .line("‾", inner.width)], base: 0)
    case "boxed", "fbox", "bbox": return boxed(inner)
    case "cancel", "bcancel", "xcancel", "sout": return struck(inner)
    case "phantom", "hphantom": return TextBox(TextBox.blanks(inner.width))
    case "vphantom": return .empty
    default: return AccentTable.entries[name]?.over.map { over(inner, TextBox($0)) } ?? inner
    }
  }

  /// A brace lying on its side: its ends and its point, with a line between.
  private func brace(_ width: Int, _ pieces: String, _ single: String) -> TextBox {
    let glyphs = pieces.unicodeScalars.map { String($0) }
    guard width >= 3, glyphs.count == 3 else { return TextBox(single) }
    let left = (width - 3) / 2
    let right = width - 3 - left
    let line = { String(repeating: "─", count: $0) }
    return TextBox(glyphs[0] + line(left) + glyphs[1] + line(right) + glyphs[2])
  }

  private func boxed(_ inner: TextBox) -> TextBox {
    let line = String(repeating: "─", count: inner.width + 2)
    let rows = ["┌\(line)┐"] + inner.rows.map { "│ \($0) │" } + ["└\(line)┘"]
    return TextBox(rows: rows, baseline: inner.baseline + 1)
  }

  /// Struck through, character by character.
  private func struck(_ inner: TextBox) -> TextBox {
    let rows = inner.rows.map { row -> String in
      var result = String.UnicodeScalarView()
      for scalar in row.unicodeScalars {
        result.append(scalar)
        if scalar != " ", DisplayWidth.of(scalar) > 0 { result.append("\u{338}") }
      }
      return String(result)
    }
    return TextBox(rows: rows, baseline: inner.baseline)
  }
}
