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
    // A letter that is a function elsewhere is a number, a unit or a differential here; a letter that is a random
    // variable, a set or a truth value beside one that takes numbers means something else here as well.
    case .shape where otherMeanings.contains(where: fault.message.template.contains): nil
    case .shape where fault.message.arguments.contains(where: otherKinds.contains): nil
    // `\{x \in \mathbb{R}^n : …\}` describes a set and lists nothing.
    case .domain where fault.message.template.contains("be run through"): nil
    // A recurrence such as `T(n) = 2T(n/2) + n`, which is stated and not computed.
    case .limitExceeded where fault.message.template.contains("too deep"): nil
    case .shape: .shapeMismatch
    case .domain, .singular, .index, .noMatchingCase, .noLimit, .divergent: .domainError
    case .limitExceeded: .evaluationLimit
    default: nil
    }
  }

  private static let otherMeanings = ["is a function and has no argument", "The size of"]
  /// Kinds of values (`Value.kindName`) that no shape can be wrong of.
  private static let otherKinds: Set<String> = [
    "a function", "a random variable", "a distribution", "a truth value", "a set", "a space", "an interval",
    "a list of words", "a tuple", "two values", "a matrix of unknown size",
  ]
}
