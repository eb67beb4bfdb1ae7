/// Statements: what defines, what claims, and lines that belong together (NOTATION.md, 12).
extension ResolverContext {
  static let statementEnvironments: Set<String> = [
    "aligned", "align", "align*", "alignat", "alignat*", "alignedat", "gather", "gather*", "gathered", "equation",
    "equation*", "split", "eqnarray", "eqnarray*", "multline", "multline*", "flalign", "flalign*", "displaymath",
    "math",
  ]

  func resolveStatements(_ root: MathNode) throws(Fault) -> Term {
    if let lines = statementLines(root, 0) { return try statements(lines, root.range) }
    return try statements([[root]], root.range)
  }

  /// The rows of the environment that is all of `node`; nested ones are opened.
  private func statementLines(_ node: MathNode, _ depth: Int) -> [[MathNode]]? {
    let bare = ItemReader.bare(node)
    guard depth < 8, case .environment(let name, let rows) = bare.kind, Self.statementEnvironments.contains(name) else {
      return nil
    }
    let cells = rows.map { $0.map { bare.children[$0] } }
    if cells.count == 1, cells[0].count == 1, let inner = statementLines(cells[0][0], depth + 1) { return inner }
    return cells
  }

  /// Lines of cells: a line that begins with a relation goes on with the chain before it.
  func statements(_ rows: [[MathNode]], _ range: Range<Int>) throws(Fault) -> Term {
    var drafts: [[MathNode]] = []
    for row in rows {
      let row = withoutRemarks(row)
      let line = MathNode(.row, Self.hull(row, range), row.flatMap { Self.contents($0) })
      let items = ItemReader.items(of: line)
      guard let first = items.first else { continue }
      switch first.lexeme {
      case .relation where !drafts.isEmpty: drafts[drafts.count - 1].append(line)
      case .binary where !drafts.isEmpty && row.count > 1 && ItemReader.items(of: row[0]).isEmpty:
        let previous = drafts[drafts.count - 1].removeLast()
        drafts[drafts.count - 1].append(
          MathNode(.row, previous.range.lowerBound..<line.range.upperBound, previous.children + line.children))
      default: drafts.append([line])
      }
    }
    guard !drafts.isEmpty else { throw Fault(.syntax, range, "There is no formula here.") }
    let isDerivation = rows.count > 1
    if let recurrence = try recurrence(drafts, range) { return recurrence }
    let count = locals.count
    defer { locals.removeLast(locals.count - count) }
    var terms: [Term] = []
    for draft in drafts { terms += try statement(draft, isDerivation: isDerivation && draft.count > 1) }
    return terms.count == 1 ? terms[0] : Term(.block(terms), range)
  }

  private static func hull(_ row: [MathNode], _ range: Range<Int>) -> Range<Int> {
    guard let first = row.first, let last = row.last else { return range }
    return first.range.lowerBound..<last.range.upperBound
  }

  static func contents(_ cell: MathNode) -> [MathNode] {
    if case .row = cell.kind { return cell.children }
    return [cell]
  }

  /// One draft: a line, or a chain over several lines.
  private func statement(_ lines: [MathNode], isDerivation: Bool) throws(Fault) -> [Term] {
    if lines.count == 1 {
      let parser = try RowParser(lines[0], self)
      if let drawn = parser.drawnNames() { return try draws(drawn.names, from: drawn.law, lines[0]) }
      if let parts = parser.listedStatements() {
        return try reading(lines[0]) { parser throws(Fault) -> [Term] in
          var terms: [Term] = []
          for part in parts {
            let (chain, range) = try parser.window(part.start, part.end) { () throws(Fault) in
              try parser.chainStatement()
            }
            terms += try finish(chain, range, isDerivation: false)
          }
          parser.position = parser.end
          return terms
        }
      }
    }
    let (first, range) = try reading(lines[0]) { parser throws(Fault) in try parser.chainStatement() }
    var chain = first
    var whole = range
    for line in lines.dropFirst() {
      let more = try reading(line) { parser throws(Fault) in try parser.chainTail() }
      chain.operands += more.operands
      chain.signs += more.signs
      chain.signRanges += more.signRanges
      chain.modulus = chain.modulus ?? more.modulus
      whole = whole.lowerBound..<max(whole.upperBound, line.range.upperBound)
    }
    return try finish(chain, whole, isDerivation: isDerivation)
  }

