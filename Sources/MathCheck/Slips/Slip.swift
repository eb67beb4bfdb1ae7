package import MathNumerics

/// What makes a refuted step true: the likely slip of the pen.
package enum Slip: Sendable, Equatable {
  /// The term at this place of the formula has the wrong sign.
  case sign(Range<Int>)
  /// The right side times this is the left side.
  case factor(Rational)
  /// The matrix or vector is to be transposed, or not to be, at this place.
  case transpose(String, Range<Int>)
  /// Factors at this place are in the wrong order.
  case order(Range<Int>)
  /// The power at this place is to be another one.
  case power(Range<Int>)
  /// A count or bound at this place is off by one.
  case index(Range<Int>)
  /// The argument at this place lacks a factor, or has one too many.
  case argument(Range<Int>)
  /// The logarithm at this place has the wrong base.
  case logarithmBase(Range<Int>)
  /// True where this holds, which nothing declares.
  case assumption(Assumption)

  /// In English.
  package var text: String {
    switch self {
    case .sign: "it holds with the other sign here"
    case .factor(let factor) where factor == -1: "it holds with the other sign"
    case .factor(let factor): "it holds with the factor \(factor) on the right"
    case .transpose(let name, _): "it holds with \(name) transposed here"
    case .order: "it holds with the factors here in the other order"
    case .power: "it holds with another power here"
    case .index: "it holds with one more or one less here"
    case .argument: "it holds with twice or half the argument here"
    case .logarithmBase: "it holds with the logarithm to the other base here"
    case .assumption(let assumption): "it holds \(assumption.text)"
    }
  }

  /// The place in the formula, where there is one.
  package var range: Range<Int>? {
    switch self {
    case .sign(let range), .transpose(_, let range), .logarithmBase(let range), .order(let range), .power(let range),
      .index(let range), .argument(let range):
      range
    case .factor, .assumption: nil
    }
  }
}
