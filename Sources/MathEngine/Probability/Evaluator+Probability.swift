import MathSyntax

/// The terms of probability.
extension Evaluator {
  func evaluateProbability(_ term: Term) throws(Fault) -> Value {
    switch term.kind {
    case .expectation(let expectation): return try self.expectation(expectation, term)
    case .probability(let events, let given): return try probability(events, given, term)
    default: throw Fault(.unsupported, term.range, "This is not computed.")
    }
  }
}
