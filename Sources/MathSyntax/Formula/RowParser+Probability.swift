/// `\mathbb{E}_{x\sim p}[…]`, `\operatorname{Var}(X)`, `P(A\mid B)`, indicators, sized units.
extension RowParser {
  /// Nil where no argument follows: then it is a name.
  func expectation(_ operation: Term.Expectation.Operation, _ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    if let exact = try exactQuantity(key) { return exact }
    guard let next = peek(), item.primes == 0, item.sup == nil || operation != .mean || item.sub != nil else {
      return nil
    }
    let isDelimited = opensArguments(next) || next.isBracket || next.isBrace
    guard
      isDelimited || (key != "E" && item.sub != nil && startsOperand(next))
        || (key == "\\mathbb{E}" && startsOperand(next))
    else { return nil }
    let start = position
    position += 1
    var draws: [Term.Expectation.Draw] = []
    if let sub = item.sub { draws = try self.draws(sub) }
    let names = draws.compactMap(\.name)
    let result = try context.binding(names.map { ($0, NameKind.unknown) }) { () throws(Fault) -> Term in
      guard isDelimited else {
        let body = try bigBody()
        let expectation = Term.Expectation(operation: operation, bodies: [body], given: [], draws: draws)
        return Term(.expectation(expectation), range(from: start))
      }
      let call = try callArguments(next)
      let (bodies, given) = Self.partGiven(call)
      let expectation = Term.Expectation(operation: operation, bodies: bodies, given: given, draws: draws)
      return try closing(
        Term(.expectation(expectation), item.range.lowerBound..<call.range.upperBound), call.close)
    }
    if let sup = item.sup {
      return Term(.power(result, try context.expression(sup)), result.range)
    }
    return result
  }

  /// `x\sim p`, `x\sim p, y\sim q`, `q`, `x`.
  private func draws(_ sub: MathNode) throws(Fault) -> [Term.Expectation.Draw] {
    let parser = try RowParser(Self.binderRow(sub), context)
    var draws: [Term.Expectation.Draw] = []
    for spec in parser.segments(0, parser.items.count) {
      let item = parser.items[spec.start]
      if spec.end > spec.start + 2, case .name(let key) = item.lexeme,
        case .relation("\\sim") = parser.items[spec.start + 1].lexeme
      {
        let name = NameKey.scripted(key, sub: item.sub.map { NameKey.spelling(of: $0) }, sup: nil)
        let distribution = try parser.window(spec.start + 2, spec.end) { () throws(Fault) in try parser.expression() }
        for index in draws.indices where draws[index].distribution == nil && draws[index].name != nil {
          draws[index].distribution = distribution
        }
        draws.append(Term.Expectation.Draw(name: name, distribution: distribution))
        continue
      }
      let term = try parser.window(spec.start, spec.end) { () throws(Fault) in try parser.expression() }
      if case .name(let key) = term.kind, context.kind(of: key) == nil || spec.end < parser.items.count {
        draws.append(Term.Expectation.Draw(name: key, distribution: nil))
      } else {
        draws.append(Term.Expectation.Draw(name: nil, distribution: term))
      }
    }
    return draws
  }

  /// Arguments before the first bar, and those behind it.
  static func partGiven(_ call: CallArguments) -> ([Term], [Term]) {
    guard let bar = call.separators.firstIndex(of: .bar) else { return (call.terms, []) }
    return (Array(call.terms[...bar]), Array(call.terms[(bar + 1)...]))
  }

  func probability(_ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    if let exact = try exactQuantity(key) { return exact }
    guard !item.hasScripts || item.sub != nil, let next = peek(), opensArguments(next) || next.isBracket || next.isBrace
    else {
      return nil
    }
    if item.sub != nil { return nil }
    position += 1
    let call = try callArguments(next)
    let (events, given) = Self.partGiven(call)
    let term = Term(.probability(events, given: given), item.range.lowerBound..<call.range.upperBound)
    return try closing(term, call.close)
  }

