import MathSyntax

/// Definitions, chains, blocks, recurrences.
extension Evaluator {
  /// A term as a statement of the page.
  func claim(_ term: Term) throws(Fault) -> Value {
    if case .comparison = term.kind { comparesWrittenDigits = true }
    defer { comparesWrittenDigits = false }
    return try evaluate(term)
  }

  func statement(_ term: Term) throws(Fault) -> Value {
    switch term.kind {
    case .definition(let definition): return try value(of: definition)
    case .chain(let chain): return try self.chain(chain, term)
    case .block(let statements): return try block(statements)
    case .recurrence(let recurrence): return try self.recurrence(recurrence, term)
    default: throw Fault(.unsupported, term.range, "This is not computed.")
    }
  }

  /// What the left side gets: a value, the law that it is drawn from, or a variable made of others.
  private func value(of definition: Term.Definition) throws(Fault) -> Value {
    if definition.sign == .distributed { return try law(definition.body) }
    if case .function = definition.target { return try evaluate(definition.body) }
    if let mixture = try literalMixture(definition.body) { return mixture }
    if let variable = derived(definition.body) { return variable }
    return try evaluate(definition.body)
  }

  /// Every relation holds, or the first that fails is the fault; the value is the last operand's.
  private func chain(_ chain: Term.Chain, _ term: Term) throws(Fault) -> Value {
    var start = 0
    if let definition = chain.definition {
      start = 1
      define(definition, try value(of: definition))
    }
    var left = try evaluate(chain.operands[start])
    for place in start..<chain.signs.count {
      let rightTerm = chain.operands[place + 1]
      let right = try evaluate(rightTerm)
      comparesWrittenDigits = true
      let holds = try relation(chain.signs[place], left, right, chain.operands[place], rightTerm, term)
      comparesWrittenDigits = false
      guard holds else {
        let shown = (ValueFormatter().text(left), ValueFormatter().text(right))
        throw Fault(
          chain.isDerivation ? .falseStep : .falseChain, rightTerm.range,
          "This does not follow: the sides are {0} and {1}.",
          [shown.0, shown.1])
      }
      left = right
    }
    if chain.definition != nil || chain.isDerivation { return left }
    return .boolean(true)
  }

  /// The last definition's value; the last statement's where nothing is defined.
  private func block(_ statements: [Term]) throws(Fault) -> Value {
    let count = locals.count
    defer { locals.removeLast(locals.count - count) }
    var shown: Value?
    var isDefined = false
    for statement in statements {
      if let definition = Self.definition(of: statement), case .function = definition.target, isOpen(definition) {
        define(definition, nil)
        continue
      }
      let value = try claim(statement)
      if let definition = Self.definition(of: statement) {
        define(definition, value)
        // What is drawn is a condition of what follows.
        if definition.sign == .distributed, shown != nil { continue }
        shown = value
        isDefined = definition.sign != .distributed
      } else if !isDefined || !Self.isCondition(statement) {
        shown = value
      }
    }
    guard let shown else {
      guard let last = statements.last else { throw Fault(.syntax, 0..<0, "There is no formula here.") }
      return try evaluate(last)
    }
    return shown
  }

  private static func definition(of term: Term) -> Term.Definition? {
    switch term.kind {
    case .definition(let definition): definition
    case .chain(let chain): chain.definition
    default: nil
    }
  }

  private static func isCondition(_ term: Term) -> Bool {
    switch term.kind {
    case .comparison, .chain: true
    default: false
    }
  }

  /// A function whose parameters have no values here: it is kept, not evaluated.
  private func isOpen(_ definition: Term.Definition) -> Bool {
    guard case .function(_, let parameters) = definition.target else { return false }
    return parameters.contains { use($0) == nil }
  }

  /// Makes a definition known to what follows.
  func define(_ definition: Term.Definition, _ value: Value?) {
    switch definition.target {
    case .name(let key), .quantity(let key): if let value { locals.append((key, value)) }
    case .element(let key, _, _): if let value { locals.append((key, value)) }
    case .function(let key, let parameters):
      let function = FunctionValue(
        name: key, parameters: parameters, body: definition.body, origin: nil, captured: locals)
      locals.append((key, .function(function)))
    }
  }

  /// Unrolls from the latest bound start to the index asked for.
  private func recurrence(_ recurrence: Term.Recurrence, _ term: Term) throws(Fault) -> Value {
    guard let bound = use(recurrence.variable), case .number(let number) = bound, let target = number.int else {
      throw Self.unbound(recurrence.variable, term.range)
    }
    guard let last = recurrence.equations.last else { throw Fault(.syntax, term.range, "There is no formula here.") }
    let saved = members
    defer { members = saved }
    members = [:]
    var first = Int.max
    for equation in recurrence.equations {
      guard let start = start(of: equation, target: target) else { continue }
      first = min(first, start + 1 - equation.offset)
    }
    guard first != Int.max else {
      throw Self.unbound("\(last.family)_0", last.left.range)
    }
    try require(max(0, target - first) * 4, term.range)
    var value: Value?
    for step in stride(from: first, through: target, by: 1) {
      for equation in recurrence.equations {
        let place = step + equation.offset
        let result = try with(recurrence.variable, .integer(step)) { () throws(Fault) -> Value in
          if let start = self.start(of: equation, target: target), place <= start,
            let known = self.bound(equation.family, place)
          {
            return known
          }
          return try evaluate(equation.body)
        }
        members[equation.family, default: [:]][place] = result
        value = result
      }
    }
    guard let value else { throw Fault(.index, term.range, "The index lies before the start of this recurrence.") }
    return value
  }

  /// The greatest bound index of a family that is not beyond what is asked for.
  private func start(of equation: Term.Recurrence.Equation, target: Int) -> Int? {
    let wanted = target + equation.offset
    for place in stride(from: min(wanted, 64), through: 0, by: -1) where bound(equation.family, place) != nil {
      return place
    }
    return nil
  }

  private func bound(_ family: String, _ place: Int) -> Value? {
    use((0...9).contains(place) ? "\(family)_\(place)" : "\(family)_{\(place)}")
  }
}
