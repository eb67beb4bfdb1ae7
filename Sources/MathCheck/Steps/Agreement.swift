import MathEngine
import MathNumerics
import MathSyntax

/// How two sides of a relation stand to each other at one point.
enum Agreement: Sendable {
  case agree
  /// Apart by far more than rounding.
  case differ
  /// Apart by more than is sure to be rounding, and less than is sure not to be.
  case unclear
  /// Shapes that can't be equal.
  case shapes(left: String, right: String)
  /// At least one side has no value here.
  case undefined(String)

  /// Relative gaps: up to the first is rounding, beyond the second is none. Samples are of moderate size, so that
  /// no step of notes loses nine digits of the sixteen.
  private static let roundingGap = 1e-9
  private static let clearGap = 1e-5
  private static let absoluteRounding = 1e-11
  private static let absoluteClear = 1e-8

  static func of(_ left: Value, _ sign: Term.RelationSign, _ right: Value) -> Agreement {
    switch sign {
    case .equal, .identical, .approximately, .defines: return equality(left, right)
    case .notEqual:
      switch equality(left, right) {
      case .agree: return .differ
      case .differ: return .agree
      case let other: return other
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return order(left, sign, right)
    default: return .undefined("the relation is not compared at points")
    }
  }

  static func equality(_ left: Value, _ right: Value) -> Agreement {
    switch (left, right) {
    case (.number(let a), .number(let b)): return equality(a, b)
    case (.boolean(let a), .boolean(let b)): return a == b ? .agree : .differ
    case (.array(let a), .array(let b)): return equality(a, b)
    case (.array(let a), .number(let b)), (.number(let b), .array(let a)):
      if a.count == 1 { return equality(a[0], b) }
      if b.isZero { return equality(a.numbers, a.numbers.map { _ in Number(0) }) }
      return .shapes(left: shape(left), right: shape(right))
    case (.tuple(let a), .tuple(let b)) where a.count == b.count:
      return zip(a, b).map { equality($0, $1) }.reduce(.agree) { $0.joined($1) }
    default: return .undefined("\(left.kindName) and \(right.kindName) are not compared")
    }
  }

  private static func shape(_ value: Value) -> String {
    if case .array(let array) = value { return array.shapeText }
    return "a number"
  }

  private static func equality(_ a: NumericArray, _ b: NumericArray) -> Agreement {
    guard a.shape == b.shape || (a.count == b.count && a.shape.filter { $0 != 1 } == b.shape.filter { $0 != 1 }) else {
      return .shapes(left: a.shapeText, right: b.shapeText)
    }
    // A row and a column of the same numbers: which one is meant is a matter of convention.
    return equality(a.numbers, b.numbers)
  }

  /// Elementwise, on the scale of the largest element.
  private static func equality(_ a: [Number], _ b: [Number]) -> Agreement {
    if let x = exact(a), let y = exact(b) { return x == y ? .agree : .differ }
    let scale = zip(a, b).reduce(0.0) { max($0, $1.0.complex.modulus, $1.1.complex.modulus) }
    let gap = zip(a, b).reduce(0.0) { max($0, ($1.0.complex - $1.1.complex).modulus) }
    return judged(gap: gap, scale: scale)
  }

  private static func exact(_ numbers: [Number]) -> [Rational]? {
    let exact = numbers.compactMap(\.exact)
    return exact.count == numbers.count ? exact : nil
  }

  private static func equality(_ a: Number, _ b: Number) -> Agreement {
    if let x = a.exact, let y = b.exact { return x == y ? .agree : .differ }
    return judged(gap: (a.complex - b.complex).modulus, scale: max(a.complex.modulus, b.complex.modulus))
  }

  private static func judged(gap: Double, scale: Double) -> Agreement {
    guard gap.isFinite, scale.isFinite else { return .undefined("a side is too large") }
    if gap <= roundingGap * scale + absoluteRounding { return .agree }
    return gap > clearGap * scale && gap > absoluteClear ? .differ : .unclear
  }

  private static func order(_ left: Value, _ sign: Term.RelationSign, _ right: Value) -> Agreement {
    guard case .number(let a) = left, case .number(let b) = right, !a.isComplex, !b.isComplex else {
      return .undefined("only numbers are ordered")
    }
    let isUp = sign == .greater || sign == .greaterOrEqual
    let isStrict = sign == .less || sign == .greater
    if let x = a.exact, let y = b.exact {
      if x == y { return isStrict ? .differ : .agree }
      return (x > y) == isUp ? .agree : .differ
    }
    switch equality(a, b) {
    case .agree: return isStrict ? .unclear : .agree
    case .unclear: return (a.double > b.double) == isUp ? .agree : .unclear
    default: return (a.double > b.double) == isUp ? .agree : .differ
    }
  }

  private func joined(_ other: Agreement) -> Agreement {
    if case .agree = self { return other }
    return self
  }
}
