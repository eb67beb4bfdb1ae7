import MathNumerics
import MathSyntax

/// Reads a term as a `RealFormula` of some of its names; nil for what it has no rule for.
///
/// Subterms without these names are evaluated once, by the evaluator, in the scope of the moment.
struct FormulaCompiler {
  private let evaluator: Evaluator
  /// Names with the operations that hold their values.
  private var places: [String: Int] = [:]
  private var operations: [RealFormula.Operation] = []
  private var known: [RealFormula.Operation: Int] = [:]
  private var depth = 0

  private static let mostOperations = 600
  private static let calls: Set<String> = [
    "exp", "ln", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan",
    "arsinh", "artanh", "sigmoid", "softplus", "logsigmoid", "erf", "erfc", "normcdf", "normpdf", "log1p", "expm1",
    "abs",
    "sign", "floor", "ceil", "ReLU", "sqrt",
  ]

  private init(evaluator: Evaluator) { self.evaluator = evaluator }

  /// Nil also where a subterm has no real value.
  static func formula(_ term: Term, of names: [String], _ evaluator: Evaluator) -> RealFormula? {
    var compiler = FormulaCompiler(evaluator: evaluator)
    for (index, name) in names.enumerated() { compiler.places[name] = compiler.append(.variable(index)) }
    guard let result = try? compiler.place(of: term) else { return nil }
    if result != compiler.operations.count - 1 {
      // The result is the last operation.
      compiler.operations.append(.negate(result))
      compiler.operations.append(.negate(compiler.operations.count - 1))
    }
    return RealFormula(operations: compiler.operations)
  }

  private struct NoRule: Error {}

  private mutating func append(_ operation: RealFormula.Operation) -> Int {
    if let known = known[operation] { return known }
    operations.append(operation)
    known[operation] = operations.count - 1
    return operations.count - 1
  }

  /// A product, with x·ln x as one function, so that its bounds near zero stay sharp.
  private mutating func product(_ a: Int, _ b: Int) -> Int {
    for (x, y) in [(a, b), (b, a)] {
      switch (operations[x], operations[y]) {
      case (_, .call("ln", x)): return append(.call("xlnx", x))
      case (.negate(let u), .call("ln", let v)) where u == v: return append(.negate(append(.call("xlnx", u))))
      case (_, .divide(let top, let bottom)):
        if case .call("ln", x) = operations[top] { return append(.divide(append(.call("xlnx", x)), bottom)) }
        if case .negate(let u) = operations[x], case .call("ln", u) = operations[top] {
          return append(.negate(append(.divide(append(.call("xlnx", u)), bottom))))
        }
      default: break
      }
    }
    return append(.multiply(a, b))
  }

  private mutating func place(of term: Term) throws -> Int {
    guard operations.count < Self.mostOperations, depth < 60 else { throw NoRule() }
    depth += 1
    defer { depth -= 1 }
    if case .name(let key) = term.kind, let place = places[key] { return place }
    if !term.freeNames.contains(where: { places[$0] != nil }) { return append(try constant(term)) }
    switch term.kind {
    case .negate(let inner): return append(.negate(try place(of: inner)))
    case .percent(let inner):
      let hundred = append(.constant(RealInterval(100), 100))
      return append(.divide(try place(of: inner), hundred))
    case .binary(let sign, let left, let right): return try binary(sign, left, right)
    case .power(let base, let exponent): return try power(base, exponent)
    case .root(let body, let degree): return try root(body, degree)
    case .bars(let body): return append(.call("abs", try place(of: body)))
    case .builtin(let entry, let arguments, _): return try builtin(entry, arguments, term)
    case .apply(let function, let arguments, _):
      guard case .name(let key) = function.kind, case .function(let value)? = evaluator.use(key) else { throw NoRule() }
      if let entry = value.builtin { return try builtin(entry, arguments, term) }
      return try inlined(value, arguments)
    case .either(let applied, let product):
      if case .name(let key)? = applied.appliedFunction?.kind, case .function? = evaluator.use(key) {
        return try place(of: applied)
      }
      return try place(of: product)
    case .big(let sign, let binders, let conditions, let body): return try big(sign, binders, conditions, body, term)
    case .substituted(let body, let pairs): return try substituted(body, pairs)
    default: throw NoRule()
    }
  }

  /// Exact where the value is; else as wide as a few units in the last place.
  private func constant(_ term: Term) throws -> RealFormula.Operation {
    guard case .number(let number) = try evaluator.evaluate(term), !number.isComplex else { throw NoRule() }
    let double = number.double
    guard double.isFinite else { throw NoRule() }
    if let exact = number.exact {
      let isExact = Rational(exactly: double) == exact
      return .constant(isExact ? RealInterval(double) : RealInterval(double.nextDown, double.nextUp), double)
    }
    return .constant(RealInterval(double).widened(4), double)
  }

