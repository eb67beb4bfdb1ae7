import Glibc

/// A closed stretch of the reals that holds a value for certain: bounds are rounded outwards, and only where they are
/// not exact, so that an exact zero stays one. Source: R. Moore, *Interval Analysis* (1966).
public struct RealInterval: Sendable, Hashable {
  public var low: Double
  public var high: Double

  /// The bounds in order; either may be infinite.
  public init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  public init(_ value: Double) { self.init(value, value) }

  public static let whole = RealInterval(-.infinity, .infinity)
  public static let zero = RealInterval(0)
  public static let one = RealInterval(1)

  public var isZero: Bool { low == 0 && high == 0 }
  public var isFinite: Bool { low.isFinite && high.isFinite }
  public var containsZero: Bool { low <= 0 && high >= 0 }
  public var isPoint: Bool { low == high }
  public var width: Double { high - low }
  /// The largest absolute value.
  public var magnitude: Double { max(abs(low), abs(high)) }

  public var middle: Double {
    if low == high { return low }
    if low == -.infinity { return high == .infinity ? 0 : min(2 * high - 1, high - 1) }
    if high == .infinity { return max(2 * low + 1, low + 1) }
    return low / 2 + high / 2
  }

  /// As wide as a few units in the last place ask for: what a library function may be off by.
  public func widened(_ ulps: Double = 4) -> RealInterval {
    RealInterval(
      low.isFinite ? low - ulps * low.ulp : low, high.isFinite ? high + ulps * high.ulp : high)
  }

  public func hull(_ other: RealInterval) -> RealInterval {
    RealInterval(min(low, other.low), max(high, other.high))
  }

  // Arithmetic

  private static func below(_ sum: Double, _ lost: Double) -> Double { lost < 0 || lost.isNaN ? sum.nextDown : sum }
  private static func above(_ sum: Double, _ lost: Double) -> Double { lost > 0 || lost.isNaN ? sum.nextUp : sum }

  /// What rounding took from a sum (Knuth's TwoSum).
  private static func lost(_ a: Double, _ b: Double, _ sum: Double) -> Double {
    let part = sum - a
    return (a - (sum - part)) + (b - part)
  }

  public static func + (a: RealInterval, b: RealInterval) -> RealInterval {
    let (low, high) = (a.low + b.low, a.high + b.high)
    return RealInterval(
      low.isFinite ? below(low, lost(a.low, b.low, low)) : (low == .infinity ? .greatestFiniteMagnitude : -.infinity),
      high.isFinite
        ? above(high, lost(a.high, b.high, high)) : (high == -.infinity ? -.greatestFiniteMagnitude : .infinity))
  }

  public static prefix func - (a: RealInterval) -> RealInterval { RealInterval(-a.high, -a.low) }

  public static func - (a: RealInterval, b: RealInterval) -> RealInterval { a + -b }

  public static func * (a: RealInterval, b: RealInterval) -> RealInterval {
    if a.isZero || b.isZero { return .zero }
    var result: RealInterval?
    for (x, y) in [(a.low, b.low), (a.low, b.high), (a.high, b.low), (a.high, b.high)] {
      let product = x == 0 || y == 0 ? 0 : x * y
      var part = RealInterval(product)
      if product.isFinite, product != 0 || (x != 0 && y != 0) {
        let lost = (-product).addingProduct(x, y)
        // Near the bottom of the range the remainder itself is rounded away.
        let isTiny = abs(product) < 1e-280
        part = RealInterval(
          isTiny ? product.nextDown : below(product, lost), isTiny ? product.nextUp : above(product, lost))
      } else if x.isFinite, y.isFinite, product != 0 {
        part =
          product > 0
          ? RealInterval(.greatestFiniteMagnitude, .infinity) : RealInterval(-.infinity, -.greatestFiniteMagnitude)
      }
      result = result.map { $0.hull(part) } ?? part
    }
    return result ?? .whole
  }

  /// The whole line where the divisor may be zero on both its sides.
  public static func / (a: RealInterval, b: RealInterval) -> RealInterval {
    if b.isZero { return .whole }
    return a.isZero ? .zero : a * b.reciprocal
  }

