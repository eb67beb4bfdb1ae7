import MathNumerics
import MathSyntax

/// Derivatives that pass into a sum without end.
extension Differentiator {
  func isEndless(_ binder: Term.Binder) -> Bool {
    switch binder.domain {
    case .range(let low, let high), .between(let low, let high, _, _):
      [low, high].contains { end in
        if case .number(let number)? = try? evaluator.evaluate(end) { number.double.isInfinite } else { false }
      }
    default: false
    }
  }

  /// Term by term is right where the sum of the derivatives converges uniformly about the point: where bounds for each
  /// of them over an interval add up (Weierstrass). Else the derivative is refused.
  func checkTermByTerm(_ derived: Term, _ binder: Term.Binder, _ term: Term) throws(Fault) {
    let refused = Fault(
      .unsupported, term.operatorRange, "It can't be told whether this sum may be derived term by term.")
    guard case .range(let low, _) = binder.domain, case .number(let start) = try evaluator.evaluate(low),
      let first = start.int
    else { throw refused }
    var names: [String] = []
    var centres: [Double] = []
    for name in derived.freeNames where tangents[name] != nil {
      guard case .number(let number)? = evaluator.use(name), !number.isComplex else { throw refused }
      names.append(name)
      centres.append(number.double)
    }
    let directions = derived.freeNames.filter { $0.hasPrefix("∂") && evaluator.use($0) == nil }
    for radius in [1e-3, 1e-6] {
      let ranges = centres.map { RealInterval($0 - radius * max(1, abs($0)), $0 + radius * max(1, abs($0))) }
      let variables = (ranges + directions.map { _ in RealInterval.one }).map { PowerSeries([$0]) }
      var summation = SeriesSummation()
      summation.maximumTerms = 256
      var bounds: [Double] = []
      let bound = try summation.sum(from: first) { (n) throws(Fault) -> Double in
        let formula = try self.evaluator.with(binder.name, .integer(n)) { () throws(Fault) in
          FormulaCompiler.formula(derived, of: names + directions, self.evaluator)
        }
        guard let formula else { throw refused }
        try self.evaluator.spend(formula.operations.count * 2, term.range)
        guard let series = formula.series(variables), !series.isPartial else { throw refused }
        bounds.append(series.value.magnitude)
        return series.value.magnitude
      }
      if bound.value != nil || condenses(bounds) { return }
    }
    throw refused
  }
  /// Whether the largest bounds of stretches that double fall faster than the stretches grow (Cauchy's condensation).
  private func condenses(_ bounds: [Double]) -> Bool {
    guard bounds.count >= 128, bounds.allSatisfy(\.isFinite) else { return false }
    var sizes: [Double] = []
    var start = 1
    while 2 * start <= bounds.count {
      sizes.append((bounds[start..<(2 * start)].max() ?? 0) * Double(start))
      start *= 2
    }
    let tail = sizes.suffix(5)
    return zip(tail, tail.dropFirst()).allSatisfy { $1 <= 0.8 * $0 }
  }
}
