/// Sets, builders, intervals.
extension RowParser {
  /// What a relation such as `\in` wants on its right: brackets are intervals there.
  func setOperand() throws(Fault) -> Term {
    if let interval = try intervalHere() { return interval }
    return try sum()
  }

  private func intervalHere() throws(Fault) -> Term? {
    guard let item else { return nil }
    if case .open(let glyph) = item.lexeme, glyph == "(" || glyph == "[" {
      let start = position
      let close = partner[start]
      guard close > start, close < end, case .close(let closing) = items[close].lexeme,
        commaCount(start + 1, close) == 1
      else { return nil }
      let bounds = try window(start + 1, close) { () throws(Fault) in try arguments().0 }
      guard bounds.count == 2 else { return nil }
      position = close + 1
      let whole = item.range.lowerBound..<items[close].coreRange.upperBound
      let term = Term(.interval(bounds[0], bounds[1], closedBelow: glyph == "[", closedAbove: closing == "]"), whole)
      return try scripted(term, items[close], base: nil)
    }
    if case .fenced(let open, let close, let parts)? = item.core?.kind, parts.count == 1, let core = item.core,
      (open == "(" || open == "[") && (close == ")" || close == "]")
    {
      return try fencedInterval(item, core, open, close, parts[0])
    }
    return nil
  }

  private func fencedInterval(_ item: FormulaItem, _ core: MathNode, _ open: String, _ close: String, _ part: Int)
    throws(Fault)
    -> Term?
  {
    let row = core.children[part]
    let commas = ItemReader.items(of: row).count { if case .comma = $0.lexeme { true } else { false } }
    guard commas == 1 else { return nil }
    position += 1
    return try scripted(try mixedInterval(row, open, close, core), item, base: nil)
  }

  func mixedInterval(_ row: MathNode, _ open: String, _ close: String, _ core: MathNode) throws(Fault) -> Term {
    let bounds = try context.reading(row) { parser throws(Fault) in try parser.arguments().0 }
    guard bounds.count == 2, "([".contains(open), ")]".contains(close) else {
      throw Fault(.syntax, core.range, "{0} does not close {1}.", [close, open])
    }
    return Term(.interval(bounds[0], bounds[1], closedBelow: open == "[", closedAbove: close == "]"), core.range)
  }

  private func commaCount(_ start: Int, _ stop: Int) -> Int {
    var count = 0
    var index = start
    while index < stop {
      switch items[index].lexeme {
      case .comma: count += 1
      case .open where partner[index] > index: index = partner[index]
      default: break
      }
      index += 1
    }
    return count
  }

  /// What stands between `\{` and `\}`: elements, a progression, or a builder.
  func setBody(_ whole: Range<Int>) throws(Fault) -> Term {
    if let bar = builderBar() { return try builder(bar, whole) }
    var elements: [Term] = []
    barsSeparate = false
    while let item {
      if case .ellipsis = item.lexeme {
        position += 1
        guard let comma = self.item, case .comma = comma.lexeme, !elements.isEmpty else {
          throw Fault(.unsupported, item.range, "It can't be told where this list ends.")
        }
        position += 1
        return Term(.progression(elements, try expression()), whole)
      }
      elements.append(try element())
      guard let next = self.item else { break }
      switch next.lexeme {
      case .comma, .semicolon: position += 1
      default: throw unexpected(next)
      }
    }
    return Term(.set(elements), whole)
  }

  private func element() throws(Fault) -> Term {
    if let item, case .words(let text) = item.lexeme, !context.isBound(NameKey.plainWords(text)),
      peek().map({ if case .comma = $0.lexeme { true } else { false } }) ?? true
    {
      position += 1
      return Term(.words(text), item.range)
    }
    return try expression()
  }

  /// The top-level `:` or `\mid` or `|` of a builder.
  private func builderBar() -> Int? {
    var index = position
    while index < end {
      switch items[index].lexeme {
      case .colon, .relation("\\mid"): return index
      case .fence("|"):
        // An odd number of bars leaves one that parts the builder; it is the one whose left side is complete.
        let bars = (position..<end).count { if case .fence("|") = items[$0].lexeme { true } else { false } }
        if bars % 2 == 1 { return index }
      case .open where partner[index] > index: index = partner[index]
      default: break
      }
      index += 1
    }
    return nil
  }

  private func builder(_ bar: Int, _ whole: Range<Int>) throws(Fault) -> Term {
    let start = position
    let stop = end
    var left = (start, bar)
    var specs: [BinderSpec] = []
    // `x \in S : P` binds on the left.
    if let sign = (start..<bar).first(where: { if case .relation("\\in") = items[$0].lexeme { true } else { false } }) {
      specs.append(BinderSpec(start: start, end: bar))
      left = (start, sign)
    }
    specs += segments(bar + 1, stop)
    let names = try binderNames(specs) + unboundNames(left.0, left.1)
    let unique = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let result = try context.binding(unique.map { ($0, NameKind.number) }) { () throws(Fault) -> Term in
      let (binders, conditions) = try binders(specs, names: unique, upper: nil)
      let element = try window(left.0, left.1) { () throws(Fault) in try listOrExpression() }
      let used = binders.isEmpty ? unique.map { Term.Binder(name: $0, domain: .inferred, range: whole) } : binders
      return Term(.builder(element, used, conditions: conditions), whole)
    }
    position = stop
    return result
  }

  private func unboundNames(_ start: Int, _ stop: Int) -> [String] {
    (start..<stop).compactMap { index in
      if case .name(let key) = items[index].lexeme, !context.isBound(key) { key } else { nil }
    }
  }
}
