extension RowParser {
  /// One operand, its scripts taken in.
  func operand(_ item: FormulaItem) throws(Fault) -> Term {
    switch item.lexeme {
    case .number(let digits):
      if let decimal = repeatingDecimal(digits, item) { return decimal }
      position += 1
      return try scripted(Term(.number(digits), item.coreRange), item, base: nil)
    case .name(let key): return try named(key, item)
    case .function(let name, _): return try function(name, item)
    case .words(let text):
      let word = NameKey.plainWords(text)
      if Self.connectives.contains(word) { throw unexpected(item) }
      return try function(word, item)
    case .open(let glyph): return try delimited(glyph, item)
    case .fence(let glyph): return try barred(glyph, item)
    case .large(let name): return try large(name, item)
    case .special(let name): return try special(name, item)
    case .compound: return try compound(item)
    case .ellipsis: throw Fault(.unsupported, item.range, "Dots have no value here.")
    default: throw unexpected(item)
    }
  }

  private func special(_ name: String, _ item: FormulaItem) throws(Fault) -> Term {
    switch name {
    case "\\infty":
      position += 1
      return try scripted(Term(.constant(.infinity), item.coreRange), item, base: nil)
    case "\\emptyset", "\\varnothing":
      position += 1
      return Term(.set([]), item.range)
    case "\\nabla":
      if let term = try boundRun(startingAt: position) { return term }
      return try nabla(item)
    case "\\partial":
      if let term = try boundRun(startingAt: position) { return term }
      return try partialOperator(item)
    case "\\forall": return try quantified(.forAll, item)
    case "\\exists": return try quantified(.exists, item)
    case "\\surd":
      position += 1
      let body = try factor()
      return Term(.root(body, degree: nil), item.range.lowerBound..<body.range.upperBound)
    default: throw unexpected(item)
    }
  }

  private func compound(_ item: FormulaItem) throws(Fault) -> Term {
    guard let core = item.core else {
      throw Fault(.syntax, item.range, "This script stands on nothing.")
    }
    switch core.kind {
    case .fraction(let style, let top, let bottom):
      return try fraction(item, core, style, core.children[top], core.children[bottom])
    case .radical(let degree, let radicand):
      position += 1
      let body = try context.expression(core.children[radicand])
      var order: Term?
      if let degree { order = try context.expression(core.children[degree]) }
      return try scripted(Term(.root(body, degree: order), core.range), item, base: nil)
    case .group(let body): return try group(item, core.children[body])
    case .fenced(let open, let close, let parts): return try fenced(item, core, open, close, parts)
    case .environment(let name, let rows):
      position += 1
      return try scripted(try environment(name, rows, core), item, base: nil)
    case .decorated(let name, let body, _): return try decorated(name, item, core.children[body])
    case .accent(let name, let body): return try accent(name, item, core.children[body])
    case .styled(_, let body): return try group(item, core.children[body])
    case .stacked(let base, let over, let under):
      return try stacked(
        item, core, base: core.children[base], over: over != nil, under: under.map { core.children[$0] })
    default:
      throw Fault(.syntax, item.range, "{0} is not understood here.", [context.text(item.coreRange)])
    }
  }

  /// `{a+b}` counts as one thing; `{1, 2}` is a tuple.
  func group(_ item: FormulaItem, _ row: MathNode) throws(Fault) -> Term {
    position += 1
    let term = try context.reading(row) { parser throws(Fault) in try parser.listOrExpression() }
    return try scripted(Term(term.kind, item.coreRange), item, base: nil)
  }

  /// One expression, or several with commas: a tuple.
  func listOrExpression() throws(Fault) -> Term {
    let start = position
    let (terms, _) = try arguments()
    return terms.count == 1 ? terms[0] : Term(.tuple(terms), range(from: start))
  }

