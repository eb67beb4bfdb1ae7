import Glibc
import MathNumerics
import MathSyntax

/// Means, variances, covariances of what is random (NOTATION.md, 10).
extension Evaluator {
  func expectation(_ expectation: Term.Expectation, _ term: Term) throws(Fault) -> Value {
    let bodies = expectation.bodies
    let wanted = [.covariance, .correlation].contains(expectation.operation) ? 1...2 : 1...1
    guard wanted.contains(bodies.count) else {
      throw Fault(
        .arity, term.range, "This takes {0} arguments, not {1}.", [String(wanted.upperBound), String(bodies.count)])
    }
    if expectation.draws.isEmpty, randomNames(bodies + expectation.given).isEmpty {
      let implied = impliedTables([
        Term(.tuple(bodies + expectation.given + [Term(.number("0"), term.range)]), term.range)
      ])
      guard implied.isEmpty else {
        return try withTables(implied) { () throws(Fault) in try self.expectation(expectation, term) }
      }
    }
    if expectation.draws.isEmpty, expectation.given.isEmpty, randomNames(bodies).isEmpty {
      if bodies.count == 1, let value = try ofWrittenLaw(expectation.operation, bodies[0], term) { return value }
      return try ofSamples(expectation.operation, bodies, term)
    }
    if let tower = try tower(expectation, term) { return tower }
    let draws = try drawn(expectation, term)
    let scope = try randomScope(bodies + expectation.given, draws: draws, term.range)
    let given = Array(scope.terms[bodies.count...])
    if let name = given.first(where: { isRandomName($0) || isOutcome($0, scope.bases) }) {
      throw Fault(
        .unsupported, name.range, "This is a function of what is given, which is no event; give it a value.")
    }
    return try within(scope) { () throws(Fault) in
      let condition = try Condition(given, scope.bases, self, term)
      defer { condition.leave(self) }
      let terms = Array(scope.terms[..<bodies.count])
      return try moments(expectation.operation, terms, condition, term)
    }
  }

  private func isOutcome(_ term: Term, _ bases: [RandomScope.Base]) -> Bool {
    switch term.kind {
    case .name(let key): bases.contains { $0.key == key }
    case .index(let base, _, _): isOutcome(base, bases)
    default: false
    }
  }

  private func moments(
    _ operation: Term.Expectation.Operation, _ bodies: [Term], _ condition: Condition, _ term: Term
  ) throws(Fault) -> Value {
    switch operation {
    case .mean: return try conditionalMean(bodies[0], condition, term)
    case .variance: return try covariance(bodies[0], bodies[0], condition, term)
    case .covariance: return try covariance(bodies[0], bodies.last ?? bodies[0], condition, term)
    case .standardDeviation:
      let variance = try covariance(bodies[0], bodies[0], condition, term)
      return try elementwise(variance, term.range, "√") { (n) throws(Fault) in n.squareRoot }
    case .correlation:
      let other = bodies.last ?? bodies[0]
      guard case .number(let both) = try covariance(bodies[0], other, condition, term),
        case .number(let one) = try covariance(bodies[0], bodies[0], condition, term),
        case .number(let two) = try covariance(other, other, condition, term)
      else { throw Fault(.shape, term.range, "A correlation is of two numbers.") }
      guard let quotient = both.divided(by: one.multiplying(two).squareRoot) else {
        throw Fault(.domain, term.range, "What has no variance has no correlation.")
      }
      return .number(quotient)
    }
  }

  /// E (A − E A)(B − E B), of vectors the matrix.
  private func covariance(_ a: Term, _ b: Term, _ condition: Condition, _ term: Term) throws(Fault) -> Value {
    if condition.isEmpty, let linear = try linearCovariance(a, b, condition.bases, term.range) {
      return .number(linear)
    }
    if !condition.isEmpty, let normal = try normalCovariance(a, b, condition) { return .number(normal) }
    let (meanA, meanB) = (try conditionalMean(a, condition, term), try conditionalMean(b, condition, term))
    func centred(_ body: Term, _ name: String) -> Term {
      Term(.binary(.subtract, body, Term(.name(name), body.range)), body.range)
    }
    return try with("∂a", meanA) { () throws(Fault) in
      try with("∂b", meanB) { () throws(Fault) in
        let (left, right) = (centred(a, "∂a"), centred(b, "∂b"))
        let product: Term
        if case .array(let array) = meanA.loosened ?? meanA, array.count > 1 {
          product = Term(.binary(.kronecker, left, right), term.range)
        } else if a === b {
          product = Term(.power(left, Term(.number("2"), term.range)), term.range)
        } else {
          product = Term(.binary(.multiply, left, right), term.range)
        }
        return try conditionalMean(product, condition, term)
      }
    }
  }

