import MathSyntax

extension Evaluator {
  /// Expectations, variances, probabilities of events.
  func evaluateProbability(_ term: Term) throws(Fault) -> Value {
    throw Fault(.unsupported, term.range, "This is not computed.")
  }
}
