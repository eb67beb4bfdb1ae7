import MathSyntax

extension MathMLWriter {
  mutating func scripts(
    _ base: FormulaItem?, _ sub: [FormulaItem]?, _ sup: [FormulaItem]?, _ primes: Int,
    _ limits: FormulaItem.LimitPlacement
  ) {
    let isUnder = limits == .stacked
    let hasSup = sup != nil || primes > 0
    switch (sub != nil, hasSup) {
    case (true, true): open(isUnder ? "munderover" : "msubsup")
    case (true, false): open(isUnder ? "munder" : "msub")
    case (false, true): open(isUnder ? "mover" : "msup")
    case (false, false): break
    }
    self.base(base, isUnder)
    if let sub { row(sub) }
    if hasSup { superscript(sup, primes) }
    switch (sub != nil, hasSup) {
    case (true, true): close(isUnder ? "munderover" : "msubsup")
    case (true, false): close(isUnder ? "munder" : "msub")
    case (false, true): close(isUnder ? "mover" : "msup")
    case (false, false): break
    }
  }

  private mutating func base(_ base: FormulaItem?, _ isUnder: Bool) {
    guard let base else {
      raw("<mrow></mrow>")
      return
    }
    if isUnder, case .operatorName(let name, _) = base.content {
      leaf("mo", name, #" movablelimits="true" lspace="0em" rspace="0em""#)
    } else {
      row([base])
    }
  }

  private mutating func superscript(_ sup: [FormulaItem]?, _ primes: Int) {
    let prime = FormulaItem.primes(primes)
    if primes == 0, let sup { return row(sup) }
    open("mrow")
    if !prime.isEmpty { leaf("mo", prime, #" lspace="0em" rspace="0em""#) }
    elements(sup ?? [])
    close("mrow")
  }

  mutating func stacked(_ base: [FormulaItem], _ over: [FormulaItem]?, _ under: [FormulaItem]?) {
    guard over != nil || under != nil else { return row(base) }
    let isRelation = base.count == 1 && base[0].atom == .relation
    switch (over, under) {
    case (_?, _?): open("munderover")
    case (_?, nil): open("mover")
    default: open("munder")
    }
    if isRelation, case .symbol(let symbol, _) = base[0].content, Glyphs.stretched(symbol.glyph, to: 0) != nil {
      leaf("mo", symbol.glyph, #" stretchy="true" minsize="3em""#)
    } else {
      row(base)
    }
    if let under { row(under) }
    if let over { row(over) }
    switch (over, under) {
    case (_?, _?): close("munderover")
    case (_?, nil): close("mover")
    default: close("munder")
    }
  }

  mutating func accent(_ name: String, _ body: [FormulaItem]) {
    guard let entry = AccentTable.entries[name] else { return row(body) }
    let isWide = body.count > 1
    open("mover", isWide ? "" : #" accent="true""#)
    row(body)
    leaf("mo", entry.mark, isWide ? #" stretchy="true""# : #" stretchy="false""#)
    close("mover")
  }

  mutating func decorated(_ name: String, _ body: [FormulaItem], _ note: [FormulaItem]?) {
    switch name {
    case "underbrace", "underbracket": under(body, name == "underbrace" ? "⏟" : "⎵", note)
    case "overbrace", "overbracket": over(body, name == "overbrace" ? "⏞" : "⎴", note)
    case "overline", "bar": over(body, "‾", nil)
    case "underline": under(body, "‾", nil)
    case "phantom", "hphantom", "vphantom":
      open("mphantom")
      elements(body)
      close("mphantom")
    case "boxed", "fbox", "bbox": styledRow(body, "border:1px solid;padding:0.3em")
    case "cancel", "sout", "xcancel": styledRow(body, MathMLWriter.strike("to top right"))
    case "bcancel": styledRow(body, MathMLWriter.strike("to bottom right"))
    case "color", "textcolor": colored(body, note)
    default:
      if let entry = AccentTable.entries[name] { over(body, entry.mark, nil) } else { row(body) }
    }
  }

  private static func strike(_ direction: String) -> String {
    "background:linear-gradient(\(direction),transparent 47%,currentColor 48%,currentColor 52%,transparent 53%)"
  }

  private mutating func styledRow(_ body: [FormulaItem], _ style: String) {
    open("mrow", " style=\"\(style)\"")
    elements(body)
    close("mrow")
  }

  private mutating func colored(_ body: [FormulaItem], _ note: [FormulaItem]?) {
    let name = note.map { LineSetter(size: .script).line($0) } ?? ""
    if let color = MathMLGlyphs.color(name) { styledRow(body, "color:\(color)") } else { row(body) }
  }

  private mutating func under(_ body: [FormulaItem], _ mark: String, _ note: [FormulaItem]?) {
    if note != nil { open("munder") }
    open("munder")
    row(body)
    leaf("mo", mark, #" stretchy="true""#)
    close("munder")
    if let note {
      row(note)
      close("munder")
    }
  }

  private mutating func over(_ body: [FormulaItem], _ mark: String, _ note: [FormulaItem]?) {
    if note != nil { open("mover") }
    open("mover")
    row(body)
    leaf("mo", mark, #" stretchy="true""#)
    close("mover")
    if let note {
      row(note)
      close("mover")
    }
  }

  mutating func annotation(_ name: String, _ words: String) {
    let shown = Glyphs.annotation(name, words)
    if shown.isEmpty { return }
    if name == "tag" { raw(#"<mspace width="2em"/>"#) }
    leaf("mtext", shown)
  }
}
