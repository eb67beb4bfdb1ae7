public import MathNumerics

/// A scalar: exact as long as the operations are, then double; complex where it arises.
public enum Number: Sendable, Hashable {
  case exact(Rational)
  case real(Double)
  case complex(Complex)

  public init(_ value: Int) { self = .exact(Rational(value)) }

  /// The nearest double of the real part.
  public var double: Double {
    switch self {
    case .exact(let value): value.double
    case .real(let value): value
    case .complex(let value): value.re
    }
  }

  public var complex: Complex {
    switch self {
    case .exact(let value): Complex(value.double)
    case .real(let value): Complex(value)
    case .complex(let value): value
    }
  }

  public var isComplex: Bool {
    if case .complex = self { true } else { false }
  }

  public var exact: Rational? {
    if case .exact(let value) = self { value } else { nil }
  }

  /// The value as a whole number, where it is one to within rounding.
  public var int: Int? {
    switch self {
    case .exact(let value): return value.int
    case .real(let value):
      guard value.rounded() == value, abs(value) < 9e15 else { return nil }
      return Int(value)
    case .complex: return nil
    }
  }

  public var isZero: Bool {
    switch self {
    case .exact(let value): value.isZero
    case .real(let value): value == 0
    case .complex(let value): value.re == 0 && value.im == 0
    }
  }

  /// Exact numbers whose size has outgrown their use, as doubles; a complex number without imaginary part stays complex.
  var trimmed: Number {
    if case .exact(let value) = self, !value.isInteger, value.bitWidth > Number.maximumRationalBitWidth {
      let double = value.double
      // What no double holds stays exact.
      return double.isFinite && double != 0 ? .real(double) : self
    }
    return self
  }

  /// Rationals beyond this many bits go on as doubles.
  static let maximumRationalBitWidth = 1024
}
