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

  package init(_ declarations: Declarations, base: Environment = Environment()) {
    plan = SamplePlan(declarations, base: base)
  }

  /// Points that meet every condition of the context, up to `pointCount`.
  package func points(cancelFlag: CancelFlag? = nil) -> [Sample] {
    var points: [Sample] = []
    var misses = 0
    for number in 0..<Self.pointCount {
      if let cancelFlag, cancelFlag.isCancelled { return [] }
      if let point = point(number) {
        points.append(point)
      } else {
        misses += 1
        // A domain that is empty or of measure zero shows at once.
        if points.isEmpty, misses >= 6 { return [] }
      }
    }
    return points
  }

  private func point(_ number: Int) -> Sample? {
    for attempt in 0..<Self.attemptCount {
      guard let sample = SampleDraw(plan, sample: number, attempt: attempt).point() else { continue }
      guard let failed = failedCondition(sample) else { return sample }
      if failed.sign == .equal, let solved = solve(failed, number, attempt, sample) { return solved }
    }
    return nil
  }

  private func failedCondition(_ sample: Sample) -> SamplePlan.ResolvedCondition? {
    plan.conditions.first { !holds($0, sample) }
  }

  private func holds(_ condition: SamplePlan.ResolvedCondition, _ sample: Sample) -> Bool {
    let sides = SidePair(condition.left, condition.right, sample.environment)
    switch sides.outcome(condition.sign) {
    case .agree: return true
    case .differ, .undefined, .unclear, .shapes: return false
    }
  }

  /// Gives one free real name the value that makes an equality true, where the equality is affine in it.
  private func solve(_ condition: SamplePlan.ResolvedCondition, _ number: Int, _ attempt: Int, _ sample: Sample)
    -> Sample?
  {
    for (name, space) in plan.declarations.spaces.reversed() {
      guard case .scalar(let domain) = space, !domain.isWhole, domain.values == nil else { continue }
      func excess(_ value: Rational) -> Double? {
        let draw = SampleDraw(plan, sample: number, attempt: attempt, overrides: [name: .exact(value)])
        guard let point = draw.point() else { return nil }
        return SidePair(condition.left, condition.right, point.environment).difference
      }
      // A third point tells whether it is affine: of several roots, one alone would be no fair sample.
      guard let atOne = excess(1), let atTwo = excess(2), let atThree = excess(3), atOne != atTwo,
        abs(atThree - 2 * atTwo + atOne) <= 1e-9 * max(abs(atOne), abs(atTwo), abs(atThree))
      else { continue }
      let root = 1 + atOne / (atOne - atTwo)
      guard let exact = Rational(exactly: root), domain.contains(exact) else { continue }
      let draw = SampleDraw(plan, sample: number, attempt: attempt, overrides: [name: .real(root)])
      if let point = draw.point(), failedCondition(point) == nil { return point }
    }
    return nil
  }
}