  /// Of linear forms, from the covariances of what they are made of: nothing cancels.
  private func linearCovariance(_ a: Term, _ b: Term, _ bases: [RandomScope.Base], _ range: Range<Int>) throws(Fault)
    -> Number?
  {
    guard let left = try polynomial(a, bases)?.linear, let right = try polynomial(b, bases)?.linear else { return nil }
    var sum = Number(0)
    for base in bases {
      let (mine, others) = (left.filter { $0.key.key == base.key }, right.filter { $0.key.key == base.key })
      for (x, p) in mine.sorted(by: { $0.key.part < $1.key.part }) {
        for (y, q) in others.sorted(by: { $0.key.part < $1.key.part }) {
          guard let covariance = try covariance(base, x.part, y.part, range) else { return nil }
          sum = sum.adding(p.multiplying(q).multiplying(covariance))
        }
      }
    }
    let used = bases.filter { base in
      left.keys.contains { $0.key == base.key } || right.keys.contains { $0.key == base.key }
    }
    if used.count > 1 { assumeIndependent(used, range) }
    return sum
  }

  private func covariance(_ base: RandomScope.Base, _ x: Int, _ y: Int, _ range: Range<Int>) throws(Fault) -> Number? {
    switch base.law {
    case .scalar(let law):
      guard let mean = law.moment(1) else {
        throw Fault(.divergent, range, "The mean of {0} does not exist.", [law.text])
      }
      guard let square = law.moment(2) else {
        throw Fault(.divergent, range, "The variance of {0} is not finite.", [law.text])
      }
      if let variance = law.member?.closedVariance { return variance }
      let variance = square.subtracting(mean.multiplying(mean))
      return variance.exact != nil || variance.double > 1e-6 * square.double ? variance : nil
    case .table(let table):
      var (meanX, meanY, sum) = (Number(0), Number(0), Number(0))
      var parts: [(Number, Number, Number)] = []
      for (value, probability) in zip(table.support, table.probabilities) {
        guard let a = Self.numericPart(value, x), let b = Self.numericPart(value, y) else { return nil }
        parts.append((a, b, probability))
        meanX = meanX.adding(a.multiplying(probability))
        meanY = meanY.adding(b.multiplying(probability))
      }
      for (a, b, probability) in parts {
        sum = sum.adding(a.subtracting(meanX).multiplying(b.subtracting(meanY)).multiplying(probability))
      }
      return sum
    case .vector(let law):
      guard x >= 1, y >= 1, x <= law.size, y <= law.size else { return nil }
      return law.covariance[(x - 1) * law.size + y - 1]
    case .unknown: return nil
    }
  }

  func conditionalMean(_ body: Term, _ condition: Condition, _ term: Term) throws(Fault) -> Value {
    if condition.events.isEmpty { return try mean(of: body, condition.bases, term) }
    if let value = try normalRegression(body, condition, term) { return value }
    let probability = try probability(of: condition.events, condition.bases, term)
    guard !probability.isZero, let share = Number(1).divided(by: probability) else {
      throw Fault(.domain, term.range, "The condition has probability 0.")
    }
    return try scaled(try partialMean(body, condition.events, condition.bases, term), share, term.range)
  }

  /// `E[E[X \mid Y]]` is E X.
  private func tower(_ expectation: Term.Expectation, _ term: Term) throws(Fault) -> Value? {
    guard expectation.operation == .mean, expectation.draws.isEmpty, expectation.given.isEmpty,
      case .expectation(let inner) = expectation.bodies[0].kind, inner.operation == .mean, inner.draws.isEmpty,
      !inner.given.isEmpty, inner.given.allSatisfy(isRandomName)
    else { return nil }
    return try evaluate(
      Term(.expectation(Term.Expectation(operation: .mean, bodies: inner.bodies, given: [], draws: [])), term.range))
  }

