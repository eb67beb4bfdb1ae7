import Glibc
import MathNumerics
import MathSyntax

/// Expectations, variances and probabilities of tables, samples and known families.
extension Evaluator {
  func evaluateProbability(_ term: Term) throws(Fault) -> Value {
    switch term.kind {
    case .expectation(let expectation): return try self.expectation(expectation, term)
    case .probability(let events, let given): return try probability(events, given, term)
    default: throw Fault(.unsupported, term.range, "This is not computed.")
    }
  }

  private func expectation(_ expectation: Term.Expectation, _ term: Term) throws(Fault) -> Value {
    guard expectation.bodies.count == 1, expectation.given.isEmpty else {
      throw Fault(.unsupported, term.range, "This is not computed.")
    }
    let body = expectation.bodies[0]
    if expectation.draws.isEmpty, let value = try ofSample(expectation.operation, body, term) { return value }
    let source = try source(expectation, body, term)
    let mean = try mean(of: body, source, term)
    switch expectation.operation {
    case .mean: return mean
    case .variance, .standardDeviation:
      let deviation = Term(.binary(.subtract, body, Term(.name("∂mean"), body.range)), body.range)
      let square = Term(.power(deviation, Term(.number("2"), body.range)), body.range)
      let variance = try with("∂mean", mean) { () throws(Fault) in try self.mean(of: square, source, term) }
      guard expectation.operation == .standardDeviation else { return variance }
      return try elementwise(variance, term.range, "√") { (n) throws(Fault) in n.squareRoot }
    default: throw Fault(.unsupported, term.range, "This is not computed.")
    }
  }

  /// A bound array stands for equally likely values.
  private func ofSample(_ operation: Term.Expectation.Operation, _ body: Term, _ term: Term) throws(Fault) -> Value? {
    guard !body.freeNames.contains(where: { if case .table? = use($0) { true } else { false } }) else { return nil }
    guard case .array(let array) = try evaluate(body), array.isVector, array.count > 0 else {
      throw Fault(.unsupported, term.range, "Nothing here is random.")
    }
    switch operation {
    case .mean: return try mean(.array(array), term.range)
    case .variance, .standardDeviation:
      guard let builtin = Builtins.entry(operation == .variance ? "var" : "std") else { return nil }
      return try builtin.call(self, [.array(array)], term.range)
    default: throw Fault(.unsupported, term.range, "This is not computed.")
    }
  }

  /// The random name and what it is drawn from.
  private func source(_ expectation: Term.Expectation, _ body: Term, _ term: Term) throws(Fault) -> (
    name: String, value: Value
  ) {
    if let draw = expectation.draws.first {
      guard expectation.draws.count == 1 else {
        throw Fault(.unsupported, term.range, "Several draws are not computed.")
      }
      if let distribution = draw.distribution {
        let value = try evaluate(distribution)
        if let name = draw.name { return (name, value) }
        // `\mathbb{E}_q[…]`: the one name that the body leaves unbound.
        let unbound = body.freeNames.filter { use($0) == nil }
        if unbound.count == 1 { return (unbound[0], value) }
      } else if let name = draw.name, let value = use(name) {
        return (name, value)
      }
      throw Fault(.unsupported, term.range, "It can't be told what is drawn here.")
    }
    let random = body.freeNames.filter { if case .table? = use($0) { true } else { false } }
    guard random.count == 1, let value = use(random[0]) else {
      throw Fault(.unsupported, term.range, "More than one thing is random here.")
    }
    return (random[0], value)
  }

