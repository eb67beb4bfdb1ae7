import Glibc

/// Elementary functions of series, by the differential equations that they satisfy (Moore 1966, Griewank and Walther,
/// *Evaluating Derivatives*, 2008, ch. 13).
extension PowerSeries {
  /// A function y of the series with y′ = w·a′, where coefficient k of w follows from those of y up to k.
  private static func solved(
    _ a: PowerSeries, _ first: RealInterval, _ w: (Int, [RealInterval]) -> RealInterval
  ) -> PowerSeries {
    var y = [first]
    var weights: [RealInterval] = []
    for k in 1..<max(1, a.count) {
      weights.append(w(k - 1, y))
      var sum = RealInterval.zero
      for j in 1...k where !a.coefficients[j].isZero {
        sum = sum + RealInterval(Double(j)) * a.coefficients[j] * weights[k - j]
      }
      y.append(sum / RealInterval(Double(k)))
    }
    var result = PowerSeries(y)
    result.isPartial = a.isPartial
    return result
  }

  private static func product(_ y: [RealInterval], _ z: [RealInterval], _ k: Int) -> RealInterval {
    (0...k).reduce(RealInterval.zero) { $0 + y[$1] * z[k - $1] }
  }

  private static func composed(_ a: PowerSeries, _ first: RealInterval, _ derivative: PowerSeries?) -> PowerSeries? {
    guard let w = derivative?.fromZero, w.count >= a.count - 1 else {
      guard a.count > 1 else { return PowerSeries([first]) }
      var unknown = PowerSeries([first] + Array(repeating: .whole, count: a.count - 1))
      unknown.isPartial = a.isPartial
      return unknown
    }
    return solved(a, first) { k, _ in w.coefficients[k] }
  }

  private func one() -> PowerSeries { .constant(.one, count: count) }

  /// e to the series.
  public var exponential: PowerSeries? {
    guard let a = fromZero else { return nil }
    return Self.solved(a, a.coefficients[0].exponential) { k, y in y[k] }
  }

  /// The natural logarithm of a positive series.
  public var logarithm: PowerSeries? {
    guard order == 0 || normalized?.order == 0, let a = normalized else { return nil }
    if a.coefficients[0].high < 0 { return .empty }
    guard a.coefficients[0].high > 0 else { return nil }
    let lead = a.coefficients[0]
    let first =
      lead.isPoint && lead.low == 1
      ? RealInterval.zero : RealInterval(lead.low > 0 ? lead.low : 0, lead.high).rising(log)
    var result = Self.composed(a, first, lead.low >= 0 ? a.reciprocal : nil)
    if lead.low < 0 { result?.isPartial = true }
    return result
  }

  /// u·ln u, whose slope keeps its sign near zero.
  var timesLogarithm: PowerSeries? {
    guard let a = fromZero, let logarithm else { return nil }
    if logarithm.isEmpty { return .empty }
    let lead = a.coefficients[0]
    let positive = RealInterval(max(0, lead.low), lead.high)
    let ends = [positive.low, positive.high].map { x in
      x == 0
        ? RealInterval(0)
        : x.isInfinite
          ? RealInterval(.greatestFiniteMagnitude, .infinity) : RealInterval(x) * RealInterval(x).rising(log)
    }
    var first = ends[0].hull(ends[1])
    // The least value is −1/e, at 1/e.
    let place = exp(-1.0)
    if positive.low <= place.nextUp, positive.high >= place.nextDown { first.low = (-place).nextDown.nextDown }
    if positive.isPoint, positive.low == 1 { first = .zero }
    var result = Self.composed(a, first, logarithm + one())
    if lead.low < 0 { result?.isPartial = true }
    return result
  }

  public var sineAndCosine: (PowerSeries, PowerSeries)? {
    guard let a = fromZero else { return nil }
    var (s, c) = ([a.coefficients[0].sine], [a.coefficients[0].cosine])
    for k in 1..<max(1, a.count) {
      var (p, q) = (RealInterval.zero, RealInterval.zero)
      for j in 1...k where !a.coefficients[j].isZero {
        let weight = RealInterval(Double(j)) * a.coefficients[j]
        p = p + weight * c[k - j]
        q = q - weight * s[k - j]
      }
      s.append(p / RealInterval(Double(k)))
      c.append(q / RealInterval(Double(k)))
    }
    var result = (PowerSeries(s), PowerSeries(c))
    (result.0.isPartial, result.1.isPartial) = (isPartial, isPartial)
    return result
  }

