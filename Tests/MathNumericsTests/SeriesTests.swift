import Glibc
import MathNumerics
import Testing

/// A function of an index or a number, and its sum or limit; nil where there is none.
struct ProcessCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let place: Double
  let value: Double?
  let side: LimitEstimation.Side
  let f: @Sendable (Double) -> Double

  init(
    _ name: String, _ place: Double, _ value: Double?, from side: LimitEstimation.Side = .both,
    _ f: @escaping @Sendable (Double) -> Double
  ) {
    testDescription = name
    self.place = place
    self.value = value
    self.side = side
    self.f = f
  }
}

@Suite struct SeriesTests {
  static let pi = Double.pi
  static let inf = Double.infinity

  static let sums: [ProcessCase] = [
    .init("2^-n", 0, 2) { pow(2, -$0) },
    .init("0.999ⁿ", 0, 1000) { pow(0.999, $0) },
    .init("1/n!", 0, exp(1)) { 1 / tgamma($0 + 1) },
    .init("30ⁿ/n!", 0, exp(30)) { exp($0 * log(30) - lgamma($0 + 1)) },
    .init("1/n²", 1, pi * pi / 6) { 1 / ($0 * $0) },
    .init("1/n³", 1, 1.202_056_903_159_594_3) { 1 / ($0 * $0 * $0) },
    .init("1/n⁴", 1, pi * pi * pi * pi / 90) { pow($0, -4) },
    .init("n^-1.5", 1, 2.612_375_348_685_488) { pow($0, -1.5) },
    .init("n^-1.1", 1, 10.584_448_464_950_81) { pow($0, -1.1) },
    .init("1/(n(n+1))", 1, 1) { 1 / ($0 * ($0 + 1)) },
    .init("1/(n²+1)", 0, 2.076_674_047_468_581_2) { 1 / ($0 * $0 + 1) },
    .init("1/(4n²-1)", 1, 0.5) { 1 / (4 * $0 * $0 - 1) },
    .init("1/(n²-1)", 2, 0.75) { 1 / ($0 * $0 - 1) },
    .init("log(1+1/n²)", 1, 1.301_846_398_603_712_7) { log1p(1 / ($0 * $0)) },
    .init("1-cos 1/n", 1, 0.778_758_579_552_792) { 1 - cos(1 / $0) },
    .init("n!/nⁿ", 1, 1.879_853_862_175_258_5) { exp(lgamma($0 + 1) - $0 * log($0)) },
    .init("n/2ⁿ", 1, 2) { $0 * pow(2, -$0) },
    .init("alternating 1/n", 1, log(2)) { ($0.truncatingRemainder(dividingBy: 2) == 1 ? 1 : -1) / $0 },
    .init("leibniz", 0, pi / 4) { ($0.truncatingRemainder(dividingBy: 2) == 0 ? 1 : -1) / (2 * $0 + 1) },
    .init("alternating 1/√n", 1, 0.604_898_643_421_630_4) {
      ($0.truncatingRemainder(dividingBy: 2) == 1 ? 1 : -1) / $0.squareRoot()
    },
    .init("alternating 1/log n", 2, 0.924_299_897_222_938_9) {
      ($0.truncatingRemainder(dividingBy: 2) == 0 ? 1 : -1) / log($0)
    },
    .init("alternating 1/n²", 1, pi * pi / 12) { ($0.truncatingRemainder(dividingBy: 2) == 1 ? 1 : -1) / ($0 * $0) },
    .init("cos n/2ⁿ", 0, (1 - cos(1) / 2) / (1.25 - cos(1))) { cos($0) * pow(2, -$0) },
    .init("cos n/n", 1, 0.042_019_505_825_368_96) { cos($0) / $0 },
    .init("sin n/n", 1, (pi - 1) / 2) { sin($0) / $0 },
    .init("zeros", 0, 0) { _ in 0 },
    .init("finitely many", 0, 10) { $0 < 5 ? $0 : 0 },
    .init("discount", 0, 10) { pow(0.9, $0) },
    .init("1/n", 1, nil) { 1 / $0 },
    .init("1/(n+100)", 0, nil) { 1 / ($0 + 100) },
    .init("1/(2n+1)", 0, nil) { 1 / (2 * $0 + 1) },
    .init("n/(n²+1)", 0, nil) { $0 / ($0 * $0 + 1) },
    .init("1/√n", 1, nil) { 1 / $0.squareRoot() },
    .init("n^-0.99", 1, nil) { pow($0, -0.99) },
    .init("(-1)ⁿ", 0, nil) { $0.truncatingRemainder(dividingBy: 2) == 0 ? 1 : -1 },
    .init("(-1)ⁿ(1+1/n)", 1, nil) { ($0.truncatingRemainder(dividingBy: 2) == 0 ? 1 : -1) * (1 + 1 / $0) },
    .init("1", 0, nil) { _ in 1 },
    .init("n", 0, nil) { $0 },
    .init("n/(n+1)", 0, nil) { $0 / ($0 + 1) },
    .init("2ⁿ", 0, nil) { pow(2, $0) },
    .init("n!", 0, nil) { tgamma($0 + 1) },
    .init("sin n", 0, nil) { sin($0) },
    .init("cos² n", 0, nil) { cos($0) * cos($0) },
  ]

