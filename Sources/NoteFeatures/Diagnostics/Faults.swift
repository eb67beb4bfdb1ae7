import MathEngine
import MathSyntax

/// Faults of formulas as messages and diagnostic codes.
enum Faults {
  static func message(_ fault: Fault) -> Message {
    Message(.phrase, [.phrase(fault.message.template, fault.message.arguments)])
  }

  /// Which diagnostic a fault of evaluation is; nil for those that are no mistake of the writer's, such as a name
  /// without a value.
  static func code(_ fault: Fault) -> DiagnosticCode? {
    switch fault.code {
    // A letter that is a function elsewhere is a number, a unit or a differential here.
    case .shape where otherMeanings.contains(where: fault.message.template.contains): nil
    // A recurrence such as `T(n) = 2T(n/2) + n`, which is stated and not computed.
    case .limitExceeded where fault.message.template.contains("too deep"): nil
    case .shape: .shapeMismatch
    case .domain, .singular, .index, .noMatchingCase, .noLimit, .divergent: .domainError
    case .limitExceeded: .evaluationLimit
    default: nil
    }
  }

  private static let otherMeanings = ["is a function and has no argument", "The size of"]
}
