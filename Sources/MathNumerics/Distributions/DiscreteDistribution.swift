import Glibc

/// A family of distributions over the integers with its parameters.
///
/// With a parameter outside its range (`isValid` false) every function is NaN. Sources: Johnson, Kemp and Kotz, *Univariate
/// Discrete Distributions*; masses by Loader's saddle-point form (2000).
public enum DiscreteDistribution: Sendable, Hashable {
  case bernoulli(Double)
  case binomial(trials: Int, probability: Double)
  case poisson(rate: Double)
  /// The number of trials up to and with the first success: 1, 2, ...
  case geometric(probability: Double)

  public var isValid: Bool {
    switch self {
    case .bernoulli(let p): p >= 0 && p <= 1
    case .binomial(let trials, let p): trials >= 0 && p >= 0 && p <= 1
    case .poisson(let rate): rate >= 0 && rate.isFinite
    case .geometric(let p): p > 0 && p <= 1
    }
  }

  /// The smallest value, and the largest if there is one.
  public var support: (low: Int, high: Int?) {
    switch self {
    case .bernoulli: (0, 1)
    case .binomial(let trials, _): (0, trials)
    case .poisson: (0, nil)
    case .geometric: (1, nil)
    }
  }

  /// P(X = k).
  public func mass(_ k: Int) -> Double {
    if !isValid { return .nan }
    let (low, high) = support
    if k < low || k > high ?? .max { return 0 }
    let x = Double(k)
    switch self {
    case .bernoulli(let p): return k == 1 ? p : 1 - p
    case .binomial(let trials, let p): return Self.binomialTerm(x, Double(trials), p)
    case .poisson(let rate): return rate == 0 ? (k == 0 ? 1 : 0) : Special.poissonTerm(x, rate)
    case .geometric(let p): return p == 1 ? (k == 1 ? 1 : 0) : p * exp((x - 1) * log1p(-p))
    }
  }

  public func logMass(_ k: Int) -> Double {
    if !isValid { return .nan }
    let (low, high) = support
    if k < low || k > high ?? .max { return -.infinity }
    let x = Double(k)
    switch self {
    case .bernoulli(let p): return k == 1 ? log(p) : log1p(-p)
    case .binomial(let trials, let p):
      let n = Double(trials)
      let rest = trials == k ? 0 : (n - x) * log1p(-p)
      let count = -Special.logBeta(x + 1, n - x + 1) - log1p(n)
      return count + Special.xlogy(x, p) + rest
    case .poisson(let rate): return Special.xlogy(x, rate) - rate - Special.logGamma(x + 1)
    case .geometric(let p): return log(p) + (k == 1 ? 0 : (x - 1) * log1p(-p))
    }
  }

  /// P(X <= k).
  public func cumulative(_ k: Int) -> Double { tails(k).lower }

  /// P(X > k), with its own relative precision.
  public func survival(_ k: Int) -> Double { tails(k).upper }

  /// The smallest k with P(X <= k) >= p; nil for p outside 0...1 or where no integer reaches it.
  public func quantile(_ p: Double) -> Int? {
    if !isValid || !(p >= 0 && p <= 1) { return nil }
    let (low, high) = support
    if p == 1, high == nil { return nil }
    var (below, above) = (low - 1, low)
    var step = 1
    // A hair below p forgives the rounding of a sum that reaches it exactly.
    let wanted = p * (1 - 4 * .ulpOfOne)
    while cumulative(above) < wanted {
      below = above
      if let high, above >= high { return high }
      above = min(above + step, high ?? .max / 2)
      step *= 2
      if step > 1 << 60 { return nil }
    }
    while above - below > 1 {
      let middle = below + (above - below) / 2
      if cumulative(middle) < wanted { below = middle } else { above = middle }
    }
    return above
  }

  public var mean: Double {
    if !isValid { return .nan }
    switch self {
    case .bernoulli(let p): return p
    case .binomial(let trials, let p): return Double(trials) * p
    case .poisson(let rate): return rate
    case .geometric(let p): return 1 / p
    }
  }

  public var variance: Double {
    if !isValid { return .nan }
    switch self {
    case .bernoulli(let p): return p * (1 - p)
    case .binomial(let trials, let p): return Double(trials) * p * (1 - p)
    case .poisson(let rate): return rate
    case .geometric(let p): return (1 - p) / (p * p)
    }
  }

  private func tails(_ k: Int) -> (lower: Double, upper: Double) {
    if !isValid { return (.nan, .nan) }
    let (low, high) = support
    if k < low { return (0, 1) }
    if let high, k >= high { return (1, 0) }
    let x = Double(k)
    switch self {
    case .bernoulli(let p): return (1 - p, p)
    case .binomial(let trials, let p):
      let (upper, lower) = Special.incompleteBeta(x + 1, Double(trials) - x, p, complement: 1 - p)
      return (lower, upper)
    case .poisson(let rate):
      if rate == 0 { return (1, 0) }
      let (upper, lower) = Special.incompleteGamma(x + 1, rate)
      return (lower, upper)
    case .geometric(let p):
      let exponent = x * log1p(-p)
      return p == 1 ? (1, 0) : (-expm1(exponent), exp(exponent))
    }
  }

  private static func binomialTerm(_ x: Double, _ n: Double, _ p: Double) -> Double {
    if p == 0 { return x == 0 ? 1 : 0 }
    if p == 1 { return x == n ? 1 : 0 }
    if x == 0 { return exp(n * log1p(-p)) }
    if x == n { return pow(p, n) }
    return Special.betaTerm(x, n - x, p, 1 - p) * n / (x * (n - x))
  }
}
