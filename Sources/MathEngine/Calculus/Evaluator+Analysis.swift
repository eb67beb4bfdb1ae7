import Glibc
import MathNumerics
import MathSyntax

/// Integrals, limits, series and extrema over intervals, by the numeric library; what it is not sure of is no value.
extension Evaluator {
  /// The body at a number; outside its domain, NaN.
  func sample(_ body: Term, _ name: String, _ value: Value) throws(Fault) -> Double {
    do throws(Fault) {
      let result = try with(name, value) { () throws(Fault) in try evaluate(body) }
      switch result.loosened ?? result {
      case .number(.complex(let z)): return z.im == 0 ? z.re : .nan
      case .number(let number): return number.double
      default: throw Fault(.unsupported, body.range, "Only a number can be taken here, not {0}.", [result.kindName])
      }
    } catch {
      if error.code == .domain { return .nan }
      throw error
    }
  }

  private func settled(_ estimate: Estimate, _ term: Term, _ failure: Fault.Code, _ words: String) throws(Fault)
    -> Value
  {
    switch estimate {
    case .converged(let value, let error): return .real(abs(value) <= error && abs(value) < 1e-9 ? 0 : value)
    case .divergent: throw Fault(failure, term.operatorRange, words)
    case .unsure: throw Fault(.unsupported, term.operatorRange, "No value can be told with certainty here.")
    }
  }

  func integral(_ integral: Term.Integral, _ term: Term) throws(Fault) -> Value {
    guard !integral.isContour else {
      throw Fault(.unsupported, term.operatorRange, "A contour integral is not computed.")
    }
    let saved = (warnings.count, hasOverflowed)
    let estimate = try estimate(integral, term)
    hasOverflowed = saved.1
    return try settled(estimate, term, .divergent, "This integral diverges.")
  }

  private func estimate(_ integral: Term.Integral, _ term: Term) throws(Fault) -> Estimate {
    let names = integral.variables
    switch integral.bounds {
    case .none: throw Fault(.unsupported, term.operatorRange, "An integral without bounds has no value.")
    case .between(let low, let high):
      guard names.count == 1 else {
        throw Fault(.unsupported, term.operatorRange, "It can't be told which bounds are whose.")
      }
      return try line(integral.body, names[0], try bound(low), try bound(high))
    case .region(let region):
      var intervals: [Interval] = []
      switch try evaluate(region) {
      case .interval(let interval): intervals = [interval]
      case .tuple(let parts):
        intervals = parts.compactMap { part in if case .interval(let interval) = part { interval } else { nil } }
      case .space(.reals, let shape) where shape.isEmpty:
        intervals = [Interval(.real(-.infinity), .real(.infinity), closedBelow: false, closedAbove: false)]
      default: break
      }
      guard intervals.count == names.count, intervals.count <= 2, let first = intervals.first else {
        throw Fault(.unsupported, region.range, "An integral over this region is not computed.")
      }
      if intervals.count == 1 {
        return try line(integral.body, names[0], first.lower.double, first.upper.double)
      }
      let second = (low: intervals[1].lower.double, high: intervals[1].upper.double)
      return try Quadrature().integrate2D(
        from: first.lower.double, to: first.upper.double, inner: { (_) throws(Fault) in second }
      ) {
        (x, y) throws(Fault) in
        try self.with(names[0], .real(x)) { () throws(Fault) in try self.sample(integral.body, names[1], .real(y)) }
      }
    }
  }

  /// Nothing but zeros may be a peak between the samples, where the integrand can vanish by underflow.
  private func line(_ body: Term, _ name: String, _ low: Double, _ high: Double) throws(Fault) -> Estimate {
    var isZero = true
    let places = densityPlaces(body, name)
    let estimate = try Quadrature().integrate(from: low, to: high, breakpoints: places) { (x) throws(Fault) in
      let value = try self.sample(body, name, .real(x))
      if value != 0 { isZero = false }
      return value
    }
    return isZero && low != high && mayUnderflow(body) ? .unsure : estimate
  }

  private func mayUnderflow(_ term: Term) -> Bool {
    switch term.kind {
    case .power(_, let exponent) where exponent.smallInteger == nil: return true
    case .builtin(let entry, _, _):
      if !["abs", "max", "min", "ReLU", "floor", "ceil", "round", "sign"].contains(entry) { return true }
    case .apply, .either: return true
    default: break
    }
    return term.children.contains(where: mayUnderflow)
  }

  /// Where the normal densities in an integrand lie, by their means and deviations.
  private func densityPlaces(_ term: Term, _ name: String) -> [Double] {
    var places: [Double] = []
    if case .builtin("Normal", let arguments, _) = term.kind, arguments.count == 3,
      !arguments[1].freeNames.contains(name), !arguments[2].freeNames.contains(name),
      case .number(let mean)? = try? evaluate(arguments[1]), case .number(let variance)? = try? evaluate(arguments[2])
    {
      let deviation = variance.double.squareRoot()
      places += [-30, -8, -3, -1, 0, 1, 3, 8, 30].map { mean.double + $0 * deviation }.filter(\.isFinite)
    }
    return term.children.reduce(into: places) { $0 += densityPlaces($1, name) }
  }

