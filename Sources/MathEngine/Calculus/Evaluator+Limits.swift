import MathNumerics
import MathSyntax

/// Limits: by series where there is one, else by values that approach the place.
extension Evaluator {
  func limit(_ limit: Term.Limit, _ term: Term) throws(Fault) -> Value {
    let point = try bound(limit.target)
    let side: LimitEstimation.Side = limit.side == .above ? .above : limit.side == .below ? .below : .both
    let saved = hasOverflowed
    defer { hasOverflowed = saved }
    if let exact = try seriesLimit(limit, at: point) {
      return try settled(exact, term, .noLimit, "This limit does not exist.")
    }
    if point == .infinity, Self.wholeNames.contains(limit.variable), let estimate = try sequenceLimit(limit, term) {
      return try settled(estimate, term, .noLimit, "This limit does not exist.")
    }
    let estimate = try LimitEstimation().limit(at: point, from: side) { (x) throws(Fault) in
      try self.sample(limit.body, limit.variable, .real(x))
    }
    if point == .infinity, estimate.value == nil, Self.wholeNames.contains(limit.variable) {
      // A sequence has values at whole numbers only.
      guard try oscillates(limit) else { return try settled(.unsure, term, .noLimit, "") }
      return try settled(.divergent, term, .noLimit, "This limit does not exist.")
    }
    return try settled(estimate, term, .noLimit, "This limit does not exist.")
  }

  /// Names that stand for whole numbers by custom.
  static let wholeNames: Set<String> = ["n", "N", "k", "K", "m", "M", "i", "j"]

  /// Whether a sequence keeps moving to and fro, far out as before.
  private func oscillates(_ limit: Term.Limit) throws(Fault) -> Bool {
    var spreads: [Double] = []
    for start in [1_000, 100_000] {
      var values: [Double] = []
      for n in start..<(start + 32) { values.append(try sample(limit.body, limit.variable, .integer(n))) }
      guard values.allSatisfy(\.isFinite), let low = values.min(), let high = values.max() else { return false }
      let steps = zip(values, values.dropFirst()).map { $1 - $0 }
      let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
      guard turns >= 8, high - low > 1e-3 * max(abs(low), abs(high)) else { return false }
      spreads.append(high - low)
    }
    return spreads[1] > 0.5 * spreads[0]
  }

  // By series

  /// The limit by the Laurent series at the place, which settles L'Hôpital's cases; nil where there is none or its first
  /// coefficient can't be told from zero.
  private func seriesLimit(_ limit: Term.Limit, at point: Double) throws(Fault) -> Estimate? {
    guard let formula = FormulaCompiler.formula(limit.body, of: [limit.variable], self) else { return nil }
    try spend(formula.operations.count * 100, limit.body.range)
    if point.isInfinite { return self.limit(of: formula, atInfinity: point) }
    let count = 14
    guard case .number(let number) = try evaluate(limit.target) else { return nil }
    let isExact = number.exact.map { Rational(exactly: point) == $0 } ?? false
    let place = isExact ? RealInterval(point) : RealInterval(point).widened(4)
    func side(_ sign: Double) -> Estimate? {
      formula.series([.variable(place, count: count, sign: sign)]).flatMap(Self.limit)
    }
    switch limit.side {
    case .above: return side(1)
    case .below: return side(-1)
    case .both:
      guard let right = side(1), let left = side(-1), let a = left.value, let b = right.value else { return nil }
      if a == b { return right }
      guard a.isFinite, b.isFinite else { return .divergent }
      let gap = abs(a - b) / max(abs(a), abs(b))
      return gap <= 1e-12 ? right : gap < 1e-6 ? nil : .divergent
    }
  }

  /// By the series in t = 1/x, or −1/x.
  func limit(of formula: RealFormula, atInfinity point: Double) -> Estimate? {
    let unit = RealInterval(point > 0 ? 1 : -1)
    return formula.series([PowerSeries(order: -1, [unit] + Array(repeating: .zero, count: 13))]).flatMap(Self.limit)
  }