  /// One over the interval; a zero at an end of it is left out.
  var reciprocal: RealInterval {
    if low < 0, high > 0 { return .whole }
    if low == 0 { return high == 0 ? .whole : RealInterval(RealInterval(high).reciprocal.low, .infinity) }
    if high == 0 { return RealInterval(-.infinity, RealInterval(low).reciprocal.high) }
    func rounded(_ x: Double, up: Bool) -> Double {
      let value = 1 / x
      if x.isInfinite || value.isInfinite { return value }
      let rest = (-1.0).addingProduct(value, x)
      // value · x − 1 has the sign of the error times x.
      let isAbove = rest == 0 ? 0 : (rest > 0) == (x > 0) ? 1 : -1
      if abs(value) < 1e-280 { return up ? value.nextUp : value.nextDown }
      return up ? (isAbove < 0 ? value.nextUp : value) : (isAbove > 0 ? value.nextDown : value)
    }
    return RealInterval(rounded(high, up: false), rounded(low, up: true))
  }

  public func power(_ exponent: Int) -> RealInterval {
    if exponent == 0 { return .one }
    if exponent < 0 { return RealInterval.one / power(-exponent) }
    if isZero { return exponent > 0 ? .zero : .whole }
    if exponent % 2 == 0, containsZero {
      return RealInterval(0, RealInterval(magnitude).power(exponent).high)
    }
    var (result, factor, left) = (RealInterval.one, self, exponent)
    while left > 0 {
      if left & 1 == 1 { result = result * factor }
      left >>= 1
      if left > 0 { factor = factor * factor }
    }
    // Of one sign here, so that the result keeps it.
    return exponent % 2 == 0 ? RealInterval(max(0, result.low), result.high) : result
  }

  public var absolute: RealInterval {
    if low >= 0 { return self }
    return high <= 0 ? -self : RealInterval(0, magnitude)
  }

  /// The image under a rising function that the library computes to a few units in the last place.
  public func rising(_ function: (Double) -> Double, ulps: Double = 4) -> RealInterval {
    let (a, b) = (function(low), function(high))
    guard !a.isNaN, !b.isNaN else { return .whole }
    return RealInterval(a, b).widened(ulps)
  }

  public var exponential: RealInterval {
    if isZero { return .one }
    let image = rising(exp)
    return RealInterval(max(0, image.low), max(image.high, .leastNonzeroMagnitude))
  }

  public var cosine: RealInterval {
    guard isFinite else { return RealInterval(-1, 1) }
    if isZero { return .one }
    let ends = RealInterval(cos(low)).widened().hull(RealInterval(cos(high)).widened())
    var image = RealInterval(max(-1, ends.low), min(1, ends.high))
    // Does a multiple of π lie inside? Doubtful ones count as inside.
    guard width < 2 * .pi else { return RealInterval(-1, 1) }
    if low != high {
      guard magnitude < 1e9 else { return RealInterval(-1, 1) }
      let slack = 1e-15 * max(1, magnitude)
      var turn = ((low - slack) / .pi).rounded(.up)
      while turn * .pi <= high + slack {
        if Int(turn) % 2 == 0 { image.high = 1 } else { image.low = -1 }
        turn += 1
      }
    }
    return image
  }

  public var sine: RealInterval {
    guard isFinite else { return RealInterval(-1, 1) }
    if isZero { return .zero }
    if isPoint {
      let image = RealInterval(sin(low)).widened()
      return RealInterval(max(-1, image.low), min(1, image.high))
    }
    guard width < 2 * .pi, magnitude < 1e9 else { return RealInterval(-1, 1) }
    let ends = RealInterval(sin(low)).widened().hull(RealInterval(sin(high)).widened())
    var image = RealInterval(max(-1, ends.low), min(1, ends.high))
    let slack = 1e-15 * max(1, magnitude)
    var turn = ((low - slack) / .pi - 0.5).rounded(.up)
    while (turn + 0.5) * .pi <= high + slack {
      if Int(turn) % 2 == 0 { image.high = 1 } else { image.low = -1 }
      turn += 1
    }
    return image
  }
}
