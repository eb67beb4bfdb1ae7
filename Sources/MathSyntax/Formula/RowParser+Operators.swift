extension RowParser {
  /// Everything: logic, relations, arithmetic.
  func expression() throws(Fault) -> Term {
    try context.spend(at: here)
    return try implication()
  }

  private func implication() throws(Fault) -> Term {
    let start = position
    var left = try disjunction()
    while let item, case .relation(let name) = item.lexeme, let sign = Self.logicSigns[name] {
      position += 1
      let right = try disjunction()
      left = Term(.logical(sign, left, right), range(from: start))
    }
    return left
  }

  private func disjunction() throws(Fault) -> Term {
    let start = position
    var left = try conjunction()
    while let item, isWord(item, ["or", "或", "\\vee"]) {
      position += 1
      left = Term(.logical(.or, left, try conjunction()), range(from: start))
    }
    return left
  }

  private func conjunction() throws(Fault) -> Term {
    let start = position
    var left = try negation()
    while let item, isWord(item, ["and", "且", "和", "\\wedge", "\\&"]) {
      position += 1
      left = Term(.logical(.and, left, try negation()), range(from: start))
    }
    return left
  }

  private func negation() throws(Fault) -> Term {
    let start = position
    if let item, isWord(item, ["not", "\\neg"]) {
      position += 1
      return Term(.not(try negation()), range(from: start))
    }
    return try relation()
  }

  func isWord(_ item: FormulaItem, _ words: [String]) -> Bool {
    switch item.lexeme {
    case .words(let text): words.contains(NameKey.plainWords(text))
    case .binary(let name), .special(let name): words.contains(name)
    default: false
    }
  }

  private func relation() throws(Fault) -> Term {
    let start = position
    let chain = try relationChain()
    if chain.signs.isEmpty { return chain.operands[0] }
    return comparison(chain, range(from: start))
  }

  func comparison(_ chain: RelationChain, _ range: Range<Int>) -> Term {
    if let modulus = chain.modulus {
      return Term(.builtin("congruent", chain.operands + [modulus], []), range)
    }
    return Term(.comparison(chain.operands, chain.signs), range)
  }

  /// Operands and the relations between them, as written.
  struct RelationChain {
    var operands: [Term]
    var signs: [Term.RelationSign] = []
    var signRanges: [Range<Int>] = []
    /// From `\pmod n` behind.
    var modulus: Term?
  }

  func relationChain() throws(Fault) -> RelationChain {
    var chain = RelationChain(operands: [try sum()])
    while let (sign, length) = relationSign() {
      chain.signRanges.append(items[position].range)
      let isSet = sign == .element || sign == .notElement
      position += length
      chain.signs.append(sign)
      chain.operands.append(try isSet ? setOperand() : sum())
    }
    if let item, case .decorated("pmod", let body, _)? = item.core?.kind {
      position += 1
      let modulus = try context.expression(item.core?.children[body] ?? MathNode(.row, item.range))
      if chain.signs.isEmpty {
        let only = chain.operands[0]
        chain.operands[0] = Term(.binary(.modulo, only, modulus), only.range.lowerBound..<item.range.upperBound)
      } else {
        chain.modulus = modulus
      }
    }
    return asSets(chain)
  }

  /// `{1,2} \supseteq {1}`: braces that TeX swallows are sets where a relation wants sets.
  private func asSets(_ chain: RelationChain) -> RelationChain {
    let wants: Set<Term.RelationSign> = [.subset, .subsetOrEqual, .superset, .supersetOrEqual, .notSubset]
    guard chain.signs.contains(where: wants.contains) else { return chain }
    var chain = chain
    chain.operands = chain.operands.map { operand in
      switch operand.kind {
      case .tuple(let parts): return Term(.set(parts), operand.range)
      case .number: return Term(.set([operand]), operand.range)
      default: return operand
      }
    }
    return chain
  }

  /// The relation at the current place and how many items it takes.
  func relationSign() -> (Term.RelationSign, Int)? {
    guard let item else { return nil }
    switch item.lexeme {
    case .relation(let name):
      if name == "\\mid" || name == "\\parallel" {
        return barsSeparate || !fences.isEmpty ? nil : (name == "\\mid" ? .divides : .parallel, 1)
      }
      return Self.signs[name].map { ($0, 1) }
    case .colon:
      if let next = peek(), case .relation("=") = next.lexeme { return (.defines, 2) }
      return nil
    case .compound:
      guard case .stacked(let base, _, _)? = item.core?.kind, let core = item.core else { return nil }
      guard case .relation(let name) = ItemReader.lexeme(ItemReader.bare(core.children[base])) else { return nil }
      return Self.signs[name].map { ($0 == .equal ? .equal : $0, 1) }
    default: return nil
    }
  }

  /// Terms joined by `+` and `-`.
  func sum() throws(Fault) -> Term {
    let start = position
    var left = try product()
    var count = 0
    while let item, case .binary(let name) = item.lexeme, let sign = Self.additive[name], !item.hasScripts {
      count += 1
      if count > Self.maximumOperatorCount { throw Self.tooLong(item) }
      position += 1
      let right = try product()
      if position > 0, case .fence("|") = items[position - 1].lexeme, items[position - 1].sub != nil,
        Self.isEvaluation(right)
      {
        throw Fault(
          .ambiguous, items[position - 1].range,
          "It can't be told how much of the sum this bar evaluates; parentheses tell.")
      }
      left = Term(.binary(sign, left, right), range(from: start))
    }
    return left
  }

  private static func isEvaluation(_ term: Term) -> Bool {
    switch term.kind {
    case .evaluated, .substituted: true
    default: false
    }
  }

  /// `F\Big|_0^1`, `F\bigg|_{x=a}`: a last bar with a subscript evaluates the product before it.
  private func evaluationBar(_ body: Term, start: Int) throws(Fault) -> Term {
    guard let bar = item, case .fence("|") = bar.lexeme, let sub = bar.sub, fences.isEmpty, !barsSeparate,
      lastBar == position
    else { return body }
    position += 1
    let whole = range(from: start)
    if let places = try substitutions(sub) {
      guard let sup = bar.sup, places.count == 1 else { return Term(.substituted(body, places), whole) }
      let upper = try context.reading(sup) { parser throws(Fault) in try parser.boundValue() }
      return Term(.evaluated(body, variable: places[0].0, lower: places[0].1, upper: upper), whole)
    }
    let lower = try context.expression(sub)
    guard let sup = bar.sup else { return Term(.evaluated(body, variable: nil, lower: nil, upper: lower), whole) }
    return Term(.evaluated(body, variable: nil, lower: lower, upper: try context.expression(sup)), whole)
  }

  /// The place of the only bar from here on.
  private var lastBar: Int? {
    let bars = (position..<end).filter { if case .fence("|") = items[$0].lexeme { true } else { false } }
    return bars.count == 1 ? bars[0] : nil
  }

  /// Factors joined by `\cdot`, `/` and by standing side by side.
  func product() throws(Fault) -> Term {
    let start = position
    var left = try signedFactor()
    var slashStart: Int?
    var count = 0
    while let item {
      try context.spend(at: item.range)
      count += 1
      if count > Self.maximumOperatorCount { throw Self.tooLong(item) }
      if let (sign, isSlash) = multiplicative(item) {
        position += 1
        let isWhole = isSlash && secondSlash(after: item)
        if isWhole { position += 1 }
        let right = try signedFactor()
        left = Term(.binary(sign, left, right), range(from: start))
        if isWhole { left = Term(.builtin("floor", [left], []), left.range) }
        slashStart = isSlash ? start : nil
      } else if case .binary(.compose, _, _) = left.kind, opensArguments(item) {
        let call = try callArguments(item)
        left = Term(.apply(left, call.terms, call.separators), left.range.lowerBound..<call.range.upperBound)
        left = try closing(left, call.close)
      } else if startsFactor(item) {
        try checkJuxtaposition(at: position)
        let right = try factor()
        left = Term(.binary(.multiply, left, right), range(from: start))
        if let slashStart { warnSlash(from: slashStart, left) }
      } else {
        break
      }
    }
    return try evaluationBar(left, start: start)
  }

  /// Operands of one sum or product; more would make a term too deep for what walks it.
  static let maximumOperatorCount = 2000

  private static func tooLong(_ item: FormulaItem) -> Fault {
    Fault(.limitExceeded, item.range, "This formula is too long to read.")
  }

  private func warnSlash(from start: Int, _ term: Term) {
    let whole = range(from: start)
    context.warnings.removeAll { $0.code == .ambiguous && $0.range.lowerBound == whole.lowerBound }
    context.warn(
      Fault(.ambiguous, whole, "{0} is read from the left: {1}.", [context.text(whole), parenthesized(term)]))
  }

  private func parenthesized(_ term: Term) -> String {
    guard case .binary(.multiply, let quotient, let factor) = term.kind else { return context.text(term.range) }
    return "(\(context.text(quotient.range)))·\(context.text(factor.range))"
  }

  /// A factor that may carry signs.
  func signedFactor() throws(Fault) -> Term {
    let start = position
    guard let item, case .binary(let name) = item.lexeme, !item.hasScripts else { return try factor() }
    switch name {
    case "-":
      position += 1
      try context.enter(at: item.range)
      defer { context.leave() }
      let operand = try signedFactor()
      return Term(.negate(operand), range(from: start))
    case "+":
      position += 1
      try context.enter(at: item.range)
      defer { context.leave() }
      return try signedFactor()
    case "\\pm", "\\mp":
      position += 1
      let operand = try signedFactor()
      let zero = Term(.number("0"), item.range)
      return Term(.binary(name == "\\pm" ? .plusMinus : .minusPlus, zero, operand), range(from: start))
    default: throw unexpected(item)
    }
  }

  /// `a // b` of plain text, as in Python: the whole part of the quotient.
  private func secondSlash(after slash: FormulaItem) -> Bool {
    guard context.isPlain, let item, case .binary("/") = item.lexeme, !item.hasScripts else { return false }
    return item.range.lowerBound == slash.range.upperBound
  }

  private func multiplicative(_ item: FormulaItem) -> (Term.BinaryOperator, isSlash: Bool)? {
    switch item.lexeme {
    case .binary(let name) where !item.hasScripts:
      guard let sign = Self.multiplicativeSigns[name] else { return nil }
      return (sign, name == "/")
    case .special("%") where context.isPlain, .special("\\%") where context.isPlain:
      guard let next = peek(), startsOperand(next) else { return nil }
      return (.modulo, false)
    case .function("mod", _):
      return (.modulo, false)
    default: return nil
    }
  }

  static let additive: [String: Term.BinaryOperator] = [
    "+": .add, "-": .subtract, "\\pm": .plusMinus, "\\mp": .minusPlus, "\\cup": .union, "\\setminus": .difference,
    "\\triangle": .symmetricDifference, "\\ominus": .symmetricDifference, "\\oplus": .concatenate, "\\sqcup": .union,
  ]

  static let multiplicativeSigns: [String: Term.BinaryOperator] = [
    "*": .multiply, "\\times": .times, "\\cdot": .dot, "/": .divide, "\\div": .divide, "\\odot": .hadamard,
    "\\circ": .compose, "\\otimes": .kronecker, "\\bmod": .modulo, "\\cap": .intersection, "\\ast": .convolve,
    "\\bullet": .dot, "\\oslash": .divide, "\\boxtimes": .kronecker, "\\star": .convolve, "\\boxdot": .hadamard,
  ]

  static let logicSigns: [String: Term.LogicalOperator] = [
    "\\Rightarrow": .implies, "\\Leftrightarrow": .equivalent,
    "\\implies": .implies, "\\iff": .equivalent,
  ]

  static let signs: [String: Term.RelationSign] = [
    "=": .equal, "\\ne": .notEqual, "\\lt": .less, "<": .less, "\\gt": .greater, ">": .greater, "\\le": .lessOrEqual,
    "\\ge": .greaterOrEqual, "\\approx": .approximately, "\\simeq": .approximately, "\\cong": .similar,
    "\\equiv": .identical, "\\propto": .proportional, "\\sim": .distributed, "\\in": .element, "\\notin": .notElement,
    "\\ni": .contains, "\\subset": .subset, "\\subseteq": .subsetOrEqual, "\\supset": .superset,
    "\\supseteq": .supersetOrEqual, "\\nsubseteq": .notSubset, "\\nmid": .notDivides, "\\perp": .perpendicular,
    "\\prec": .precedes, "\\succ": .succeeds, "\\preceq": .precedes, "\\succeq": .succeeds, "\\ll": .muchLess,
    "\\gg": .muchGreater, "\\to": .maps, "\\longrightarrow": .maps, "\\mapsto": .maps, "\\longmapsto": .maps,
    "\\triangleq": .defines, "\\coloneqq": .defines, "\\doteq": .defines, "\\Coloneqq": .defines, "\\gets": .assigns,
    "\\longleftarrow": .assigns, "\\Leftarrow": .follows, "\\leqslant": .lessOrEqual, "\\geqslant": .greaterOrEqual,
    "\\subsetneq": .subset, "\\supsetneq": .superset, "\\doteqdot": .defines, "\\Perp": .perpendicular,
    "\\not<": .greaterOrEqual, "\\not>": .lessOrEqual, "\\ngtr": .lessOrEqual, "\\nless": .greaterOrEqual,
    "\\ngeq": .less, "\\nleq": .greater, "==": .equal,
  ]
}
