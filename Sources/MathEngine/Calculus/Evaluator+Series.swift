import MathNumerics
import MathSyntax

/// Series that fall too slowly or too irregularly for extrapolation, by their integral.
extension Evaluator {
  /// Euler's and Maclaurin's formula, where the terms are values of a smooth function that only falls from some place on:
  /// the integral of the rest tells its sum, or that there is none. Source: NIST DLMF 2.10.1.
  func eulerMaclaurin(_ body: Term, _ name: String, from lower: Int, _ term: Term) throws(Fault) -> Estimate? {
    guard let formula = FormulaCompiler.formula(body, of: [name], self), lower < 1 << 20 else { return nil }
    try spend(formula.operations.count * 400, term.range)
    let start = max(lower, 0) + 24
    guard let sign = falls(formula, from: Double(start)) else { return nil }
    let count = 14
    guard let series = formula.series([.variable(RealInterval(Double(start)), count: count)]), series.order == 0 else {
      return nil
    }
    var sum = 0.0
    for place in lower..<start {
      let value = try sample(body, name, .integer(place))
      guard value.isFinite else { return nil }
      sum += value
    }
    switch try integral(of: body, name, Double(start), .infinity) {
    case .divergent: return .divergent
    case .unsure: return nil
    case .converged(let rest, let error):
      // B₂ₖ/(2k)!
      let weights = [1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1_209_600, 1.0 / 47_900_160, -691.0 / 1_307_674_368_000]
      var correction = series.coefficients[0].middle / 2
      var factorial = 1.0
      var last = 0.0
      for (k, weight) in weights.enumerated() {
        let order = 2 * k + 1
        if k > 0 { factorial *= Double(order - 1) * Double(order) }
        last = weight * series.coefficients[order].middle * factorial
        correction -= last
      }
      guard sign != 0, rest.isFinite, correction.isFinite else { return nil }
      let value = sum + rest + correction
      return .converged(value, error: error + 2 * abs(last) + 1e-14 * (abs(sum) + abs(rest)))
    }
  }

  /// The sum of a converging series of exact terms that cancel, with all digits; nil where they fall too slowly, or are
  /// not exact.
  func exactSum(_ body: Term, _ name: String, from lower: Int) throws(Fault) -> Double? {
    var sum = Rational(0)
    var small = 0
    for place in lower..<(lower + 300) {
      let value = try with(name, .integer(place)) { () throws(Fault) in try evaluate(body) }
      guard case .number(.exact(let term)) = value else { return nil }
      sum = sum + term
      small = abs(term.double) <= 1e-18 * abs(sum.double) ? small + 1 : 0
      if small >= 24 { return sum.double }
    }
    return nil
  }

  /// The sign of a function that only falls in size from `start` on; nil where that can't be told.
  private func falls(_ formula: RealFormula, from start: Double) -> Double? {
    var sign: Double?
    var low = start
    for _ in 0..<56 {
      // Quarters of an octave keep the bounds sharp.
      let high = low * 1.189207115002721
      guard let series = formula.series([.variable(RealInterval(low, high), count: 2)]), series.order == 0,
        !series.isPartial
      else { return nil }
      let (value, slope) = (series.coefficients[0], series.coefficients[1])
      let own: Double? = value.low > 0 && slope.high < 0 ? 1 : value.high < 0 && slope.low > 0 ? -1 : nil
      guard let own, sign == nil || sign == own else { return nil }
      sign = own
      low = high
    }
    return sign
  }
}
