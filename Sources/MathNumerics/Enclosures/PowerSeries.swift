import Glibc

/// The beginning of a (Laurent) series in t with certain bounds for its coefficients.
///
/// Of a function at a point: its Taylor series there. Over an interval: coefficient k holds f⁽ᵏ⁾(ξ)/k! for every ξ of it,
/// which bounds the remainder of Taylor's formula (Moore 1966). Nil from an operation: nothing is known of the result.
public struct PowerSeries: Sendable {
  /// The power of t that the first coefficient belongs to; negative at a pole.
  public var order: Int
  public var coefficients: [RealInterval]
  /// Whether the function may be undefined somewhere in the interval.
  public var isPartial = false
  /// Whether it is undefined all over the interval.
  public private(set) var isEmpty = false

  public init(order: Int = 0, _ coefficients: [RealInterval]) {
    self.order = order
    self.coefficients = coefficients
  }

  public static func constant(_ value: RealInterval, count: Int) -> PowerSeries {
    PowerSeries([value] + Array(repeating: .zero, count: max(0, count - 1)))
  }

  /// A function that is nowhere defined.
  public static let empty: PowerSeries = {
    var series = PowerSeries([.whole])
    series.isPartial = true
    series.isEmpty = true
    return series
  }()

  /// The variable itself, at a point or over an interval: x + t, or x − t where the sign is −1.
  public static func variable(_ x: RealInterval, count: Int, sign: Double = 1) -> PowerSeries {
    var series = constant(x, count: count)
    if count > 1 { series.coefficients[1] = RealInterval(sign) }
    return series
  }

  public var count: Int { coefficients.count }
  /// Bounds of the function itself.
  public var value: RealInterval { order == 0 ? coefficients[0] : order > 0 ? .zero : .whole }

  /// The first power of which nothing is known.
  private var end: Int { order + count }

  func coefficient(_ power: Int) -> RealInterval {
    power < order ? .zero : power < end ? coefficients[power - order] : .whole
  }

  private func marked(_ others: PowerSeries...) -> PowerSeries {
    var result = self
    for other in others where other.isPartial { result.isPartial = true }
    return result
  }

  // Arithmetic

  public static func + (a: PowerSeries, b: PowerSeries) -> PowerSeries {
    let order = min(a.order, b.order)
    let end = min(a.end, b.end)
    guard end > order else { return PowerSeries(order: end - 1, [.whole]).marked(a, b) }
    return PowerSeries(order: order, (order..<end).map { a.coefficient($0) + b.coefficient($0) }).marked(a, b)
  }

  public static prefix func - (a: PowerSeries) -> PowerSeries {
    PowerSeries(order: a.order, a.coefficients.map { -$0 }).marked(a)
  }

  public static func - (a: PowerSeries, b: PowerSeries) -> PowerSeries { a + -b }

  public static func * (a: PowerSeries, b: PowerSeries) -> PowerSeries {
    let count = min(a.count, b.count)
    var result = Array(repeating: RealInterval.zero, count: count)
    for i in 0..<count where !a.coefficients[i].isZero {
      for j in 0..<(count - i) where !b.coefficients[j].isZero {
        result[i + j] = result[i + j] + a.coefficients[i] * b.coefficients[j]
      }
    }
    return PowerSeries(order: a.order + b.order, result).marked(a, b)
  }

  public func scaled(_ factor: RealInterval) -> PowerSeries {
    PowerSeries(order: order, coefficients.map { $0 * factor }).marked(self)
  }

  /// Without leading coefficients that are zero for certain; nil if none is left.
  var normalized: PowerSeries? {
    guard let first = coefficients.firstIndex(where: { !$0.isZero }) else { return nil }
    var result = PowerSeries(order: order + first, Array(coefficients[first...]))
    result.isPartial = isPartial
    return result
  }

