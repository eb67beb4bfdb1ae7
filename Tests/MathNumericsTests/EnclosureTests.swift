import Glibc
import MathNumerics
import Testing

/// Bounds that are to be certain: whatever lies in the arguments, its image lies in the result.
@Suite struct EnclosureTests {
  private struct Draw {
    var state: UInt64 = 3

    mutating func unit() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }

    mutating func interval(_ low: Double, _ high: Double) -> RealInterval {
      let (a, b) = (low + (high - low) * unit(), low + (high - low) * unit())
      // Narrow ones as often as wide ones.
      let width = unit() < 0.5 ? abs(b - a) : abs(b - a) * 1e-6
      return RealInterval(min(a, high - width), min(a, high - width) + width)
    }

    mutating func inside(_ interval: RealInterval) -> Double {
      min(max(interval.low + (interval.high - interval.low) * unit(), interval.low), interval.high)
    }
  }

  private func holds(_ interval: RealInterval, _ x: Double) -> Bool { interval.low <= x && x <= interval.high }

  @Test func arithmeticHoldsWhatItIsOf() {
    var draw = Draw()
    for _ in 0..<4000 {
      let (a, b) = (draw.interval(-3, 3), draw.interval(-3, 3))
      let (x, y) = (draw.inside(a), draw.inside(b))
      #expect(holds(a + b, x + y) && holds(a - b, x - y) && holds(a * b, x * y))
      if y != 0 { #expect(holds(a / b, x / y), "\(a) / \(b)") }
      #expect(holds(a.power(2), x * x) && holds(a.power(3), x * x * x) && holds(a.absolute, abs(x)))
    }
  }

  @Test func exactBoundsStayExact() {
    #expect(RealInterval(0.5) + RealInterval(0.25) == RealInterval(0.75))
    #expect((RealInterval(1) - RealInterval(1)).isZero)
    #expect(RealInterval(3) * RealInterval(0.5) == RealInterval(1.5))
    #expect(RealInterval(1) / RealInterval(4) == RealInterval(0.25))
    #expect((RealInterval(1) / RealInterval(3)).width > 0)
    #expect(RealInterval(0).exponential == RealInterval(1))
  }

  private static let functions: [(name: String, low: Double, high: Double, image: @Sendable (Double) -> Double)] = [
    ("exp", -30, 30, exp), ("ln", 1e-3, 50, log), ("sin", -20, 20, sin), ("cos", -20, 20, cos), ("tan", -1.5, 1.5, tan),
    ("sinh", -10, 10, sinh), ("cosh", -10, 10, cosh), ("tanh", -10, 10, tanh), ("arcsin", -0.99, 0.99, asin),
    ("arccos", -0.99, 0.99, acos), ("arctan", -50, 50, atan), ("arsinh", -50, 50, asinh),
    ("artanh", -0.99, 0.99, atanh),
    ("sigmoid", -30, 30, { 1 / (1 + exp(-$0)) }), ("softplus", -30, 30, { max($0, 0) + log1p(exp(-abs($0))) }),
    ("erf", -4, 4, erf), ("erfc", -4, 4, erfc), ("abs", -3, 3, abs), ("ReLU", -3, 3, { max(0, $0) }),
    ("sqrt", 1e-3, 50, sqrt), ("floor", -5, 5, { $0.rounded(.down) }), ("log1p", -0.9, 50, log1p),
    ("expm1", -3, 3, expm1), ("normpdf", -5, 5, { exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot() }),
    ("normcdf", -5, 5, { 0.5 * erfc(-$0 / 2.0.squareRoot()) }), ("xlnx", 1e-6, 3, { $0 * log($0) }),
  ]

  /// The value, and by a difference the slope.
  @Test func functionsHoldTheirValuesAndSlopes() throws {
    var draw = Draw()
    for function in Self.functions {
      for _ in 0..<150 {
        let range = draw.interval(function.low, function.high)
        let x = draw.inside(range)
        let series = try #require(PowerSeries.variable(range, count: 3).applying(function.name), "\(function.name)")
        // The reference itself is off by some units in the last place.
        #expect(holds(series.value.widened(8), function.image(x)), "\(function.name) at \(x) in \(range)")
        guard !["floor", "abs", "ReLU"].contains(function.name) else { continue }
        let h = 1e-5 * min(1, max(1e-3, abs(x)))
        let slope = (function.image(x + h) - function.image(x - h)) / (2 * h)
        let bounds = series.coefficients[1]
        let slack = 1e-4 * max(1, abs(slope))
        #expect(bounds.low - slack <= slope && slope <= bounds.high + slack, "\(function.name)′ at \(x) in \(range)")
      }
    }
  }

  @Test func integralsSeePeaksOfAnyWidth() {
    for width in [1e-1, 1e-3, 1e-6] {
      let scale = RealInterval(1 / width)
      let outcome = EnclosedQuadrature().integrate(over: [0, 1]) { x -> PowerSeries? in
        let centre = x - .constant(RealInterval(0.3217), count: x.count)
        let bump = (-((centre.scaled(scale)).power(2) ?? x)).exponential
        return bump.map { $0 + .constant(.one, count: x.count) }
      }
      let wanted = 1 + width * Double.pi.squareRoot() / 2 * (erf(0.6783 / width) + erf(0.3217 / width))
      #expect(outcome.open.isEmpty && outcome.relativeError < 1e-9)
      #expect(holds(outcome.value.widened(64), wanted), "\(width)")
    }
  }

  @Test func aPoleIsLeftOpen() {
    let outcome = EnclosedQuadrature().integrate(over: [0, 1]) { $0.reciprocal }
    #expect(outcome.open.count == 1 && outcome.open.first?.low == 0)
  }

  @Test func aPeakInThePlaneIsSeen() throws {
    func series(_ x: [PowerSeries]) -> PowerSeries? {
      let (a, b) = (
        x[0] - .constant(RealInterval(0.3), count: x[0].count), x[1] - .constant(RealInterval(0.6), count: x[1].count)
      )
      guard let p = a.power(2), let q = b.power(2) else { return nil }
      return (p + q).scaled(RealInterval(-1e4)).exponential.map { $0 + .constant(.one, count: x[0].count) }
    }
    let estimate = EnclosedCubature().integrate(
      over: [RealInterval(0, 1), RealInterval(0, 1)], series: series,
      value: { 1 + exp(-1e4 * (($0[0] - 0.3) * ($0[0] - 0.3) + ($0[1] - 0.6) * ($0[1] - 0.6))) })
    let value = try #require(estimate?.value)
    #expect(abs(value - (1 + Double.pi / 1e4)) < 1e-9)
  }

  @Test func minimaAreGlobalOrNone() throws {
    func constant(_ x: Double, _ series: PowerSeries) -> PowerSeries { .constant(RealInterval(x), count: series.count) }
    let search = EnclosedMinimization()
    let basin = try #require(
      search.minimum(from: 0, to: 1) { x -> PowerSeries? in
        let well = (((x - constant(0.31234, x)).power(2))?.scaled(RealInterval(-1e8)))?.exponential
        return well.map { x - $0.scaled(RealInterval(10)) }
      })
    #expect(abs(basin.argument - 0.31234) < 1e-6 && basin.isUnique && !basin.isAtEnd)
    let parabola = try #require(search.minimum(from: -.infinity, to: .infinity) { x in (x - constant(3, x)).power(2) })
    #expect(parabola.argument == 3 && parabola.value == 0)
    let end = try #require(search.minimum(from: 1, to: 3) { $0 })
    #expect(end.argument == 1 && end.isAtEnd)
    let both = try #require(search.minimum(from: -2, to: 2) { x in (x * x - constant(1, x)).power(2) })
    #expect(!both.isUnique && abs(both.value) < 1e-9)
    #expect(search.minimum(from: 0, to: .infinity) { (-$0).exponential } == nil)
    #expect(search.minimum(from: -.infinity, to: .infinity) { $0.power(3) } == nil)
  }
}
