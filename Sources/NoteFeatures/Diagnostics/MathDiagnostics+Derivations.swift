import MathCheck
import MathEngine
import NoteMath

extension MathDiagnostics {
  /// Each refuted step, on its own line, with a counterexample that can be put in by hand.
  mutating func add(_ report: DerivationReport, _ formula: NoteFormula) {
    for step in report.steps where step.verdict == .refuted {
      let range = step.signRange.lowerBound..<max(step.signRange.upperBound, step.rightRange.upperBound)
      add(.derivationStep, range, formula, Message(.falseStep, [.message(Self.reason(of: step))]))
    }
  }

  private static func reason(of step: StepReport) -> Message {
    let formatter = ValueFormatter(significantDigits: 4)
    guard let left = step.left, let right = step.right else { return Message(.phrase, step.reason ?? "") }
    let sides = [formatter.text(left), formatter.text(right)]
    let point = step.counterexample.map { "\(SymbolText.shown($0.name)) = \(formatter.text($0.value))" }
    guard !point.isEmpty else { return Message(.stepSides, sides[0], sides[1]) }
    return Message(.stepSidesAt, point.joined(separator: ", "), sides[0], sides[1])
  }
}
