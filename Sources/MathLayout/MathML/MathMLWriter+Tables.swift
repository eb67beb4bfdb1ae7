extension MathMLWriter {
  mutating func table(_ table: FormulaTable) {
    let style = table.style
    let isFenced = !style.open.isEmpty || !style.close.isEmpty
    if isFenced { open("mrow") }
    if !style.open.isEmpty { leaf("mo", MathMLGlyphs.delimiter(style.open, .growing), #" fence="true" form="prefix""#) }
    open("mtable", style.kind == .lines ? #" displaystyle="true""# : "")
    for row in table.rows {
      open("mtr")
      for (column, items) in row.enumerated() { cell(items, column, style) }
      close("mtr")
    }
    close("mtable")
    if !style.close.isEmpty {
      leaf("mo", MathMLGlyphs.delimiter(style.close, .growing), #" fence="true" form="postfix""#)
    }
    if isFenced { close("mrow") }
  }

  private mutating func cell(_ items: [FormulaItem], _ column: Int, _ style: FormulaTable.Style) {
    var declarations = ""
    switch style.alignment[column % max(style.alignment.count, 1)] {
    case UInt8(ascii: "l"): declarations = "text-align:left"
    case UInt8(ascii: "r"): declarations = "text-align:right"
    default: break
    }
    if style.kind == .lines, style.alignment.count == 2 {
      // The columns of one relation touch; the next pair stands apart.
      declarations += column % 2 == 1 ? ";padding-left:0" : ";padding-right:0" + (column > 0 ? ";padding-left:2em" : "")
    }
    open("mtd", declarations.isEmpty ? "" : " style=\"\(declarations)\"")
    if style.kind == .lines, column % 2 == 1, items.first?.leading == .relation { raw("<mrow></mrow>") }
    elements(items)
    close("mtd")
  }
}
