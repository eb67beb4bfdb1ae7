import MathSyntax

extension DerivationRun {
  /// `A \implies B`, `A \iff B` between equations: at points that meet the one side the other one holds.
  ///
  /// Never refuted for a name alone: solving an equation finds some of its roots, not all.
  func implication(_ step: Step) -> StepReport {
    guard let left = text(step.left), let right = text(step.right) else {
      return StepReport(.unknown, step, reason: "implications are not checked")
    }
    let forward = consequence(right, of: left)
    guard forward.verdict == .checked else {
      return StepReport(.unknown, step, reason: forward.reason)
    }
    guard step.sign == .equivalent else { return StepReport(.checked, step, pointCount: forward.pointCount) }
    let backward = consequence(left, of: right)
    guard backward.verdict == .checked else { return StepReport(.unknown, step, reason: backward.reason) }
    return StepReport(.checked, step, pointCount: min(forward.pointCount, backward.pointCount))
  }

  private func consequence(_ claim: String, of condition: String) -> (
    verdict: StepVerdict, pointCount: Int, reason: String
  ) {
    var narrowed = declarations
    narrowed.read(condition)
    let checker = DerivationChecker(declarations: narrowed, setting: setting, cancelFlag: cancelFlag)
    let report = checker.check(claim)
    guard !report.steps.isEmpty, report.steps.allSatisfy({ $0.verdict == .proved || $0.verdict == .checked }) else {
      return (.unknown, 0, "the second equation is not known to follow from the first")
    }
    return (.checked, report.steps.map { max($0.pointCount, 1) }.min() ?? 1, "")
  }

  /// An equation as it is written; nil for what is none.
  private func text(_ term: Term) -> String? {
    switch term.kind {
    case .comparison(_, [.equal]), .definition: break
    default: return nil
    }
    guard term.range.upperBound <= source.count else { return nil }
    return String(decoding: source[term.range].filter { $0 != UInt8(ascii: "&") }, as: UTF8.self)
  }
}
