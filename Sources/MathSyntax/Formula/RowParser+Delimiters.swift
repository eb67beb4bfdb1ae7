/// Parentheses, brackets, braces and angles.
extension RowParser {
  func delimited(_ glyph: String, _ item: FormulaItem) throws(Fault) -> Term {
    let start = position
    let close = partner[start]
    guard close > start, case .close(let closing) = items[close].lexeme else {
      throw Fault(.syntax, item.range, "This {0} is never closed.", [glyph])
    }
    if closing != Self.closer(glyph) {
      throw Fault(.syntax, items[close].coreRange, "This {0} does not close {1}.", [closing, glyph])
    }
    let whole = item.range.lowerBound..<items[close].coreRange.upperBound
    if glyph == "|" || glyph == "‖" {
      let body = try window(start + 1, close) { () throws(Fault) in try expression() }
      position = close + 1
      if glyph == "‖" { return try norm(body, whole, items[close]) }
      return try scripted(Term(.bars(body), whole), items[close], base: nil)
    }
    let term = try window(start + 1, close) { () throws(Fault) in try inside(glyph, whole, items[close]) }
    position = close + 1
    return try finishDelimited(glyph, term, items[close], whole)
  }

  static func closer(_ open: String) -> String {
    switch open {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "⟨": "⟩"
    case "⌊": "⌋"
    case "⌈": "⌉"
    default: open
    }
  }

  func fenced(_ item: FormulaItem, _ core: MathNode, _ open: String, _ close: String, _ parts: [Int]) throws(Fault)
    -> Term
  {
    position += 1
    let (open, close) = (open == "⟮" ? "(" : open, close == "⟯" ? ")" : close)
    let rows = parts.map { core.children[$0] }
    if rows.count > 1 { return try middled(item, core, open, close, rows) }
    let row = rows.first ?? MathNode(.row, core.range)
    if open == "{", close == ".", let cases = try casesArray(row, core) { return try scripted(cases, item, base: nil) }
    if open == ".", close == "|" { return try evaluatedAt(row, item, core) }
    if open == "." || close == "." {
      guard open == ".", close == "." else {
        throw Fault(.unsupported, core.range, "This pair of delimiters has no meaning here.")
      }
    }
    if open == "|" || open == "‖" {
      let body = try context.expression(row)
      if open == "‖" { return try norm(body, core.range, item) }
      return try scripted(Term(.bars(body), core.range), item, base: nil)
    }
    if Self.closer(open) != close, open != "." {
      return try mixedInterval(row, open, close, core)
    }
    let term = try context.reading(row) { parser throws(Fault) in try parser.inside(open, core.range, item) }
    return try finishDelimited(open, term, item, core.range)
  }

  /// The meaning of what stands between a pair.
  func inside(_ glyph: String, _ whole: Range<Int>, _ close: FormulaItem) throws(Fault) -> Term {
    if item == nil {
      if glyph == "{" { return Term(.set([]), whole) }
      throw Fault(.syntax, whole, "There is nothing between these delimiters.")
    }
    switch glyph {
    case "{": return try setBody(whole)
    case "[":
      let (terms, separators) = try bracketArguments()
      if separators.contains(.semicolon) { return stack(terms, separators, whole) }
      if terms.count == 1 { return bracketed(terms[0], whole) }
      return Term(.vector(terms), whole)
    case "⟨":
      let (terms, _) = try arguments()
      guard terms.count == 2 else {
        throw Fault(.syntax, whole, "An inner product takes two vectors.")
      }
      return Term(.binary(.inner, terms[0], terms[1]), whole)
    case "⌊": return Term(.builtin("floor", [try expression()], []), whole)
    case "⌈": return Term(.builtin("ceil", [try expression()], []), whole)
    default:
      let (terms, separators) = try arguments()
      if separators.contains(.bar) || separators.contains(.doubleBar) {
        throw Fault(.syntax, whole, "A bar has no meaning in these parentheses.")
      }
      if separators.contains(.semicolon) { return stack(terms, separators, whole) }
      return terms.count == 1 ? Term(terms[0].kind, whole) : Term(.tuple(terms), whole)
    }
  }

  private func bracketArguments() throws(Fault) -> ([Term], [Term.Separator]) { try arguments() }

  /// `[u; v]`, `[1, 2; 3, 4]`.
  private func stack(_ terms: [Term], _ separators: [Term.Separator], _ whole: Range<Int>) -> Term {
    var rows: [[Term]] = [[]]
    for (index, term) in terms.enumerated() {
      rows[rows.count - 1].append(term)
      if index < separators.count, separators[index] == .semicolon { rows.append([]) }
    }
    if rows.allSatisfy({ $0.count == 1 }) { return Term(.stack(rows.map { $0[0] }), whole) }
    return Term(.matrix(rows), whole)
  }

  /// `[a+b]` groups, `[x > 0]` is an indicator.
  private func bracketed(_ term: Term, _ whole: Range<Int>) -> Term {
    switch term.kind {
    case .comparison, .logical, .not: Term(.indicator(term), whole)
    case .builtin("congruent", _, _): Term(.indicator(term), whole)
    default: Term(term.kind, whole)
    }
  }

