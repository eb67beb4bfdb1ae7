extension Rational {
  public static prefix func - (operand: Rational) -> Rational {
    Rational(numerator: -operand.numerator, denominator: operand.denominator)
  }

  public var absoluteValue: Rational { isNegative ? -self : self }

  /// 1/self; nil for zero.
  public var reciprocal: Rational? {
    if isZero { return nil }
    return isNegative
      ? Rational(numerator: -denominator, denominator: -numerator)
      : Rational(numerator: denominator, denominator: numerator)
  }

  public static func + (left: Rational, right: Rational) -> Rational {
    if left.isInteger, right.isInteger { return Rational(left.numerator + right.numerator) }
    return combined(left, right) { $0 + $1 }
  }

  public static func - (left: Rational, right: Rational) -> Rational {
    if left.isInteger, right.isInteger { return Rational(left.numerator - right.numerator) }
    return combined(left, right) { $0 - $1 }
  }

  /// Factors are cancelled crosswise before they are multiplied (Knuth 4.5.1).
  public static func * (left: Rational, right: Rational) -> Rational {
    if left.isInteger, right.isInteger { return Rational(left.numerator * right.numerator) }
    let first = Rational(reducing: left.numerator, right.denominator)
    let second = Rational(reducing: right.numerator, left.denominator)
    return Rational(
      numerator: first.numerator * second.numerator, denominator: first.denominator * second.denominator)
  }

  public static func += (left: inout Rational, right: Rational) { left = left + right }

  public static func -= (left: inout Rational, right: Rational) { left = left - right }

  public static func *= (left: inout Rational, right: Rational) { left = left * right }

  /// The quotient; nil if the divisor is zero.
  public func divided(by divisor: Rational) -> Rational? { divisor.reciprocal.map { self * $0 } }

  /// The largest integer not above.
  public var floor: BigInt {
    isInteger ? numerator : numerator.floorQuotientAndModulus(dividingBy: denominator)?.quotient ?? 0
  }

  /// The smallest integer not below.
  public var ceiling: BigInt { isInteger ? numerator : floor + 1 }

  /// The integer part, towards zero.
  public var truncated: BigInt { numerator.exactQuotient(dividingBy: denominator) ?? 0 }

  /// The nearest integer, ties to even, as Python's `round` and NumPy's `rint` do it.
  public var rounded: BigInt {
    if isInteger { return numerator }
    let floor = floor
    let twice = (numerator - floor * denominator) * 2
    if twice == denominator { return floor.isEven ? floor : floor + 1 }
    return twice < denominator ? floor : floor + 1
  }

  /// `self - modulus * floor(self / modulus)`, with the modulus's sign (so in `0..<modulus` for a positive one); nil for
  /// a zero modulus.
  public func modulus(_ modulus: Rational) -> Rational? {
    guard let quotient = divided(by: modulus) else { return nil }
    return self - modulus * Rational(quotient.floor)
  }

  /// `self^exponent`, with `0^0 = 1`.
  ///
  /// Throws `divisionByZero` for a negative power of zero, `limitExceeded` if a part would have more than
  /// `maximumBitWidth` bits, judged before anything is computed.
  public func power(
    _ exponent: Int, maximumBitWidth: Int = BigInt.defaultMaximumBitWidth
  ) throws(NumericsError) -> Rational {
    if exponent < 0 {
      guard exponent != Int.min else { throw .limitExceeded }
      guard let reciprocal else { throw .divisionByZero }
      return try reciprocal.power(-exponent, maximumBitWidth: maximumBitWidth)
    }
    guard let top = numerator.power(exponent, maximumBitWidth: maximumBitWidth),
      let bottom = denominator.power(exponent, maximumBitWidth: maximumBitWidth)
    else { throw .limitExceeded }
    return Rational(numerator: top, denominator: bottom)
  }

  /// The rational whose `degree`-th power this is (the real, for even degrees non-negative one); nil if there is none.
  public func exactRoot(_ degree: Int) -> Rational? {
    guard let top = numerator.root(degree), top.isExact, let bottom = denominator.root(degree), bottom.isExact
    else { return nil }
    return Rational(numerator: top.root, denominator: bottom.root)
  }

  /// The rational square root; nil if there is none.
  public var exactSquareRoot: Rational? { exactRoot(2) }

  /// Knuth 4.5.1: with d = gcd of the denominators only d can still cancel.
  private static func combined(
    _ left: Rational, _ right: Rational, _ operation: (BigInt, BigInt) -> BigInt
  ) -> Rational {
    let shared = BigInt.gcd(left.denominator, right.denominator)
    if shared.isOne {
      return Rational(
        numerator: operation(left.numerator * right.denominator, right.numerator * left.denominator),
        denominator: left.denominator * right.denominator)
    }
    let leftFactor = left.denominator.exactQuotient(dividingBy: shared) ?? 1
    let rightFactor = right.denominator.exactQuotient(dividingBy: shared) ?? 1
    let top = operation(left.numerator * rightFactor, right.numerator * leftFactor)
    let reduced = Rational(reducing: top, shared)
    return Rational(
      numerator: reduced.numerator, denominator: leftFactor * rightFactor * reduced.denominator)
  }
}