  private func bound(_ term: Term) throws(Fault) -> Double {
    guard case .number(let number) = try evaluate(term), !number.isComplex else {
      throw Fault(.domain, term.range, "A bound is a real number.")
    }
    return number.double
  }

  func limit(_ limit: Term.Limit, _ term: Term) throws(Fault) -> Value {
    let point = try bound(limit.target)
    let side: LimitEstimation.Side = limit.side == .above ? .above : limit.side == .below ? .below : .both
    let saved = hasOverflowed
    defer { hasOverflowed = saved }
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
  private static let wholeNames: Set<String> = ["n", "N", "k", "K", "m", "M", "i", "j"]

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

  /// A sum or product that never ends; from −∞, both halves.
  func series(
    _ sign: Term.BigOperator, _ binder: Term.Binder, from lower: Int?, conditions: [Term], body: Term, _ term: Term
  ) throws(Fault) -> Value {
    guard sign == .sum || sign == .product, conditions.isEmpty else {
      throw Fault(.unsupported, term.operatorRange, "This operator without end is not computed.")
    }
    func part(_ n: Int) throws(Fault) -> Double {
      let value = try with(binder.name, .integer(n)) { () throws(Fault) in try evaluate(body) }
      guard case .number(let number) = value.loosened ?? value, !number.isComplex else {
        throw Fault(.unsupported, body.range, "Only a number can be taken here, not {0}.", [value.kindName])
      }
      guard sign == .product else { return number.double }
      guard number.double > 0 else {
        throw Fault(.unsupported, body.range, "A product without end is computed of positive factors only.")
      }
      return log(number.double)
    }
    var estimate = try SeriesSummation().sum(from: lower ?? 0, part)
    if lower == nil, case .converged(let above, let error) = estimate {
      estimate = try SeriesSummation().sum(from: 1) { (n) throws(Fault) in try part(-n) }
      if case .converged(let below, let other) = estimate { estimate = .converged(above + below, error: error + other) }
    }
    if sign == .product, case .converged(let sum, let error) = estimate {
      estimate = .converged(exp(sum), error: exp(sum) * error)
    }
    let words = sign == .sum ? "This sum diverges." : "This product diverges."
    return try settled(estimate, term, .divergent, words)
  }

  /// An extremum over an interval or the reals.
  func extremum(
    _ sign: Term.BigOperator, _ name: String, over domain: Value, body: Term, _ term: Term
  ) throws(Fault) -> Value {
    let interval: Interval
    switch domain {
    case .interval(let found): interval = found
    case .space(.reals, let shape) where shape.isEmpty:
      interval = Interval(.real(-.infinity), .real(.infinity), closedBelow: false, closedAbove: false)
    case .space(.positiveReals, let shape) where shape.isEmpty:
      interval = Interval(.integerZero, .real(.infinity), closedBelow: false, closedAbove: false)
    default: throw Fault(.unsupported, term.operatorRange, "An extremum over {0} is not computed.", [domain.kindName])
    }
    let wantsLargest = sign == .maximum || sign == .supremum || sign == .argumentMaximum
    let (low, high) = (interval.lower.double, interval.upper.double)
    func search(_ low: Double, _ high: Double) throws(Fault) -> Minimization.Outcome {
      if wantsLargest {
        return try Minimization().maximum(from: low, to: high) { (x) throws(Fault) in
          try self.sample(body, name, .real(x))
        }
      }
      return try Minimization().minimum(from: low, to: high) { (x) throws(Fault) in
        try self.sample(body, name, .real(x))
      }
    }
    let outcome = try search(low, high)
    guard case .minimum(let found) = outcome else {
      throw Fault(.unsupported, term.operatorRange, "No extremum can be told with certainty here.")
    }
    let isBound = sign == .supremum || sign == .infimum
    if found.isAtEnd, !isBound, !interval.contains(.real(found.argument)) {
      throw Fault(.domain, term.operatorRange, "The extremum is not attained in this interval.")
    }
    guard sign == .argumentMaximum || sign == .argumentMinimum else { return .real(found.value) }
    // The place is told only where no other does as well.
    let gap = min(1e-2 * max(1, abs(found.argument)), (high - low) / 50)
    for (a, b) in [(low, found.argument - gap), (found.argument + gap, high)] where a < b {
      guard case .minimum(let other) = try search(a, b), wantsLargest == (other.value < found.value),
        abs(other.value - found.value) > 1e-13 * max(1, abs(found.value))
      else {
        throw Fault(.unsupported, term.operatorRange, "The extremum may be taken at more than one place.")
      }
    }
    return .real(found.argument)
  }
}

extension Number {
  static var integerZero: Number { Number(0) }
}
