import Glibc

/// Minima of a function of one variable over an interval.
public struct Minimization: Sendable {
  /// A point at which the least value found is taken, and that value.
  public struct Minimum: Sendable, Hashable {
    public var argument: Double
    public var value: Double
    /// Whether the point is an end of the interval.
    public var isAtEnd: Bool

    public init(argument: Double, value: Double, isAtEnd: Bool) {
      self.argument = argument
      self.value = value
      self.isAtEnd = isAtEnd
    }
  }

  public enum Outcome: Sendable, Hashable {
    case minimum(Minimum)
    /// The values fall without bound.
    case unbounded
    /// Nothing definite: the least value is only approached, or the function is nowhere defined.
    case unsure
  }

  /// How many points look for basins.
  public var samples = 400

  public init() {}

  /// The global minimum over low...high, either of which may be infinite; a value outside the domain is NaN.
  ///
  /// Samples find the basins, Brent's method (*Algorithms for Minimization without Derivatives*, 1973) their floors; a basin
  /// narrower than the samples' distance can be missed.
  public func minimum<Failure: Error>(
    from low: Double, to high: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Outcome {
    guard low <= high, low < .infinity, high > -.infinity else { return .unsure }
    let points = grid(low, high)
    var values: [Double] = []
    for point in points { values.append(try f(point)) }
    if values.contains(-.infinity) { return .unbounded }
    var best: Minimum?
    for index in points.indices where values[index].isFinite {
      let isLow =
        (index == 0 || !(values[index - 1] < values[index]))
        && (index + 1 == points.count || !(values[index + 1] < values[index]))
      guard isLow else { continue }
      if values[index] < best?.value ?? .infinity {
        best = Minimum(
          argument: points[index], value: values[index], isAtEnd: points[index] == low || points[index] == high)
      }
      let (a, b) = (points[max(0, index - 1)], points[min(points.count - 1, index + 1)])
      guard worthRefining(values, index, best?.value ?? .infinity) else { continue }
      let rough = try Self.brent(a, b, f)
      let (argument, value) = try Self.polished(rough, reach: min(rough.argument - a, b - rough.argument), f)
      if value < best?.value ?? .infinity { best = Minimum(argument: argument, value: value, isAtEnd: false) }
    }
    guard let best else { return .unsure }
    if best.value == -.infinity { return .unbounded }
    return judge(best, points, values, low, high)
  }

  /// The global maximum: the minimum of the negated function.
  public func maximum<Failure: Error>(
    from low: Double, to high: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Outcome {
    let outcome = try minimum(from: low, to: high) { x throws(Failure) in -(try f(x)) }
    guard case .minimum(var found) = outcome else { return outcome }
    found.value = found.value == 0 ? 0 : -found.value
    return .minimum(found)
  }

  /// The points that look for basins: evenly spread, and towards infinity ever farther apart.
  private func grid(_ low: Double, _ high: Double) -> [Double] {
    let count = max(8, samples)
    if low.isFinite, high.isFinite {
      return (0...count).map { $0 == count ? high : low + (high - low) * (Double($0) / Double(count)) }
    }
    // sinh spreads from 1e-2 to 1e8 over the samples.
    let reach = 26.0
    let offsets = (0...count).map { 0.01 * sinh(reach * Double($0) / Double(count)) }
    if low.isFinite { return offsets.map { low + $0 } }
    if high.isFinite { return offsets.reversed().map { high - $0 } }
    return offsets.dropFirst().reversed().map { -$0 } + offsets
  }

  /// Basins whose samples lie far above the best, beside their own fall, cannot hold the minimum.
  private func worthRefining(_ values: [Double], _ index: Int, _ best: Double) -> Bool {
    let neighbours = [index - 1, index + 1].filter { values.indices.contains($0) && values[$0].isFinite }.map {
      values[$0]
    }
    let fall = (neighbours.max() ?? values[index]) - values[index]
    return values[index] - 4 * fall <= best || neighbours.count < 2
  }

  /// At an infinite end the least sample is no minimum: the values fall for ever, or only approach their bound.
  private func judge(_ best: Minimum, _ points: [Double], _ values: [Double], _ low: Double, _ high: Double) -> Outcome
  {
    let (first, last) = (points[0], points[points.count - 1])
    let isFar = (high == .infinity && best.argument >= last / 4) || (low == -.infinity && best.argument <= first / 4)
    for (isOpen, ends) in [
      (high == .infinity, Array(values.suffix(6))), (low == -.infinity, Array(values.prefix(6).reversed())),
    ] where isOpen {
      let falls = zip(ends, ends.dropFirst()).allSatisfy { $1 < $0 }
      let steps = zip(ends, ends.dropFirst()).map { $0 - $1 }
      let keepsFalling = zip(steps, steps.dropFirst()).allSatisfy { $1 >= $0 * 0.999 }
      if falls, keepsFalling { return .unbounded }
      if sinksIntoPlateau(isOpen && ends.last == values.last ? values : values.reversed(), best.value) {
        return .unsure
      }
      if falls, let end = ends.last, end <= best.value + 1e-9 * abs(best.value) { return .unsure }
    }
    return isFar ? .unsure : .minimum(best)
  }

  /// Whether the values end in a stretch of the least value that rounding made: they sink into it without a kink.
  private func sinksIntoPlateau(_ values: [Double], _ least: Double) -> Bool {
    guard values.last == least, let start = values.lastIndex(where: { $0 != least }), start >= 2 else { return false }
    let largest = values.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
    return abs(values[start] - least) <= 1e-12 * largest
  }

  /// The point where f(x+h) = f(x-h), extrapolated to h = 0.
  ///
  /// Values alone settle the place of a minimum to half the digits only; differences over a distance settle it to all of
  /// them where the function is smooth. Where they do not converge, or the value rises, the rough point stays.
  private static func polished<Failure: Error>(
    _ rough: (argument: Double, value: Double), reach: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> (argument: Double, value: Double) {
    let widest = min(reach / 2, 0.1 * max(1, abs(rough.argument)))
    guard widest > 1e-6 * abs(rough.argument), rough.value.isFinite else { return rough }
    var centres: [Double] = []
    for level in 0..<4 {
      let h = widest / Double(1 << level)
      var x = rough.argument
      for _ in 0..<6 {
        let (right, middle, left) = (try f(x + h), try f(x), try f(x - h))
        let step = h * (right - left) / (2 * (right - 2 * middle + left))
        guard step.isFinite, abs(step) < h else { return rough }
        x -= step
        if abs(step) <= 1e-16 * abs(x) { break }
      }
      centres.append(x)
    }
    var table = centres
    var last = table[3]
    for order in 1..<4 {
      let factor = Double(1 << (2 * order))
      for index in 0..<(4 - order) {
        table[index] = table[index + 1] + (table[index + 1] - table[index]) / (factor - 1)
      }
      if order == 2 { last = table[1] }
    }
    let argument = table[0]
    guard abs(argument - last) < 1e-9 * max(widest, abs(argument)), abs(argument - rough.argument) < 1e-4 * widest
    else { return rough }
    let value = try f(argument)
    return value <= rough.value + 8 * .ulpOfOne * abs(rough.value) ? (argument, min(value, rough.value)) : rough
  }

  /// Brent's combination of golden sections and parabolas inside a bracket.
  static func brent<Failure: Error>(
    _ low: Double, _ high: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> (argument: Double, value: Double) {
    let golden = 0.381_966_011_250_105_1
    var (a, b) = (low, high)
    var x = a + golden * (b - a)
    var (w, v) = (x, x)
    var fx = try f(x)
    var (fw, fv) = (fx, fx)
    var (step, previous) = (0.0, 0.0)
    for _ in 0..<100 {
      let middle = a + (b - a) / 2
      let tolerance = 1e-9 * abs(x) + 1e-300
      if abs(x - middle) <= 2 * tolerance - (b - a) / 2 { break }
      let r = (x - w) * (fx - fv)
      var q = (x - v) * (fx - fw)
      var p = (x - v) * q - (x - w) * r
      q = 2 * (q - r)
      if q > 0 { p = -p } else { q = -q }
      if abs(previous) > tolerance, abs(p) < abs(q * previous / 2), p > q * (a - x), p < q * (b - x) {
        (previous, step) = (step, p / q)
      } else {
        previous = x < middle ? b - x : a - x
        step = golden * previous
      }
      let u = abs(step) >= tolerance ? x + step : x + (step > 0 ? tolerance : -tolerance)
      let fu = try f(u)
      if fu <= fx {
        if u < x { b = x } else { a = x }
        (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu)
      } else {
        if u < x { a = u } else { b = u }
        if fu <= fw || w == x {
          (v, fv, w, fw) = (w, fw, u, fu)
        } else if fu <= fv || v == x || v == w {
          (v, fv) = (u, fu)
        }
      }
    }
    return (x, fx.isNaN ? .infinity : fx)
  }
}
