import MathSyntax

extension TextSetter {
  /// The box of one item.
  mutating func set(_ item: FormulaItem) -> TextBox {
    switch item.content {
    case .symbol(let symbol, let style): return TextBox(Glyphs.shown(symbol, style))
    case .number(let digits, let style): return TextBox(MathAlphabet.styled(digits, Glyphs.visible(style)))
    case .word(let word), .operatorName(let word, _), .text(let word), .source(let word): return glyphs(word)
    case .space: return .empty
    case .row(let items): return row(items)
    case .scripts(let base, let sub, let sup, let primes, let limits):
      return scripts(base, sub, sup, primes, limits)
    case .fraction(let style, let numerator, let denominator): return fraction(style, numerator, denominator)
    case .radical(let degree, let radicand): return radical(degree, radicand)
    case .fenced(let open, let close, let parts, _): return fenced(open, close, parts)
    case .accent(let name, let body): return accent(name, body)
    case .stacked(let base, let over, let under): return stacked(base, over, under)
    case .decorated(let name, let body, let note): return decorated(name, body, note)
    case .table(let table): return self.table(table)
    case .annotation(let name, let words): return TextBox(Glyphs.annotation(name, words))
    }
  }

  mutating func glyphs(_ text: String) -> TextBox {
    spend(text.utf8.count) ? TextBox(text) : TextBox("…")
  }

  private mutating func fraction(
    _ style: FractionStyle, _ numerator: [FormulaItem], _ denominator: [FormulaItem]
  ) -> TextBox {
    if size == .script, style == .bar {
      return TextBox(LineSetter(size: .script).line([FormulaItem(.fraction(style, numerator, denominator), .inner)]))
    }
    let (top, bottom) = (row(numerator), row(denominator))
    let width = max(top.width, bottom.width)
    guard spend((width + 2) &* (top.height + bottom.height + 1)) else { return TextBox("…") }
    switch style {
    case .bar: return TextBox.above([top, .line("─", width + 2), bottom], base: 1)
    case .stack: return TextBox.above([top, bottom], base: 1).with(baseline: top.height - 1)
    case .binomial:
      let inner = TextBox.above([top, TextBox(" "), bottom], base: 1)
      return enclosed(inner, "(", ")")
    }
  }

  private mutating func radical(_ degree: [FormulaItem]?, _ radicand: [FormulaItem]) -> TextBox {
    let inner = row(radicand)
    let degreeBox = degree.map { script($0) }
    var head = "√"
    var leading: TextBox?
    if let degreeBox {
      switch degreeBox.isOneRow ? degreeBox.rows[0] : "" {
      case "3": head = "∛"
      case "4": head = "∜"
      case let text:
        if degreeBox.isOneRow, let raised = ScriptAlphabet.raised(text) {
          head = raised + "√"
        } else {
          leading = degreeBox
        }
      }
    }
    let isSimple = radicand.count == 1 && radicand[0].isSimple && inner.isOneRow && leading == nil
    if isSimple { return TextBox.beside([TextBox(head), inner]) }
    guard spend((inner.width + inner.height + 4) &* (inner.height + 1)) else { return TextBox("…") }
    return overlined(inner, head: head, degree: leading)
  }

  /// A radical sign that rises as a diagonal to a line over the radicand.
  private mutating func overlined(_ inner: TextBox, head: String, degree: TextBox?) -> TextBox {
    let headWidth = DisplayWidth.of(head)
    let slope = inner.height - 1
    var rows: [String] = [TextBox.blanks(headWidth + slope) + String(repeating: "_", count: inner.width)]
    for (index, content) in inner.rows.enumerated() {
      let rise = slope - index
      let sign =
        rise == 0
        ? head + TextBox.blanks(slope) : TextBox.blanks(headWidth + rise - 1) + "╱" + TextBox.blanks(slope - rise)
      rows.append(sign + content)
    }
    let sign = TextBox(rows: rows, baseline: inner.baseline + 1)
    guard let degree else { return sign }
    return TextBox.beside([degree.with(baseline: degree.height - 1 + max(0, slope - inner.descent)), sign])
  }

  mutating func fenced(_ open: String, _ close: String, _ parts: [[FormulaItem]]) -> TextBox {
    let boxes = parts.map { row($0) }
    guard boxes.count > 1 else {
      let inner = boxes.first ?? .empty
      // What only scripts make taller stands between delimiters of one row.
      if let part = parts.first, !part.contains(where: { $0.isTall }) {
        return joined([TextBox(open), inner, TextBox(close)])
      }
      return enclosed(inner, open, close)
    }
    let ascent = boxes.reduce(0) { max($0, $1.ascent) }
    let descent = boxes.reduce(0) { max($0, $1.descent) }
    let bar = TallDelimiter.box("|", height: ascent + descent + 1, baseline: ascent)
    var pieces: [TextBox] = []
    for (index, box) in boxes.enumerated() {
      if index > 0 { pieces.append(bar.padded(left: 1, right: 1)) }
      pieces.append(box)
    }
    return enclosed(joined(pieces), open, close)
  }

  mutating func enclosed(_ inner: TextBox, _ open: String, _ close: String) -> TextBox {
    joined([
      TallDelimiter.box(open, height: inner.height, baseline: inner.baseline), inner,
      TallDelimiter.box(close, height: inner.height, baseline: inner.baseline),
    ])
  }

  private mutating func accent(_ name: String, _ body: [FormulaItem]) -> TextBox {
    if let moved = FormulaItem.accentOnBase(name, body) { return set(moved) }
    let inner = row(body)
    guard let entry = AccentTable.entries[name] else { return inner }
    if body.count == 1, inner.isOneRow, inner.rows[0].unicodeScalars.count == 1, inner.width == 1 {
      return TextBox(AccentTable.composed(inner.rows[0], entry))
    }
    return over(inner, entry.over.map { TextBox($0) } ?? .line("_", inner.width))
  }

  func over(_ base: TextBox, _ mark: TextBox) -> TextBox { TextBox.above([mark, base], base: 1) }

  private mutating func stacked(_ base: [FormulaItem], _ over: [FormulaItem]?, _ under: [FormulaItem]?) -> TextBox {
    let top = over.map { script($0) }
    let bottom = under.map { script($0) }
    var middle = row(base)
    let reach = max(top?.width ?? 0, bottom?.width ?? 0)
    if middle.isOneRow, let arrow = Glyphs.stretched(middle.rows[0], to: reach + 2) { middle = TextBox(arrow) }
    let boxes = [top, middle, bottom].compactMap { $0 }
    guard spend(boxes.reduce(0) { $0 + $1.height } &* max(reach, middle.width)) else { return TextBox("…") }
    return TextBox.above(boxes, base: top == nil ? 0 : 1)
  }
}
