import Glibc

extension ContinuousDistribution {
  /// The x with P(X <= x) = p; NaN outside 0...1.
  public func quantile(_ p: Double) -> Double {
    if !isValid || !(p >= 0 && p <= 1) { return .nan }
    if p == 0 { return support.low }
    if p == 1 { return support.high }
    switch self {
    case .uniform(let low, let high): return low + p * (high - low)
    case .normal(let mean, let deviation): return mean + deviation * Special.normalQuantile(p)
    case .laplace(let location, let scale):
      return p < 0.5 ? location + scale * log(2 * p) : location - scale * log(2 * (1 - p))
    case .exponential(let rate): return -log1p(-p) / rate
    case .gamma(let shape, let rate): return Special.gammaPInverse(shape, p) / rate
    case .chiSquare(let degrees): return 2 * Special.gammaPInverse(degrees / 2, p)
    case .beta(let a, let b): return Special.betaIInverse(a, b, p)
    case .studentT(let n): return Self.studentQuantile(n, p)
    case .cauchy(let location, let scale):
      let offset = p < 0.5 ? -1 / tan(Double.pi * p) : 1 / tan(Double.pi * (1 - p))
      return location + scale * (p == 0.5 ? 0 : offset)
    }
  }

  /// The mean; nil where the integral does not exist (Cauchy, Student t with up to one degree).
  public var mean: Double? {
    if !isValid { return nil }
    switch self {
    case .uniform(let low, let high): return low + (high - low) / 2
    case .normal(let mean, _): return mean
    case .laplace(let location, _): return location
    case .exponential(let rate): return 1 / rate
    case .gamma(let shape, let rate): return shape / rate
    case .beta(let a, let b): return a / (a + b)
    case .studentT(let degrees): return degrees > 1 ? 0 : nil
    case .chiSquare(let degrees): return degrees
    case .cauchy: return nil
    }
  }

  /// The variance, possibly infinite; nil where the mean does not exist.
  public var variance: Double? {
    if mean == nil { return nil }
    switch self {
    case .uniform(let low, let high): return (high - low) * (high - low) / 12
    case .normal(_, let deviation): return deviation * deviation
    case .laplace(_, let scale): return 2 * scale * scale
    case .exponential(let rate): return 1 / (rate * rate)
    case .gamma(let shape, let rate): return shape / (rate * rate)
    case .beta(let a, let b): return a * b / ((a + b) * (a + b) * (a + b + 1))
    case .studentT(let degrees): return degrees > 2 ? degrees / (degrees - 2) : .infinity
    case .chiSquare(let degrees): return 2 * degrees
    case .cauchy: return nil
    }
  }

  /// The differential entropy in nats; NaN for invalid parameters.
  public var entropy: Double {
    if !isValid { return .nan }
    switch self {
    case .uniform(let low, let high): return log(high - low)
    case .normal(_, let deviation): return 0.5 + Special.logOfRootTwoPi + log(deviation)
    case .laplace(_, let scale): return 1 + log(2 * scale)
    case .exponential(let rate): return 1 - log(rate)
    case .gamma(let a, let rate): return a - log(rate) + Special.logGamma(a) + (1 - a) * Special.digamma(a)
    case .chiSquare(let degrees): return Self.gamma(shape: degrees / 2, rate: 0.5).entropy
    case .beta(let a, let b):
      return Special.logBeta(a, b) - (a - 1) * Special.digamma(a) - (b - 1) * Special.digamma(b)
        + (a + b - 2) * Special.digamma(a + b)
    case .studentT(let n):
      let half = (n + 1) / 2
      return half * (Special.digamma(half) - Special.digamma(n / 2)) + log(n) / 2 + Special.logBeta(n / 2, 0.5)
    case .cauchy(_, let scale): return log(4 * Double.pi * scale)
    }
  }

  /// x² = n(1-u)/u where u is the quantile of a beta distribution at twice the tail.
  private static func studentQuantile(_ n: Double, _ p: Double) -> Double {
    if p == 0.5 { return 0 }
    let tail = min(p, 1 - p)
    let sign = p < 0.5 ? -1.0 : 1.0
    if tail > 0.25 {
      // Near the centre the other variable keeps the precision.
      let v = Special.betaQuantile(0.5, n / 2, lower: 1 - 2 * tail, upper: 2 * tail)
      return sign * sqrt(n * v / (1 - v))
    }
    let u = Special.betaQuantile(n / 2, 0.5, lower: 2 * tail, upper: 1 - 2 * tail)
    return sign * sqrt(n * (1 - u) / u)
  }
}
