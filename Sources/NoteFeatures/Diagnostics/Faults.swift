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
    case .shape: .shapeMismatch
    case .domain, .singular, .index, .noMatchingCase, .noLimit, .divergent: .domainError
    case .limitExceeded: .evaluationLimit
    default: nil
    }
  }
}
