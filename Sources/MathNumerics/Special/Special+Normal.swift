import Glibc

extension Special {
  /// Φ(x), the standard normal distribution function, with full relative precision in the lower tail.
  public static func normalCDF(_ x: Double) -> Double { 0.5 * Glibc.erfc(-x * 0.707_106_781_186_547_6) }

  /// Φ⁻¹(p) for p in 0...1. Wichura's algorithm AS 241 (*Applied Statistics* 37, 1988), then one Halley step.
  public static func normalQuantile(_ p: Double) -> Double {
    if !(p >= 0 && p <= 1) { return .nan }
    return normalQuantile(offset: p - 0.5, tail: min(p, 1 - p))
  }

  /// The y with erf y = x, for x in -1...1.
  public static func erfInverse(_ x: Double) -> Double {
    if !(abs(x) <= 1) { return .nan }
    if abs(x) < 1e-8 { return x * 0.886_226_925_452_758 }
    return normalQuantile(offset: x / 2, tail: (1 - abs(x)) / 2) * 0.707_106_781_186_547_6
  }

  /// The y with erfc y = x, for x in 0...2.
  public static func erfcInverse(_ x: Double) -> Double {
    if !(x >= 0 && x <= 2) { return .nan }
    return -normalQuantile(offset: (x - 1) / 2, tail: min(x, 2 - x) / 2) * 0.707_106_781_186_547_6
  }

  /// The quantile of ½ + offset, where `tail` is the smaller of the probability and its complement.
  private static func normalQuantile(offset: Double, tail: Double) -> Double {
    if tail == 0 { return offset < 0 ? -.infinity : .infinity }
    var x: Double
    if abs(offset) <= 0.425 {
      let r = 0.180625 - offset * offset
      x = offset * ratio(r, centralNumerator, centralDenominator)
      // erf keeps the relative precision of small offsets.
      let error = 0.5 * Glibc.erf(x * 0.707_106_781_186_547_6) - offset
      let step = error * rootTwoPi * exp(x * x / 2)
      x -= step / (1 + x * step / 2)
      return x
    }
    let r = sqrt(-log(tail))
    x = r <= 5 ? ratio(r - 1.6, middleNumerator, middleDenominator) : ratio(r - 5, farNumerator, farDenominator)
    if tail > 1e-300 {
      let found = 0.5 * Glibc.erfc(x * 0.707_106_781_186_547_6)
      let step = (found - tail) / found * (found * rootTwoPi * exp(x * x / 2))
      if step.isFinite { x += step / (1 - x * step / 2) }
    }
    return offset < 0 ? -x : x
  }

  private static func ratio(_ r: Double, _ numerator: [Double], _ denominator: [Double]) -> Double {
    var (top, bottom) = (0.0, 0.0)
    for index in numerator.indices {
      top = top * r + numerator[index]
      bottom = bottom * r + denominator[index]
    }
    return top / bottom
  }

  // AS 241, highest power first.
  private static let centralNumerator = [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ]
  private static let centralDenominator = [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1,
  ]
  private static let middleNumerator = [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ]
  private static let middleDenominator = [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ]
  private static let farNumerator = [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ]
  private static let farDenominator = [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ]
}
