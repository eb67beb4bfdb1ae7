import Glibc

extension Special {
  /// Γ(x); NaN at negative integers, ±∞ at ±0.
  public static func gamma(_ x: Double) -> Double {
    if x < 0, x == x.rounded() { return .nan }
    return tgamma(x)
  }

  /// log|Γ(x)|; ∞ at 0 and the negative integers.
  public static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  /// The sign of Γ(x): 1 or -1.
  public static func gammaSign(_ x: Double) -> Double {
    if x > 0 || x.isNaN || x == x.rounded() { return 1 }
    return x.rounded(.down).truncatingRemainder(dividingBy: 2) == 0 ? 1 : -1
  }

  /// log Γ(1 + x), without loss near 0 and for -0.5 <= x <= 0.5 from DLMF 5.7.3; otherwise `logGamma(1 + x)`.
  static func logGamma1p(_ x: Double) -> Double {
    if abs(x) > 0.5 { return logGamma(1 + x) }
    var sum = 0.0
    for k in stride(from: zetaMinusOne.count - 1, through: 2, by: -1) {
      sum = sum * -x + zetaMinusOne[k] / Double(k)
    }
    return -Glibc.log1p(x) + x * (1 - eulerGamma) + sum * x * x
  }

  /// ζ(k) - 1 by index k (0 and 1 hold no value).
  private static let zetaMinusOne: [Double] = (0..<52).map { $0 < 2 ? 0 : hurwitzZeta(Double($0), 2) }

  /// The digamma function ψ = Γ'/Γ: recurrence to x >= 10, then DLMF 5.11.2; reflection for x < 0. NaN at the poles.
  public static func digamma(_ x: Double) -> Double {
    if x == .infinity { return x }
    if x <= 0 {
      if x == x.rounded() || x.isNaN { return .nan }
      // ψ(1 - x) - ψ(x) = π cot πx, where the period keeps the argument of the tangent small.
      let part = x - x.rounded()
      return digamma(1 - x) - Double.pi / tan(Double.pi * part)
    }
    // Near its positive root the series in ζ keeps relative precision.
    if abs(x - digammaRoot) < 0.1 { return digammaNearRoot(x) }
    var y = x
    var value = 0.0
    while y < 10 {
      value -= 1 / y
      y += 1
    }
    let inverse = 1 / (y * y)
    var sum = 0.0
    for k in stride(from: 8, through: 1, by: -1) { sum = (sum + bernoulli[k - 1] / Double(2 * k)) * inverse }
    return value + log(y) - 0.5 / y - sum
  }

  private static let digammaRoot = 1.461_632_144_968_362_2
  /// What the double above misses of the root.
  private static let digammaRootRest = 9.549_995_429_965_697e-17

  /// Taylor's series at the root, with coefficients (-1)^(k+1) ζ(k+1, x₀).
  private static func digammaNearRoot(_ x: Double) -> Double {
    let h = (x - digammaRoot) - digammaRootRest
    var sum = 0.0
    for coefficient in digammaTaylor.reversed() { sum = (sum + coefficient) * h }
    return sum
  }

  private static let digammaTaylor: [Double] = (1...16).map {
    hurwitzZeta(Double($0 + 1), digammaRoot) * ($0 % 2 == 1 ? 1 : -1)
  }

  public static func trigamma(_ x: Double) -> Double { polygamma(1, x) }

  /// The polygamma function ψ⁽ⁿ⁾(x) = (-1)ⁿ⁺¹ n! ζ(n+1, x) (DLMF 5.15, 25.11.12); NaN for n < 0 and at the poles.
  ///
  /// Negative arguments are moved up by recurrence (by reflection for n = 1); below -10,000 the answer is NaN for n > 1.
  public static func polygamma(_ n: Int, _ x: Double) -> Double {
    if n < 0 || n > 170 || x.isNaN { return .nan }
    if n == 0 { return digamma(x) }
    if x <= 0 {
      if x == x.rounded() { return x == 0 && n % 2 == 1 ? .infinity : (n % 2 == 1 ? .infinity : .nan) }
      if n == 1 {
        let s = sin(Double.pi * (x - x.rounded()))
        return Double.pi * Double.pi / (s * s) - polygamma(1, 1 - x)
      }
      if x < -10_000 { return .nan }
    }
    var y = x
    var shifted = 0.0
    while y <= 0 {
      shifted += pow(y, -Double(n + 1))
      y += 1
    }
    let sign = n % 2 == 1 ? 1.0 : -1.0
    return sign * tgamma(Double(n + 1)) * (shifted + hurwitzZeta(Double(n + 1), y))
  }