  private mutating func binary(_ sign: Term.BinaryOperator, _ left: Term, _ right: Term) throws -> Int {
    let (a, b) = (try place(of: left), try place(of: right))
    switch sign {
    case .add: return append(.add(a, b))
    case .subtract: return append(.subtract(a, b))
    case .multiply, .dot, .times, .hadamard, .inner: return product(a, b)
    case .divide: return append(.divide(a, b))
    default: throw NoRule()
    }
  }

  private mutating func power(_ base: Term, _ exponent: Term) throws -> Int {
    if case .constant(.euler) = base.kind { return append(.call("exp", try place(of: exponent))) }
    guard !exponent.freeNames.contains(where: { places[$0] != nil }) else {
      // Only of a positive base has b^x the value exp(x ln b) throughout.
      let logarithm = append(.call("ln", try place(of: base)))
      return append(.call("exp", append(.multiply(try place(of: exponent), logarithm))))
    }
    guard case .constant(let value, let double) = try constant(exponent) else { throw NoRule() }
    let below = try place(of: base)
    if value.isPoint, double == double.rounded(), abs(double) <= 64 {
      return append(.wholePower(below, Int(double)))
    }
    return append(.power(below, value))
  }

  private mutating func root(_ body: Term, _ degree: Term?) throws -> Int {
    let below = try place(of: body)
    guard let degree else { return append(.power(below, RealInterval(0.5))) }
    if degree.freeNames.contains(where: { places[$0] != nil }) {
      let logarithm = append(.call("ln", below))
      return append(.call("exp", append(.divide(logarithm, try place(of: degree)))))
    }
    guard case .constant(let value, _) = try constant(degree), !value.containsZero else { throw NoRule() }
    return append(.power(below, RealInterval.one / value))
  }

  private mutating func builtin(_ entry: String, _ arguments: [Term], _ term: Term) throws -> Int {
    if arguments.count == 1, Self.calls.contains(entry) { return append(.call(entry, try place(of: arguments[0]))) }
    if entry == "max" || entry == "min", arguments.count >= 2 {
      var best = try place(of: arguments[0])
      for argument in arguments.dropFirst() {
        let next = try place(of: argument)
        best = append(entry == "max" ? .maximum(best, next) : .minimum(best, next))
      }
      return best
    }
    if entry == "Normal", arguments.count == 3 { return try normalDensity(arguments) }
    guard let definition = BuiltinDefinitions.functions[entry] else { throw NoRule() }
    return try inlined(definition, BuiltinDefinitions.completed(entry, arguments, term.range))
  }

  /// Of a place, a mean and a variance.
  private mutating func normalDensity(_ arguments: [Term]) throws -> Int {
    let gap = append(.subtract(try place(of: arguments[0]), try place(of: arguments[1])))
    let deviation = append(.power(try place(of: arguments[2]), RealInterval(0.5)))
    return append(.divide(append(.call("normpdf", append(.divide(gap, deviation)))), deviation))
  }

  private mutating func inlined(_ function: FunctionValue, _ arguments: [Term]) throws -> Int {
    guard function.parameters.count == arguments.count, function.captured.isEmpty, function.builtin == nil else {
      throw NoRule()
    }
    let foreign = function.body.freeNames.filter { !function.parameters.contains($0) }
    guard !foreign.contains(where: { name in evaluator.locals.contains { $0.name == name } || places[name] != nil })
    else { throw NoRule() }
    return try substituted(function.body, Array(zip(function.parameters, arguments)))
  }

  private mutating func substituted(_ body: Term, _ pairs: [(String, Term)]) throws -> Int {
    var inner = places
    for (name, argument) in pairs { inner[name] = try place(of: argument) }
    let outer = places
    places = inner
    defer { places = outer }
    return try place(of: body)
  }

  /// A finite sum or product, written out.
  private mutating func big(
    _ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term
  ) throws -> Int {
    guard sign == .sum || sign == .product,
      !(conditions + binders.flatMap(\.domainTerms)).contains(where: { part in
        part.freeNames.contains { places[$0] != nil }
      })
    else { throw NoRule() }
    let outer = places
    for binder in binders { places[binder.name] = nil }
    defer { places = outer }
    var parts: [Int] = []
    var failure = false
    try evaluator.iterate(binders, conditions, [body], term) { () throws(Fault) in
      guard !failure, let part = try? place(of: body) else {
        failure = true
        throw Evaluator.limit(term.range)
      }
      parts.append(part)
    }
    if failure { throw NoRule() }
    guard var result = parts.first else { throw NoRule() }
    for part in parts.dropFirst() { result = append(sign == .sum ? .add(result, part) : .multiply(result, part)) }
    return result
  }
}
