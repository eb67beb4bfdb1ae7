import MathNumerics
import MathSyntax

/// Means of polynomials, exact where coefficients and moments are.
extension Evaluator {
  /// A term as a polynomial in outcomes; nil where it is none.
  func polynomial(_ term: Term, _ bases: [RandomScope.Base]) throws(Fault) -> RandomPolynomial? {
    guard mentionsAny(term, bases) else {
      guard case .number(let number) = try evaluate(term), !number.isComplex, number.isFinite else { return nil }
      return RandomPolynomial(number)
    }
    try spend(4, term.range)
    switch term.kind {
    case .name(let key): return isScalar(key, bases) ? RandomPolynomial(RandomPolynomial.Atom(key: key)) : nil
    case .index(let base, let indices, _):
      guard case .name(let key) = base.kind, indices.count == 1, !mentionsAny(indices[0], bases),
        case .number(let index) = try evaluate(indices[0]), let part = index.int, part >= 1,
        hasNumericPart(key, part, bases)
      else { return nil }
      return RandomPolynomial(RandomPolynomial.Atom(key: key, part: part))
    case .either(_, let product): return try polynomial(product, bases)
    case .negate(let inner): return try polynomial(inner, bases)?.scaled(Number(-1))
    case .binary(let sign, let left, let right):
      switch sign {
      case .add, .subtract:
        guard let a = try polynomial(left, bases), let b = try polynomial(right, bases) else { return nil }
        return a.adding(sign == .add ? b : b.scaled(Number(-1)))
      case .multiply, .dot, .times, .hadamard:
        guard let a = try polynomial(left, bases), let b = try polynomial(right, bases) else { return nil }
        return a.multiplying(b)
      case .divide:
        guard !mentionsAny(right, bases), case .number(let below) = try evaluate(right), !below.isComplex,
          let share = Number(1).divided(by: below), let a = try polynomial(left, bases)
        else { return nil }
        return a.scaled(share)
      default: return nil
      }
    case .power(let base, let exponent):
      guard !mentionsAny(exponent, bases), case .number(let power) = try evaluate(exponent), power.exact != nil,
        let whole = power.int, whole >= 0, whole <= RandomPolynomial.maximumDegree
      else { return nil }
      return try polynomial(base, bases)?.raised(to: whole)
    case .big(.sum, let binders, let conditions, let body):
      var sum: RandomPolynomial? = RandomPolynomial(Number(0))
      do throws(Fault) {
        try iterate(binders, conditions, [body], term) { () throws(Fault) in
          guard let before = sum else { return }
          sum = try polynomial(body, bases).map(before.adding)
        }
      } catch { return nil }
      return sum
    default: return nil
    }
  }

  func mentionsAny(_ term: Term, _ bases: [RandomScope.Base]) -> Bool {
    let names = term.freeNames
    return bases.contains { names.contains($0.key) }
  }

  func live(_ terms: [Term], _ bases: [RandomScope.Base]) -> [RandomScope.Base] {
    let names = Set(terms.flatMap(\.freeNames))
    return bases.filter { names.contains($0.key) }
  }

  private func isScalar(_ key: String, _ bases: [RandomScope.Base]) -> Bool {
    switch bases.first(where: { $0.key == key })?.law {
    case .scalar?, .unknown?: return true
    case .table(let table)?:
      return table.support.allSatisfy { if case .number(let n) = $0 { !n.isComplex } else { false } }
    default: return false
    }
  }

  private func hasNumericPart(_ key: String, _ part: Int, _ bases: [RandomScope.Base]) -> Bool {
    switch bases.first(where: { $0.key == key })?.law {
    case .table(let table)?: return table.support.allSatisfy { Self.numericPart($0, part) != nil }
    case .vector(let law)?: return part <= law.size
    default: return false
    }
  }

  static func numericPart(_ value: Value, _ part: Int) -> Number? {
    if part == 0 {
      if case .number(let number) = value { return number }
      return nil
    }
    guard let parts = Self.parts(value), part <= parts.count, case .number(let number) = parts[part - 1] else {
      return nil
    }
    return number
  }

