public import MathSyntax

/// A random variable that a formula makes of others.
public final class DerivedVariable: Sendable {
  let term: Term
  /// The values of the term's free names at the place of definition.
  let captured: [(name: String, value: Value)]

  init(term: Term, captured: [(name: String, value: Value)]) {
    self.term = term
    self.captured = captured
  }
}
