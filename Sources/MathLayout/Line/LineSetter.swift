import MathSyntax

/// Sets items on one line.
struct LineSetter {
  var size = FormulaSize.normal

  func line(_ items: [FormulaItem], after before: AtomClass? = nil) -> String {
    let classes = AtomSpacing.classes(of: items, after: before)
    let gaps = ItemGaps(size: size)
    var result = ""
    var previous: ItemGaps.Neighbour?
    var explicit = 0
    for (index, item) in items.enumerated() {
      if case .space(let width) = item.content {
        if previous != nil { explicit = max(explicit, min(gaps.columns(ofSpace: width), 2)) }
        continue
      }
      let isWrapped = needsParentheses(items, index)
      let text = isWrapped ? "(" + set(item) + ")" : set(item)
      if text.isEmpty { continue }
      let atoms = isWrapped ? (leading: .open, trailing: .close) : classes[index]
      var next = ItemGaps.Neighbour(item: item, atom: atoms.leading, text: text, isTall: false)
      var gap = max(explicit, gaps.columns(between: previous, next))
      // `log(a/b)` as `f(x)`, where the fraction brought its parentheses along.
      if text.hasPrefix("("), let name = previous?.item, name.isFunctionName, !name.isLimitOperator { gap = 0 }
      result += TextBox.blanks(gap) + text
      explicit = 0
      next.atom = atoms.trailing
      previous = next
    }
    return result
  }

  func script(_ items: [FormulaItem]) -> String { LineSetter(size: .script).line(items) }

  func set(_ item: FormulaItem) -> String {
    switch item.content {
    case .symbol(let symbol, let style): return Glyphs.shown(symbol, style)
    case .number(let digits, let style): return MathAlphabet.styled(digits, Glyphs.visible(style))
    case .word(let text), .operatorName(let text, _), .text(let text), .source(let text): return text
    case .space: return ""
    case .row(let items): return line(items)
    case .scripts(let base, let sub, let sup, let primes, _): return scripts(base, sub, sup, primes)
    case .fraction(let style, let numerator, let denominator): return fraction(style, numerator, denominator)
    case .radical(let degree, let radicand): return radical(degree, radicand)
    case .fenced(let open, let close, let parts, _):
      return open + parts.map { content(of: $0) }.joined(separator: " | ") + close
    case .accent(let name, let body): return accent(name, body)
    case .stacked(let base, let over, let under): return stacked(base, over, under)
    case .decorated(let name, let body, _): return decorated(name, body)
    case .table(let table): return self.table(table, isEnclosed: false)
    case .annotation(let name, let words): return name == "tag" ? "" : Glyphs.annotation(name, words)
    }
  }

  /// What stands between delimiters; a matrix there needs none of its own.
  private func content(of items: [FormulaItem]) -> String {
    if items.count == 1, case .table(let table) = items[0].content { return self.table(table, isEnclosed: true) }
    return line(items)
  }

  private func fraction(_ style: FractionStyle, _ numerator: [FormulaItem], _ denominator: [FormulaItem]) -> String {
    let (top, bottom) = (line(numerator), line(denominator))
    switch style {
    case .binomial: return "C(\(top), \(bottom))"
    case .stack: return "(\(top); \(bottom))"
    case .bar:
      let left = Operand(numerator).isProduct ? top : "(\(top))"
      let right = Operand(denominator).isFactor ? bottom : "(\(bottom))"
      return left + "/" + right
    }
  }

  private func radical(_ degree: [FormulaItem]?, _ radicand: [FormulaItem]) -> String {
    var sign = "√"
    if let degree {
      let text = script(degree)
      switch text {
      case "2": sign = "√"
      case "3": sign = "∛"
      case "4": sign = "∜"
      default: sign = (ScriptAlphabet.raised(text) ?? "^{\(text)}") + "√"
      }
    }
    let inner = line(radicand)
    return radicand.count == 1 && (radicand[0].isSimple || radicand[0].isFenced) ? sign + inner : sign + "(\(inner))"
  }

  private func accent(_ name: String, _ body: [FormulaItem]) -> String {
    if let moved = FormulaItem.accentOnBase(name, body) { return set(moved) }
    let inner = line(body)
    guard let entry = AccentTable.entries[name] else { return inner }
    if inner.unicodeScalars.count == 1 { return AccentTable.composed(inner, entry) }
    return "\(name)(\(inner))"
  }

  private func stacked(_ base: [FormulaItem], _ over: [FormulaItem]?, _ under: [FormulaItem]?) -> String {
    let inner = line(base)
    let (top, bottom) = (over.map { script($0) } ?? "", under.map { script($0) } ?? "")
    if bottom.isEmpty, !top.isEmpty, Self.arrows.contains(inner) { return "─\(top)→" }
    return inner + lowered(bottom) + raised(top)
  }

  private static let arrows: Set<String> = ["→", "⟶"]

  private func decorated(_ name: String, _ body: [FormulaItem]) -> String {
    let inner = line(body)
    switch name {
    case "phantom", "hphantom", "vphantom": return ""
    case "overline", "bar": return inner.unicodeScalars.count == 1 ? inner + "\u{304}" : "overline(\(inner))"
    case "underline": return inner.unicodeScalars.count == 1 ? inner + "\u{332}" : inner
    case "cancel", "bcancel", "xcancel", "sout": return "cancel(\(inner))"
    default: return inner
    }
  }
}
