import MathSyntax

extension Term {
  /// A value as a person writes it down: nothing in it is computed.
  var isLiteral: Bool {
    switch kind {
    case .number, .words, .constant(.infinity): true
    case .negate(let inner), .percent(let inner), .degrees(let inner): inner.isLiteral
    case .vector(let elements), .tuple(let elements), .set(let elements): elements.allSatisfy(\.isLiteral)
    case .matrix(let rows): rows.allSatisfy { $0.allSatisfy(\.isLiteral) }
    case .power(let base, let exponent): base.isBareNumber && exponent.isBareNumber
    case .binary(.times, let left, let right), .binary(.multiply, let left, let right),
      .binary(.dot, let left, let right):
      // 1.0 \times 10^{12}
      left.isBareNumber && right.isPowerOfTen
    case .transpose(let inner, _): inner.isLiteral
    default: false
    }
  }

  /// Nothing to compute: a symbol, a shape such as `224\times 224`, a bare tuple (NOTATION.md, 15).
  var isLone: Bool {
    switch kind {
    case .name, .index, .member, .constant, .unsized, .words, .space, .simplex, .bareOperator, .anonymous, .tuple,
      .interval,
      .set, .functionDerivative, .conjugate, .transpose, .primed, .mean, .given:
      true
    case .binary(.times, let left, let right): left.isLoneFactor && right.isLoneFactor
    case .vector, .matrix: isLiteral
    default: isLiteral
    }
  }

  /// `a = b`, where neither side gets its value by it.
  var isEquation: Bool {
    guard case .comparison(let operands, [.equal]) = kind else { return false }
    return !operands.contains(where: \.isLone)
  }

  var isZeroLiteral: Bool {
    if case .number(let digits) = kind {
      return digits.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    }
    return false
  }

  private var isLoneFactor: Bool {
    switch kind {
    case .number, .name: true
    case .binary(.times, let left, let right): left.isLoneFactor && right.isLoneFactor
    default: false
    }
  }

  private var isBareNumber: Bool {
    switch kind {
    case .number: true
    case .negate(let inner): inner.isBareNumber
    default: false
    }
  }

  private var isPowerOfTen: Bool {
    if case .power(let base, let exponent) = kind, case .number("10") = base.kind { return exponent.isBareNumber }
    return false
  }
}

extension Term {
  /// `\langle x, y\rangle`, or a norm, which an inner product may give.
  var hasInnerProduct: Bool {
    switch kind {
    case .binary(.inner, _, _), .norm: true
    default: children.contains(where: \.hasInnerProduct)
    }
  }
}
