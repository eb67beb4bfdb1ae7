import Glibc

extension Special {
  /// P(a, x), the regularised lower incomplete gamma function, for a > 0, x >= 0.
  public static func gammaP(_ a: Double, _ x: Double) -> Double { incompleteGamma(a, x).lower }

  /// Q(a, x) = 1 - P(a, x), with its own relative precision.
  public static func gammaQ(_ a: Double, _ x: Double) -> Double { incompleteGamma(a, x).upper }

  /// The x with P(a, x) = p.
  public static func gammaPInverse(_ a: Double, _ p: Double) -> Double {
    if !(a > 0 && p >= 0 && p <= 1) { return .nan }
    return gammaInverse(a, lower: p, upper: 1 - p)
  }

  /// The x with Q(a, x) = q, also for tiny q.
  public static func gammaQInverse(_ a: Double, _ q: Double) -> Double {
    if !(a > 0 && q >= 0 && q <= 1) { return .nan }
    return gammaInverse(a, lower: 1 - q, upper: q)
  }

  /// Both functions: the power series (DLMF 8.7.1) below the transition, the continued fraction (DLMF 8.9.2) above.
  static func incompleteGamma(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    if !(a > 0) || !(x >= 0) || a == .infinity { return (.nan, .nan) }
    if x == 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    if x <= 1.1, x < a + 1, a < 1 { return smallGamma(a, x) }
    if x < a + 1 {
      let lower = gammaSeries(a, x)
      return (lower, 1 - lower)
    }
    let upper = gammaFraction(a, x)
    return (1 - upper, upper)
  }

  /// e^-x x^a / Γ(a + 1): Loader's saddle-point form (*Fast and Accurate Computation of Binomial Probabilities*, 2000), whose
  /// relative error does not grow with a.
  static func poissonTerm(_ a: Double, _ x: Double) -> Double {
    if a == 0 { return exp(-x) }
    if x <= a * .leastNormalMagnitude { return exp(a * log(x) - x - logGamma1p(a)) }
    if a < 1 { return exp(a * log(x) - x - logGamma1p(a)) }
    return exp(-stirlingRemainder(a) - deviance(a, x)) / (rootTwoPi * sqrt(a))
  }

  /// x log(x/m) + m - x, without cancellation for x near m (Loader's bd0).
  static func deviance(_ x: Double, _ m: Double) -> Double {
    if abs(x - m) < 0.1 * (x + m) {
      let v = (x - m) / (x + m)
      var sum = (x - m) * v
      var term = 2 * x * v
      for j in 1..<1000 {
        term *= v * v
        let next = sum + term / Double(2 * j + 1)
        if next == sum { break }
        sum = next
      }
      return sum
    }
    return x * log(x / m) + m - x
  }

  /// Series and fractions need about the root of the largest parameter; where they need more than this, the value is NaN.
  static let largestTermCount = 200_000.0

  private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = 1.0
    while true {
      if n > largestTermCount { return .nan }
      term *= x / (a + n)
      sum += term
      if term < 1e-17 * sum { break }
      n += 1
    }
    return clampedProbability(poissonTerm(a, x) * sum)
  }

  /// Lentz's algorithm.
  private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / (abs(b) < tiny ? tiny : b)
    var h = d
    var n = 1.0
    while true {
      if n > largestTermCount { return .nan }
      let numerator = -n * (n - a)
      b += 2
      d = numerator * d + b
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = b + numerator / c
      if abs(c) < tiny { c = tiny }
      let factor = d * c
      h *= factor
      if abs(factor - 1) < 1e-16 { break }
      n += 1
    }
    // e^-x x^a / Γ(a) is a times the Poisson term.
    return clampedProbability(poissonTerm(a, x) * a * h)
  }

  /// For a < 1 and small x both parts come from a Σ (-x)ⁿ/((a+n) n!) (DLMF 8.7.2), so that neither cancels.
  private static func smallGamma(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    var term = 1.0
    var sum = 0.0
    for n in 1..<60 {
      term *= -x / Double(n)
      sum += term / (a + Double(n))
      if abs(term) < 1e-18 { break }
    }
    let exponent = a * log(x) - logGamma1p(a)
    let power = exp(exponent)
    let upper = -Glibc.expm1(exponent) - power * a * sum
    let lower = power * (1 + a * sum)
    return (min(1, max(0, lower)), min(1, max(0, upper)))
  }

  /// At most 1; NaN stays NaN.
  static func clampedProbability(_ value: Double) -> Double { value > 1 ? 1 : value }

  private static func gammaInverse(_ a: Double, lower: Double, upper: Double) -> Double {
    if lower == 0 { return 0 }
    if upper == 0 { return .infinity }
    // Wilson and Hilferty's cube, or the first term of the series.
    let z = lower < upper ? normalQuantile(lower) : -normalQuantile(upper)
    let cube = 1 - 1 / (9 * a) + z / (3 * sqrt(a))
    var guess = a * cube * cube * cube
    if a < 1 || !(guess > 0) { guess = exp((log(lower) + logGamma1p(a)) / a) }
    if !(guess > 0) { guess = .leastNormalMagnitude }
    return quantile(lower: lower, upper: upper, guess: guess, support: (0, .infinity)) {
      let (p, q) = incompleteGamma(a, $0)
      return (p, q, poissonTerm(a, $0) * a / $0)
    }
  }

  /// The x at which a continuous distribution function reaches `lower` (and its complement `upper`).
  ///
  /// Newton's iteration on the logarithm of the smaller of the two, kept inside a bracket that bisection narrows.
  static func quantile(
    lower: Double, upper: Double, guess: Double, support: (Double, Double),
    _ distribution: (Double) -> (lower: Double, upper: Double, density: Double)
  ) -> Double {
    var (low, high) = support
    var x = guess
    var unchanged = 0
    for _ in 0..<400 {
      let (p, q, density) = distribution(x)
      if p.isNaN { return .nan }
      let usesLower = lower <= upper
      let (found, wanted) = usesLower ? (p, lower) : (q, upper)
      if found == wanted { return x }
      let isBelow = usesLower ? found < wanted : found > wanted
      if isBelow { low = x } else { high = x }
      // d/dx log p = density / p.
      let difference = found > 0 ? log(found / wanted) * found / density : .nan
      var next = usesLower ? x - difference : x + difference
      if !(next > low && next < high) { next = between(low, high) }
      if abs(next - x) <= 4e-16 * abs(next) {
        unchanged += 1
        if unchanged > 1 || next == x { return next }
      }
      x = next
    }
    return x
  }

  /// A point inside a bracket, halving its exponent where it spans orders of magnitude or is unbounded.
  private static func between(_ low: Double, _ high: Double) -> Double {
    if high == .infinity { return low < 1 ? 2 : low * 4 }
    if low == -.infinity { return high > -1 ? -2 : high * 4 }
    if low == 0 { return high * 0x1p-10 }
    if low > 0, high / low > 4 { return sqrt(low) * sqrt(high) }
    return low + (high - low) / 2
  }
}
