import MathNumerics

/// A quotient of polynomials. It is not reduced: equality is decided by multiplying out.
struct RationalFunction: Sendable {
  var numerator: Polynomial
  /// Never the zero polynomial.
  var denominator: Polynomial

  init(_ numerator: Polynomial) {
    self.numerator = numerator
    denominator = .one
  }

  /// Nil where the denominator is zero.
  init?(_ top: Polynomial, _ bottom: Polynomial) {
    guard !bottom.isZero else { return nil }
    let (numerator, denominator) = Self.withoutCommonPowers(top, bottom)
    // A single term below is a Laurent monomial above only in its coefficient: atoms may be zero.
    if let constant = denominator.constant, let inverse = Rational(1).divided(by: constant) {
      self.numerator = numerator.scaled(by: inverse)
      self.denominator = .one
    } else {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// Atoms that divide every term of both go: the quotient is the same wherever it had a value.
  private static func withoutCommonPowers(_ top: Polynomial, _ bottom: Polynomial) -> (Polynomial, Polynomial) {
    guard !top.isZero else { return (.zero, .one) }
    let (a, b) = (top.commonExponents, bottom.commonExponents)
    var shared: [Int: Int] = [:]
    for atom in Set(a.keys).union(b.keys) {
      let least = min(a[atom] ?? 0, b[atom] ?? 0)
      if least != 0 { shared[atom] = -least }
    }
    guard !shared.isEmpty, let less = top * Polynomial(Monomial(shared)),
      let fewer = bottom * Polynomial(Monomial(shared))
    else { return (top, bottom) }
    return (less, fewer)
  }

  var constant: Rational? { denominator == .one ? numerator.constant : nil }

  static prefix func - (operand: RationalFunction) -> RationalFunction {
    var result = operand
    result.numerator = -operand.numerator
    return result
  }

  static func + (left: RationalFunction, right: RationalFunction) -> RationalFunction? {
    if left.denominator == right.denominator {
      return RationalFunction(left.numerator + right.numerator, left.denominator)
    }
    guard let a = left.numerator * right.denominator, let b = right.numerator * left.denominator,
      let denominator = left.denominator * right.denominator
    else { return nil }
    return RationalFunction(a + b, denominator)
  }

  static func * (left: RationalFunction, right: RationalFunction) -> RationalFunction? {
    guard let numerator = left.numerator * right.numerator, let denominator = left.denominator * right.denominator
    else { return nil }
    return RationalFunction(numerator, denominator)
  }

  var reciprocal: RationalFunction? { RationalFunction(denominator, numerator) }

  func power(_ exponent: Int) -> RationalFunction? {
    if exponent < 0 { return reciprocal?.power(-exponent) }
    guard let top = numerator.power(exponent), let bottom = denominator.power(exponent) else { return nil }
    return RationalFunction(top, bottom)
  }

  /// Whether both are the same function wherever both have a value; nil where that is too long to work out.
  func equals(_ other: RationalFunction) -> Bool? {
    guard let left = numerator * other.denominator, let right = other.numerator * denominator else { return nil }
    return (left - right).isZero
  }

  var key: String { denominator == .one ? numerator.key : "(\(numerator.key))/(\(denominator.key))" }
}