  /// 1 over the series; nil where its first coefficient may have either sign. A zero at an end of it is left out.
  public var reciprocal: PowerSeries? {
    guard let a = normalized, !(a.coefficients[0].low < 0 && a.coefficients[0].high > 0) else { return nil }
    let lead = RealInterval.one / a.coefficients[0]
    var result = [lead]
    for k in 1..<max(1, a.count) {
      var sum = RealInterval.zero
      for j in 1...k { sum = sum + a.coefficients[j] * result[k - j] }
      result.append(-(sum * lead))
    }
    return PowerSeries(order: -a.order, result).marked(self)
  }

  public static func / (a: PowerSeries, b: PowerSeries) -> PowerSeries? {
    b.reciprocal.map { a * $0 }
  }

  public func power(_ exponent: Int) -> PowerSeries? {
    if exponent == 0 { return .constant(.one, count: count).marked(self) }
    if exponent < 0 { return power(-exponent)?.reciprocal }
    var (result, factor, left): (PowerSeries?, PowerSeries, Int) = (nil, self, exponent)
    while left > 0 {
      if left & 1 == 1 { result = result.map { $0 * factor } ?? factor }
      left >>= 1
      if left > 0 { factor = factor * factor }
    }
    guard var result else { return nil }
    // The product forgets that both factors are the same.
    if order == 0, result.order == 0 { result.coefficients[0] = coefficients[0].power(exponent) }
    return result
  }

  /// The power with a fixed real exponent, of a positive function; t itself counts as positive.
  public func power(_ exponent: RealInterval) -> PowerSeries? {
    guard let a = order == 0 && !coefficients[0].isZero ? self : normalized else {
      return exponent.low > 0 ? .constant(.zero, count: 1) : nil
    }
    var shift = 0
    if a.order != 0 {
      let whole = Double(a.order) * exponent.low
      guard exponent.isPoint, whole == whole.rounded(), abs(whole) < 64 else { return nil }
      shift = Int(whole)
    }
    let base = a.coefficients[0]
    if base.high < 0 { return .empty }
    guard base.high > 0 || (base.high == 0 && exponent.low > 0) else { return nil }
    let positive = RealInterval(max(0, base.low), base.high)
    var result = [positive.realPower(exponent)]
    if base.low > 0 {
      for k in 1..<max(1, a.count) {
        var sum = RealInterval.zero
        for j in 1...k {
          let weight = exponent * RealInterval(Double(j)) - RealInterval(Double(k - j))
          sum = sum + weight * a.coefficients[j] * result[k - j]
        }
        result.append(sum / (RealInterval(Double(k)) * base))
      }
    } else {
      result += Array(repeating: .whole, count: max(0, a.count - 1))
    }
    var power = PowerSeries(order: shift, result).marked(self)
    if base.low < 0 { power.isPartial = true }
    return power
  }

  /// With the coefficient of t⁰ first; nil at a pole.
  var fromZero: PowerSeries? {
    if order == 0 { return self }
    guard order > 0 else { return nil }
    let padding = Array(repeating: RealInterval.zero, count: min(order, 64))
    return PowerSeries(Array((padding + coefficients).prefix(max(count, 1)))).marked(self)
  }
}

extension RealInterval {
  /// The power of a non-negative interval.
  func realPower(_ exponent: RealInterval) -> RealInterval {
    if exponent.isPoint, exponent.low == 0.5, low >= 0 {
      func root(_ x: Double, up: Bool) -> Double {
        let value = x.squareRoot()
        let rest = value.isFinite ? (-x).addingProduct(value, value) : 0
        return up ? (rest < 0 ? value.nextUp : value) : (rest > 0 ? value.nextDown : value)
      }
      return RealInterval(root(low, up: false), root(high, up: true))
    }
    if isPoint, low == 1 { return .one }
    let corners = [pow(low, exponent.low), pow(low, exponent.high), pow(high, exponent.low), pow(high, exponent.high)]
    guard !corners.contains(where: \.isNaN), let least = corners.min(), let most = corners.max() else { return .whole }
    let image = RealInterval(least, most).widened()
    return RealInterval(max(0, image.low), image.high)
  }
}