  private func finishDelimited(_ glyph: String, _ term: Term, _ close: FormulaItem, _ whole: Range<Int>) throws(Fault)
    -> Term
  {
    if glyph == "[" || glyph == "(" && close.sup == nil, let bounds = try evaluationBracket(term, close, whole) {
      return bounds
    }
    if let list = try family(glyph, term, close, whole) { return list }
    return try scripted(term, close, base: nil)
  }

  /// `[F]_a^b`, with both bounds, and `[F]_{x=a}`, `(F)_{x=a}`.
  private func evaluationBracket(_ term: Term, _ close: FormulaItem, _ whole: Range<Int>) throws(Fault) -> Term? {
    guard let sub = close.sub else { return nil }
    guard let sup = close.sup else {
      return try substitutions(sub).map {
        Term(.substituted(term, $0), whole.lowerBound..<max(whole.upperBound, close.range.upperBound))
      }
    }
    if let at = try substitutions(sub), at.count == 1, let lower = at.first {
      let upper = try context.expression(sup)
      return Term(
        .evaluated(term, variable: lower.0, lower: lower.1, upper: upper),
        close.range.upperBound > whole.upperBound ? whole.lowerBound..<close.range.upperBound : whole)
    }
    let lower = try context.expression(sub)
    let upper = try context.expression(sup)
    return Term(
      .evaluated(term, variable: nil, lower: lower, upper: upper),
      whole.lowerBound..<max(whole.upperBound, close.range.upperBound))
  }

  /// `\{x_i\}_{i=1}^n`, `(x_i)_{i=1}^n`: the list of the values.
  private func family(_ glyph: String, _ term: Term, _ close: FormulaItem, _ whole: Range<Int>) throws(Fault) -> Term? {
    guard let sub = close.sub, close.sup != nil, glyph == "{" || glyph == "(" else { return nil }
    let marks = ItemReader.items(of: sub)
    guard marks.count >= 3, case .name = marks[0].lexeme, case .relation("=") = marks[1].lexeme else { return nil }
    throw Fault(
      .unsupported, whole.lowerBound..<close.range.upperBound, "A family of elements has no value of its own.")
  }

  /// `\left.F\right|_{x=a}` and `\left.F\right|_a^b`.
  private func evaluatedAt(_ row: MathNode, _ item: FormulaItem, _ core: MathNode) throws(Fault) -> Term {
    let body = try context.expression(row)
    guard let sub = item.sub else {
      throw Fault(.syntax, item.range, "This bar does not say where to evaluate.")
    }
    if let places = try substitutions(sub) {
      if let sup = item.sup, places.count == 1 {
        let upper = try context.reading(sup) { parser throws(Fault) in try parser.boundValue() }
        return Term(.evaluated(body, variable: places[0].0, lower: places[0].1, upper: upper), item.range)
      }
      return Term(.substituted(body, places), item.range)
    }
    let lower = try context.expression(sub)
    guard let sup = item.sup else { return Term(.evaluated(body, variable: nil, lower: nil, upper: lower), item.range) }
    return Term(.evaluated(body, variable: nil, lower: lower, upper: try context.expression(sup)), item.range)
  }

  func boundValue() throws(Fault) -> Term {
    if let next = peek(), case .relation("=") = next.lexeme { position += 2 }
    return try expression()
  }

  /// `x=1, y=2`; nil where the script is no such list.
  func substitutions(_ sub: MathNode) throws(Fault) -> [(String, Term)]? {
    let marks = ItemReader.items(of: sub)
    guard marks.count >= 3, case .name = marks[0].lexeme, case .relation("=") = marks[1].lexeme else { return nil }
    return try context.reading(sub) { parser throws(Fault) -> [(String, Term)] in
      var places: [(String, Term)] = []
      while let item = parser.item {
        guard case .name(let key) = item.lexeme, let sign = parser.peek(), case .relation("=") = sign.lexeme else {
          throw parser.unexpected(item)
        }
        let name = NameKey.scripted(key, sub: item.sub.map { NameKey.spelling(of: $0) }, sup: nil)
        parser.position += 2
        places.append((name, try parser.sum()))
        guard let next = parser.item else { break }
        guard case .comma = next.lexeme else { throw parser.unexpected(next) }
        parser.position += 1
      }
      return places
    }
  }

  /// `\left\langle u \middle| v\right\rangle`, `\left\{x \middle| P\right\}`.
  private func middled(_ item: FormulaItem, _ core: MathNode, _ open: String, _ close: String, _ rows: [MathNode])
    throws(Fault) -> Term
  {
    if open == "⟨", rows.count == 2 {
      let parts = (try context.expression(rows[0]), try context.expression(rows[1]))
      return try scripted(Term(.binary(.inner, parts.0, parts.1), core.range), item, base: nil)
    }
    if open == "{", rows.count == 2 {
      let bar = MathNode(
        .symbol(MathSymbol(name: "\\mid", glyph: "∣", role: .relation)),
        rows[1].range.lowerBound..<rows[1].range.lowerBound)
      let joined = MathNode(.row, core.range, rows[0].children + [bar] + rows[1].children)
      let term = try context.reading(joined) { parser throws(Fault) in try parser.setBody(core.range) }
      return try scripted(term, item, base: nil)
    }
    throw Fault(.unsupported, core.range, "A bar in the middle has no meaning here.")
  }
}
