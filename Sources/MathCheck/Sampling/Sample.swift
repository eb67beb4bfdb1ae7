package import MathEngine

/// One point of a declared domain: the drawn values, and the environment with them and all that is defined by them.
package struct Sample: Sendable {
  package var environment: Environment
  /// What was drawn, in the order of declaration.
  package var point: [(name: String, value: Value)]
  /// At a place where bounds are reached, or far out; for orders, which are true at most points.
  package var isExtreme = false
  /// Where all numbers are zero that may be; there much is undefined, or defined by convention.
  package var isZero = false
}
