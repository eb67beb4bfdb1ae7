package import MathEngine
package import MathSyntax

/// A step, a relation sign of a derivation, with what is known of it.
package struct StepReport: Sendable {
  package var verdict: StepVerdict
  /// Where the sign stands, in bytes of the formula.
  package var signRange: Range<Int>
  /// Where the right side stands.
  package var rightRange: Range<Int>
  package var sign: Term.RelationSign
  /// At how many points both sides were compared.
  package var pointCount = 0
  /// Values of the declared names at which the step is false, in the order of declaration.
  package var counterexample: [(name: String, value: Value)] = []
  /// Both sides there.
  package var left: Value?
  package var right: Value?
  /// Why it is unknown; of a refuted step the likely slip.
  package var reason: String?
  /// What would make a refuted step true.
  package var slip: Slip?

  init(_ verdict: StepVerdict, _ step: Step, reason: String? = nil, pointCount: Int = 0) {
    self.verdict = verdict
    signRange = step.signRange
    rightRange = step.right.range
    sign = step.sign
    self.reason = reason
    self.pointCount = pointCount
  }
}
