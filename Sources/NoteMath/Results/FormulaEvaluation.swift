import MathEngine
import MathSyntax

/// Evaluates one resolved formula, statement by statement, and says what it does on its page.
struct FormulaEvaluation {
  private let formula: Formula
  private var environment: Environment
  /// Whether a name's value was computed, so that a literal beside it is a result and not a new binding.
  private let isComputed: (String) -> Bool
  private let budget: Budget
  private let cancelFlag: CancelFlag?

  private var definitions: [DefinedName] = []
  private var value: Value?
  private var fault: Fault?
  private var claim: ClaimOutcome?
  private var reading = FormulaReading.statement
  private var warnings: [Fault] = []
  private var cost = 0

  init(
    formula: Formula, environment: Environment, isComputed: @escaping (String) -> Bool, budget: Budget,
    cancelFlag: CancelFlag?
  ) {
    self.formula = formula
    self.environment = environment
    self.isComputed = isComputed
    self.budget = budget
    self.cancelFlag = cancelFlag
  }

  func outcome(dependencies: [FormulaOutcome.Dependency]) -> FormulaOutcome {
    var run = self
    run.evaluate()
    let free = formula.term.map { $0.freeNames } ?? []
    return FormulaOutcome(
      tree: formula.tree, formula: formula, definitions: run.definitions, value: run.value, fault: run.fault,
      warnings: formula.warnings + run.warnings, claim: run.claim,
      unbound: free.filter { environment[$0] == nil },
      dependencies: dependencies, reading: run.reading, cost: run.cost)
  }

  private mutating func evaluate() {
    guard let term = formula.term else {
      reading = .unread
      fault = formula.fault
      return
    }
    for statement in FormulaDraft.statements(of: term) { evaluate(statement) }
  }

  private mutating func evaluate(_ statement: Term) {
    switch statement.kind {
    case .definition(let definition) where definition.sign == .distributed: draw(definition, statement)
    case .definition(let definition): define(definition)
    case .chain(let chain): evaluate(chain, statement)
    case .comparison(let operands, let signs): evaluate(comparison: operands, signs, statement)
    default:
      if statement.isLone {
        reading = .lone
      } else {
        reading = .expression
        value = compute(statement)
      }
    }
  }

  private mutating func define(_ definition: Term.Definition) {
    let key = definition.target.key
    if case .function(_, let parameters) = definition.target {
      reading = .function
      let captured = definition.body.freeNames.compactMap { name in environment[name].map { (name, $0) } }
      keep(
        key,
        .function(
          FunctionValue(name: key, parameters: parameters, body: definition.body, origin: nil, captured: captured)),
        isLiteral: false)
      return
    }
    if definition.sign != .assigns, definition.body.isLiteral, isComputed(key), let now = environment[key] {
      compare(written: definition.body, with: now, under: key)
      return
    }
    reading = definition.body.isLiteral ? .binding : .definition
    let found = compute(Term(.definition(definition), definition.body.range))
    if !definition.body.isLiteral { value = found }
    keep(key, found, isLiteral: definition.body.isLiteral)
  }

  /// `X \sim p` gives X its law, where p is one; `x \sim p_\theta` only states. What is no law at all is a fault.
  private mutating func draw(_ definition: Term.Definition, _ statement: Term) {
    reading = .statement
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    let result = evaluator.value(of: statement)
    cost += evaluator.cost
    switch result {
    case .success(let law):
      warnings += evaluator.warnings
      keep(definition.target.key, law, isLiteral: false)
    case .failure(let failure):
      if [.domain, .notADistribution, .shape].contains(failure.code), fault == nil { fault = failure }
      keep(definition.target.key, nil, isLiteral: false)
    }
  }

  /// `F_1 = 0.72` where `F_1` was computed before: a result, which may be stale.
  private mutating func compare(written: Term, with now: Value, under key: String) {
    reading = .claim
    let comparison = Term(.comparison([Term(.name(key), written.range), written], [.equal]), written.range)
    if let holds = truth(of: comparison) {
      claim =
        holds
        ? .holds
        : .stale(value: now, range: written.range, replacement: WrittenNumber.like(written, now, in: formula.tree))
    }
    keep(key, now, isLiteral: false)
  }

  private mutating func evaluate(_ chain: Term.Chain, _ statement: Term) {
    reading = chain.isDerivation ? .derivation : .claim
    if let definition = chain.definition {
      define(definition)
      if reading == .binding || reading == .definition, !chain.isDerivation, let body = value { value = body }
    }
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    switch evaluator.value(of: statement) {
    case .success(let last):
      if chain.definition != nil { value = value ?? last }
      claim = .holds
    case .failure(let failure):
      if failure.code == .falseChain { claim = refutation(of: chain, at: failure.range) ?? .undecided }
    }
    cost += evaluator.cost
  }

  private mutating func refutation(of chain: Term.Chain, at range: Range<Int>) -> ClaimOutcome? {
    guard let place = chain.operands.firstIndex(where: { $0.range == range }), place > 0,
      let left = compute(chain.operands[place - 1]), let right = compute(chain.operands[place])
    else { return nil }
    return .fails(left: left, right: right, range: range)
  }

  private mutating func evaluate(comparison operands: [Term], _ signs: [Term.RelationSign], _ statement: Term) {
    reading = .statement
    guard signs.count == 1, operands.count == 2, signs[0].isEquality || signs[0].isOrder,
      !operands.allSatisfy(\.isLiteral), let holds = truth(of: statement)
    else { return }
    if holds {
      reading = .claim
      claim = .holds
      return
    }
    // `f(x) = 0` is mostly a condition to be met, and an order a condition on its names; neither is called false.
    let isCondition = operands[1].isZeroLiteral || signs[0].isOrder && !statement.freeNames.isEmpty
    guard !isCondition, let left = compute(operands[0]), let right = compute(operands[1]) else { return }
    reading = .claim
    claim = .fails(left: left, right: right, range: operands[1].range)
  }

  private mutating func truth(of term: Term) -> Bool? {
    guard case .boolean(let holds)? = compute(term) else { return nil }
    return holds
  }

  private mutating func keep(_ key: String, _ value: Value?, isLiteral: Bool) {
    if let value { environment[key] = value }
    definitions.append(DefinedName(name: key, value: value, isLiteral: isLiteral))
  }

  private mutating func compute(_ term: Term) -> Value? {
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    defer {
      cost += evaluator.cost
      warnings += evaluator.warnings
    }
    switch evaluator.value(of: term) {
    case .success(let value): return value
    case .failure(let failure):
      if fault == nil { fault = failure }
      return nil
    }
  }
}