  /// What the first coefficient says of t → 0 from above.
  private static func limit(_ series: PowerSeries) -> Estimate? {
    guard !series.isPartial, let first = series.coefficients.firstIndex(where: { !$0.isZero }) else { return nil }
    let lead = series.coefficients[first]
    let order = series.order + first
    if order > 0 {
      return series.coefficients[first...].contains { $0.isFinite } ? .converged(0, error: 0) : nil
    }
    guard lead.isFinite, !lead.containsZero else { return nil }
    if order < 0 { return .converged(lead.low > 0 ? .infinity : -.infinity, error: 0) }
    guard lead.width <= 1e-10 * lead.magnitude else { return nil }
    return .converged(lead.middle, error: lead.width)
  }

  // Sequences

  /// The limit of a sequence that has values at whole numbers only, or is a sum or product up to n.
  private func sequenceLimit(_ limit: Term.Limit, _ term: Term) throws(Fault) -> Estimate? {
    if let series = try partialSums(limit, term) { return series }
    guard Self.needsWholeNumbers(limit.body, limit.variable) else { return nil }
    var families: [[SequenceExtrapolation.Member]] = []
    for offset in [0, 1] {
      var members: [SequenceExtrapolation.Member] = []
      var n = 8
      while members.count < 12 {
        let place = n + offset
        guard let value = try member(limit, place) else { break }
        members.append(.init(place: place, value: value))
        n = n * 3 / 2
        if n % 2 == 1 { n += 1 }
      }
      families.append(members)
    }
    return SequenceExtrapolation.limit(of: families)
  }

  /// A member; nil where it takes more than there is, or has no value.
  private func member(_ limit: Term.Limit, _ place: Int) throws(Fault) -> Double? {
    do throws(Fault) {
      let value = try with(limit.variable, .integer(place)) { () throws(Fault) in try evaluate(limit.body) }
      guard case .number(let number) = value.loosened ?? value, !number.isComplex else { return nil }
      return number.double
    } catch {
      if [.domain, .limitExceeded].contains(error.code), stepsLeft > 0 { return nil }
      throw error
    }
  }

  /// The limit of partial sums is the series, that of partial products the product.
  private func partialSums(_ limit: Term.Limit, _ term: Term) throws(Fault) -> Estimate? {
    guard case .big(let sign, let binders, let conditions, let body) = limit.body.kind,
      sign == .sum || sign == .product,
      binders.count == 1, conditions.isEmpty, case .range(let low, let high) = binders[0].domain,
      case .name(limit.variable) = high.kind, !low.freeNames.contains(limit.variable),
      !body.freeNames.contains(limit.variable) || binders[0].name == limit.variable
    else { return nil }
    do throws(Fault) {
      let from = try wholeNumber(low)
      let value = try series(sign, binders[0], from: from, conditions: [], body: body, term)
      guard case .number(let number) = value else { return nil }
      return .converged(number.double, error: 0)
    } catch {
      guard error.code == .divergent, sign == .sum else { return error.code == .unsupported ? .unsure : nil }
      // Terms of one sign add up to infinity.
      var signs: Set<Int> = []
      for place in [40, 41, 42, 43, 97, 98, 99, 100, 1001, 1002, 4003] {
        let value = try with(binders[0].name, .integer(place)) { () throws(Fault) in try evaluate(body) }
        guard case .number(let number) = value, let sign = number.compare(Number(0)) else { return .unsure }
        signs.insert(sign)
      }
      return signs == [1] ? .converged(.infinity, error: 0) : signs == [-1] ? .converged(-.infinity, error: 0) : .unsure
    }
  }

  /// Whether a body counts with its variable: factorials, binomials, bounds of sums, powers of negative numbers.
  private static func needsWholeNumbers(_ term: Term, _ name: String) -> Bool {
    func depends(_ term: Term) -> Bool { term.freeNames.contains(name) }
    switch term.kind {
    case .factorial(let inner, _): if depends(inner) { return true }
    case .builtin("binom", let arguments, _), .builtin("binomial", let arguments, _):
      if arguments.contains(where: depends) { return true }
    case .big(_, let binders, _, _): if binders.flatMap(\.domainTerms).contains(where: depends) { return true }
    case .power(let base, let exponent):
      if depends(exponent), case .negate = base.kind { return true }
    default: break
    }
    return term.children.contains { needsWholeNumbers($0, name) }
  }
}