  /// B(a, b) = Γ(a)Γ(b)/Γ(a+b).
  public static func beta(_ a: Double, _ b: Double) -> Double {
    if a.isNaN || b.isNaN { return .nan }
    if abs(a) < 80, abs(b) < 80, abs(a + b) < 80 {
      let (top, other, bottom) = (gamma(a), gamma(b), gamma(a + b))
      if bottom.isNaN, top.isFinite, other.isFinite { return 0 }
      if bottom.isFinite, bottom != 0, top.isFinite, other.isFinite, (top / bottom * other).isFinite {
        return max(abs(top), abs(other)) == abs(top) ? top / bottom * other : other / bottom * top
      }
    }
    if a <= 0 || b <= 0 {
      return gammaSign(a) * gammaSign(b) * gammaSign(a + b) * exp(logGamma(a) + logGamma(b) - logGamma(a + b))
    }
    return exp(logBeta(a, b))
  }

  /// log B(a, b) for positive a and b, with Stirling's remainders taken apart so that large arguments do not cancel (Didonato
  /// and Morris 1992, as in R's `lbeta`); log|B| for other arguments.
  public static func logBeta(_ a: Double, _ b: Double) -> Double {
    let (p, q) = a <= b ? (a, b) : (b, a)
    if p.isNaN || q.isNaN { return .nan }
    if p < 0 { return logGamma(p) + logGamma(q) - logGamma(p + q) }
    if p == 0 { return .infinity }
    if q == .infinity { return -.infinity }
    if p >= 10 {
      let rest = stirlingRemainder(p) + stirlingRemainder(q) - stirlingRemainder(p + q)
      return -0.5 * log(q) + logOfRootTwoPi + rest + (p - 0.5) * log(p / (p + q)) + q * Glibc.log1p(-p / (p + q))
    }
    if q >= 10 {
      let rest = stirlingRemainder(q) - stirlingRemainder(p + q)
      return logGamma(p) + rest + p - p * log(p + q) + (q - 0.5) * Glibc.log1p(-p / (p + q))
    }
    let value = tgamma(p) * (tgamma(q) / tgamma(p + q))
    return value.isFinite ? log(value) : logGamma(p) + (logGamma(q) - logGamma(p + q))
  }

  /// log Γ(x) less Stirling's (x - ½) log x - x + ½ log 2π (DLMF 5.11.1), for x > 0.
  static func stirlingRemainder(_ x: Double) -> Double {
    if x < 10 {
      // log Γ(x) = log Γ(x + 1) - log x, up to where the series holds.
      var y = x
      var sum = 0.0
      while y < 10 {
        // (y + ½) log1p(1/y) - 1, by its series in 1/(2y + 1) where it cancels.
        sum += stirlingStep(y)
        y += 1
      }
      return sum + stirlingRemainder(y)
    }
    let inverse = 1 / (x * x)
    var sum = 0.0
    for k in stride(from: 8, through: 1, by: -1) {
      sum = sum * inverse + bernoulli[k - 1] / Double(2 * k * (2 * k - 1))
    }
    return sum / x
  }

  /// `stirlingRemainder(y) - stirlingRemainder(y + 1)` = (y + ½) log(1 + 1/y) - 1.
  private static func stirlingStep(_ y: Double) -> Double {
    if y < 1 { return (y + 0.5) * (Glibc.log1p(y) - log(y)) - 1 }
    let z = 1 / ((2 * y + 1) * (2 * y + 1))
    var sum = 0.0
    for k in stride(from: 18, through: 1, by: -1) { sum = (sum + 1 / Double(2 * k + 1)) * z }
    return sum
  }
}
