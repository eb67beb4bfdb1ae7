import Glibc
import MathNumerics

extension Number {
  func adding(_ other: Number) -> Number {
    switch (self, other) {
    case (.exact(let a), .exact(let b)): return Number.exact(a + b).trimmed
    case (.complex, _), (_, .complex): return .complex(complex + other.complex)
    default: return .real(double + other.double)
    }
  }

  func subtracting(_ other: Number) -> Number {
    switch (self, other) {
    case (.exact(let a), .exact(let b)): return Number.exact(a - b).trimmed
    case (.complex, _), (_, .complex): return .complex(complex - other.complex)
    default: return .real(double - other.double)
    }
  }

  func multiplying(_ other: Number) -> Number {
    switch (self, other) {
    case (.exact(let a), .exact(let b)): return Number.exact(a * b).trimmed
    case (.complex(let a), .exact), (.complex(let a), .real): return .complex(other.double * a)
    case (.exact, .complex(let b)), (.real, .complex(let b)): return .complex(double * b)
    case (.complex(let a), .complex(let b)): return .complex(a * b)
    // An exact zero times a finite double is an exact zero.
    case (.exact(let a), .real(let b)): return a.isZero && b.isFinite ? self : .real(a.double * b)
    case (.real(let a), .exact(let b)): return b.isZero && a.isFinite ? other : .real(a * b.double)
    case (.real(let a), .real(let b)): return .real(a * b)
    }
  }

  /// Nil for a quotient by zero.
  func divided(by other: Number) -> Number? {
    if other.isZero { return nil }
    switch (self, other) {
    case (.exact(let a), .exact(let b)): return a.divided(by: b).map { Number.exact($0).trimmed }
    case (.complex, _), (_, .complex): return .complex(complex / other.complex)
    case (.exact(let a), .real(let b)): return a.isZero && b.isFinite ? self : .real(a.double / b)
    default: return .real(double / other.double)
    }
  }

  var negated: Number {
    switch self {
    case .exact(let value): .exact(-value)
    case .real(let value): .real(-value)
    case .complex(let value): .complex(-value)
    }
  }

  var magnitude: Number {
    switch self {
    case .exact(let value): .exact(value.absoluteValue)
    case .real(let value): .real(abs(value))
    case .complex(let value): .real(value.modulus)
    }
  }

  var conjugated: Number {
    if case .complex(let value) = self { return .complex(value.conjugate) }
    return self
  }

  /// -1, 0, 1; nil for complex numbers and NaN.
  func compare(_ other: Number) -> Int? {
    switch (self, other) {
    case (.exact(let a), .exact(let b)): return a < b ? -1 : a == b ? 0 : 1
    case (.complex(let z), _) where z.im != 0: return nil
    case (_, .complex(let z)) where z.im != 0: return nil
    default:
      let (a, b) = (double, other.double)
      if a.isNaN || b.isNaN { return nil }
      return a < b ? -1 : a == b ? 0 : 1
    }
  }

  /// Equal exactly, or to rounding where either side is inexact.
  func equals(_ other: Number, tolerance: Double = 1e-10) -> Bool {
    if let a = exact, let b = other.exact { return a == b }
    let (a, b) = (complex, other.complex)
    if a == b { return true }
    if !a.isFinite || !b.isFinite { return false }
    return (a - b).modulus <= tolerance * max(1, max(a.modulus, b.modulus))
  }

  var isNegative: Bool {
    switch self {
    case .exact(let value): value.isNegative
    case .real(let value): value < 0
    case .complex: false
    }
  }

  var isFinite: Bool {
    switch self {
    case .exact: true
    case .real(let value): value.isFinite
    case .complex(let value): value.isFinite
    }
  }
}