  private func decorated(_ name: String, _ item: FormulaItem, _ body: MathNode) throws(Fault) -> Term {
    if name == "pmod" || name == "pod" { throw unexpected(item) }
    let term = try group(item, body)
    guard name == "overline", !item.hasScripts else { return term }
    return Term(.conjugate(term, adjoint: false), item.range)
  }

  private func accent(_ name: String, _ item: FormulaItem, _ body: MathNode) throws(Fault) -> Term {
    switch name {
    case "bar", "overline":
      let term = try group(item, body)
      return item.hasScripts ? term : Term(.conjugate(term, adjoint: false), item.range)
    default:
      let key = NameKey.spelling(of: item.core ?? body)
      if context.kind(of: key) != nil {
        position += 1
        return try scripted(Term(.name(key), item.coreRange), item, base: nil)
      }
      position += 1
      return try scripted(Term(.name(key), item.coreRange), item, base: nil)
    }
  }

  private func stacked(_ item: FormulaItem, _ core: MathNode, base: MathNode, over: Bool, under: MathNode?)
    throws(Fault)
    -> Term
  {
    // `\underset{x}{\arg\max}` is `\arg\max_x`.
    if let under {
      let inner = ItemReader.items(of: base)
      if let word = Self.operatorWord(inner) {
        position += 1
        return try extremum(word, item, sub: under, sup: nil)
      }
    }
    return try group(item, base)
  }

  /// `\arg\max`, `\max`… written as the only content of a row.
  static func operatorWord(_ items: [FormulaItem]) -> String? {
    var word = ""
    for item in items {
      switch item.lexeme {
      case .function(let name, _): word += name
      case .words(let text): word += NameKey.plainWords(text)
      case .name(let key): word += key
      default: return nil
      }
    }
    return extrema[word] != nil ? word : nil
  }

  private func fraction(
    _ item: FormulaItem, _ core: MathNode, _ style: FractionStyle, _ top: MathNode, _ bottom: MathNode
  ) throws(Fault) -> Term {
    if style == .bar, let derivative = try derivativeFraction(item, top, bottom) { return derivative }
    position += 1
    let numerator = try context.expression(top)
    let denominator = try context.expression(bottom)
    let kind: Term.Kind
    switch style {
    case .bar: kind = .binary(.divide, numerator, denominator)
    case .binomial: kind = .builtin("binomial", [numerator, denominator], [])
    case .stack: throw Fault(.unsupported, core.range, "A stack without a bar has no value.")
    }
    return try scripted(Term(kind, core.range), item, base: nil)
  }

  /// Terms between separators, to the end of the window.
  func arguments() throws(Fault) -> ([Term], [Term.Separator]) {
    var terms: [Term] = []
    var separators: [Term.Separator] = []
    barsSeparate = true
    while true {
      terms.append(try argument())
      guard let separator = try separator() else { break }
      separators.append(separator)
      if item == nil { throw missingOperand() }
    }
    return (terms, separators)
  }

  private func argument() throws(Fault) -> Term {
    if let item, case .binary("\\cdot") = item.lexeme, peek().map({ isSeparator($0) }) ?? true {
      position += 1
      return Term(.wholeAxis, item.range)
    }
    return try expression()
  }

  func isSeparator(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .comma, .semicolon, .fence: true
    case .relation("\\mid"), .relation("\\parallel"): true
    default: false
    }
  }

  private func separator() throws(Fault) -> Term.Separator? {
    guard let item else { return nil }
    switch item.lexeme {
    case .comma: position += 1; return .comma
    case .semicolon: position += 1; return .semicolon
    case .relation("\\mid"): position += 1; return .bar
    case .relation("\\parallel"), .fence("‖"): position += 1; return .doubleBar
    case .fence("|"):
      position += 1
      if let next = self.item, case .fence("|") = next.lexeme, !next.hasScripts {
        position += 1
        return .doubleBar
      }
      return .bar
    default: throw unexpected(item)
    }
  }
}
