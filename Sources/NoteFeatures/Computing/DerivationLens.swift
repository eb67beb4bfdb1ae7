import MathCheck
import NoteMath

/// What a lens over a derivation tells: `✓ 4 steps · 3 proved · 1 checked at 64 points`, `✗ step 2`.
enum DerivationLens {
  /// Nil where a step is unknown and none is refuted, or where all of it only defines.
  static func title(of report: DerivationReport) -> Message? {
    if let step = report.refutedStep { return Message(.derivationFails, String(step)) }
    guard report.verdict == .holds else { return nil }
    let proved = report.steps.count { $0.verdict == .proved }
    let checked = report.steps.filter { $0.verdict == .checked }
    guard proved + checked.count > 0 else { return nil }
    var parts = [steps(proved + checked.count)]
    if proved > 0 { parts.append(Message(.provedSteps, String(proved))) }
    if let points = checked.map(\.pointCount).min() {
      parts.append(Message(points == 1 ? .computedSteps : .checkedSteps, String(checked.count), String(points)))
    }
    return Message(parts.count == 3 ? .derivationHoldsBoth : .derivationHolds, parts.map { .message($0) })
  }

  private static func steps(_ count: Int) -> Message {
    count == 1 ? Message(.oneStep) : Message(.stepCount, String(count))
  }
}
