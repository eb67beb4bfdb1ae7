import Glibc

/// Limits of functions of one variable, from values at points that approach the place by two different laws.
///
/// Each sequence is extrapolated (Wynn's ε and ρ); a limit is given where both agree. An infinite limit is a converged ±∞;
/// `divergent` is a function that keeps oscillating, or whose one-sided limits differ.
public struct LimitEstimation: Sendable {
  public enum Side: Sendable { case below, above, both }

  /// The two sequences must agree to this, relative to the size of the function nearby.
  public var acceptedError = 1e-8

  public init() {}

  /// The limit at `point`, which may be infinite (the side is then that from which it can be reached).
  public func limit<Failure: Error>(
    at point: Double, from side: Side = .both, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    if point.isNaN { return .unsure }
    if point.isInfinite { return try oneSided(point, direction: 1, f) }
    switch side {
    case .above: return try oneSided(point, direction: 1, f)
    case .below: return try oneSided(point, direction: -1, f)
    case .both:
      let left = try oneSided(point, direction: -1, f)
      let right = try oneSided(point, direction: 1, f)
      return merged(left, right)
    }
  }

  private func merged(_ left: Estimate, _ right: Estimate) -> Estimate {
    switch (left, right) {
    case (.converged(let a, let aError), .converged(let b, let bError)):
      if a == b { return .converged(a, error: max(aError, bError)) }
      if a.isInfinite || b.isInfinite { return .divergent }
      let gap = abs(a - b)
      if gap <= 1e-7 * max(abs(a), abs(b)) + 4 * (aError + bError) {
        return .converged(aError <= bError ? a : b, error: max(gap, min(aError, bError)))
      }
      return gap > 1e-4 * max(abs(a), abs(b)) && gap > 100 * (aError + bError) ? .divergent : .unsure
    case (.divergent, _), (_, .divergent): return .divergent
    default: return .unsure
    }
  }

  private func oneSided<Failure: Error>(
    _ point: Double, direction: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    var sequences: [LimitSequence] = []
    for (start, ratio, deepRatio) in [(0.37, 0.5, 0.5), (0.29, 0.43, 0.47)] {
      var values: [Double] = []
      let scale = point.isInfinite ? 1 : max(1, abs(point))
      let depth = point == 0 || point.isInfinite ? 64 : 44
      var offset = start * scale
      for index in 0..<depth {
        let x = point.isInfinite ? (point > 0 ? 1 / offset : -1 / offset) : point + direction * offset
        values.append(try f(x))
        offset *= index < 24 ? ratio : deepRatio
      }
      sequences.append(LimitSequence(values))
    }
    return LimitSequence.agreed(sequences[0], sequences[1], acceptedError)
  }
}