  /// A named function of the series; nil where nothing is known of it.
  ///
  /// `exp ln xlnx sin cos tan sinh cosh tanh arcsin arccos arctan arsinh artanh sigmoid softplus logsigmoid erf erfc normcdf
  /// normpdf log1p expm1 abs sign floor ceil ReLU sqrt`.
  public func applying(_ name: String) -> PowerSeries? {
    guard let a = fromZero else {
      return name == "sqrt" ? power(RealInterval(0.5)) : nil
    }
    let lead = a.coefficients[0]
    func rising(_ function: (Double) -> Double, _ derivative: PowerSeries?) -> PowerSeries? {
      Self.composed(a, lead.isZero && function(0) == 0 ? .zero : lead.rising(function, ulps: 8), derivative)
    }
    switch name {
    case "exp": return exponential
    case "ln": return logarithm
    case "xlnx": return timesLogarithm
    case "log1p": return (a + one()).logarithm
    case "expm1": return exponential.map { $0 - one() }
    case "sqrt": return power(RealInterval(0.5))
    case "sin": return sineAndCosine?.0
    case "cos": return sineAndCosine?.1
    case "tan": return sineAndCosine.flatMap { $0.0 / $0.1 }
    case "cot": return sineAndCosine.flatMap { $0.1 / $0.0 }
    case "sec": return sineAndCosine.flatMap { $0.1.reciprocal }
    case "csc": return sineAndCosine.flatMap { $0.0.reciprocal }
    case "sinh", "cosh": return hyperbolic(a, name)
    case "tanh":
      let first = lead.isZero ? RealInterval.zero : lead.rising(Glibc.tanh)
      return Self.solved(a, RealInterval(max(-1, first.low), min(1, first.high))) { k, y in
        (k == 0 ? .one : .zero) - (k == 0 ? y[0].power(2) : Self.product(y, y, k))
      }
    case "sigmoid":
      let first = lead.isZero ? RealInterval(0.5) : lead.rising(Self.logistic)
      return Self.solved(a, RealInterval(max(0, first.low), min(1, first.high))) { k, y in
        // y(1 − y) as ¼ − (y − ½)² is sharper, and never negative.
        if k == 0 {
          let centre = (y[0] - RealInterval(0.5)).power(2)
          let product = RealInterval(0.25) - centre
          return RealInterval(max(0, product.low), product.high)
        }
        return y[k] - Self.product(y, y, k)
      }
    case "softplus": return rising({ max($0, 0) + Glibc.log1p(Glibc.exp(-abs($0))) }, a.applying("sigmoid"))
    case "logsigmoid": return (-a).applying("softplus").map { -$0 }
    case "arctan": return rising(atan, (a * a + one()).reciprocal)
    case "arsinh": return rising(asinh, (a * a + one()).power(RealInterval(-0.5)))
    case "artanh": return inUnit(a) { rising(atanh, (one() - a * a).reciprocal) }
    case "arcsin": return inUnit(a) { rising(asin, (one() - a * a).power(RealInterval(-0.5))) }
    case "arccos":
      let half = PowerSeries.constant(RealInterval(Double.pi / 2).widened(1), count: count)
      return applying("arcsin").map { half - $0 }
    case "normpdf":
      let factor = RealInterval(1 / (2 * Double.pi).squareRoot()).widened()
      return (a.power(2)?.scaled(RealInterval(-0.5)))?.exponential?.scaled(factor)
    case "normcdf": return rising({ 0.5 * Glibc.erfc(-$0 / 2.0.squareRoot()) }, a.applying("normpdf"))
    case "erf":
      let factor = RealInterval(2 / Double.pi.squareRoot()).widened()
      return rising(Glibc.erf, (-(a.power(2) ?? a)).exponential?.scaled(factor))
    case "erfc":
      let factor = RealInterval(-2 / Double.pi.squareRoot()).widened()
      let slope = (-(a.power(2) ?? a)).exponential?.scaled(factor)
      return Self.composed(a, (-lead).rising({ Glibc.erfc(-$0) }, ulps: 8), slope)
    default: return kinked(name, a)
    }
  }

