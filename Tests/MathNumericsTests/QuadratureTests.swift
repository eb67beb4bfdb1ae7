import Glibc
import MathNumerics
import Testing

/// An integral, its bounds, and its value; nil where it diverges.
struct IntegralCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let low: Double
  let high: Double
  let value: Double?
  let f: @Sendable (Double) -> Double

  init(_ name: String, _ low: Double, _ high: Double, _ value: Double?, _ f: @escaping @Sendable (Double) -> Double) {
    testDescription = name
    self.low = low
    self.high = high
    self.value = value
    self.f = f
  }
}

@Suite struct QuadratureTests {
  static let pi = Double.pi
  static let inf = Double.infinity

  static let smooth: [IntegralCase] = [
    .init("x²", 0, 1, 1.0 / 3) { $0 * $0 },
    .init("x² backwards", 1, 0, -1.0 / 3) { $0 * $0 },
    .init("nothing", 2, 2, 0) { 1 / ($0 - 2) },
    .init("sin over a period", 0, 2 * pi, 0) { sin($0) },
    .init("odd", -3, 3, 0) { $0 * $0 * $0 },
    .init("sin x/x", 0, pi, 1.851_937_051_982_466_2) { sin($0) / $0 },
    .init("eˣ", 0, 10, 22_025.465_794_806_718) { exp($0) },
    .init("|x - 1/3|", 0, 1, 5.0 / 18) { abs($0 - 1.0 / 3) },
    .init("step", 0, 1, 0.7) { $0 < 0.3 ? 0 : 1 },
    .init("floor", 0, 3.5, 4.5) { $0.rounded(.down) },
    .init("narrow peak", 0, 1, 1e-3 * (atan(700) + atan(300))) { 1e-6 / (($0 - 0.3) * ($0 - 0.3) + 1e-6) },
    .init("fast cosine", 0, 1, -0.005_063_656_411_097_588) { cos(100 * $0) },
    .init("sqrt", 0, 1, 2.0 / 3) { $0.squareRoot() },
    .init("half circle", -1, 1, pi / 2) { (1 - $0 * $0).squareRoot() },
    .init("xˣ", 0, 1, 0.783_430_510_712_134_4) { pow($0, $0) },
    .init("runge", -5, 5, 2.746_801_533_890_032) { 1 / (1 + $0 * $0) },
  ]

  static let singular: [IntegralCase] = [
    .init("log x", 0, 1, -1) { log($0) },
    .init("log² x", 0, 1, 2) { log($0) * log($0) },
    .init("x^-½", 0, 1, 2) { 1 / $0.squareRoot() },
    .init("x^-0.9", 0, 1, 10) { pow($0, -0.9) },
    .init("(1-x)^-½", 0, 1, 2) { 1 / (1 - $0).squareRoot() },
    .init("arcsine", -1, 1, pi) { 1 / (1 - $0 * $0).squareRoot() },
    .init("log x/√x", 0, 1, -4) { log($0) / $0.squareRoot() },
    .init("|x - 0.3|^-½", 0, 1, 2 * (0.3.squareRoot() + 0.7.squareRoot())) { 1 / abs($0 - 0.3).squareRoot() },
    .init("log|x - 1|", 0, 3, 2 * log(2.0) - 3) { log(abs($0 - 1)) },
    .init("log sin x", 0, pi, -pi * log(2.0)) { log(sin($0)) },
    .init("log x/(1-x)", 0, 1, -pi * pi / 6) { log($0) / (1 - $0) },
    .init("beta", 0, 1, pi / sin(pi / 4)) { pow($0, -0.25) * pow(1 - $0, -0.75) },
    .init("1/x", 0, 1, nil) { 1 / $0 },
    .init("1/x across", -1, 1, nil) { 1 / $0 },
    .init("1/x askew", -1, 2, nil) { 1 / $0 },
    .init("1/x²", -1, 1, nil) { 1 / ($0 * $0) },
    .init("1/(x-⅓)", 0, 1, nil) { 1 / ($0 - 1.0 / 3) },
    .init("1/(x-0.7)²", 0, 1, nil) { 1 / (($0 - 0.7) * ($0 - 0.7)) },
    .init("1/(1-x)", 0, 1, nil) { 1 / (1 - $0) },
    .init("tan", 0, pi, nil) { tan($0) },
    .init("1/sin", 0, 1, nil) { 1 / sin($0) },
    .init("1/(x(1+x))", 0, 1, nil) { 1 / ($0 * (1 + $0)) },
    .init("1/(x²-1)", 0, 2, nil) { 1 / ($0 * $0 - 1) },
    .init("x^-1.5", 0, 1, nil) { pow($0, -1.5) },
    .init("e^(1/x)", 0, 1, nil) { exp(1 / $0) },
  ]

