import MathSyntax

extension TextSetter {
  mutating func scripts(
    _ base: FormulaItem?, _ sub: [FormulaItem]?, _ sup: [FormulaItem]?, _ primes: Int,
    _ limits: FormulaItem.LimitPlacement
  ) -> TextBox {
    var baseBox = base.map { set($0) } ?? TextBox.empty
    if primes > 0 { baseBox = TextBox.beside([baseBox, marks(Glyphs.primes(primes), above: baseBox)]) }
    let (low, high) = (sub.map { script($0) }, sup.map { script($0) })
    let drawn = (low?.width ?? 0) + (high?.width ?? 0) + baseBox.width
    guard spend(drawn &* ((low?.height ?? 0) + (high?.height ?? 0) + baseBox.height)) else { return TextBox("…") }
    if limits == .stacked, size == .normal { return limited(baseBox, low, high) }
    if limits == .beside, base?.isSymbolOperator == true, size == .normal, !isWritable(low, high) {
      return limited(baseBox, low, high)
    }
    return beside(baseBox, low, high)
  }

  /// Limits over and under.
  private func limited(_ base: TextBox, _ low: TextBox?, _ high: TextBox?) -> TextBox {
    TextBox.above([high, base, low].compactMap { $0 }, base: high == nil ? 0 : 1)
  }

  private func isWritable(_ low: TextBox?, _ high: TextBox?) -> Bool {
    (low.map { lowered($0) != nil } ?? true) && (high.map { raised($0) != nil } ?? true)
  }

  private func raised(_ box: TextBox) -> String? { box.isOneRow ? ScriptAlphabet.raised(box.rows[0]) : nil }

  private func lowered(_ box: TextBox) -> String? { box.isOneRow ? ScriptAlphabet.lowered(box.rows[0]) : nil }

  /// Scripts to the right: as Unicode characters on the base's own rows where they exist, else on rows of their own.
  private func beside(_ base: TextBox, _ low: TextBox?, _ high: TextBox?) -> TextBox {
    let lowText = low.flatMap { lowered($0) }
    let highText = high.flatMap { raised($0) }
    if base.isOneRow, low == nil || lowText != nil, high == nil || highText != nil {
      return TextBox.beside([base, TextBox((lowText ?? "") + (highText ?? ""))])
    }
    var column: [TextBox] = []
    let top: TextBox? = highText.map { TextBox($0) } ?? high
    let bottom: TextBox? = lowText.map { TextBox($0) } ?? low
    // Rows that the scripts share with the base: those that Unicode raises or lowers stand on its first or last row.
    let above = highText == nil ? (high?.height ?? 0) : 0
    let below = lowText == nil ? (low?.height ?? 0) : 0
    let grown = base.extended(above: above, below: below)
    if base.isOneRow, highText != nil, let bottom, lowText == nil {
      column = [top ?? TextBox(" "), bottom]
    } else if base.isOneRow, lowText != nil, let top, highText == nil {
      column = [top, bottom ?? TextBox(" ")]
    } else {
      let used = (top?.height ?? 0) + (bottom?.height ?? 0)
      let gap = max(0, grown.height - used)
      if let top { column.append(top) }
      if gap > 0 { column.append(TextBox(rows: Array(repeating: "", count: gap), baseline: 0)) }
      if let bottom { column.append(bottom) }
    }
    let scripts = TextBox.above(column, .left, base: 0).with(baseline: grown.baseline)
    return TextBox.beside([grown, scripts])
  }

  private func marks(_ text: String, above base: TextBox) -> TextBox {
    TextBox(text).extended(above: 0, below: base.ascent).with(baseline: base.ascent)
  }
}