  /// Series between convergence and divergence, or that converge too slowly: any value must be right, and none diverges
  /// that converges.
  static let doubtful: [ProcessCase] = [
    .init("1/(n log n)", 2, nil) { 1 / ($0 * log($0)) },
    .init("1/(n log² n)", 2, 2.109_742_801_236_891_974) { 1 / ($0 * log($0) * log($0)) },
    .init("log n/n²", 1, 0.937_548_254_315_844) { log($0) / ($0 * $0) },
    .init("log n/n", 1, nil) { log($0) / $0 },
    .init("1/log n", 2, nil) { 1 / log($0) },
    .init("1/(n log log n)", 3, nil) { 1 / ($0 * log(log($0))) },
    .init("n^-1.01", 1, 100.577_943_338_496_87) { pow($0, -1.01) },
    .init("1/(n + 10⁵)²", 0, 1.000_005_000_016_7e-5) { 1 / (($0 + 1e5) * ($0 + 1e5)) },
    .init("1/(n sin² n)", 1, nil) { 1 / ($0 * sin($0) * sin($0)) },
    .init("(-1)ⁿ n^-0.001", 1, 0.500_226) { ($0.truncatingRemainder(dividingBy: 2) == 1 ? 1 : -1) * pow($0, -0.001) },
    .init("overflow", 0, nil) { exp($0) / (exp($0) + 1) },
  ]

  @Test(arguments: sums) func series(_ series: ProcessCase) {
    let estimate = SeriesSummation().sum(from: Int(series.place)) { series.f(Double($0)) }
    expect(estimate, series.value, tolerance: 1e-9)
  }

