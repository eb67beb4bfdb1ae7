import Glibc
import MathNumerics

/// A univariate law in doubles.
enum NumericDistribution: Sendable, Hashable {
  case continuous(ContinuousDistribution)
  case discrete(DiscreteDistribution)

  var isDiscrete: Bool {
    if case .discrete = self { true } else { false }
  }

  /// The density, or the probability of a value.
  func density(_ x: Double) -> Double {
    switch self {
    case .continuous(let law): return law.density(x)
    case .discrete(let law): return Self.whole(x).map(law.mass) ?? (x.isNaN ? .nan : 0)
    }
  }

  func logDensity(_ x: Double) -> Double {
    switch self {
    case .continuous(let law): return law.logDensity(x)
    case .discrete(let law): return Self.whole(x).map(law.logMass) ?? (x.isNaN ? .nan : -.infinity)
    }
  }

  /// P(X ≤ x).
  func cumulative(_ x: Double) -> Double {
    switch self {
    case .continuous(let law): return law.cumulative(x)
    case .discrete(let law):
      if x.isNaN { return .nan }
      return abs(x) < 9e15 ? law.cumulative(Int(x.rounded(.down))) : x < 0 ? 0 : 1
    }
  }

  /// P(X > x).
  func survival(_ x: Double) -> Double {
    switch self {
    case .continuous(let law): return law.survival(x)
    case .discrete(let law):
      if x.isNaN { return .nan }
      return abs(x) < 9e15 ? law.survival(Int(x.rounded(.down))) : x < 0 ? 1 : 0
    }
  }

  /// NaN outside 0...1.
  func quantile(_ p: Double) -> Double {
    switch self {
    case .continuous(let law): return law.quantile(p)
    case .discrete(let law):
      if p == 1, law.support.high == nil { return .infinity }
      return law.quantile(p).map(Double.init) ?? .nan
    }
  }

  var support: (low: Double, high: Double) {
    switch self {
    case .continuous(let law): return law.support
    case .discrete(let law): return (Double(law.support.low), law.support.high.map(Double.init) ?? .infinity)
    }
  }

  private static func whole(_ x: Double) -> Int? { x.rounded() == x && abs(x) < 9e15 ? Int(x) : nil }
}