  static let infinite: [IntegralCase] = [
    .init("e^-x", 0, inf, 1) { exp(-$0) },
    .init("e^-x from 3", 3, inf, exp(-3)) { exp(-$0) },
    .init("eˣ to 0", -inf, 0, 1) { exp($0) },
    .init("gauss", -inf, inf, pi.squareRoot()) { exp(-$0 * $0) },
    .init("gauss at 1000", -inf, inf, (2 * pi).squareRoot()) { exp(-($0 - 1000) * ($0 - 1000) / 2) },
    .init("wide gauss", -inf, inf, 1e5 * (2 * pi).squareRoot()) { exp(-$0 * $0 / 2e10) },
    .init("thin gauss", -inf, inf, 1e-4 * (2 * pi).squareRoot()) { exp(-$0 * $0 / 2e-8) },
    .init("two bumps", 0, inf, 1 + (2 * pi).squareRoot()) { exp(-$0) + exp(-($0 - 200) * ($0 - 200) / 2) },
    .init("cauchy", -inf, inf, pi) { 1 / (1 + $0 * $0) },
    .init("1/x²", 1, inf, 1) { 1 / ($0 * $0) },
    .init("1/x^1.5", 1, inf, 2) { pow($0, -1.5) },
    .init("x^-½ e^-x", 0, inf, pi.squareRoot()) { exp(-$0) / $0.squareRoot() },
    .init("1/((1+x)√x)", 0, inf, pi) { 1 / ((1 + $0) * $0.squareRoot()) },
    .init("x³/(eˣ-1)", 0, inf, pi * pi * pi * pi / 15) { $0 * $0 * $0 / (exp($0) - 1) },
    .init("log x e^-x", 0, inf, -0.577_215_664_901_532_9) { log($0) * exp(-$0) },
    .init("logistic", -inf, inf, 1) { exp(-$0) / ((1 + exp(-$0)) * (1 + exp(-$0))) },
    .init("log x/x²", 1, inf, 1) { log($0) / ($0 * $0) },
    .init("x⁵ e^-x", 0, inf, 120) { pow($0, 5) * exp(-$0) },
    .init("1/x", 1, inf, nil) { 1 / $0 },
    .init("1/(1+x)", 0, inf, nil) { 1 / (1 + $0) },
    .init("1/√x", 1, inf, nil) { 1 / $0.squareRoot() },
    .init("1", 0, inf, nil) { _ in 1 },
    .init("eˣ", 0, inf, nil) { exp($0) },
    .init("x/(1+x²) both ways", -inf, inf, nil) { $0 / (1 + $0 * $0) },
    .init("1/(x log x)", 2, inf, nil) { 1 / ($0 * log($0)) },
    .init("1/x² through 0", 0, inf, nil) { 1 / ($0 * $0) },
    .init("zero", -inf, inf, 0) { _ in 0 },
  ]

