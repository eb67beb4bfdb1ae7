/// What words around a derivation often say of its names, and no formula declares.
package enum Assumption: Sendable, Equatable {
  case nonnegative(String)
  /// 0 or 1: a label.
  case binary(String)
  case symmetric(String)
  case orthogonal(String)
  case diagonal(String)
  case unitNorm(String)
  case sumsToOne(String)
  case oneHot(String)
  case zeroMean(String)
  case sumIsOne(String, String)
  case equal(String, String)

  /// As a condition, in English.
  package var text: String {
    switch self {
    case .nonnegative(let name): "for \(name) ≥ 0"
    case .binary(let name): "for \(name) of 0 or 1"
    case .symmetric(let name): "if \(name) is symmetric"
    case .orthogonal(let name): "if \(name) is orthogonal"
    case .diagonal(let name): "if \(name) is diagonal"
    case .unitNorm(let name): "if \(name) has length 1"
    case .sumsToOne(let name): "if \(name) sums to 1"
    case .oneHot(let name): "if \(name) is one-hot"
    case .zeroMean(let name): "if \(name) sums to 0"
    case .sumIsOne(let first, let second): "if \(first) + \(second) = 1"
    case .equal(let first, let second): "if \(first) = \(second)"
    }
  }
}
