import MathCheck
import MathEngine
import MathSyntax
import NoteIndex
import NoteMath

extension MathDiagnostics {
  /// Each refuted step, on its own line, with a counterexample that can be put in by hand.
  mutating func add(_ report: DerivationReport, _ formula: NoteFormula) {
    for step in report.steps where step.verdict == .refuted {
      let range = step.signRange.lowerBound..<max(step.signRange.upperBound, step.rightRange.upperBound)
      add(.derivationStep, range, formula, Self.message(of: step, formula))
    }
  }

  /// Products and sums of arrays whose declared shapes do not fit.
  mutating func add(_ shapes: ShapeInference, _ formula: NoteFormula, _ index: Int, _ results: NoteResults) {
    // The evaluation found the same by the values.
    if formula.outcome.fault?.code == .shape { return }
    for mismatch in shapes.mismatches {
      let sides = [mismatch.left, mismatch.right].flatMap { operand in
        [Self.text(operand.range, formula), operand.shape.text]
      }
      let message = mismatch.operation == .product ? MessageID.shapesOfProduct : .shapesDiffer
      add(
        .shapeMismatch, mismatch.range, formula, Message(message, sides.map { .text($0) }),
        related: declarations(of: mismatch, index, results))
    }
  }

  /// Where the shapes come from.
  private func declarations(of mismatch: ShapeMismatch, _ index: Int, _ results: NoteResults) -> [Diagnostic.Related] {
    var names: [String] = []
    for name in mismatch.left.names + mismatch.right.names where !names.contains(name) { names.append(name) }
    return names.compactMap { name in
      guard let place = results.declaration(of: name, before: index) else { return nil }
      let declared = results.formulas[place]
      return Diagnostic.Related(
        place: NotePlace(note: note, range: declared.range),
        message: Message(
          .declaredThere, SymbolText.shown(name), String(decoding: declared.source.utf8, as: UTF8.self)))
    }
  }

  private static func text(_ range: Range<Int>, _ formula: NoteFormula) -> String {
    String(decoding: formula.source.utf8[range.clamped(to: 0..<formula.source.utf8.count)], as: UTF8.self)
  }

  /// What is false, where it shows, and the likely slip.
  private static func message(of step: StepReport, _ formula: NoteFormula) -> Message {
    let reason = reason(of: step)
    guard let slip = step.slip else { return Message(.falseStep, [.message(reason)]) }
    return Message(.falseStepWithSlip, [.message(reason), .message(SlipWords.message(slip, formula.source.utf8))])
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
