import MathSyntax

/// Derivatives that pass under an integral or an expectation.
extension Differentiator {
  /// Leibniz's rule over a finite interval: the ends' shares and the integral of the derivative.
  func integral(_ integral: Term.Integral, _ term: Term) throws(Fault) -> Term? {
    guard case .between(let low, let high) = integral.bounds, integral.variables.count == 1, !integral.isContour,
      !mayJump(integral.body)
    else { throw unsupported(term) }
    let name = integral.variables[0]
    for end in [low, high] {
      guard case .number(let number) = try evaluator.evaluate(end), number.double.isFinite else {
        throw unsupported(term)
      }
    }
    func share(_ end: Term) throws(Fault) -> Term? {
      let there = Term(.substituted(integral.body, [(name, end)]), end.range)
      return try derivative(end).map { hadamard(there, $0) }
    }
    let above = try share(high)
    let below = try share(low).map { Term(.negate($0), term.range) }
    let inside = try under(name, .real(0.5), integral.body).map { body in
      var inner = integral
      inner.body = body
      return Term(.integral(inner), term.range)
    }
    return sum(sum(above, below, term.range), inside, term.range)
  }

  /// The expectation of the derivative, where the distribution is a finite table that does not depend on the variables.
  func expectation(_ expectation: Term.Expectation, _ term: Term) throws(Fault) -> Term? {
    guard expectation.operation == .mean, expectation.bodies.count == 1, expectation.given.isEmpty,
      expectation.draws.count == 1, let name = expectation.draws[0].name,
      let distribution = expectation.draws[0].distribution, !depends(distribution),
      case .table(let table) = try evaluator.evaluate(distribution), let first = table.support.first
    else { throw unsupported(term) }
    return try under(name, first, expectation.bodies[0]).map { body in
      var inner = expectation
      inner.bodies = [body]
      return Term(.expectation(inner), term.range)
    }
  }

  /// The derivative of a body in which `name` is bound; its value tells which rules hold.
  private func under(_ name: String, _ value: Value, _ body: Term) throws(Fault) -> Term? {
    var inner = self
    inner.tangents[name] = nil
    return try evaluator.with(name, value) { () throws(Fault) in try inner.derivative(body) }
  }
}