  /// A chain as a definition, a claim, a comparison or an expression.
  private func finish(_ chain: RowParser.RelationChain, _ range: Range<Int>, isDerivation: Bool) throws(Fault)
    -> [Term]
  {
    if let draws = draws(chain, range) { return draws }
    return [try finishOne(chain, range, isDerivation: isDerivation)]
  }

  /// `X \sim p`, `X, Y \sim p`, `(X, Y) \sim p`: the names are given the law, or their parts of it.
  private func draws(_ chain: RowParser.RelationChain, _ range: Range<Int>) -> [Term]? {
    guard chain.signs == [.distributed] else { return nil }
    func definition(_ name: String, _ left: Term, _ body: Term) -> Term {
      let definition = Term.Definition(target: .name(name), left: left, body: body, sign: .distributed)
      declare(definition)
      return Term(.definition(definition), range)
    }
    let (left, law) = (chain.operands[0], chain.operands[1])
    if let name = drawnName(left) { return [definition(name, left, law)] }
    guard case .tuple(let parts) = left.kind else { return nil }
    let names = parts.compactMap(drawnName)
    guard names.count == parts.count, names.count > 1 else { return nil }
    guard text(left.range).hasPrefix("(") || text(left.range).hasPrefix("\\left(") else {
      return zip(names, parts).map { definition($0, $1, law) }
    }
    let words = names.map { Term(.words($0), left.range) }
    return names.enumerated().map { place, name in
      let arguments = [law, Term(.number(String(place)), law.range)] + words
      return definition(name, parts[place], Term(.builtin("∼part", arguments, []), law.range))
    }
  }

  /// `X, Y \sim p`
  private func draws(_ names: [(key: String, range: Range<Int>)], from start: Int, _ line: MathNode) throws(Fault)
    -> [Term]
  {
    let law = try reading(line) { parser throws(Fault) -> Term in
      let law = try parser.window(start, parser.end) { () throws(Fault) in try parser.expression() }
      parser.position = parser.end
      return law
    }
    return names.map { name in
      let left = Term(.name(name.key), name.range)
      let definition = Term.Definition(target: .name(name.key), left: left, body: law, sign: .distributed)
      declare(definition)
      return Term(.definition(definition), line.range)
    }
  }

  private func drawnName(_ term: Term) -> String? {
    switch term.kind {
    case .name(let key): return key
    case .index(let base, let indices, _):
      guard case .name = base.kind, indices.allSatisfy(\.isNumber) else { return nil }
      return NameKey.of(text(term.range), syntax: tree.syntax)
    default: return nil
    }
  }

  private func finishOne(_ chain: RowParser.RelationChain, _ range: Range<Int>, isDerivation: Bool) throws(Fault)
    -> Term
  {
    guard let sign = chain.signs.first else { return chain.operands[0] }
    let definition = definition(chain, isChain: chain.signs.count > 1)
    if let definition { declare(definition) }
    if chain.modulus != nil {
      return Term(.builtin("congruent", chain.operands + [chain.modulus ?? chain.operands[0]], []), range)
    }
    if chain.signs.count == 1 {
      if let definition { return Term(.definition(definition), range) }
      if sign == .assigns || sign == .defines {
        throw Fault(.unsupported, chain.operands[0].range, "This left side can't be given a value.")
      }
      return Term(.comparison(chain.operands, chain.signs), range)
    }
    let states = chain.signs.contains { $0.isEquality }
    if !isDerivation, definition == nil, !states { return Term(.comparison(chain.operands, chain.signs), range) }
    return Term(
      .chain(
        Term.Chain(
          operands: chain.operands, signs: chain.signs, signRanges: chain.signRanges, definition: definition,
          isDerivation: isDerivation)), range)
  }

  private func declare(_ definition: Term.Definition) {
    switch definition.target {
    case .name(let key), .element(let key, _, _): locals.append((key, .unknown))
    case .function(let key, let parameters): locals.append((key, .function(arity: parameters.count)))
    case .quantity: break
    }
  }

  /// Whether, and what, the first relation of a chain defines.
  private func definition(_ chain: RowParser.RelationChain, isChain: Bool) -> Term.Definition? {
    let left = chain.operands[0]
    let right = chain.operands[1]
    let sign = chain.signs[0]
    switch sign {
    case .equal, .defines, .assigns: break
    case .approximately, .identical:
      guard case .name(let key) = left.kind, kind(of: key) == nil else { return nil }
    default: return nil
    }
    if sign == .equal, isPlainBound(left), isPlainBound(right) { return nil }
    if let function = functionOfBound(chain) { return function }
    guard var target = square(chain) ?? target(left, sign: sign) else { return nil }
    if let own = targetOfKnown(left, target, right) { target = own }
    if isChain, sign == .equal, hasOwnMeaning(left) { return nil }
    return Term.Definition(target: target, left: left, body: right, sign: sign)
  }

