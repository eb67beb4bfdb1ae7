import MathSyntax

/// Writes items as elements.
struct MathMLWriter {
  private(set) var text = ""

  mutating func open(_ name: StaticString, _ attributes: String = "") {
    text += "<\(name)\(attributes)>"
  }

  mutating func close(_ name: StaticString) { text += "</\(name)>" }

  mutating func leaf(_ name: StaticString, _ content: String, _ attributes: String = "") {
    open(name, attributes)
    escape(content)
    close(name)
  }

  mutating func raw(_ markup: String) { text += markup }

  private mutating func escape(_ content: String) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Exactly one element, as an argument of a fraction or of scripts.
  mutating func row(_ items: [FormulaItem]) {
    if items.count == 1, isOneElement(items[0]) {
      write(items[0], atom: AtomSpacing.classes(of: items)[0].leading)
      return
    }
    open("mrow")
    elements(items)
    close("mrow")
  }

  /// Elements one after another.
  mutating func elements(_ items: [FormulaItem]) {
    let classes = AtomSpacing.classes(of: items)
    for (index, item) in items.enumerated() {
      if index > 0, needsSpace(items[index - 1], classes[index - 1].trailing, item, classes[index].leading) {
        raw(#"<mspace width="0.1667em"/>"#)
      }
      write(item, atom: classes[index].leading)
    }
  }

  /// The thin space of TeX beside named functions and fractions, which are no operators of MathML and bring none.
  private func needsSpace(_ left: FormulaItem, _ before: AtomClass, _ right: FormulaItem, _ after: AtomClass) -> Bool {
    guard !AtomSpacing.isSpace(left), !AtomSpacing.isSpace(right) else { return false }
    guard AtomSpacing.between(before, after) == .thin else { return false }
    if left.isSymbolOperator || right.isSymbolOperator { return false }
    return before == .largeOperator || after == .largeOperator || left.isPlainFraction || right.isPlainFraction
  }

  private func isOneElement(_ item: FormulaItem) -> Bool {
    switch item.content {
    case .fenced(_, _, _, let size): return size == .growing
    case .annotation, .row, .stacked: return false
    case .space: return true
    case .table, .decorated, .symbol, .number, .word, .operatorName, .text, .source, .scripts, .fraction, .radical,
      .accent:
      return true
    }
  }

  private mutating func write(_ item: FormulaItem, atom: AtomClass) {
    switch item.content {
    case .symbol(let symbol, let style): self.symbol(symbol, style, item.atom, atom)
    case .number(let digits, let style): leaf("mn", MathAlphabet.styled(digits, style))
    case .word(let word): leaf("mi", word)
    case .operatorName(let name, let limits): operatorName(name, limits)
    case .text(let words): leaf("mtext", spaced(words))
    case .source(let text):
      open("merror")
      leaf("mtext", spaced(text))
      close("merror")
    case .space(let width): space(width)
    case .row(let items): row(items)
    case .scripts(let base, let sub, let sup, let primes, let limits): scripts(base, sub, sup, primes, limits)
    case .fraction(let style, let numerator, let denominator): fraction(style, numerator, denominator)
    case .radical(let degree, let radicand): radical(degree, radicand)
    case .fenced(let open, let close, let parts, let size): fenced(open, close, parts, size)
    case .accent(let name, let body): accent(name, body)
    case .stacked(let base, let over, let under): stacked(base, over, under)
    case .decorated(let name, let body, let note): decorated(name, body, note)
    case .table(let table): self.table(table)
    case .annotation(let name, let words): annotation(name, words)
    }
  }

  /// Blanks that a browser will not swallow.
  private func spaced(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars { result.append(scalar == " " ? "\u{A0}" : scalar) }
    return String(result)
  }

  private mutating func symbol(_ symbol: MathSymbol, _ style: MathStyle?, _ declared: AtomClass, _ atom: AtomClass) {
    let glyph = SafeText.shown(MathMLGlyphs.shown(symbol))
    switch symbol.role {
    case .ordinary where symbol.glyph == "/": leaf("mi", "/", #" mathvariant="normal""#)
    case .ordinary: letter(glyph, style)
    case .fence: leaf("mi", glyph, #" mathvariant="normal""#)
    case .open, .close: leaf("mo", glyph, #" stretchy="false""#)
    case .punctuation:
      leaf("mo", glyph, atom == .punctuation ? #" separator="true""# : #" separator="true" lspace="0em" rspace="0em""#)
    case .binary where declared == .binary && atom != .binary: leaf("mo", glyph, #" form="prefix""#)
    case .relation where symbol.glyph == "∣": leaf("mo", glyph, #" stretchy="false""#)
    case .binary, .relation, .largeOperator: leaf("mo", glyph)
    case .ellipsis: leaf("mo", glyph, #" lspace="0.1667em" rspace="0.1667em""#)
    }
  }

  private mutating func letter(_ glyph: String, _ style: MathStyle?) {
    let styled = MathAlphabet.styled(glyph, style)
    let isSingle = styled.unicodeScalars.count == 1
    let isUpright = isSingle && styled == glyph && (style == .roman || MathMLGlyphs.isUpright(glyph))
    leaf("mi", styled, isUpright ? #" mathvariant="normal""# : "")
  }

  private mutating func operatorName(_ name: String, _ limits: Bool) {
    let attributes = name.unicodeScalars.count == 1 ? #" mathvariant="normal""# : ""
    leaf("mi", spaced(name), attributes)
  }

  private mutating func space(_ width: Int) {
    switch width {
    case 1: leaf("mtext", "\u{200A}")
    case 3: leaf("mtext", "\u{2009}")
    case 4: leaf("mtext", "\u{2005}")
    case 5: leaf("mtext", "\u{2005}\u{200A}")
    case 6: leaf("mtext", "\u{A0}")
    default: raw("<mspace width=\"\(MathMLGlyphs.ems(width))\"/>")
    }
  }

  private mutating func fraction(
    _ style: FractionStyle, _ numerator: [FormulaItem], _ denominator: [FormulaItem]
  ) {
    if style == .binomial {
      open("mrow")
      leaf("mo", "(")
    }
    open("mfrac", style == .bar ? "" : #" linethickness="0px""#)
    row(numerator)
    row(denominator)
    close("mfrac")
    if style == .binomial {
      leaf("mo", ")")
      close("mrow")
    }
  }

  private mutating func radical(_ degree: [FormulaItem]?, _ radicand: [FormulaItem]) {
    guard let degree else {
      open("msqrt")
      elements(radicand)
      close("msqrt")
      return
    }
    open("mroot")
    row(radicand)
    row(degree)
    close("mroot")
  }

  private mutating func fenced(
    _ opener: String, _ closer: String, _ parts: [[FormulaItem]], _ size: FormulaItem.FenceSize
  ) {
    // A bar is a relation in MathML's dictionary, with spaces that a fence must not have.
    let isBar = opener == "|" || opener == "‖" || closer == "|" || closer == "‖"
    let spaces = isBar ? #" lspace="0em" rspace="0em""# : ""
    let attributes = (size == .growing ? #" fence="true" stretchy="true""# : #" stretchy="false""#) + spaces
    if size == .growing { open("mrow") }
    if !opener.isEmpty { leaf("mo", MathMLGlyphs.delimiter(opener, size), attributes + #" form="prefix""#) }
    for (index, part) in parts.enumerated() {
      if index > 0 { leaf("mo", "|", #" fence="true" stretchy="true" form="infix" lspace="0.05em" rspace="0.05em""#) }
      elements(part)
    }
    if !closer.isEmpty { leaf("mo", MathMLGlyphs.delimiter(closer, size), attributes + #" form="postfix""#) }
    if size == .growing { close("mrow") }
  }
}