  private func mean(of body: Term, _ source: (name: String, value: Value), _ term: Term) throws(Fault) -> Value {
    switch source.value {
    case .table(let table):
      warnIfNotNormalized(table, term)
      var sum: Value?
      for (value, probability) in zip(table.support, table.probabilities) where !probability.isZero {
        let part = try with(source.name, value) { () throws(Fault) in
          try scaled(try evaluate(body), probability, term.range)
        }
        sum = try sum.map { (s) throws(Fault) in try add(s, part, term.range) } ?? part
      }
      return sum ?? .integer(0)
    case .distribution(.continuous(let family)):
      // Quantiles lead to the mass, however narrow it is; that all of it is found is checked.
      let places = [1e-9, 1e-4, 0.02, 0.2, 0.5, 0.8, 0.98, 0.9999, 1 - 1e-9].map(family.quantile).filter(\.isFinite)
      let (low, high) = family.support
      let mass = Quadrature().integrate(from: low, to: high, breakpoints: places) { family.density($0) }
      guard let mass = mass.value, abs(mass - 1) <= 1e-9 else {
        throw Fault(.unsupported, term.range, "This expectation does not exist, or can't be told.")
      }
      let estimate = try Quadrature().integrate(from: low, to: high, breakpoints: places) { (x) throws(Fault) in
        let density = family.density(x)
        return density == 0 ? 0 : try self.sample(body, source.name, .real(x)) * density
      }
      guard case .converged(let value, _) = estimate else {
        throw Fault(
          estimate == .divergent ? .divergent : .unsupported, term.range,
          "This expectation does not exist, or can't be told.")
      }
      return .real(value)
    default: throw Fault(.unsupported, term.range, "{0} is no distribution.", [source.value.kindName])
    }
  }

  private func warnIfNotNormalized(_ table: DiscreteTable, _ term: Term) {
    if !table.isNormalized { warn(Fault(.notADistribution, term.range, "The probabilities do not sum to 1.")) }
  }

  /// `P(X \ge 1)`, `P(A \mid B)` over one table.
  private func probability(_ events: [Term], _ given: [Term], _ term: Term) throws(Fault) -> Value {
    let names = (events + given).flatMap(\.freeNames).filter { if case .table? = use($0) { true } else { false } }
    guard let name = names.first, names.allSatisfy({ $0 == name }), case .table(let table)? = use(name) else {
      throw Fault(.unbound, term.range, "This probability is not given, and nothing in it has a table.")
    }
    warnIfNotNormalized(table, term)
    var (both, condition) = (Number(0), Number(0))
    for (value, probability) in zip(table.support, table.probabilities) {
      try with(name, value) { () throws(Fault) in
        for event in given where try !truth(event) { return }
        condition = condition.adding(probability)
        for event in events where try !truth(event) { return }
        both = both.adding(probability)
      }
    }
    guard given.isEmpty else {
      guard let quotient = both.divided(by: condition) else {
        throw Fault(.domain, term.range, "The condition has probability 0.")
      }
      return .number(quotient)
    }
    return .number(both)
  }

  /// `\mathcal{N}(x; \mu, \Sigma)`: the density with a variance or a covariance matrix.
  func normalDensity(_ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    if case .array(let x) = arguments[0].loosened ?? arguments[0], case .array(let covariance) = arguments[2],
      covariance.isMatrix
    {
      let difference = try subtract(.array(x), arguments[1].loosened ?? arguments[1], range)
      let inverse = try inverse(arguments[2], range)
      let form = try dot(difference, try multiply(inverse, difference, range), range)
      guard case .number(let exponent) = form, case .number(let determinant) = try determinant(arguments[2], range),
        determinant.double > 0
      else { throw Fault(.domain, range, "A covariance matrix is positive definite.") }
      let size = Double(x.count)
      return .real(exp(-0.5 * exponent.double) / (pow(2 * .pi, size / 2) * determinant.double.squareRoot()))
    }
    let (mean, variance) = (try double(arguments[1], "𝒩", range), try double(arguments[2], "𝒩", range))
    guard variance > 0 else { throw Fault(.domain, range, "A variance is positive.") }
    return try map(
      arguments[0], "𝒩", range,
      real: { x in exp(-0.5 * (x - mean) * (x - mean) / variance) / (2 * .pi * variance).squareRoot() })
  }
}
