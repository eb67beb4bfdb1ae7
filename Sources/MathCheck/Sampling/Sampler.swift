package import MathEngine
import MathNumerics
import MathSyntax

/// The points at which a step is compared: the same ones on every machine.
package struct Sampler: Sendable {
  package let plan: SamplePlan
  package static let pointCount = 64
  /// Fewer than these are no evidence.
  package static let minimumPointCount = 8
  private static let attemptCount = 12

  package init(_ declarations: Declarations, base: Environment = Environment(), cancelFlag: CancelFlag? = nil) {
    plan = SamplePlan(declarations, base: base, cancelFlag: cancelFlag)
  }

  /// Points that meet every condition of the context, up to `pointCount`.
  package func points() -> [Sample] {
    var points: [Sample] = []
    var misses = 0
    var cost = 0
    for number in 0..<Self.pointCount where cost <= Self.maximumCost {
      if isCancelled { return [] }
      if let point = point(number, &cost) {
        points.append(point)
      } else {
        misses += 1
        // A domain that is empty or of measure zero shows at once.
        if points.isEmpty, misses >= 6 { return [] }
      }
    }
    return points + extremes(&cost)
  }

  /// Few points behind the others, for orders alone.
  private func extremes(_ cost: inout Int) -> [Sample] {
    (0..<Self.extremeCount).compactMap { number in
      guard var sample = SampleDraw(plan, sample: Self.pointCount + number, attempt: 0).point(cost: &cost),
        failedCondition(sample, &cost) == nil
      else { return nil }
      sample.isExtreme = true
      sample.isZero = number == Self.zeroPlace
      return sample
    }
  }

  private static let extremeCount = 6
  /// The first, so that it follows on the points that all relations are compared at.
  private static let zeroPlace = 0

  private var isCancelled: Bool { plan.cancelFlag?.isCancelled ?? false }

  private func point(_ number: Int, _ cost: inout Int) -> Sample? {
    for attempt in 0..<Self.attemptCount where !isCancelled && cost <= Self.maximumCost {
      guard let sample = SampleDraw(plan, sample: number, attempt: attempt).point(cost: &cost) else { continue }
      guard let failed = failedCondition(sample, &cost) else { return sample }
      if failed.sign == .equal, let solved = solve(failed, number, attempt, sample, &cost) { return solved }
    }
    return nil
  }

  /// Steps that all draws may take together.
  private static let maximumCost = 2_000_000

  private func failedCondition(_ sample: Sample, _ cost: inout Int) -> SamplePlan.ResolvedCondition? {
    for condition in plan.conditions where !holds(condition, sample, &cost) { return condition }
    return nil
  }

  private func sides(_ condition: SamplePlan.ResolvedCondition, _ sample: Sample, _ cost: inout Int) -> SidePair {
    SidePair(
      condition.left, condition.right, sample.environment, cancelFlag: plan.cancelFlag, isQuick: true, cost: &cost)
  }

  private func holds(_ condition: SamplePlan.ResolvedCondition, _ sample: Sample, _ cost: inout Int) -> Bool {
    let sides = sides(condition, sample, &cost)
    switch sides.outcome(condition.sign) {
    case .agree: return true
    case .differ, .undefined, .unclear, .shapes: return false
    }
  }

  /// Gives one free real name the value that makes an equality true, where the equality is affine in it.
  private func solve(
    _ condition: SamplePlan.ResolvedCondition, _ number: Int, _ attempt: Int, _ sample: Sample, _ cost: inout Int
  ) -> Sample? {
    for (name, space) in plan.declarations.spaces.reversed() {
      guard case .scalar(let domain) = space, !domain.isWhole, domain.values == nil else { continue }
      func excess(_ value: Rational, _ cost: inout Int) -> Double? {
        let draw = SampleDraw(plan, sample: number, attempt: attempt, overrides: [name: .exact(value)])
        guard let point = draw.point(cost: &cost) else { return nil }
        return sides(condition, point, &cost).difference
      }
      // A third point tells whether it is affine: of several roots, one alone would be no fair sample.
      guard let atOne = excess(1, &cost), let atTwo = excess(2, &cost), let atThree = excess(3, &cost), atOne != atTwo,
        abs(atThree - 2 * atTwo + atOne) <= 1e-9 * max(abs(atOne), abs(atTwo), abs(atThree))
      else { continue }
      let root = 1 + atOne / (atOne - atTwo)
      guard let exact = Rational(exactly: root), domain.contains(exact) else { continue }
      let draw = SampleDraw(plan, sample: number, attempt: attempt, overrides: [name: .real(root)])
      if let point = draw.point(cost: &cost), failedCondition(point, &cost) == nil { return point }
    }
    return nil
  }
}
