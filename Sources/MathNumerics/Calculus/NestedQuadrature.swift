import Glibc

/// Integrals in two or three dimensions by product rules of two sizes; what they do not agree on is `unsure`.
///
/// Finite axes: the 15-point Kronrod rule on one, two and three panels. Infinite ones: the trapezoidal rule after the
/// substitutions x = sinh t and x = exp(t − exp(−t)) (Takahasi and Mori 1974), with steps that get smaller.
public struct NestedQuadrature {
  /// How far three rules in a row may differ, relative to the integral of the absolute value.
  public var acceptedError = 1e-9

  private let dimension: Int
  private let bounds: (Int, [Double]) -> (Double, Double)

  /// - Parameters:
  ///   - dimension: How many axes, outermost first.
  ///   - bounds: The bounds of an axis for given values of those outside it.
  public init(dimension: Int, bounds: @escaping (Int, [Double]) -> (Double, Double)) {
    self.dimension = dimension
    self.bounds = bounds
  }

  public func integrate<Failure: Error>(_ f: ([Double]) throws(Failure) -> Double) throws(Failure) -> Estimate {
    // Infinite axes reach as far as the integrand counts.
    for reach in [5.0, 12] {
      var values: [Double] = []
      for level in 0..<(dimension == 2 ? 4 : 3) {
        var run = Run(level: level, reach: reach)
        guard let value = try part([], 1, false, &run, f) else { return .unsure }
        if run.edge > 1e-12 * run.size { break }
        values.append(value)
        guard values.count >= 3 else { continue }
        let gaps = values.suffix(3).map { abs($0 - value) }
        if gaps.allSatisfy({ $0 <= acceptedError * run.size }) {
          return .converged(value, error: gaps[1] + 1e-15 * run.size)
        }
      }
    }
    return .unsure
  }

  private struct Run {
    let level: Int
    let reach: Double
    /// The integral of the absolute value.
    var size = 0.0
    /// What the outermost nodes of infinite axes hold.
    var edge = 0.0
  }

  /// The integral over the axes inside given values; nil at a value that is none.
  private func part<Failure: Error>(
    _ outer: [Double], _ weight: Double, _ isEdge: Bool, _ run: inout Run, _ f: ([Double]) throws(Failure) -> Double
  ) throws(Failure) -> Double? {
    if outer.count == dimension {
      let value = try f(outer)
      guard value.isFinite else { return nil }
      run.size += abs(value * weight)
      if isEdge { run.edge += abs(value * weight) }
      return value
    }
    let (low, high) = bounds(outer.count, outer)
    guard !low.isNaN, !high.isNaN else { return nil }
    if low == high { return 0 }
    var sum = 0.0
    let nodes = Self.nodes(min(low, high), max(low, high), run)
    let isInfinite = low.isInfinite || high.isInfinite
    for (index, (node, share)) in nodes.enumerated() {
      // The first nodes of a half-line crowd at its finite end.
      let isLast = isInfinite && (index >= nodes.count - 1 || (index == 0 && low.isInfinite && high.isInfinite))
      guard let inner = try part(outer + [node], weight * share, isEdge || isLast, &run, f) else { return nil }
      sum += share * inner
    }
    return low <= high ? sum : -sum
  }

  private static func nodes(_ low: Double, _ high: Double, _ run: Run) -> [(Double, Double)] {
    if low.isFinite, high.isFinite {
      let panels = run.level + 1
      let width = (high - low) / Double(panels)
      return (0..<panels).flatMap { index in
        GaussKronrodPanel.rule.map { (low + width * (Double(index) + 0.5 + $0.node / 2), $0.weight * width / 2) }
      }
    }
    let step = [0.18, 0.13, 0.1, 0.075][min(run.level, 3)]
    let isWhole = low == -.infinity && high == .infinity
    let count = Int(run.reach / step)
    return ((isWhole ? -count : -Int(4 / step))...count).map { index in
      let t = Double(index) * step
      if isWhole { return (sinh(t), cosh(t) * step) }
      let offset = exp(t - exp(-t))
      return (low.isFinite ? low + offset : high - offset, offset * (1 + exp(-t)) * step)
    }
  }
}

extension GaussKronrodPanel {
  /// The nodes in −1…1 with their weights.
  static let rule: [(node: Double, weight: Double)] = (0..<15).map { index in
    let mirrored = min(index, 14 - index)
    return (index < 7 ? -nodes[mirrored] : nodes[mirrored], kronrodWeights[mirrored])
  }
}