  /// `P(A\mid B)` bound under that very spelling.
  private func exactQuantity(_ key: String) throws(Fault) -> Term? {
    guard let next = peek(), opensArguments(next) || next.isBracket else { return nil }
    let start = position
    let stop: Int
    if case .open = next.lexeme { stop = partner[start + 1] } else { stop = start + 1 }
    guard stop > start else { return nil }
    let nodes = (start...stop).map { $0 == stop ? items[$0].bareNode : items[$0].node }
    let spelling = NameKey.spelling(of: MathNode(.row, items[start].range, nodes))
    guard context.isBound(spelling) else { return nil }
    position = stop + 1
    let whole = items[start].range.lowerBound..<items[stop].coreRange.upperBound
    return try closing(Term(.name(spelling), whole), items[stop])
  }

  /// The same for a name that is otherwise unbound: `f(0)`, `p(x)`. The position is behind the name.
  func boundQuantity(_ term: Term, _ next: FormulaItem) throws(Fault) -> Term? {
    guard case .name = term.kind, position > 0 else { return nil }
    position -= 1
    let result = try exactQuantity("")
    if result == nil { position += 1 }
    return result
  }

  /// `\mathbf{1}\{P\}`, `\mathbb{1}[P]`, `\mathbb{1}_{x\in A}`, `\mathbb{I}(P)`; nil where it is a vector or matrix.
  func indicator(_ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    if let sub = item.sub {
      let marks = ItemReader.items(of: sub)
      let states = marks.contains { if case .relation = $0.lexeme { true } else { false } }
      guard states else { return try sizedUnit(key.contains("1") ? .ones : .identity, item) }
      position += 1
      let condition = try context.expression(sub)
      let term = Term(.indicator(condition), item.range)
      var rest = item
      rest.sub = nil
      return try scripted(term, rest, base: nil)
    }
    guard item.sup == nil, let next = peek(), opensArguments(next) || next.isBracket || next.isBrace else { return nil }
    guard holdsRelation(next, position + 1) else { return nil }
    position += 1
    let call = try conditionArguments(next)
    return try closing(
      Term(.indicator(call.terms[0]), item.range.lowerBound..<call.range.upperBound), call.close)
  }

  private func conditionArguments(_ next: FormulaItem) throws(Fault) -> CallArguments {
    var call = try callArguments(next)
    guard let first = call.terms.first else {
      throw Fault(.syntax, call.range, "There is nothing between these delimiters.")
    }
    var all = first
    for term in call.terms.dropFirst() {
      all = Term(.logical(.and, all, term), all.range.lowerBound..<term.range.upperBound)
    }
    call.terms = [all]
    return call
  }

  private func holdsRelation(_ open: FormulaItem, _ index: Int) -> Bool {
    func states(_ items: some Sequence<FormulaItem>) -> Bool {
      items.contains { item in
        switch item.lexeme {
        case .relation: true
        case .binary("\\wedge"), .binary("\\vee"): true
        default: false
        }
      }
    }
    if case .fenced(_, _, let parts)? = open.core?.kind, let core = open.core {
      return parts.contains { states(ItemReader.items(of: core.children[$0])) }
    }
    guard partner[index] > index else { return false }
    return states(items[(index + 1)..<partner[index]])
  }

  /// `I_n`, `\mathbf{1}_n`.
  func sizedUnit(_ unit: Term.Unsized, _ item: FormulaItem) throws(Fault) -> Term? {
    guard let sub = item.sub, !isOneOrZero(sub) else { return nil }
    position += 1
    let size = try context.reading(sub) { parser throws(Fault) in try parser.shape() }
    let entry = unit == .identity ? "identity" : unit == .ones ? "ones" : "zeros"
    let term = Term(
      .builtin(entry, size, []), item.coreRange.lowerBound..<max(item.coreRange.upperBound, sub.range.upperBound))
    var rest = item
    rest.sub = nil
    return try scripted(term, rest, base: nil)
  }

  /// Nobody writes a unit of one row: `I_0` and `I_1` are pictures, currents or sets.
  private func isOneOrZero(_ sub: MathNode) -> Bool {
    let items = ItemReader.items(of: sub)
    guard items.count == 1, case .number(let digits) = items[0].lexeme else { return false }
    return digits == "0" || digits == "1"
  }
}

extension FormulaItem {
  /// Without the scripts.
  var bareNode: MathNode {
    switch lexeme {
    case .close: core ?? node
    case .compound: core ?? node
    default: node
    }
  }
}