  static let oscillating: [IntegralCase] = [
    .init("sin x/x", 0, inf, pi / 2) { $0 == 0 ? 1 : sin($0) / $0 },
    .init("sin x/x both ways", -inf, inf, pi) { $0 == 0 ? 1 : sin($0) / $0 },
    .init("sin 100x/x", 0, inf, pi / 2) { sin(100 * $0) / $0 },
    .init("e^-x sin x", 0, inf, 0.5) { exp(-$0) * sin($0) },
    .init("cos x/(1+x²)", 0, inf, pi / (2 * exp(1.0))) { cos($0) / (1 + $0 * $0) },
    .init("sin x/√x", 0, inf, (pi / 2).squareRoot()) { sin($0) / $0.squareRoot() },
    .init("fresnel", 0, inf, (pi / 8).squareRoot()) { cos($0 * $0) },
    .init("sin x", 0, inf, nil) { sin($0) },
    .init("x sin x", 0, inf, nil) { $0 * sin($0) },
    .init("cos both ways", -inf, inf, nil) { cos($0) },
  ]

  @Test(arguments: [smooth, singular, infinite, oscillating].joined().map { $0 })
  func integral(_ integral: IntegralCase) {
    let estimate = Quadrature().integrate(from: integral.low, to: integral.high) { integral.f($0) }
    guard let expected = integral.value else {
      #expect(estimate == .divergent)
      return
    }
    guard case .converged(let value, let error) = estimate else {
      Issue.record("\(estimate) for \(expected)")
      return
    }
    #expect(abs(value - expected) <= 1e-10 * max(1, abs(expected)), "\(value) ± \(error) for \(expected)")
    #expect(abs(value - expected) <= 10 * error + 1e-14 * abs(expected), "\(value) ± \(error) for \(expected)")
  }

  /// What is not known to converge is never given a value.
  @Test(arguments: [
    IntegralCase("1/(x log² x) from 2", 2, inf, 1 / log(2.0)) { 1 / ($0 * log($0) * log($0)) },
    IntegralCase("1/(x log² x) at 0", 0, 0.5, 1 / log(2.0)) { 1 / ($0 * log($0) * log($0)) },
    IntegralCase("nowhere defined", 0, 1, 0) { _ in .nan },
    IntegralCase("not defined on half", -1, 1, 2.0 / 3) { $0.squareRoot() },
  ])
  func doubtIsNoValue(_ integral: IntegralCase) {
    let estimate = Quadrature().integrate(from: integral.low, to: integral.high) { integral.f($0) }
    if let value = estimate.value, let expected = integral.value {
      #expect(abs(value - expected) <= 1e-9)
    }
    #expect(estimate != .divergent)
  }

  @Test func nestsForTwoVariables() {
    let disc = Quadrature().integrate2D(from: -1, to: 1) { x in
      let y = (1 - x * x).squareRoot()
      return (-y, y)
    } _: { _, _ in
      1
    }
    #expect(abs((disc.value ?? 0) - Double.pi) < 1e-9)
    let gauss = Quadrature().integrate2D(from: -.infinity, to: .infinity) { _ in
      (-.infinity, .infinity)
    } _: { x, y in
      exp(-x * x - y * y)
    }
    #expect(abs((gauss.value ?? 0) - Double.pi) < 1e-8, "\(gauss)")
    let pole = Quadrature().integrate2D(from: 0, to: 1) { _ in
      (0, 1)
    } _: { _, y in
      1 / y
    }
    #expect(pole == .divergent)
  }

  @Test func handsTheIntegrandsErrorOn() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try Quadrature().integrate(from: 0, to: 1) { (x: Double) throws(Stop) -> Double in
        if x > 0.5 { throw Stop() }
        return x
      }
    }
  }

  @Test func staysWithinItsBudget() {
    var calls = 0
    _ = Quadrature().integrate(from: 0, to: 1) { x in
      calls += 1
      return sin(1 / x)
    }
    #expect(calls < 70_000)
  }
}