  /// `\operatorname{Var}(x) = \frac{1}{n-1}\sum_i(x_i-\bar x)^2` says what Var is, `H(X) = 1.5` only how much H of X is.
  private func targetOfKnown(_ left: Term, _ target: Term.Definition.Target, _ right: Term) -> Term.Definition.Target? {
    switch (left.kind, target) {
    case (.builtin, .function(_, let parameters)):
      return right.freeNames.contains(where: parameters.contains) ? nil : .quantity(spelling(left))
    // Of two names it would matter whether they are the same variable.
    case (.expectation(let expectation), .quantity)
    where expectation.operation == .variance || expectation.operation == .standardDeviation:
      guard expectation.given.isEmpty, expectation.draws.isEmpty, let parameters = names(expectation.bodies),
        parameters.allSatisfy(right.freeNames.contains), let name = appliedName(left)
      else { return nil }
      return .function(name, parameters: parameters)
    default: return nil
    }
  }

  /// `H(p) = -p\log p-(1-p)\log(1-p)` after `H = 0.469`: a letter before the names that the right side is made of is a
  /// function from here on, whatever number it was.
  private func functionOfBound(_ chain: RowParser.RelationChain) -> Term.Definition? {
    let (left, right) = (chain.operands[0], chain.operands[1])
    guard chain.signs[0] == .equal || chain.signs[0] == .defines,
      case .binary(.multiply, let base, let argument) = left.kind, case .name(let key) = base.kind,
      text(base.range.upperBound..<max(base.range.upperBound, argument.range.upperBound)).hasPrefix("(")
    else { return nil }
    let arguments = if case .tuple(let parts) = argument.kind { parts } else { [argument] }
    let used = right.freeNames
    guard let parameters = names(arguments), parameters.allSatisfy(used.contains), !used.contains(key) else {
      return nil
    }
    return Term.Definition(
      target: .function(key, parameters: parameters), left: left, body: right, sign: chain.signs[0])
  }

  /// `\sigma^2`, `R^2`, `\chi^2`: a quantity of its own, where nothing else tells what its base is.
  private func square(_ chain: RowParser.RelationChain) -> Term.Definition.Target? {
    guard case .power(let base, let exponent) = chain.operands[0].kind, exponent.isNumber, isNameLike(base),
      case let names = base.freeNames, !names.isEmpty, !names.contains(where: { isBound($0) }),
      !chain.operands.dropFirst().contains(where: { $0.freeNames.contains(where: names.contains) })
    else { return nil }
    return .quantity(spelling(chain.operands[0]))
  }

  private func isPlainBound(_ term: Term) -> Bool {
    switch term.kind {
    case .name(let key): isBound(key)
    case .index(let base, let indices, _): isPlainBound(base) && indices.allSatisfy { isPlainBound($0) || $0.isNumber }
    default: false
    }
  }

  /// Compared rather than defined in a derivation; what varies by convention is not.
  private func hasOwnMeaning(_ term: Term) -> Bool {
    switch term.kind {
    case .builtin(let entry, _, _): !Self.conventional.contains(entry)
    case .derivative, .gradient, .limit, .integral, .big: true
    case .apply(let function, _, _):
      switch function.kind {
      case .functionDerivative: true
      case .name(let key): if case .function? = kind(of: key) { true } else { false }
      default: false
      }
    case .index(let base, _, _): if case .name = base.kind { false } else { hasOwnMeaning(base) }
    case .expectation(let expectation): expectation.bodies.allSatisfy { $0.freeNames.allSatisfy { isBound($0) } }
    default: false
    }
  }

  /// Built-ins whose factor, base or divisor is a matter of convention.
  static let conventional: Set<String> = [
    "H", "entropy", "std", "var", "Gini", "gini", "DCG", "NDCG", "GELU", "gelu", "BLEU", "MSE", "mse", "Loss", "PE",
  ]

  /// What a call of a built-in calls it: the name that later formulas look up.
  private func appliedName(_ call: Term) -> String? {
    var head = text(call.range).prefix { $0 != "(" && $0 != "[" }
    if head.hasSuffix("\\left") { head = head.dropLast(5) }
    return NameKey.of(String(head), syntax: tree.syntax)
  }