  /// Nil where moments alone do not tell; a fault where one does not exist.
  func mean(of polynomial: RandomPolynomial, _ bases: [RandomScope.Base], _ range: Range<Int>) throws(Fault) -> Number?
  {
    var sum = Number(0)
    var size = 0.0
    for (monomial, coefficient) in polynomial.terms.sorted(by: Self.isBefore) {
      var product = coefficient
      var used = 0
      for base in bases {
        let parts = monomial.filter { $0.key.key == base.key }
        guard !parts.isEmpty else { continue }
        used += 1
        guard let moment = try moment(base, parts, range) else { return nil }
        product = product.multiplying(moment)
      }
      if used > 1 { assumeIndependent(bases.filter { base in monomial.keys.contains { $0.key == base.key } }, range) }
      sum = sum.adding(product)
      size += abs(product.double)
    }
    // What cancels in doubles is found another way.
    return sum.exact == nil && abs(sum.double) < 1e-6 * size ? nil : sum
  }

  /// An order that is the same in every run.
  private static func isBefore(
    _ a: (key: RandomPolynomial.Monomial, value: Number), _ b: (key: RandomPolynomial.Monomial, value: Number)
  ) -> Bool {
    func text(_ monomial: RandomPolynomial.Monomial) -> String {
      monomial.map { "\($0.key.key)#\($0.key.part)^\($0.value)" }.sorted().joined(separator: " ")
    }
    return text(a.key) < text(b.key)
  }

  private func moment(_ base: RandomScope.Base, _ parts: RandomPolynomial.Monomial, _ range: Range<Int>) throws(Fault)
    -> Number?
  {
    switch base.law {
    case .scalar(let law):
      let order = parts.values.reduce(0, +)
      guard order <= Moments.maximumOrder else { return nil }
      guard let moment = law.moment(order) else {
        let words = order == 1 ? "The mean of {0} does not exist." : "The moment of order {1} of {0} does not exist."
        throw Fault(.divergent, range, words, [law.text, String(order)])
      }
      return moment
    case .table(let table):
      try spend(table.support.count, range)
      var sum = Number(0)
      for (value, probability) in zip(table.support, table.probabilities) where !probability.isZero {
        var product = probability
        for (atom, exponent) in parts {
          guard let number = Self.numericPart(value, atom.part) else { return nil }
          product = product.multiplying(Moments.power(number, exponent))
        }
        sum = sum.adding(product)
      }
      return sum
    case .vector(let law):
      let places = parts.flatMap { Array(repeating: $0.key.part - 1, count: $0.value) }
      guard places.allSatisfy({ $0 >= 0 && $0 < law.size }) else { return nil }
      switch places.count {
      case 1: return law.mean[places[0]]
      case 2:
        let product = law.mean[places[0]].multiplying(law.mean[places[1]])
        return law.covariance[places[0] * law.size + places[1]].adding(product)
      default: return vectorMoment(law, parts)
      }
    case .unknown: return nil
    }
  }

  /// Π xᵢ^kᵢ of a Dirichlet law (Johnson, Kotz and Balakrishnan 49.4), or of a normal one by Isserlis.
  private func vectorMoment(_ law: VectorLaw, _ parts: RandomPolynomial.Monomial) -> Number? {
    switch law.kind {
    case .dirichlet(let weights):
      let total = weights.reduce(Number(0)) { $0.adding($1) }
      var top = Number(1)
      for (atom, exponent) in parts { top = top.multiplying(Moments.rising(weights[atom.part - 1], exponent)) }
      return top.divided(by: Moments.rising(total, parts.values.reduce(0, +)))
    case .normal:
      let places = parts.flatMap { Array(repeating: $0.key.part - 1, count: $0.value) }.sorted()
      return places.count <= 8 ? normalMoment(law, places[...]) : nil
    }
  }

  /// E x₁…x_k = μ₁ E x₂…x_k + Σ Σ₁ⱼ E of the others.
  private func normalMoment(_ law: VectorLaw, _ places: ArraySlice<Int>) -> Number {
    guard let first = places.first else { return Number(1) }
    let rest = Array(places.dropFirst())
    var sum = law.mean[first].multiplying(normalMoment(law, rest[...]))
    for index in rest.indices {
      var others = rest
      let other = others.remove(at: index)
      sum = sum.adding(law.covariance[first * law.size + other].multiplying(normalMoment(law, others[...])))
    }
    return sum
  }

  /// Variables that were declared apart say nothing of how they depend on each other.
  func assumeIndependent(_ bases: [RandomScope.Base], _ range: Range<Int>) {
    let declared = bases.filter { !$0.isDrawn }.map(\.key)
    guard declared.count > 1 else { return }
    warn(
      Fault(.notation, range, "{0} are taken as independent.", [declared.joined(separator: ", ")]))
  }
}
