import MathSyntax

extension Evaluator {
  /// Derivatives, gradients, integrals, limits, evaluation brackets.
  func evaluateCalculus(_ term: Term) throws(Fault) -> Value {
    switch term.kind {
    case .evaluated(let body, let variable, let lower, let upper):
      return try evaluatedBetween(body, variable, lower, upper, term)
    case .substituted(let body, let places): return try substituted(body, places)
    case .derivative(let derivative): return try self.derivative(derivative, term)
    case .gradient(let gradient): return try self.gradient(gradient, term)
    case .integral(let integral): return try self.integral(integral, term)
    case .limit(let limit): return try self.limit(limit, term)
    default: throw Fault(.unsupported, term.range, "This is not computed.")
    }
  }

  /// `f'`, `f''` as a function.
  func functionDerivative(_ function: Term, _ order: Int, _ term: Term) throws(Fault) -> Value {
    throw Fault(.unsupported, term.range, "This derivative is not computed.")
  }

  private func evaluatedBetween(_ body: Term, _ variable: String?, _ lower: Term?, _ upper: Term, _ term: Term)
    throws(Fault)
    -> Value
  {
    let free = body.freeNames
    var name = variable
    if name == nil {
      let unbound = free.filter { use($0) == nil }
      guard let only = unbound.count == 1 ? unbound[0] : free.count == 1 ? free[0] : free.contains("x") ? "x" : nil
      else {
        throw Fault(.ambiguous, term.range, "It can't be told which name the bounds stand for.")
      }
      name = only
    }
    guard let name else { throw Fault(.unsupported, term.range, "This is not computed.") }
    let high = try atBound(body, name, upper, term)
    guard let lower else { return high }
    let low = try atBound(body, name, lower, term)
    return try subtract(high, low, term.range)
  }

  /// The value at a bound; the limit where that is infinite.
  private func atBound(_ body: Term, _ name: String, _ bound: Term, _ term: Term) throws(Fault) -> Value {
    let value = try evaluate(bound)
    guard case .number(let number) = value, number.double.isInfinite else { return try at(body, name, value) }
    return try limit(Term.Limit(variable: name, target: bound, side: .both, body: body), term)
  }

  private func at(_ body: Term, _ name: String, _ value: Value) throws(Fault) -> Value {
    try with(name, value) { () throws(Fault) in try evaluate(body) }
  }

  private func substituted(_ body: Term, _ places: [(String, Term)]) throws(Fault) -> Value {
    var values: [(name: String, value: Value)] = []
    for (name, place) in places { values.append((name, try evaluate(place))) }
    let count = locals.count
    locals += values
    defer { locals.removeLast(locals.count - count) }
    return try evaluate(body)
  }
}

extension Term {
  /// Where an operator's sign itself stands: up to what it runs over.
  var operatorRange: Range<Int> {
    var stop = range.upperBound
    switch kind {
    case .big(_, let binders, _, let body):
      stop = min(binders.map(\.range.lowerBound).min() ?? body.range.lowerBound, body.range.lowerBound)
    case .limit(let limit): stop = min(limit.target.range.lowerBound, limit.body.range.lowerBound)
    case .integral(let integral):
      stop = integral.body.range.lowerBound
      if case .between(let low, let high) = integral.bounds {
        stop = min(stop, low.range.lowerBound, high.range.lowerBound)
      }
    default: break
    }
    return range.lowerBound..<max(range.lowerBound, stop)
  }
}
