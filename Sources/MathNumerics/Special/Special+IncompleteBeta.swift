import Glibc

extension Special {
  /// I_x(a, b), the regularised incomplete beta function, for a, b > 0 and x in 0...1.
  public static func betaI(_ a: Double, _ b: Double, _ x: Double) -> Double {
    incompleteBeta(a, b, x, complement: 1 - x).lower
  }

  /// 1 - I_x(a, b), with its own relative precision.
  public static func betaIComplement(_ a: Double, _ b: Double, _ x: Double) -> Double {
    incompleteBeta(a, b, x, complement: 1 - x).upper
  }

  /// The x with I_x(a, b) = p.
  public static func betaIInverse(_ a: Double, _ b: Double, _ p: Double) -> Double {
    betaQuantile(a, b, lower: p, upper: 1 - p)
  }

  static func betaQuantile(_ a: Double, _ b: Double, lower: Double, upper: Double) -> Double {
    if !(a > 0 && b > 0 && lower >= 0 && upper >= 0) { return .nan }
    if lower == 0 { return 0 }
    if upper == 0 { return 1 }
    let mean = a / (a + b)
    let first = exp((log(lower) + log(a) + logBeta(a, b)) / a)
    let last = -Glibc.expm1((log(upper) + log(b) + logBeta(a, b)) / b)
    var guess = lower < betaI(a, b, mean) ? min(first, mean) : max(last, mean)
    guess = min(max(guess, .leastNormalMagnitude), 1 - 0x1p-53)
    return quantile(lower: lower, upper: upper, guess: guess, support: (0, 1)) { x in
      let (p, q) = incompleteBeta(a, b, x, complement: 1 - x)
      return (p, q, betaTerm(a, b, x, 1 - x) / (x * (1 - x)))
    }
  }

  /// Both tails; `complement` is 1 - x, given apart so that it need not be rounded. Continued fraction DLMF 8.17.22.
  static func incompleteBeta(
    _ a: Double, _ b: Double, _ x: Double, complement y: Double
  ) -> (lower: Double, upper: Double) {
    if !(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0) || a == .infinity || b == .infinity { return (.nan, .nan) }
    if x == 0 { return (0, 1) }
    if y == 0 { return (1, 0) }
    let term = betaTerm(a, b, x, y)
    if x <= (a + 1) / (a + b + 2) {
      let lower = clampedProbability(term * betaFraction(a, b, x) / a)
      return (lower, 1 - lower)
    }
    let upper = clampedProbability(term * betaFraction(b, a, y) / b)
    return (1 - upper, upper)
  }

  /// x^a y^b / B(a, b), by Loader's deviances for large parameters.
  static func betaTerm(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    if a < 2 || b < 2 {
      let (logX, logY) = (x > 0.5 ? Glibc.log1p(-y) : log(x), y > 0.5 ? Glibc.log1p(-x) : log(y))
      return exp(a * logX + b * logY - logBeta(a, b))
    }
    let n = a + b
    let rest = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b)
    let exponent = rest - deviance(a, n * x) - deviance(b, n * y)
    return exp(exponent) * sqrt(a / n) * sqrt(b) / rootTwoPi
  }

  /// Lentz's algorithm.
  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var h = d
    var m = 1.0
    while true {
      if m > largestTermCount { return .nan }
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var change = 1.0
      for numerator in [even, odd] {
        d = 1 + numerator * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + numerator / c
        if abs(c) < tiny { c = tiny }
        change = d * c
        h *= change
      }
      if abs(change - 1) < 1e-16 { break }
      m += 1
    }
    return h
  }
}
