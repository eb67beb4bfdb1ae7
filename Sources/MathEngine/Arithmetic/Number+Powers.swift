import Glibc
import MathNumerics

extension Number {
  enum PowerFault: Error {
    case divisionByZero
    case tooLarge
  }

  /// `self^exponent`; complex for a negative base and a broken exponent.
  ///
  /// `maximumBitWidth` bounds exact results; it is judged before anything is computed.
  func raised(to exponent: Number, maximumBitWidth: Int) throws(PowerFault) -> Number {
    if case .exact(let power) = exponent, let whole = power.int { return try raised(toWhole: whole, maximumBitWidth) }
    if case .exact(let power) = exponent, power.isInteger { return try hugePower(power) }
    if case .exact(let base) = self, case .exact(let power) = exponent, let root = power.denominator.int, root <= 64,
      !base.isNegative, let exact = base.exactRoot(root), let top = power.numerator.int
    {
      return try Number.exact(exact).raised(toWhole: top, maximumBitWidth)
    }
    if isComplex || exponent.isComplex {
      if isZero { throw .divisionByZero }
      return .complex(complex.power(exponent.complex))
    }
    let (base, power) = (double, exponent.double)
    if base == 0, power < 0 { throw .divisionByZero }
    if base < 0, power.rounded() != power, power.isFinite { return .complex(Complex(base).power(Complex(power))) }
    return .real(pow(base, power))
  }

  private func raised(toWhole power: Int, _ maximumBitWidth: Int) throws(PowerFault) -> Number {
    switch self {
    case .exact(let base):
      do {
        let isLong = !base.isInteger || power < 0
        let bits = base.bitWidth.multipliedReportingOverflow(by: abs(max(power, -Int.max)))
        if isLong, !base.isZero, bits.overflow || bits.partialValue > 2 * Number.maximumRationalBitWidth {
          return .real(pow(base.double, Double(power)))
        }
        return Number.exact(try base.power(power, maximumBitWidth: maximumBitWidth)).trimmed
      } catch {
        if error == .divisionByZero { throw .divisionByZero }
        throw .tooLarge
      }
    case .real(let base):
      if base == 0, power < 0 { throw .divisionByZero }
      return .real(pow(base, Double(power)))
    case .complex(let base):
      if isZero, power < 0 { throw .divisionByZero }
      return .complex(base.power(power))
    }
  }

  /// An exponent beyond 64 bits.
  private func hugePower(_ power: Rational) throws(PowerFault) -> Number {
    if case .exact(let base) = self {
      if base == 1 || (base.isZero && !power.isNegative) { return self }
      if base == -1 { return power.numerator.isEven ? Number(1) : self }
      if base.isZero { throw .divisionByZero }
      throw .tooLarge
    }
    return .real(pow(double, power.double))
  }

  /// The principal square root: exact where it is, complex below zero.
  var squareRoot: Number {
    switch self {
    case .exact(let value):
      if value.isNegative {
        let root = Number.exact(-value).squareRoot
        return .complex(Complex(0, root.double))
      }
      if let exact = value.exactSquareRoot { return .exact(exact) }
      return .real(value.double.squareRoot())
    case .real(let value):
      return value < 0 ? .complex(Complex(0, (-value).squareRoot())) : .real(value.squareRoot())
    case .complex(let value): return .complex(value.squareRoot)
    }
  }
}
