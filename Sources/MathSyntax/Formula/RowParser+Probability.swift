/// `\mathbb{E}_{x\sim p}[…]`, `\operatorname{Var}(X)`, `P(A\mid B)`, indicators, sized units.
extension RowParser {
  /// Nil where no argument follows: then it is a name.
  func expectation(_ operation: Term.Expectation.Operation, _ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    if let exact = try exactQuantity(key) { return exact }
    guard let next = peek(), item.primes == 0,
      item.sup == nil || operation != .mean || item.sub != nil || key == "\\mathbb{E}"
    else {
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
      if let parts = try parser.jointDraws(spec) {
        draws += parts
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

  /// `(x, y) \sim p`
  private func jointDraws(_ spec: BinderSpec) throws(Fault) -> [Term.Expectation.Draw]? {
    guard case .open = items[spec.start].lexeme, partner[spec.start] > spec.start else { return nil }
    let sign = partner[spec.start] + 1
    guard sign + 1 < spec.end, case .relation("\\sim") = items[sign].lexeme else { return nil }
    var names: [String] = []
    for index in (spec.start + 1)..<(sign - 1) {
      switch items[index].lexeme {
      case .name: names.append(NameKey.spelling(of: items[index].node))
      case .comma: continue
      default: return nil
      }
    }
    guard names.count > 1 else { return nil }
    let law = try window(sign + 1, spec.end) { () throws(Fault) in try expression() }
    let words = names.map { Term(.words($0), law.range) }
    return names.enumerated().map { place, name in
      let arguments = [law, Term(.number(String(place)), law.range)] + words
      return Term.Expectation.Draw(name: name, distribution: Term(.builtin("∼part", arguments, []), law.range))
    }
  }

  /// The names before `\sim` in `X, Y \sim p`, and where p begins; nil for anything else.
  func drawnNames() -> (names: [(key: String, range: Range<Int>)], law: Int)? {
    var names: [(key: String, range: Range<Int>)] = []
    for (index, item) in items.enumerated() {
      switch item.lexeme {
      case .name where names.count * 2 == index: names.append((NameKey.spelling(of: item.node), item.range))
      case .comma where names.count * 2 == index + 1: continue
      case .relation, .compound:
        position = index
        defer { position = 0 }
        guard let (sign, length) = relationSign(), sign == .distributed, names.count > 1, names.count * 2 == index + 1,
          index + length < items.count
        else { return nil }
        return (names, index + length)
      default: return nil
      }
    }
    return nil
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
    if let sub = item.sub { return try drawnProbability(sub, item, next) }
    position += 1
    let call = try callArguments(next)
    let (events, given) = Self.partGiven(call)
    let term = Term(.probability(events, given: given), item.range.lowerBound..<call.range.upperBound)
    return try closing(term, call.close)
  }

  /// `\Pr_{x\sim p}[x > 1]`: the mean of an indicator.
  private func drawnProbability(_ sub: MathNode, _ item: FormulaItem, _ next: FormulaItem) throws(Fault) -> Term? {
    let states = ItemReader.items(of: sub).contains { if case .relation("\\sim") = $0.lexeme { true } else { false } }
    guard states else { return nil }
    position += 1
    let draws = try self.draws(sub)
    return try context.binding(draws.compactMap(\.name).map { ($0, NameKind.unknown) }) { () throws(Fault) -> Term in
      let call = try callArguments(next)
      let (events, given) = Self.partGiven(call)
      let range = item.range.lowerBound..<call.range.upperBound
      guard let first = events.first else { throw Fault(.syntax, range, "There is nothing between these delimiters.") }
      let all = events.dropFirst().reduce(first) { Term(.logical(.and, $0, $1), range) }
      let expectation = Term.Expectation(
        operation: .mean, bodies: [Term(.indicator(all), range)], given: given, draws: draws)
      return try closing(Term(.expectation(expectation), range), call.close)
    }
  }

  static let probabilityNames: Set<String> = ["P", "\\mathbb{P}", "\\Pr", "Pr"]

  /// `P(X = 1)` where `P` has a value of its own, as a joint table does.
  func eventProbability(_ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    guard context.isBound(key), !item.hasScripts, let next = peek(), opensArguments(next),
      holds(next, position + 1, { if case .relation(let name) = $0.lexeme { name != "\\mid" } else { false } })
    else { return nil }
    switch context.kind(of: key) {
    case .function?: return nil
    default: return try probability(key, item)
    }
  }

  /// `I(X;Y)`
  func mutualInformation(_ item: FormulaItem) throws(Fault) -> Term? {
    guard !item.hasScripts, let next = peek(), opensArguments(next),
      holds(next, position + 1, { if case .semicolon = $0.lexeme { true } else { false } })
    else { return nil }
    position += 1
    let call = try callArguments(next)
    let range = item.range.lowerBound..<call.range.upperBound
    return try closing(Term(.builtin("mutualinformation", call.terms, call.separators), range), call.close)
  }

  /// Whether an item between the delimiters that open at `index` is of a kind.
  private func holds(_ open: FormulaItem, _ index: Int, _ isWanted: (FormulaItem) -> Bool) -> Bool {
    if case .fenced(_, _, let parts)? = open.core?.kind, let core = open.core {
      return parts.contains { ItemReader.items(of: core.children[$0]).contains(where: isWanted) }
    }
    guard partner[index] > index else { return false }
    return items[(index + 1)..<partner[index]].contains(where: isWanted)
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
