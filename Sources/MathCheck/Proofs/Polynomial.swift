import MathNumerics

/// A polynomial with exact coefficients in atoms that are numbered as they are met; exponents may be negative.
struct Polynomial: Sendable, Hashable {
  /// No coefficient is zero.
  private(set) var terms: [Monomial: Rational]

  /// Beyond this many terms an expansion is given up.
  static let maximumTermCount = 600

  static let zero = Polynomial(terms: [:])
  static let one = Polynomial(1)

  private init(terms: [Monomial: Rational]) { self.terms = terms }

  init(_ constant: Rational) { terms = constant.isZero ? [:] : [Monomial(): constant] }

  init(_ monomial: Monomial, _ coefficient: Rational = 1) {
    terms = coefficient.isZero ? [:] : [monomial: coefficient]
  }

  var isZero: Bool { terms.isEmpty }

  var constant: Rational? {
    if terms.isEmpty { return 0 }
    guard terms.count == 1, let only = terms.first, only.key.isOne else { return nil }
    return only.value
  }

  /// The one term, where there is just one.
  var single: (monomial: Monomial, coefficient: Rational)? {
    guard terms.count == 1, let only = terms.first else { return nil }
    return (only.key, only.value)
  }

  /// In an order that depends on the polynomial alone.
  var ordered: [(monomial: Monomial, coefficient: Rational)] {
    terms.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The least exponent of each atom over all terms.
  var commonExponents: [Int: Int] {
    var least: [Int: Int]?
    for monomial in terms.keys {
      var here: [Int: Int] = [:]
      for factor in monomial.factors { here[factor.atom] = factor.exponent }
      guard let known = least else {
        least = here
        continue
      }
      var next: [Int: Int] = [:]
      for atom in Set(known.keys).union(here.keys) { next[atom] = min(known[atom] ?? 0, here[atom] ?? 0) }
      least = next
    }
    return (least ?? [:]).filter { $0.value != 0 }
  }

  static func + (left: Polynomial, right: Polynomial) -> Polynomial {
    var terms = left.terms
    for (monomial, coefficient) in right.terms {
      let sum = (terms[monomial] ?? 0) + coefficient
      terms[monomial] = sum.isZero ? nil : sum
    }
    return Polynomial(terms: terms)
  }

  static prefix func - (operand: Polynomial) -> Polynomial { Polynomial(terms: operand.terms.mapValues { -$0 }) }

  static func - (left: Polynomial, right: Polynomial) -> Polynomial { left + -right }

  /// Nil where the product has too many terms.
  static func * (left: Polynomial, right: Polynomial) -> Polynomial? {
    guard left.terms.count * right.terms.count <= 4 * maximumTermCount else { return nil }
    var terms: [Monomial: Rational] = [:]
    for (a, x) in left.terms {
      for (b, y) in right.terms {
        guard let product = a.multiplied(by: b) else { return nil }
        let sum = (terms[product] ?? 0) + x * y
        guard sum.bitWidth < 4096 else { return nil }
        terms[product] = sum.isZero ? nil : sum
      }
    }
    return terms.count <= maximumTermCount ? Polynomial(terms: terms) : nil
  }

  func scaled(by factor: Rational) -> Polynomial {
    factor.isZero ? .zero : Polynomial(terms: terms.mapValues { $0 * factor })
  }

  func power(_ exponent: Int) -> Polynomial? {
    guard exponent >= 0, exponent <= 24 else { return nil }
    var result = Polynomial.one
    for _ in 0..<exponent {
      guard let next = result * self else { return nil }
      result = next
    }
    return result
  }

  /// A spelling that equal polynomials share.
  var key: String {
    ordered.map { "\($0.coefficient)*\($0.monomial.key)" }.joined(separator: "+")
  }
}

/// A product of powers of atoms.
struct Monomial: Sendable, Hashable, Comparable {
  /// By ascending atom; no exponent is zero.
  private(set) var factors: [Factor]

  struct Factor: Sendable, Hashable {
    var atom: Int
    var exponent: Int
  }

  init() { factors = [] }

  init(atom: Int, exponent: Int = 1) { factors = exponent == 0 ? [] : [Factor(atom: atom, exponent: exponent)] }

  private init(_ factors: [Factor]) { self.factors = factors }

  var isOne: Bool { factors.isEmpty }

  /// Nil where an exponent grows beyond use.
  func multiplied(by other: Monomial) -> Monomial? {
    var result: [Factor] = []
    var (i, j) = (0, 0)
    while i < factors.count || j < other.factors.count {
      if j >= other.factors.count || (i < factors.count && factors[i].atom < other.factors[j].atom) {
        result.append(factors[i])
        i += 1
      } else if i >= factors.count || other.factors[j].atom < factors[i].atom {
        result.append(other.factors[j])
        j += 1
      } else {
        let exponent = factors[i].exponent + other.factors[j].exponent
        guard abs(exponent) <= 512 else { return nil }
        if exponent != 0 { result.append(Factor(atom: factors[i].atom, exponent: exponent)) }
        i += 1
        j += 1
      }
    }
    return Monomial(result)
  }

  /// The part whose atoms satisfy `isTaken`, and the rest.
  func split(_ isTaken: (Int) -> Bool) -> (taken: Monomial, rest: Monomial) {
    (Monomial(factors.filter { isTaken($0.atom) }), Monomial(factors.filter { !isTaken($0.atom) }))
  }

  var key: String { factors.map { "\($0.atom)^\($0.exponent)" }.joined(separator: ".") }

  static func < (left: Monomial, right: Monomial) -> Bool {
    for (a, b) in zip(left.factors, right.factors) where a != b {
      return a.atom != b.atom ? a.atom < b.atom : a.exponent < b.exponent
    }
    return left.factors.count < right.factors.count
  }
}
