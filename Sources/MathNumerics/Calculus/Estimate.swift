/// What a limiting process gave: a value with an error estimate, the certainty that there is none, or neither.
public enum Estimate: Sendable, Hashable {
  /// The value, possibly ±∞ for a limit, and an estimate of its absolute error.
  case converged(Double, error: Double)
  case divergent
  /// Neither convergence nor divergence could be made out within the budget.
  case unsure

  public var value: Double? {
    if case .converged(let value, _) = self { value } else { nil }
  }

  /// The sum of two parts: divergent if either is, else unsure if either is.
  static func + (left: Estimate, right: Estimate) -> Estimate {
    switch (left, right) {
    case (.converged(let a, let aError), .converged(let b, let bError)): .converged(a + b, error: aError + bError)
    case (.divergent, _), (_, .divergent): .divergent
    default: .unsure
    }
  }

  static prefix func - (operand: Estimate) -> Estimate {
    if case .converged(let value, let error) = operand { .converged(-value, error: error) } else { operand }
  }
}
