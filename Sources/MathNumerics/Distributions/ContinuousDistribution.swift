import Glibc

/// A family of distributions over the reals with its parameters.
///
/// With a parameter outside its range (`isValid` false) every function is NaN. Sources: Johnson, Kotz and Balakrishnan,
/// *Continuous Univariate Distributions*.
public enum ContinuousDistribution: Sendable, Hashable {
  case uniform(low: Double, high: Double)
  case normal(mean: Double, deviation: Double)
  case laplace(location: Double, scale: Double)
  case exponential(rate: Double)
  case gamma(shape: Double, rate: Double)
  case beta(Double, Double)
  case studentT(degrees: Double)
  case chiSquare(degrees: Double)
  case cauchy(location: Double, scale: Double)

  public var isValid: Bool {
    switch self {
    case .uniform(let low, let high): low < high && low.isFinite && high.isFinite
    case .normal(let location, let scale), .laplace(let location, let scale), .cauchy(let location, let scale):
      location.isFinite && scale > 0 && scale.isFinite
    case .exponential(let value), .studentT(let value), .chiSquare(let value): value > 0 && value.isFinite
    case .gamma(let a, let b), .beta(let a, let b): a > 0 && b > 0 && a.isFinite && b.isFinite
    }
  }

  /// The closed interval outside of which the density is zero.
  public var support: (low: Double, high: Double) {
    switch self {
    case .uniform(let low, let high): (low, high)
    case .normal, .laplace, .studentT, .cauchy: (-.infinity, .infinity)
    case .exponential, .gamma, .chiSquare: (0, .infinity)
    case .beta: (0, 1)
    }
  }

  public func density(_ x: Double) -> Double {
    let value = logDensity(x)
    if value.isNaN { return .nan }
    switch self {
    case .gamma(let shape, let rate) where x > 0 && shape >= 1:
      return rate * Special.poissonTerm(shape - 1, x * rate)
    case .chiSquare(let degrees): return Self.gamma(shape: degrees / 2, rate: 0.5).density(x)
    case .beta(let a, let b) where x > 0 && x < 1: return Special.betaTerm(a, b, x, 1 - x) / (x * (1 - x))
    default: return exp(value)
    }
  }

  public func logDensity(_ x: Double) -> Double {
    if !isValid || x.isNaN { return .nan }
    let (low, high) = support
    if x < low || x > high || x.isInfinite { return -.infinity }
    switch self {
    case .uniform(let low, let high): return -log(high - low)
    case .normal(let mean, let deviation):
      let z = (x - mean) / deviation
      return -z * z / 2 - log(deviation) - Special.logOfRootTwoPi
    case .laplace(let location, let scale): return -abs(x - location) / scale - log(2 * scale)
    case .exponential(let rate): return log(rate) - rate * x
    case .gamma(let shape, let rate):
      return shape * log(rate) - Special.logGamma(shape) + Special.xlogy(shape - 1, x) - rate * x
    case .chiSquare(let degrees): return Self.gamma(shape: degrees / 2, rate: 0.5).logDensity(x)
    case .beta(let a, let b):
      let right = b == 1 ? 0 : (b - 1) * log1p(-x)
      return Special.xlogy(a - 1, x) + right - Special.logBeta(a, b)
    case .studentT(let n):
      return -(n + 1) / 2 * log1p(x * x / n) - log(n) / 2 - Special.logBeta(0.5, n / 2)
    case .cauchy(let location, let scale):
      let z = (x - location) / scale
      return -log(Double.pi * scale) - log1p(z * z)
    }
  }

  /// P(X <= x).
  public func cumulative(_ x: Double) -> Double { tails(x).lower }

  /// P(X > x), with its own relative precision.
  public func survival(_ x: Double) -> Double { tails(x).upper }

  private func tails(_ x: Double) -> (lower: Double, upper: Double) {
    if !isValid || x.isNaN { return (.nan, .nan) }
    let (low, high) = support
    if x <= low { return (0, 1) }
    if x >= high { return (1, 0) }
    switch self {
    case .uniform(let low, let high): return ((x - low) / (high - low), (high - x) / (high - low))
    case .normal(let mean, let deviation):
      let z = (x - mean) / deviation
      return (Special.normalCDF(z), Special.normalCDF(-z))
    case .laplace(let location, let scale):
      let z = (x - location) / scale
      let tail = exp(-abs(z)) / 2
      return z < 0 ? (tail, 1 - tail) : (1 - tail, tail)
    case .exponential(let rate): return (-expm1(-rate * x), exp(-rate * x))
    case .gamma(let shape, let rate): return Special.incompleteGamma(shape, rate * x)
    case .chiSquare(let degrees): return Special.incompleteGamma(degrees / 2, x / 2)
    case .beta(let a, let b): return Special.incompleteBeta(a, b, x, complement: 1 - x)
    case .studentT(let n):
      let square = x * x
      let ratio = square.isInfinite ? n / x / x : n / (n + square)
      let rest = square.isInfinite ? 1 : square / (n + square)
      let tail = 0.5 * Special.incompleteBeta(n / 2, 0.5, ratio, complement: rest).lower
      return x < 0 ? (tail, 1 - tail) : (1 - tail, tail)
    case .cauchy(let location, let scale):
      let z = (x - location) / scale
      let tail = atan2(1, abs(z)) / Double.pi
      return z < 0 ? (tail, 1 - tail) : (1 - tail, tail)
    }
  }
}
