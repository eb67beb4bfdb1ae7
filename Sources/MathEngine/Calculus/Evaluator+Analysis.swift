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
      let bounds = (try bound(low), try bound(high))
      return try Quadrature().integrate(from: bounds.0, to: bounds.1) { (x) throws(Fault) in
        try self.sample(integral.body, names[0], .real(x))
      }
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
        return try Quadrature().integrate(from: first.lower.double, to: first.upper.double) { (x) throws(Fault) in
          try self.sample(integral.body, names[0], .real(x))
        }
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
    let estimate = try LimitEstimation().limit(at: point, from: side) { (x) throws(Fault) in
      try self.sample(limit.body, limit.variable, .real(x))
    }
    hasOverflowed = saved
    return try settled(estimate, term, .noLimit, "This limit does not exist.")
  }

  /// A sum or product that never ends.
  func series(
    _ sign: Term.BigOperator, _ binder: Term.Binder, from lower: Int, conditions: [Term], body: Term, _ term: Term
  ) throws(Fault) -> Value {
    guard sign == .sum, conditions.isEmpty else {
      throw Fault(.unsupported, term.operatorRange, "This operator without end is not computed.")
    }
    let estimate = try SeriesSummation().sum(from: lower) { (n) throws(Fault) in
      let value = try self.with(binder.name, .integer(n)) { () throws(Fault) in try self.evaluate(body) }
      guard case .number(let number) = value.loosened ?? value, !number.isComplex else {
        throw Fault(.unsupported, body.range, "Only a number can be taken here, not {0}.", [value.kindName])
      }
      return number.double
    }
    return try settled(estimate, term, .divergent, "This sum diverges.")
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
    let search = Minimization()
    let outcome: Minimization.Outcome
    if wantsLargest {
      outcome = try search.maximum(from: low, to: high) { (x) throws(Fault) in try self.sample(body, name, .real(x)) }
    } else {
      outcome = try search.minimum(from: low, to: high) { (x) throws(Fault) in try self.sample(body, name, .real(x)) }
    }
    guard case .minimum(let found) = outcome else {
      throw Fault(.unsupported, term.operatorRange, "No extremum can be told with certainty here.")
    }
    let isBound = sign == .supremum || sign == .infimum
    if found.isAtEnd, !isBound, !interval.contains(.real(found.argument)) {
      throw Fault(.domain, term.operatorRange, "The extremum is not attained in this interval.")
    }
    return .real(sign == .argumentMaximum || sign == .argumentMinimum ? found.argument : found.value)
  }
}

extension Number {
  static var integerZero: Number { Number(0) }
}
