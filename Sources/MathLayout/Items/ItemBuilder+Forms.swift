import MathSyntax

extension ItemBuilder {
  /// One item for a node that is neither a sequence nor without meaning.
  func item(_ node: MathNode, _ context: Context) -> FormulaItem? {
    let inner = context.deeper()
    switch node.kind {
    case .number(let digits): return FormulaItem(.number(written(digits, node.range), context.style))
    case .symbol(let symbol):
      var item = FormulaItem(.symbol(symbol, context.style), atom(of: symbol))
      item.isSized = isSized(node.range)
      return item
    case .operatorName(let name, let limits): return FormulaItem(.operatorName(name, limits: limits), .largeOperator)
    case .text(let words): return words.isEmpty ? nil : FormulaItem(.text(SafeText.shown(words)))
    case .error: return FormulaItem(.source(text(node.range)))
    case .scripts(let base, let sub, let sup, let primes):
      return scripts(node, base, sub, sup, primes, context)
    case .fraction(let style, let numerator, let denominator):
      let content = FormulaItem.Content.fraction(
        style, part(numerator, of: node, inner) ?? [], part(denominator, of: node, inner) ?? [])
      return FormulaItem(content, style == .binomial ? .ordinary : .inner)
    case .radical(let degree, let radicand):
      let degree = part(degree, of: node, inner).flatMap { $0.isEmpty ? nil : $0 }
      return FormulaItem(.radical(degree: degree, part(radicand, of: node, inner) ?? []))
    case .fenced(let open, let close, let parts):
      let rows = parts.compactMap { part($0, of: node, inner) }
      return FormulaItem(.fenced(open: delimiter(open), close: delimiter(close), parts: rows, .growing), .inner)
    case .accent(let name, let body): return FormulaItem(.accent(name, part(body, of: node, inner) ?? []))
    case .stacked(let base, let over, let under):
      let base = part(base, of: node, inner) ?? []
      let content = FormulaItem.Content.stacked(
        base: base, over: part(over, of: node, inner), under: part(under, of: node, inner))
      return FormulaItem(content, base.count == 1 ? base[0].atom : .ordinary)
    case .decorated(let name, let body, let note): return decorated(node, name, body, note, inner)
    case .environment(let name, let rows): return environment(node, name, rows, inner)
    case .annotation(let name, let words):
      let item = FormulaItem(.annotation(name, SafeText.shown(words)))
      return Glyphs.annotation(name, words).isEmpty ? nil : item
    case .trivia, .token, .macroDefinition, .row, .group, .macroUse, .styled, .space: return nil
    }
  }

  /// A number with the digit groups that its source shows: `1{,}000` is `1,000`.
  private func written(_ digits: String, _ range: Range<Int>) -> String {
    let bytes = source[range.clamped(to: 0..<source.count)]
    guard bytes.contains(UInt8(ascii: ",")) else { return digits }
    let shown = bytes.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
    let isGrouped = shown.filter { $0 != UInt8(ascii: ",") }.elementsEqual(digits.utf8)
    return isGrouped ? String(decoding: shown, as: UTF8.self) : digits
  }

  /// `\pmod{n}`: a wide blank, then the modulus in parentheses.
  func modulus(_ node: MathNode, _ name: String, _ body: Int, _ context: Context) -> [FormulaItem] {
    var inside = part(body, of: node, context) ?? []
    if name == "pmod" { inside = [FormulaItem(.word("mod")), FormulaItem(.space(6))] + inside }
    return [FormulaItem(.space(18)), FormulaItem(.fenced(open: "(", close: ")", parts: [inside], .plain))]
  }

  private func decorated(_ node: MathNode, _ name: String, _ body: Int, _ note: Int?, _ context: Context) -> FormulaItem
  {
    let items = part(body, of: node, context) ?? []
    if name == "textcircled", let circled = Self.circled(items) { return circled }
    var label = part(note, of: node, context)
    if let note, node.children.indices.contains(note), case .token = node.children[note].kind {
      let bytes = source[node.children[note].range.clamped(to: 0..<source.count)]
      let words = bytes.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
      label = [FormulaItem(.text(SafeText.shown(String(decoding: words, as: UTF8.self))))]
    }
    return FormulaItem(.decorated(name, items, note: label), items.count == 1 ? items[0].atom : .ordinary)
  }

