/// What is known of one step.
package enum StepVerdict: String, Sendable {
  /// True at every point of the domain, by exact algebra.
  case proved
  /// True at all sampled points.
  case checked
  /// False, with a counterexample.
  case refuted
  case unknown
  /// A first relation that gives its left side a meaning.
  case defined
}
