import Glibc

/// Integrals over finite and infinite intervals, with a counted budget.
///
/// Smooth stretches: globally adaptive Gauss–Kronrod bisection (QUADPACK `qag`). Towards a singular point or infinity:
/// shells that shrink or grow by two, whose sums are extrapolated by Wynn's ε-algorithm (as `qags`) and whose ratios tell
/// divergence. Oscillating tails: half-periods, summed with acceleration (Longman 1956).
public struct Quadrature: Sendable {
  /// The wanted error relative to the integral of the absolute value.
  public var relativeTolerance = 1e-12
  /// How many values of the integrand may be asked for.
  public var maximumEvaluations = 60_000
  /// A result whose relative error estimate is larger is `unsure`.
  public var acceptedError = 1e-7

  /// Pieces into which each finite stretch is cut before any is judged.
  package var initialPanels = 10
  /// How many points look for oscillation and distant bumps in each shell of an infinite range.
  package var scannedPoints = 64
  var refines = Refinement.everywhere

  /// Whether stretches that hold nothing beside the rest are searched for peaks nonetheless.
  enum Refinement { case everywhere, whereItCounts }

  public init() {}

  /// The integral from `low` to `high`, either of which may be infinite; a value outside the integrand's domain is NaN.
  ///
  /// Where a narrow feature might be missed, its place is given in `breakpoints`. A pole inside or at an end, unless it is
  /// integrable, makes the integral divergent: no principal value is taken.
  public func integrate<Failure: Error>(
    from low: Double, to high: Double, breakpoints: [Double] = [], _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    if low.isNaN || high.isNaN { return .unsure }
    if low == high { return .converged(0, error: 0) }
    if low > high { return -(try integrate(from: high, to: low, breakpoints: breakpoints, f)) }
    if low == .infinity || high == -.infinity { return .unsure }
    var cuts = breakpoints.filter { $0 > low && $0 < high && $0.isFinite }.sorted()
    if cuts.isEmpty, low == -.infinity || high == .infinity {
      cuts = [low == -.infinity ? (high == .infinity ? 0 : min(high, high - 1)) : low + 1].filter { $0.isFinite }
      if low.isFinite || high.isFinite { cuts = [] }
    }
    var run = QuadratureRun(settings: self)
    var points = [low] + cuts + [high]
    points = points.enumerated().filter { $0.offset == 0 || $0.element != points[$0.offset - 1] }.map(\.element)
    var total = Estimate.converged(0, error: 0)
    for (a, b) in zip(points, points.dropFirst()) {
      let part: Estimate
      if b == .infinity {
        part = try run.tail(from: a, f)
      } else if a == -.infinity {
        part = try run.tail(from: -b) { x throws(Failure) in try f(-x) }
      } else {
        part = try run.interval(a, b, panels: initialPanels, depth: 0, f)
      }
      if part == .divergent { return .divergent }
      total = total + part
    }
    return run.judged(total)
  }

  /// The integral over x in low...high of the integral over y in `inner(x)`, by nesting.
  ///
  /// Divergent or unsure if an inner integral is; all together ask for at most twenty times `maximumEvaluations` values.
  public func integrate2D<Failure: Error>(
    from low: Double, to high: Double, inner: (Double) throws(Failure) -> (low: Double, high: Double),
    _ f: (Double, Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    var outer = self
    outer.maximumEvaluations = max(200, maximumEvaluations / 10)
    outer.relativeTolerance = max(relativeTolerance, 1e-10)
    var nested = self
    nested.maximumEvaluations = max(200, maximumEvaluations / 10)
    outer.scannedPoints = 16
    nested.scannedPoints = 16
    outer.refines = .whereItCounts
    nested.refines = .whereItCounts
    var failure: Estimate?
    var evaluations = 0
    let result = try outer.integrate(from: low, to: high) { x throws(Failure) in
      if failure != nil || evaluations > 20 * maximumEvaluations { return .nan }
      let (bottom, top) = try inner(x)
      let line = try nested.integrate(from: bottom, to: top) { y throws(Failure) in
        evaluations += 1
        return try f(x, y)
      }
      if let value = line.value { return value }
      failure = failure ?? line
      return .nan
    }
    if let failure { return failure }
    return evaluations > 20 * maximumEvaluations ? .unsure : result
  }
}