  /// `\textcircled{1}` as ①, where Unicode has the character (block Enclosed Alphanumerics).
  private static func circled(_ items: [FormulaItem]) -> FormulaItem? {
    guard items.count == 1 else { return nil }
    var code: UInt32?
    switch items[0].content {
    case .number("0", _): code = 0x24EA
    case .number(let digits, _): code = UInt32(digits).flatMap { (1...20).contains($0) ? 0x245F + $0 : nil }
    case .symbol(let symbol, _):
      if let letter = symbol.name.utf8.first, symbol.name.utf8.count == 1 {
        if (0x41...0x5A).contains(letter) { code = 0x24B6 + UInt32(letter) - 0x41 }
        if (0x61...0x7A).contains(letter) { code = 0x24D0 + UInt32(letter) - 0x61 }
      }
    default: break
    }
    guard let code, let scalar = UnicodeScalar(code) else { return nil }
    let glyph = String(scalar)
    return FormulaItem(.symbol(MathSymbol(name: glyph, glyph: glyph, role: .ordinary), nil))
  }

  /// `\big`, `\Bigl`, `\biggr` and their kin.
  private func isSized(_ range: Range<Int>) -> Bool {
    let bytes = source[range.clamped(to: 0..<source.count)]
    guard bytes.count > 4, bytes.first == UInt8(ascii: "\\") else { return false }
    return [UInt8](bytes.prefix(4)).elementsEqual("\\big".utf8) || [UInt8](bytes.prefix(4)).elementsEqual("\\Big".utf8)
  }

  private func delimiter(_ glyph: String) -> String { glyph == "." ? "" : glyph }

  private func atom(of symbol: MathSymbol) -> AtomClass {
    switch symbol.role {
    case .ordinary: return .ordinary
    case .largeOperator: return .largeOperator
    case .binary: return symbol.glyph == "/" ? .ordinary : .binary
    case .relation: return .relation
    case .open: return .open
    case .close: return .close
    case .fence: return .ordinary
    case .punctuation: return .punctuation
    case .ellipsis: return .inner
    }
  }

  private func scripts(
    _ node: MathNode, _ base: Int?, _ sub: Int?, _ sup: Int?, _ primes: Int, _ context: Context
  ) -> FormulaItem {
    let inner = context.deeper()
    var baseItem: FormulaItem?
    if let base, node.children.indices.contains(base) {
      var items: [FormulaItem] = []
      append(node.children[base], inner, to: &items)
      items = FencePairing.paired(items, depth: inner.depth)
      baseItem = items.count == 1 ? items[0] : grouped(items)
    }
    let content = FormulaItem.Content.scripts(
      base: baseItem, sub: part(sub, of: node, inner), sup: part(sup, of: node, inner), primes: min(primes, 64),
      limits: placement(node, baseItem))
    return FormulaItem(content, baseItem?.atom ?? .ordinary)
  }

  private func placement(_ node: MathNode, _ base: FormulaItem?) -> FormulaItem.LimitPlacement {
    for child in node.children {
      guard case .token = child.kind else { continue }
      let token = source[child.range.clamped(to: 0..<source.count)]
      if token.elementsEqual("\\limits".utf8) { return .stacked }
      if token.elementsEqual("\\nolimits".utf8) { return .beside }
    }
    switch base?.content {
    case .symbol(let symbol, _) where symbol.role == .largeOperator:
      return Self.integrals.contains(symbol.glyph) ? .beside : .stacked
    case .operatorName(_, let limits): return limits ? .stacked : .beside
    case .stacked(let inner, _, _): return inner.count == 1 && inner[0].atom == .largeOperator ? .stacked : .beside
    default: return .beside
    }
  }

  private static let integrals: Set<String> = ["∫", "∬", "∭", "⨌", "∮", "∯", "∰"]

  private func environment(_ node: MathNode, _ name: String, _ rows: [[Int]], _ context: Context) -> FormulaItem {
    let name = name.hasSuffix("*") ? String(name.dropLast()) : name
    var cells = rows.map { row in row.map { part($0, of: node, context) ?? [] } }
    while let last = cells.last, last.allSatisfy(\.isEmpty), cells.count > 1 { cells.removeLast() }
    var table = FormulaTable(name: name, rows: cells)
    if name == "array" || name == "darray" || name == "subarray" { table.columns = preamble(node) }
    return FormulaItem(.table(table), table.style.open.isEmpty && table.style.close.isEmpty ? .ordinary : .inner)
  }

  /// `l`, `c` and `r` of the `{lcr}` behind `\begin{array}`, read from the tokens before the first cell.
  private func preamble(_ node: MathNode) -> [UInt8] {
    guard let first = node.children.first(where: { if case .row = $0.kind { return true } else { return false } })
    else {
      return []
    }
    let head = source[
      (node.range.lowerBound..<max(node.range.lowerBound, first.range.lowerBound)).clamped(to: 0..<source.count)]
    guard let open = head.lastIndex(of: UInt8(ascii: "{")), let close = head.lastIndex(of: UInt8(ascii: "}")),
      open < close
    else { return [] }
    return head[open..<close].filter { $0 == UInt8(ascii: "l") || $0 == UInt8(ascii: "c") || $0 == UInt8(ascii: "r") }
  }
}
