/// A fraction in lowest terms with a positive denominator.
public struct Rational: Sendable, Hashable {
  public let numerator: BigInt
  public let denominator: BigInt

  public init(_ value: BigInt) {
    numerator = value
    denominator = 1
  }

  public init(_ value: Int) { self.init(BigInt(value)) }

  /// The quotient in lowest terms; nil if the denominator is zero.
  public init?(_ numerator: BigInt, _ denominator: BigInt) {
    if denominator.isZero { return nil }
    self.init(reducing: numerator, denominator)
  }

  /// For parts that are known to be in lowest terms, the denominator positive.
  init(numerator: BigInt, denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The denominator must not be zero.
  init(reducing numerator: BigInt, _ denominator: BigInt) {
    let divisor = BigInt.gcd(numerator, denominator)
    let signed = denominator.isNegative ? -divisor : divisor
    if signed.isOne {
      self.init(numerator: numerator, denominator: denominator)
    } else {
      self.init(
        numerator: numerator.exactQuotient(dividingBy: signed) ?? 0,
        denominator: denominator.exactQuotient(dividingBy: signed) ?? 1)
    }
  }

  public static let zero = Rational(0)
  public static let one = Rational(1)

  public var isInteger: Bool { denominator.isOne }

  public var isZero: Bool { numerator.isZero }

  public var isNegative: Bool { numerator.isNegative }

  /// -1, 0 or 1.
  public var signum: Int { numerator.signum }

  /// The value, if it is an integer.
  public var integer: BigInt? { isInteger ? numerator : nil }

  /// The value, if it is an integer that fits.
  public var int: Int? { isInteger ? numerator.int : nil }

  /// The bits of numerator and denominator together. Costs O(1).
  public var bitWidth: Int { numerator.bitWidth + denominator.bitWidth }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: CustomStringConvertible {
  /// `p/q`, or an integer's digits.
  public var description: String { isInteger ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Rational: Comparable {
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    if left.signum != right.signum { return left.signum < right.signum }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}
