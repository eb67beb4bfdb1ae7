import MathSyntax

/// How tightly a row of items holds together once it is written on one line.
struct Operand {
  let items: [FormulaItem]

  init(_ items: [FormulaItem]) { self.items = items.filter { !AtomSpacing.isSpace($0) } }

  /// Can stand under a slash without parentheses: one name, number or fenced part, `f(x)`, or a differential.
  var isFactor: Bool {
    if items.count == 1 { return isFactor(items[0]) }
    guard items.count == 2 else { return false }
    if items[1].isFenced { return items[0].isApplied }
    return items[0].isDifferentialSign && isFactor(items[1])
  }

  /// Can stand over a slash without parentheses: a product without sums, slashes or functions in it.
  var isProduct: Bool {
    if isFactor { return true }
    let classes = AtomSpacing.classes(of: items)
    for (index, item) in items.enumerated() {
      let isSign = index == 0 && item.atom == .binary
      guard isSign || classes[index].leading == .ordinary || item.isFenced else { return false }
      if item.isPlainFraction || item.isSlash || item.isWords { return false }
      if case .row(let inner) = item.content, !Operand(inner).isProduct { return false }
    }
    return !items.isEmpty
  }

  /// Can bear scripts without parentheses.
  var isScriptable: Bool {
    guard items.count == 1 else { return false }
    switch items[0].content {
    case .row(let inner): return inner.isEmpty
    case .fraction(let style, _, _): return style == .binomial
    case .radical: return false
    case .table(let table): return table.style.kind != .lines
    case .decorated(_, let body, _): return Operand(body).isScriptable
    case .scripts: return false
    default: return true
    }
  }

  private func isFactor(_ item: FormulaItem) -> Bool {
    switch item.content {
    case .row(let inner): return Operand(inner).isFactor
    case .decorated(_, let body, _): return Operand(body).isFactor
    case .scripts(let base?, _, _, _, _): return item.atom != .largeOperator && Operand([base]).isScriptable
    case .table(let table): return table.style.kind != .lines
    case .fraction(let style, _, _): return style == .binomial
    case .annotation, .space: return true
    case .source: return false
    default: return item.atom == .ordinary || item.atom == .inner || item.isFenced
    }
  }
}
