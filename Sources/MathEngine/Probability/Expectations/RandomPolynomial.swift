import MathNumerics

/// A polynomial in outcomes: what has its mean from moments alone.
struct RandomPolynomial {
  struct Atom: Hashable {
    var key: String
    /// A part of a tuple from 1; 0 for all of the outcome.
    var part = 0
  }

  typealias Monomial = [Atom: Int]

  private(set) var terms: [Monomial: Number] = [:]

  /// More than this is not expanded.
  static let maximumTermCount = 600
  static let maximumDegree = 16

  init(_ constant: Number) { add([:], constant) }

  init(_ atom: Atom) { add([atom: 1], Number(1)) }

  private mutating func add(_ monomial: Monomial, _ coefficient: Number) {
    let sum = terms[monomial].map { $0.adding(coefficient) } ?? coefficient
    terms[monomial] = sum.isZero ? nil : sum
  }

  func adding(_ other: RandomPolynomial) -> RandomPolynomial {
    var result = self
    for (monomial, coefficient) in other.terms { result.add(monomial, coefficient) }
    return result
  }

  func scaled(_ factor: Number) -> RandomPolynomial {
    var result = RandomPolynomial(Number(0))
    for (monomial, coefficient) in terms { result.add(monomial, coefficient.multiplying(factor)) }
    return result
  }

  /// Nil where it grows beyond bounds.
  func multiplying(_ other: RandomPolynomial) -> RandomPolynomial? {
    guard degree + other.degree <= Self.maximumDegree, terms.count * other.terms.count <= 20_000 else { return nil }
    var result = RandomPolynomial(Number(0))
    for (left, a) in terms {
      for (right, b) in other.terms { result.add(left.merging(right, uniquingKeysWith: +), a.multiplying(b)) }
    }
    return result.terms.count <= Self.maximumTermCount ? result : nil
  }

  func raised(to exponent: Int) -> RandomPolynomial? {
    var result = RandomPolynomial(Number(1))
    for _ in 0..<exponent {
      guard let next = result.multiplying(self) else { return nil }
      result = next
    }
    return result
  }

  var degree: Int { terms.keys.map { $0.values.reduce(0, +) }.max() ?? 0 }

  var constant: Number { terms[[:]] ?? Number(0) }

  /// The coefficients of a polynomial of degree one; nil for others.
  var linear: [Atom: Number]? {
    guard degree <= 1 else { return nil }
    var result: [Atom: Number] = [:]
    for (monomial, coefficient) in terms { if let atom = monomial.keys.first { result[atom] = coefficient } }
    return result
  }

  /// Coefficients by power where there is one atom.
  var coefficients: [Number]? {
    let atoms = Set(terms.keys.flatMap(\.keys))
    guard atoms.count == 1, let atom = atoms.first else { return nil }
    return (0...degree).map { terms[$0 == 0 ? [:] : [atom: $0]] ?? Number(0) }
  }
}