  @Test(arguments: doubtful) func doubtfulSeries(_ series: ProcessCase) {
    let estimate = SeriesSummation().sum(from: Int(series.place)) { series.f(Double($0)) }
    if case .converged(let value, _) = estimate {
      #expect(abs(value - (series.value ?? .nan)) <= 1e-6 * abs(value))
    }
    if series.value != nil { #expect(estimate != .divergent) }
  }

  static let limits: [ProcessCase] = [
    .init("sin x/x", 0, 1) { sin($0) / $0 },
    .init("(1-cos x)/x²", 0, 0.5) { (1 - cos($0)) / ($0 * $0) },
    .init("(eˣ-1)/x", 0, 1) { (exp($0) - 1) / $0 },
    .init("(x-sin x)/x³", 0, 1.0 / 6) { ($0 - sin($0)) / ($0 * $0 * $0) },
    .init("tan x/x", 0, 1) { tan($0) / $0 },
    .init("log(1+x)/x", 0, 1) { log(1 + $0) / $0 },
    .init("(√(1+x)-1)/x", 0, 0.5) { ((1 + $0).squareRoot() - 1) / $0 },
    .init("(x²-1)/(x-1)", 1, 2) { ($0 * $0 - 1) / ($0 - 1) },
    .init("(x³-8)/(x-2)", 2, 12) { ($0 * $0 * $0 - 8) / ($0 - 2) },
    .init("x²", 3, 9) { $0 * $0 },
    .init("constant", 5, 7) { _ in 7 },
    .init("x log x", 0, 0, from: .above) { $0 * log($0) },
    .init("xˣ", 0, 1, from: .above) { pow($0, $0) },
    .init("x sin 1/x", 0, 0) { $0 * sin(1 / $0) },
    .init("|x|", 0, 0) { abs($0) },
    .init("|x|/x from below", 0, -1, from: .below) { abs($0) / $0 },
    .init("√x", 0, 0, from: .above) { $0.squareRoot() },
    .init("e^-1/x²", 0, 0) { exp(-1 / ($0 * $0)) },
    .init("(1+x)^(1/x)", 0, exp(1)) { pow(1 + $0, 1 / $0) },
    .init("1/x", inf, 0) { 1 / $0 },
    .init("(1+1/x)ˣ", inf, exp(1)) { pow(1 + 1 / $0, $0) },
    .init("(2x²+1)/(x²-x)", inf, 2) { (2 * $0 * $0 + 1) / ($0 * $0 - $0) },
    .init("√(x²+x)-x", inf, 0.5) { ($0 * $0 + $0).squareRoot() - $0 },
    .init("arctan", inf, pi / 2) { atan($0) },
    .init("arctan below", -inf, -pi / 2) { atan($0) },
    .init("tanh", inf, 1) { tanh($0) },
    .init("e^-x", inf, 0) { exp(-$0) },
    .init("x e^-x", inf, 0) { $0 * exp(-$0) },
    .init("log x/x", inf, 0) { log($0) / $0 },
    .init("sin x/x far", inf, 0) { sin($0) / $0 },
    .init("x^(1/x)", inf, 1) { pow($0, 1 / $0) },
    .init("sigmoid", inf, 1) { 1 / (1 + exp(-$0)) },
    .init("1/x²", 0, inf) { 1 / ($0 * $0) },
    .init("1/x above", 0, inf, from: .above) { 1 / $0 },
    .init("1/x below", 0, -inf, from: .below) { 1 / $0 },
    .init("log x", 0, -inf, from: .above) { log($0) },
    .init("log x far", inf, inf) { log($0) },
    .init("x far", inf, inf) { $0 },
    .init("-x² at -∞", -inf, -inf) { -$0 * $0 },
    .init("eˣ", inf, inf) { exp($0) },
    .init("√x far", inf, inf) { $0.squareRoot() },
    .init("1/(x-1)²", 1, inf) { 1 / (($0 - 1) * ($0 - 1)) },
    .init("1/x both", 0, nil) { 1 / $0 },
    .init("|x|/x", 0, nil) { abs($0) / $0 },
    .init("sin 1/x", 0, nil) { sin(1 / $0) },
    .init("sin far", inf, nil) { sin($0) },
    .init("cos far", -inf, nil) { cos($0) },
    .init("floor at 2", 2, nil) { $0.rounded(.down) },
    .init("step", 0, nil) { $0 < 0 ? 0 : 1 },
  ]

  static let doubtfulLimits: [ProcessCase] = [
    .init("1/log x", inf, 0) { 1 / log($0) },
    .init("log log x", inf, inf) { log(log($0)) },
    .init("(1-cos x) sin(1/x)/x²", 0, nil) { (1 - cos($0)) * sin(1 / $0) / ($0 * $0) },
    .init("x sin x", inf, nil) { $0 * sin($0) },
    .init("undefined", 0, nil) { _ in .nan },
    .init("sin(π x)", inf, nil) { sin(pi * $0) },
    .init("x + sin x", inf, inf) { $0 + sin($0) },
    .init("(x - tan x)/x³ noisy", 0, -1.0 / 3) { ($0 - tan($0)) / ($0 * $0 * $0) },
    .init("sin(x)/x + 1e-6 sin(1/x)", 0, nil) { sin($0) / $0 + 1e-6 * sin(1 / $0) },
  ]

  @Test(arguments: limits) func limit(_ limit: ProcessCase) {
    let estimate = LimitEstimation().limit(at: limit.place, from: limit.side) { limit.f($0) }
    expect(estimate, limit.value, tolerance: 1e-8)
  }

  @Test(arguments: doubtfulLimits) func doubtfulLimit(_ limit: ProcessCase) {
    let estimate = LimitEstimation().limit(at: limit.place, from: limit.side) { limit.f($0) }
    if case .converged(let value, _) = estimate {
      #expect(value == limit.value || abs(value - (limit.value ?? .nan)) <= 1e-6 * max(1, abs(value)))
    }
    if limit.value != nil { #expect(estimate != .divergent) }
  }

  private func expect(_ estimate: Estimate, _ expected: Double?, tolerance: Double) {
    guard let expected else {
      #expect(estimate == .divergent)
      return
    }
    guard case .converged(let value, let error) = estimate else {
      Issue.record("\(estimate) for \(expected)")
      return
    }
    #expect(value == expected || abs(value - expected) <= tolerance * max(1, abs(expected)), "\(value) ± \(error)")
  }
}
