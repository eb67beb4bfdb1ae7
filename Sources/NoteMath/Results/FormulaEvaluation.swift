import MathCheck
import MathEngine
import MathSyntax

/// Evaluates one resolved formula, statement by statement, and says what it does on its page.
struct FormulaEvaluation {
  private let formula: Formula
  private var environment: Environment
  private let surroundings: Surroundings
  private let budget: Budget
  private let cancelFlag: CancelFlag?

  /// What the note says of a formula's names beside their values.
  struct Surroundings {
    var standing = FormulaStanding()
    /// Whether a name's value was computed, so that a literal beside it is a result and not a new binding.
    var isComputed: (String) -> Bool
    /// Whether a name's value was worked out from other names, so that it may change with them.
    var isDerived: (String) -> Bool
    /// Whether a name surely means here what it was given: in this section, or a name of several letters.
    var isTrusted: (String) -> Bool
    /// Whether the paragraph of the formula, or the one before it, gave a name its value.
    var isFresh: (String) -> Bool = { _ in true }
    /// The value of a name's definition by what its names are at this place.
    var present: (String) -> Value?
    /// What the note defines and the formula derives.
    var derived = DerivedDefinitions()
  }

  private var definitions: [DefinedName] = []
  private var value: Value?
  private var fault: Fault?
  private var claim: ClaimOutcome?
  private var reading = FormulaReading.statement
  private var warnings: [Fault] = []
  private var cost = 0

  init(
    formula: Formula, environment: Environment, surroundings: Surroundings, budget: Budget, cancelFlag: CancelFlag?
  ) {
    self.formula = formula
    self.environment = environment
    self.surroundings = surroundings
    self.budget = budget
    self.cancelFlag = cancelFlag
  }

  func outcome(dependencies: [FormulaOutcome.Dependency]) -> FormulaOutcome {
    var run = self
    run.evaluate()
    let free = formula.term.map { seenThrough($0).freeNames } ?? []
    return FormulaOutcome(
      tree: formula.tree, formula: formula, definitions: run.definitions, value: run.value, fault: run.fault,
      warnings: formula.warnings + run.warnings, claim: run.claim,
      unbound: free.filter { environment[$0] == nil },
      dependencies: dependencies, reading: run.reading, derivesDefinitions: surroundings.derived.count > 0,
      cost: run.cost
    )
  }

  private mutating func evaluate() {
    guard let term = formula.term else {
      reading = .unread
      fault = formula.fault
      return
    }
    let statements = FormulaDraft.statements(of: term)
    var claims: [ClaimOutcome?] = []
    for statement in statements {
      claim = nil
      evaluate(statement)
      claims.append(claim ?? (statements.count > 1 && statement.isEquation ? .undecided : nil))
    }
    claim = Self.joined(claims.compactMap { $0 })
  }

  /// Of several claims in a row the first that is false, else the first that is stale; true only where all are.
  private static func joined(_ claims: [ClaimOutcome]) -> ClaimOutcome? {
    func first(_ isWanted: (ClaimOutcome) -> Bool) -> ClaimOutcome? { claims.first(where: isWanted) }
    let isFalse = { (claim: ClaimOutcome) in if case .fails = claim { true } else { false } }
    let isStale = { (claim: ClaimOutcome) in if case .stale = claim { true } else { false } }
    let isOpen = { (claim: ClaimOutcome) in if case .undecided = claim { true } else { false } }
    return first(isFalse) ?? first(isStale) ?? first(isOpen) ?? claims.first
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
    if definition.sign != .assigns, definition.body.isLiteral, !surroundings.standing.isSupposed,
      compareLiteral(definition.body, under: key)
    {
      return
    }
    if definition.sign == .equal, compareDerivative(definition) { return }
    reading = definition.body.isLiteral ? .binding : .definition
    if defineFamily(definition) { return }
    let found = compute(Term(.definition(definition), definition.body.range))
    if !definition.body.isLiteral { value = found }
    keep(key, found, isLiteral: definition.body.isLiteral)
  }