  private static func logistic(_ x: Double) -> Double {
    x >= 0 ? 1 / (1 + Glibc.exp(-x)) : Glibc.exp(x) / (1 + Glibc.exp(x))
  }

  private func inUnit(_ a: PowerSeries, _ make: () -> PowerSeries?) -> PowerSeries? {
    let lead = a.coefficients[0]
    guard lead.low >= -1, lead.high <= 1 else { return nil }
    return make()
  }

  private func hyperbolic(_ a: PowerSeries, _ name: String) -> PowerSeries? {
    guard let e = a.exponential, let f = (-a).exponential else { return nil }
    var sum = (name == "sinh" ? e - f : e + f).scaled(RealInterval(0.5))
    let lead = a.coefficients[0]
    if name == "sinh" {
      sum.coefficients[0] = lead.isZero ? .zero : lead.rising(Glibc.sinh)
    } else {
      let ends = lead.absolute.rising(Glibc.cosh)
      sum.coefficients[0] = lead.isZero ? .one : RealInterval(max(1, ends.low), ends.high)
    }
    return sum
  }

  /// Functions with a kink or a jump: beyond the kink's value nothing is known but the slope.
  private func kinked(_ name: String, _ a: PowerSeries) -> PowerSeries? {
    let lead = a.coefficients[0]
    func unknown(_ first: RealInterval, slope: RealInterval) -> PowerSeries {
      var result = PowerSeries([first, slope] + Array(repeating: .whole, count: max(0, count - 2)))
      result.coefficients = Array(result.coefficients.prefix(count))
      result.isPartial = isPartial
      return result
    }
    let slope = count > 1 ? a.coefficients[1] : .zero
    switch name {
    case "abs":
      if lead.low > 0 { return a }
      if lead.high < 0 { return -a }
      // t > 0 decides where the function is zero at the point itself.
      if lead.isZero, let first = normalized, !first.coefficients[0].containsZero {
        return first.coefficients[0].low > 0 ? a : -a
      }
      return unknown(lead.absolute, slope: slope.hull(-slope))
    case "ReLU":
      if lead.low > 0 { return a }
      if lead.high < 0 { return .constant(.zero, count: count) }
      return unknown(RealInterval(0, max(0, lead.high)), slope: slope.hull(.zero))
    case "sign", "floor", "ceil", "round":
      func jump(_ x: Double) -> Double {
        switch name {
        case "sign": x > 0 ? 1 : x < 0 ? -1 : 0
        case "floor": x.rounded(.down)
        case "ceil": x.rounded(.up)
        default: x.rounded()
        }
      }
      let (below, above) = (jump(lead.low), jump(lead.high))
      // An end that sits on the jump belongs to both sides.
      let isEdge = name == "sign" ? lead.containsZero : lead.low == below || lead.high == above
      if below == above, !isEdge { return .constant(RealInterval(below), count: count) }
      return unknown(RealInterval(min(below, above) - 1, max(below, above) + 1), slope: .whole)
    default: return nil
    }
  }

  /// The larger of two, by what is known of their difference.
  public func maximum(_ other: PowerSeries) -> PowerSeries? {
    guard let a = fromZero, let b = other.fromZero else { return nil }
    let (p, q) = (a.coefficients[0], b.coefficients[0])
    if p.low > q.high { return a }
    if q.low > p.high { return b }
    let first = RealInterval(max(p.low, q.low), max(p.high, q.high))
    let count = min(a.count, b.count)
    let slope = count > 1 ? a.coefficients[1].hull(b.coefficients[1]) : .zero
    var result = PowerSeries([first, slope] + Array(repeating: .whole, count: max(0, count - 2)))
    result.coefficients = Array(result.coefficients.prefix(count))
    result.isPartial = a.isPartial || b.isPartial
    return result
  }
}
