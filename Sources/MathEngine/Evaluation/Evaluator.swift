import MathNumerics
public import MathSyntax

/// Evaluates terms in an environment. One instance serves one evaluation, or many of the same kind in a row.
public final class Evaluator {
  public let environment: Environment
  public private(set) var warnings: [Fault] = []
  let budget: Budget
  let cancelFlag: CancelFlag?
  var stepsLeft: Int
  var depth = 0
  /// Parameters and binders, innermost last.
  var locals: [(name: String, value: Value)] = []
  /// Members of a family that a recurrence has reached.
  var members: [String: [Int: Value]] = [:]
  /// Index terms that count from 0 while their operator runs.
  var countsFromZero: Set<ObjectIdentifier> = []
  /// Distributions of a sum of the form Σ p log p that is being taken: there 0·log 0 is 0.
  var entropicBases: [String] = []
  private var tangentCount = 0
  /// How many integrands, or bodies of limits, this is inside of.
  var samplingDepth = 0
  /// How many integrals over what is random the current term is inside of.
  var quadratureDepth = 0
  /// The length of the vectors that a law without a size of its own, as `\mathcal{N}(0, I)`, is over.
  var lawSize: Int?
  /// Integrals by samples alone, without certain bounds: much faster, for whoever looks again where it matters.
  package var integratesQuickly = false
  /// The next comparison is a claim on the page: a decimal in it is compared to the digits it is written with.
  var comparesWrittenDigits = false
  /// A finite operation went beyond the doubles; an infinity that comes of it is no value to show.
  var hasOverflowed = false
  /// Names whose values were used.
  public private(set) var usedNames: Set<String> = []

  public init(environment: Environment, budget: Budget = Budget(), cancelFlag: CancelFlag? = nil) {
    self.environment = environment
    self.budget = budget
    self.cancelFlag = cancelFlag
    stepsLeft = budget.steps
  }

  /// The value of a resolved formula, or its first fault.
  public func value(of formula: Formula) -> Result<Value, Fault> {
    if let fault = formula.fault { return .failure(fault) }
    guard let term = formula.term else {
      return .failure(Fault(.syntax, 0..<0, "There is no formula here."))
    }
    return value(of: term)
  }

  /// The value of a term with the budget filled up.
  public func value(of term: Term) -> Result<Value, Fault> {
    stepsLeft = budget.steps
    depth = 0
    samplingDepth = 0
    locals.removeAll(keepingCapacity: true)
    warnings.removeAll(keepingCapacity: true)
    hasOverflowed = false
    do throws(Fault) {
      return .success(try settled(try claim(term), term))
    } catch {
      return .failure(error)
    }
  }

  /// Steps that the last evaluation took.
  public var cost: Int { budget.steps - stepsLeft }

  /// A name that no formula has, for a tangent.
  func nextTangent() -> String {
    tangentCount += 1
    return "∂t\(tangentCount)"
  }

  func warn(_ fault: Fault) {
    if warnings.count < 64, !warnings.contains(fault) { warnings.append(fault) }
  }

  func spend(_ steps: Int, _ range: Range<Int>) throws(Fault) {
    let before = stepsLeft
    stepsLeft -= steps
    if stepsLeft < 0 { throw Self.limit(range) }
    if before >> 10 != stepsLeft >> 10, let cancelFlag, cancelFlag.isCancelled {
      throw Fault(.limitExceeded, range, "The evaluation was cancelled.")
    }
  }

  /// Long exact numbers take time with the square of their length; a step is some tens of limb products.
  func spendExact(_ bitWidth: Int, _ range: Range<Int>) throws(Fault) {
    guard bitWidth > 1024 else { return }
    let limbs = bitWidth / 64
    try spend(limbs * limbs / 32 + limbs / 4, range)
  }

  /// Before something is computed: whether the budget lasts for it.
  func require(_ steps: Int, _ range: Range<Int>) throws(Fault) {
    if steps > stepsLeft { throw Self.limit(range) }
  }

  static func limit(_ range: Range<Int>) -> Fault {
    Fault(.limitExceeded, range, "This takes more steps than an evaluation may.")
  }

  func use(_ name: String) -> Value? {
    var index = locals.count - 1
    while index >= 0 {
      if locals[index].name == name { return locals[index].value }
      index -= 1
    }
    guard let value = environment[name] else { return nil }
    usedNames.insert(name)
    return value
  }

  func with<Result>(_ name: String, _ value: Value, _ run: () throws(Fault) -> Result) throws(Fault) -> Result {
    locals.append((name, value))
    defer { locals.removeLast() }
    return try run()
  }

  /// The final value: what has no size of its own is a fault.
  private func settled(_ value: Value, _ term: Term) throws(Fault) -> Value {
    switch value {
    case .unsized(let kind, _, _):
      throw Fault(.shape, term.range, "The size of {0} can't be told.", [kind == .identity ? "I" : "this vector"])
    case .number(.real(let number)) where number.isInfinite && hasOverflowed: throw Self.overflow(term)
    case .number(.exact(let exact)) where !exact.isInteger && exact.double.isInfinite: throw Self.overflow(term)
    case .array(let array) where hasOverflowed && array.doubles.contains(where: \.isInfinite): throw Self.overflow(term)
    default: return value
    }
  }

  private static func overflow(_ term: Term) -> Fault {
    Fault(.limitExceeded, term.range, "The value is beyond the range of floating-point numbers.")
  }

  func evaluate(_ term: Term) throws(Fault) -> Value {
    try spend(1, term.range)
    depth += 1
    defer { depth -= 1 }
    if depth > budget.depth { throw Fault(.limitExceeded, term.range, "This goes too deep.") }
    let value = try computed(term)
    if case .number(.exact(let exact)) = value { try spendExact(exact.bitWidth, term.range) }
    return value
  }

  private func computed(_ term: Term) throws(Fault) -> Value {
    switch term.kind {
    case .number(let digits): return try literal(digits, term.range)
    case .name(let key): return try name(key, term)
    case .binary(let sign, let left, let right): return try binary(sign, left, right, term)
    case .negate(let operand): return try negate(try evaluate(operand), term.range)
    case .power(let base, let exponent): return try power(base, exponent, term)
    case .index(let base, let indices, let juxtaposed): return try index(base, indices, juxtaposed, term)
    case .big(let sign, let binders, let conditions, let body): return try big(sign, binders, conditions, body, term)
    case .builtin(let entry, let arguments, let separators): return try builtin(entry, arguments, separators, term)
    case .apply(let function, let arguments, let marks): return try apply(function, arguments, marks, term)
    default: return try evaluateOther(term)
    }
  }
}
