import MathSyntax

/// A random variable that a formula makes of others.
public final class DerivedVariable: Sendable {
  let term: Term
  /// The values of the term's free names at the place of definition.
  let captured: [(name: String, value: Value)]

  /// The law where it is another name for one.
  var namedLaw: Value? {
    guard case .name(let key) = term.kind else { return nil }
    return captured.last { $0.name == key }?.value
  }

  init(term: Term, captured: [(name: String, value: Value)]) {
    self.term = term
    self.captured = captured
  }
}
