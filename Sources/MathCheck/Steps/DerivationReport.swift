/// What is known of a derivation, step by step.
package struct DerivationReport: Sendable {
  package var steps: [StepReport]
  /// Why there are no steps.
  package var reason: String?

  package enum Verdict: String, Sendable {
    case holds, refuted, unknown
  }

  /// `holds` where no step is refuted or unknown, and there is one at all.
  package var verdict: Verdict {
    if steps.contains(where: { $0.verdict == .refuted }) { return .refuted }
    return steps.isEmpty || steps.contains(where: { $0.verdict == .unknown }) ? .unknown : .holds
  }

  /// The first refuted step, from 1.
  package var refutedStep: Int? { steps.firstIndex { $0.verdict == .refuted }.map { $0 + 1 } }
}
