import Glibc

/// Real special functions in double precision.
///
/// Outside its domain, and for a NaN argument, a function is NaN; at a pole it is infinite where the sides agree, else NaN.
/// Sources: NIST *Digital Library of Mathematical Functions* (DLMF), and what each function names.
public enum Special {
  static let eulerGamma = 0.577_215_664_901_532_860_606_512_090_082
  static let logOfRootTwoPi = 0.918_938_533_204_672_741_780_329_736_406
  static let rootTwoPi = 2.506_628_274_631_000_502_415_765_284_811

  /// B₂ₖ for k = 1... (DLMF 24.2).
  static let bernoulli: [Double] = [
    1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798,
    -174_611.0 / 330, 854_513.0 / 138, -236_364_091.0 / 2730,
  ]

  /// x·log y, and 0 where x = 0 and y is no NaN.
  public static func xlogy(_ x: Double, _ y: Double) -> Double { x == 0 && !y.isNaN ? 0 : x * log(y) }

  /// log(1 + x), without loss near 0.
  public static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }

  /// exp(x) - 1, without loss near 0.
  public static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }

  public static func erf(_ x: Double) -> Double { Glibc.erf(x) }

  public static func erfc(_ x: Double) -> Double { Glibc.erfc(x) }

  /// The recurrence takes as many steps as the order.
  private static let largestBesselOrder = 100_000

  /// The Bessel function Jₙ(x) of integer order; NaN for an order beyond ±100,000.
  public static func besselJ(_ order: Int, _ x: Double) -> Double {
    guard order.magnitude <= largestBesselOrder, let order = Int32(exactly: order) else { return .nan }
    return jn(order, x)
  }

  /// The Bessel function Yₙ(x) of integer order; NaN for x < 0 or an order beyond ±100,000.
  public static func besselY(_ order: Int, _ x: Double) -> Double {
    guard order.magnitude <= largestBesselOrder, let order = Int32(exactly: order), x >= 0 else { return .nan }
    return yn(order, x)
  }

  /// The principal branch of the Lambert function: the w >= -1 with w·eʷ = x, for x >= -1/e. Halley's iteration (Corless
  /// et al. 1996).
  public static func lambertW(_ x: Double) -> Double {
    let branch = -0.367_879_441_171_442_3
    if x.isNaN || x < branch { return .nan }
    if x == 0 || x == .infinity { return x }
    // 1/e to twice the precision of a double.
    let gap = 2.718_281_828_459_045 * ((x - branch) - 1.242_875_367_278_836_3e-17)
    if gap <= 0 { return -1 }
    let p = sqrt(2 * gap)
    if p < 1e-3 { return -1 + p * (1 - p * (1.0 / 3 - p * (11.0 / 72 - p * (43.0 / 540)))) }
    var w = x < 1 ? -1 + p * (1 - p / 3 + 11 * p * p / 72) / (1 + 0.1 * p) : log(x) - log(max(0.5, log(x)))
    if x > -0.25, x < 0.25 { w = x * (1 - x) }
    for _ in 0..<60 {
      let e = exp(w)
      let f = w * e - x
      let step = f / (e * (w + 1) - (w + 2) * f / (2 * w + 2))
      if !step.isFinite { break }
      w -= step
      if abs(step) <= 1e-16 * abs(w) { break }
    }
    return w
  }
}