  // What is drawn

  /// The drawn names with their laws.
  func drawn(_ expectation: Term.Expectation, _ term: Term) throws(Fault) -> [(name: String, value: Value)] {
    var result: [(name: String, value: Value)] = []
    for draw in expectation.draws {
      guard let distribution = draw.distribution else {
        guard let name = draw.name, let value = use(name), case .some = RandomScope.Law(value) else {
          throw Fault(.unsupported, term.range, "It can't be told what is drawn here.")
        }
        result.append((name, value))
        continue
      }
      if let name = draw.name {
        result.append((name, try law(distribution)))
        continue
      }
      if isRandomName(distribution), case .name(let key) = distribution.kind,
        randomNames(expectation.bodies).contains(key)
      {
        continue
      }
      // `\mathbb{E}_q[…]`: the one name that the body leaves unbound; `\mathbb{E}_{q(z)}[…]` names it.
      if case .apply(_, let arguments, _) = distribution.kind, let first = arguments.first,
        case .name(let key) = first.kind, use(key) == nil
      {
        result.append((key, try law(distribution)))
        continue
      }
      let unbound = (expectation.bodies + expectation.given).flatMap(\.freeNames).filter { use($0) == nil }
      guard let name = unbound.first, unbound.allSatisfy({ $0 == name }) else {
        throw Fault(.unsupported, term.range, "It can't be told what is drawn here.")
      }
      result.append((name, try law(distribution)))
    }
    for (name, value) in result {
      if case .distribution(.derived) = value {
        throw Fault(.unsupported, term.range, "{0} is drawn from what is no distribution.", [name])
      }
    }
    return result
  }

  /// `\operatorname{Var}(\mathrm{Poisson}(3))`
  private func ofWrittenLaw(_ operation: Term.Expectation.Operation, _ body: Term, _ term: Term) throws(Fault) -> Value?
  {
    guard isLaw(body) else { return nil }
    return try moment(operation, of: body, term)
  }

  /// Bound arrays stand for equally likely values.
  private func ofSamples(_ operation: Term.Expectation.Operation, _ bodies: [Term], _ term: Term) throws(Fault) -> Value
  {
    var arrays: [NumericArray] = []
    for body in bodies {
      let value = try evaluate(body)
      guard case .array(let array) = value.loosened ?? value, array.isVector, array.count > 0 else {
        throw Fault(.unsupported, term.range, "Nothing here is random.")
      }
      arrays.append(array)
    }
    switch operation {
    case .mean: return try mean(.array(arrays[0]), term.range)
    case .variance, .standardDeviation:
      guard let builtin = Builtins.entry(operation == .variance ? "var" : "std") else { break }
      return try builtin.call(self, [.array(arrays[0])], term.range)
    case .covariance, .correlation:
      guard arrays.count == 2, arrays[0].count == arrays[1].count else { break }
      let outcomes = zip(arrays[0].numbers, arrays[1].numbers).map { Value.listed([.number($0), .number($1)]) }
      let table = try equallyLikely(outcomes, term.range)
      let bases = [RandomScope.Base(key: "∂pair", law: .table(table), isDrawn: true)]
      let parts = [1, 2].map { place in
        Term(
          .index(Term(.name("∂pair"), term.range), [Term(.number(String(place)), term.range)], juxtaposed: nil),
          term.range)
      }
      if operation == .covariance {
        warn(Fault(.notation, term.range, "This covariance of samples divides by n."))
      }
      return try moments(operation, parts, Condition(bases: bases), term)
    }
    throw Fault(.unsupported, term.range, "This is not computed.")
  }
}

extension FamilyMember {
  /// The variance where the parameters are inexact, without cancellation.
  var closedVariance: Number? {
    if exactParameters != nil { return nil }
    switch numeric {
    case .continuous(let law): return law.variance.map { .real($0) }
    case .discrete(let law): return .real(law.variance)
    }
  }
}