  private func target(_ left: Term, sign: Term.RelationSign) -> Term.Definition.Target? {
    switch left.kind {
    case .name(let key): return .name(key)
    case .mean, .constant, .unsized:
      guard let key = NameKey.of(text(left.range), syntax: tree.syntax) else { return nil }
      return .name(key)
    case .index(let base, let indices, _):
      if case .name(let name) = base.kind, indices.allSatisfy(isIndexLike),
        let key = NameKey.of(text(left.range), syntax: tree.syntax)
      {
        return .element(key: key, base: name, indices)
      }
      return target(base, sign: sign).map { _ in .quantity(spelling(left)) }
    case .apply(let function, let arguments, _):
      if case .name(let key) = function.kind, let parameters = names(arguments) {
        return .function(key, parameters: parameters)
      }
      if case .name(let key) = function.kind, kind(of: key) == nil, arguments.allSatisfy({ !$0.freeNames.isEmpty }) {
        return .quantity(spelling(left))
      }
      return arguments.allSatisfy(isNameLike) ? .quantity(spelling(left)) : nil
    case .either(let applied, _): return target(applied, sign: sign)
    case .builtin(let entry, let arguments, _):
      guard !arguments.isEmpty, arguments.allSatisfy({ isNameLike($0) || isDefinable($0) }) else { return nil }
      if let parameters = names(arguments), !entry.hasSuffix("_") {
        return .function(appliedName(left) ?? entry, parameters: parameters)
      }
      return .quantity(spelling(left))
    case .derivative, .gradient: return .quantity(spelling(left))
    case .expectation(let expectation):
      return expectation.bodies.allSatisfy(isNameLike) ? .quantity(spelling(left)) : nil
    case .probability(let events, let given):
      let names = (events + given).flatMap(\.freeNames)
      // Of a random variable that is known it is a claim.
      guard !names.contains(where: { kind(of: $0) == .random }) else { return nil }
      return (events + given).allSatisfy(isEventLike) ? .quantity(spelling(left)) : nil
    case .primed(let base, _), .conjugate(let base, _), .transpose(let base, _), .pseudoInverse(let base):
      if case .transpose = left.kind { return nil }
      guard case .name = base.kind, let key = NameKey.of(text(left.range), syntax: tree.syntax) else { return nil }
      return isBound(key) || !isPlainBound(base) ? .name(key) : nil
    case .functionDerivative: return .quantity(spelling(left))
    default: return nil
    }
  }

  private func isDefinable(_ term: Term) -> Bool { target(term, sign: .equal) != nil }

  private func spelling(_ term: Term) -> String {
    NameKey.of(text(term.range), syntax: tree.syntax) ?? text(term.range)
  }

  private func names(_ terms: [Term]) -> [String]? {
    var names: [String] = []
    for term in terms {
      guard case .name(let key) = term.kind, !names.contains(key) else { return nil }
      names.append(key)
    }
    return names.isEmpty ? nil : names
  }

  private func isNameLike(_ term: Term) -> Bool {
    switch term.kind {
    case .name, .constant(.euler), .constant(.imaginary), .unsized: true
    case .index(let base, let indices, _): isNameLike(base) && indices.allSatisfy(isIndexLike)
    case .power(let base, let exponent): isNameLike(base) && exponent.isNumber
    default: false
    }
  }

  private func isIndexLike(_ term: Term) -> Bool {
    switch term.kind {
    case .name, .number, .wholeAxis, .constant: true
    case .binary(_, let left, let right): isIndexLike(left) && isIndexLike(right)
    default: false
    }
  }

  private func isEventLike(_ term: Term) -> Bool {
    switch term.kind {
    case .name: true
    case .comparison(let operands, _): operands.allSatisfy { isNameLike($0) || $0.isNumber }
    case .binary(let sign, let left, let right):
      [.multiply, .intersection, .union, .difference, .subtract].contains(sign) && isEventLike(left)
        && isEventLike(right)
    case .logical(_, let left, let right): isEventLike(left) && isEventLike(right)
    case .not(let inner), .conjugate(let inner, _), .primed(let inner, _), .mean(let inner): isEventLike(inner)
    case .power(let base, let exponent): isEventLike(base) && isNameLike(exponent)
    default: isNameLike(term)
    }
  }
}

extension Term {
  var isNumber: Bool {
    switch kind {
    case .number: true
    case .negate(let inner): inner.isNumber
    default: false
    }
  }
}