  /// `\hat y_i = wx_i` of an index that means nothing here: all elements at once.
  private mutating func defineFamily(_ definition: Term.Definition) -> Bool {
    guard let family = definition.family,
      family.indices.allSatisfy({ environment[$0] == nil && definition.body.freeNames.contains($0) }),
      let array = DefinedFamily(indices: family.indices, body: definition.body, environment: environment).value
    else { return false }
    value = array
    keep(family.base, array, isLiteral: false)
    return true
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

  /// A literal beside a name that has a computed value (`F_1 = 0.72`: a result, which may be stale), or beside a
  /// constant (`e = 2.718`). False where it is a binding.
  private mutating func compareLiteral(_ literal: Term, under key: String) -> Bool {
    guard let now = environment[key] else {
      guard let constant = Self.constants[key], let written = compute(literal) else { return false }
      let name = Term(.constant(constant.kind), literal.range)
      guard case .holds = verdict(name, .number(.real(constant.value)), .approximately, literal, written) else {
        return false
      }
      reading = .claim
      claim = .holds
      return true
    }
    guard surroundings.isComputed(key), let written = compute(literal) else { return false }
    let name = Term(.name(key), literal.range.lowerBound..<literal.range.lowerBound)
    let present = surroundings.present(key) ?? now
    for value in [now, present] {
      guard case .holds = verdict(name, value, .equal, literal, written) else { continue }
      reading = .claim
      claim = .holds
      keep(key, value, isLiteral: false)
      return true
    }
    // Another meaning of the name, or one of several values that it takes, is a binding.
    guard !surroundings.standing.isEnumerated, !surroundings.standing.isOfAnother, surroundings.isDerived(key),
      surroundings.isTrusted(key),
      case .holds = verdict(name, now, .equal, name, present),
      case .fails = verdict(name, now, .equal, literal, written)
    else { return false }
    reading = .claim
    claim = .stale(
      value: now, range: literal.range, replacement: WrittenNumber.like(literal, now, in: formula.tree))
    keep(key, now, isLiteral: false)
    return true
  }

  /// `f'(x) = …` of a function that the note or the table of built-ins defines, at a number: a claim about it. False
  /// where it is none, or may be meant otherwise.
  private mutating func compareDerivative(_ definition: Term.Definition) -> Bool {
    guard case .apply(let function, _, _) = definition.left.kind, case .functionDerivative = function.kind,
      definition.left.freeNames.allSatisfy(isClosed)
    else { return false }
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    defer { cost += evaluator.cost }
    guard case .success(.number(let exact)) = evaluator.value(of: definition.left),
      case .success(.number(let written)) = evaluator.value(of: definition.body)
    else { return false }
    switch relation(definition.left, .number(exact), .equal, definition.body, .number(written)) {
    case .holds?: claim = .holds
    case .fails(let left, let right, _)?:
      claim = .fails(left: left, right: right, range: definition.body.range, sign: nil)
    default: return false
    }
    reading = .claim
    keep(definition.target.key, .number(exact), isLiteral: false)
    return true
  }

  /// A number, or a function that hangs on no other name of the note.
  private func isClosed(_ name: String) -> Bool {
    switch environment[name] {
    case .number?: true
    case .function(let function)?: function.capturedNames.isEmpty
    case nil: Builtins.entry(name) != nil
    default: false
    }
  }

  private static let constants: [String: (kind: Term.Constant, value: Double)] = [
    "e": (.euler, 2.718281828459045), "\\pi": (.pi, .pi),
  ]

  private mutating func verdict(
    _ left: Term, _ leftValue: Value, _ sign: Term.RelationSign, _ right: Term, _ rightValue: Value
  ) -> ClaimVerdict {
    var judge = ClaimJudge(
      environment: environment, budget: budget, cancelFlag: cancelFlag, source: formula.tree.source)
    return judge.verdict(.init(left, leftValue), sign, .init(right, rightValue))
  }

  /// Each relation on its own: the first that is false is shown, and one that is open leaves the whole open.
  private mutating func evaluate(_ chain: Term.Chain, _ statement: Term) {
    reading = chain.isDerivation ? .derivation : .claim
    if let names = FormulaDraft.namesSetEqual(statement), setEqual(names, chain) { return }
    if let definition = chain.definition {
      define(definition)
      if claim == nil { reading = chain.isDerivation ? .derivation : .claim }
    }
    let start = chain.definition == nil ? 0 : 1
    guard start < chain.operands.count else { return }
    let values = chain.operands[start...].map { compute($0) }
    var isOpen = false
    for place in start..<min(chain.signs.count, chain.operands.count - 1) {
      let (left, right) = (chain.operands[place], chain.operands[place + 1])
      guard let first = values[place - start], let second = values[place - start + 1] else {
        isOpen = true
        continue
      }
      switch relation(left, first, chain.signs[place], right, second) {
      case .holds?: break
      case .fails(let a, let b, let isNear)?:
        let sign = isNear && place < chain.signRanges.count ? chain.signRanges[place] : nil
        claim = .fails(left: a, right: b, range: right.range, sign: sign)
        return
      default: isOpen = true
      }
    }
    if let last = values.last ?? nil, chain.definition != nil || chain.isDerivation { value = value ?? last }
    if case .stale? = claim { return }
    claim = isOpen ? .undecided : .holds
  }

  /// `x_1 = x_2 = 1/2` gives all its names the value; false where one of them follows from others, and is compared.
  private mutating func setEqual(_ names: [String], _ chain: Term.Chain) -> Bool {
    guard let last = chain.operands.last,
      !names.dropFirst().contains(where: { surroundings.isComputed($0) && surroundings.isDerived($0) })
    else { return false }
    let found = compute(last)
    reading = last.isLiteral ? .binding : .definition
    if !last.isLiteral { value = found }
    for name in names { keep(name, found, isLiteral: last.isLiteral) }
    return true
  }

  /// The verdict where what is false is surely meant; nil where it may be meant otherwise.
  private mutating func relation(
    _ left: Term, _ leftValue: Value, _ sign: Term.RelationSign, _ right: Term, _ rightValue: Value
  ) -> ClaimVerdict? {
    let verdict = verdict(left, leftValue, sign, right, rightValue)
    guard case .fails = verdict else { return verdict }
    let names = left.freeNames + right.freeNames
    // `f(x) = 0` is mostly a condition to be met, and an order a condition on its names; neither is called false.
    let isCondition = right.isZeroLiteral || !(sign.isEquality || names.isEmpty)
    guard !isCondition, !surroundings.standing.isDenied, !surroundings.standing.hasOtherArithmetic,
      !(surroundings.standing.hasOwnInnerProduct && (left.hasInnerProduct || right.hasInnerProduct)),
      names.allSatisfy({ surroundings.isTrusted($0) && !surroundings.standing.namesGivenBehind.contains($0) }),
      !left.hasLetterBeforeParentheses(formula.tree.source), !right.hasLetterBeforeParentheses(formula.tree.source),
      !putsInOtherValues(left, right), !isOfDistantVariable(left), !isOfDistantVariable(right),
      !(formula.warnings + warnings).contains(where: { Self.doubtful.contains($0.code) })
    else { return nil }
    return verdict
  }

  /// `P(X = 0)` where X got its law some paragraphs before: words alone may have given it another since.
  private func isOfDistantVariable(_ side: Term) -> Bool {
    side.asksByAxioms
      && side.freeNames.contains { name in
        switch environment[name] {
        case .table?, .distribution?: return !surroundings.isFresh(name)
        default: return false
        }
      }
  }

  /// `x_1 + x_2 = 1` is a condition as well as a claim; with values from some paragraphs before it is no sure claim.
  private func isOfDistantNames(_ operands: [Term]) -> Bool {
    operands.flatMap(\.freeNames).contains { environment[$0] != nil && !$0.isTelling && !surroundings.isFresh($0) }
  }

  /// `y - \hat{y} = 4 - 3.5`: the right side is the left one with numbers put in, and they are not those that the note
  /// gave the names before: it has others here that stand in no formula. A name of several letters is no such name.
  private func putsInOtherValues(_ left: Term, _ right: Term) -> Bool {
    guard let numbers = left.numbersPutIn(by: right) else { return false }
    return numbers.contains { name, literal in
      guard !name.isTelling, let value = environment[name],
        case .success(let written) = Evaluator(environment: environment, budget: budget).value(of: literal)
      else { return false }
      var judge = ClaimJudge(environment: environment, budget: budget, source: formula.tree.source)
      if case .holds = judge.verdict(.init(left, value), .equal, .init(literal, written)) { return false }
      return true
    }
  }

  private static let doubtful: Set<Fault.Code> = [.ambiguous, .juxtaposedNumbers, .domain, .singular]

  private mutating func evaluate(comparison operands: [Term], _ signs: [Term.RelationSign], _ statement: Term) {
    reading = .statement
    guard signs.count == 1, operands.count == 2, Self.claims.contains(signs[0]) else { return }
    let isWritten = operands.allSatisfy(\.isLiteral)
    // `x \in [0, 1]` declares, and so does an order beside a name.
    if !signs[0].isEquality, !signs[0].isOrder, !operands[0].freeNames.isEmpty { return }
    guard let left = compute(operands[0]), let right = compute(operands[1]) else {
      // `0\log 0 = 0` is a convention and no mistake.
      if statement.freeNames.isEmpty { fault = nil }
      return
    }
    switch relation(operands[0], left, signs[0], operands[1], right) {
    case .holds? where !isWritten:
      reading = .claim
      claim = .holds
    case .fails(let a, let b, let isNear)? where !surroundings.standing.isSupposed && !isOfDistantNames(operands):
      reading = .claim
      let sign = isNear ? signRange(between: operands[0], operands[1]) : nil
      claim = .fails(left: a, right: b, range: operands[1].range, sign: sign)
    default: break
    }
  }

  private static let claims: Set<Term.RelationSign> = [
    .equal, .notEqual, .approximately, .identical, .less, .lessOrEqual, .greater, .greaterOrEqual, .element,
    .notElement, .subset, .subsetOrEqual, .superset, .supersetOrEqual, .notSubset,
  ]

  /// The only `=` between two sides.
  private func signRange(between left: Term, _ right: Term) -> Range<Int>? {
    let source = formula.tree.source
    let gap = left.range.upperBound..<max(left.range.upperBound, right.range.lowerBound)
    guard gap.upperBound <= source.count else { return nil }
    let places = gap.filter { source[$0] == UInt8(ascii: "=") }
    return places.count == 1 ? places[0]..<(places[0] + 1) : nil
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
    let seen = seenThrough(term)
    if !surroundings.derived.opaque.isEmpty,
      let name = seen.derivedNames.intersection(surroundings.derived.opaque).sorted().first
    {
      fault =
        fault
        ?? Fault(
          .unsupported, term.range, "{0} is a plain value here; what it depends on is not known.", [name])
      return nil
    }
    switch evaluator.value(of: seen) {
    case .success(let value): return value
    case .failure(var failure):
      // A fault in a definition's body stands in another formula.
      if seen !== term { failure.range = term.range }
      if fault == nil, isSurelyMeant(term, failure) { fault = failure }
      return nil
    }
  }

  /// `\frac{\partial L}{\partial w}` with the definition of L in its place.
  private func seenThrough(_ term: Term) -> Term {
    surroundings.derived.bodies.isEmpty ? term : term.expandingDerivatives(surroundings.derived.bodies)
  }

  /// A fault of shape or domain says something only if the names are surely what the note gave them.
  private func isSurelyMeant(_ term: Term, _ fault: Fault) -> Bool {
    switch fault.code {
    case .shape, .domain, .singular, .index, .noMatchingCase, .noLimit, .divergent:
      term.freeNames.allSatisfy { environment[$0] == nil || surroundings.isTrusted($0) }
    default: true
    }
  }
}
