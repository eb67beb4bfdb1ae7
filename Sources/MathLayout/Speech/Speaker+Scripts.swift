import MathSyntax

extension Speaker {
  func scripts(_ base: FormulaItem?, _ sub: [FormulaItem]?, _ sup: [FormulaItem]?, _ primes: Int) -> String {
    guard let base else { return script(Utterance().text, sub, sup, primes) }
    if base.isSymbolOperator { return largeOperator(base, sub, sup) }
    if base.isFunctionName, let limits = named(base, sub, sup) { return limits }
    var inner = say(base, base.leading).text
    if base.isExpectation, let sub, sup == nil { return Phrases.fill(phrases.expectation, inner, say(sub).text) }
    if base.isMatrix { inner = Phrases.fill(phrases.endOfMatrix, inner) }
    if let content = base.normContent, let sub {
      let inside = say(content).text
      return script(Phrases.fill(phrases.normOf, inside, say(sub).text), nil, sup, primes)
    }
    return script(inner, sub, sup, primes)
  }

  func script(_ base: String, _ sub: [FormulaItem]?, _ sup: [FormulaItem]?, _ primes: Int) -> String {
    var result = base
    if let sub, !sub.isEmpty { result = Phrases.fill(phrases.sub, result, say(sub).text) }
    for _ in 0..<min(primes, 3) { result = Phrases.fill(phrases.prime, result) }
    if let sup, !sup.isEmpty { result = raised(result, sup) }
    return result
  }

  private func raised(_ base: String, _ sup: [FormulaItem]) -> String {
    if sup.count == 1, case .fenced = sup[0].content, let inside = sup[0].parenthesized {
      return Phrases.fill(phrases.superscript, base, say(inside).text)
    }
    switch LineSetter(size: .script).line(sup) {
    case "2": return Phrases.fill(phrases.squared, base)
    case "3": return Phrases.fill(phrases.cubed, base)
    case "−1": return Phrases.fill(phrases.inverse, base)
    case "−T", "−⊤": return Phrases.fill(phrases.inverseTranspose, base)
    case "T", "⊤": return Phrases.fill(phrases.transpose, base)
    case "*": return Phrases.fill(phrases.star, base)
    default: return power(base, say(sup).text)
    }
  }

  /// `e 的负 z 次方`: no blank between the two Chinese words.
  private func power(_ base: String, _ exponent: String) -> String {
    guard language == .chinese, exponent.hasPrefix(phrases.minusSign) else {
      return Phrases.fill(phrases.power, base, exponent)
    }
    return "\(base) 的\(exponent) 次方"
  }

  private func largeOperator(_ base: FormulaItem, _ sub: [FormulaItem]?, _ sup: [FormulaItem]?) -> String {
    let word = say(base, .largeOperator).text
    let isIntegral: Bool
    if case .symbol(let symbol, _) = base.content { isIntegral = symbol.glyph == "∫" } else { isIntegral = false }
    switch (sub, sup) {
    case (let sub?, let sup?) where isIntegral:
      return Phrases.fill(phrases.integralFromTo, say(sub).text, say(sup).text)
    case (let sub?, nil) where isIntegral: return Phrases.fill(phrases.integralOver, say(sub).text)
    case (let sub?, let sup?): return Phrases.fill(phrases.sumFromTo, word, binder(sub), say(sup).text)
    case (let sub?, nil): return Phrases.fill(phrases.sumOver, word, binder(sub))
    default: return Phrases.fill(phrases.sumBare, word)
    }
  }

  /// `i=1` under a sum: "i from 1".
  private func binder(_ sub: [FormulaItem]) -> String {
    guard let index = sub.firstIndex(where: { $0.isEqualsSign }), index > 0 else { return say(sub).text }
    let (name, start) = (say(Array(sub[..<index])).text, say(Array(sub[(index + 1)...])).text)
    return language == .english ? "\(name) from \(start)" : "\(name) 从 \(start)"
  }

  /// `lim`, `max` and their kin with what stands under them.
  private func named(_ base: FormulaItem, _ sub: [FormulaItem]?, _ sup: [FormulaItem]?) -> String? {
    guard case .operatorName(let name, true) = base.content, let sub, sup == nil else { return nil }
    if name == "lim" { return Phrases.fill(phrases.limit, say(sub).text) }
    return Phrases.fill(phrases.atOver, say(base, .largeOperator).text, say(sub).text)
  }

  /// Whether a listener could not tell where it ends: a fraction or root over more than one factor.
  func isOpenEnded(_ item: FormulaItem) -> Bool {
    switch item.content {
    case .fraction(.bar, _, let denominator):
      return !Operand(denominator).isFactor || denominator.last.map(isOpenEnded) ?? false
    case .radical(_, let radicand): return !Operand(radicand).isFactor
    default: return false
    }
  }

  /// Whether what comes next ends a clause by itself.
  func endsClause(_ item: FormulaItem) -> Bool { item.atom == .relation || item.atom == .punctuation }
}
