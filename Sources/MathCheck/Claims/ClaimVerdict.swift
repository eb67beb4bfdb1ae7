package import MathEngine

/// What is known of one relation between values.
package enum ClaimVerdict: Sendable {
  case holds
  /// The sides' values; `isNear` where they are equal to as many digits as are written, so that `≈` would be true.
  case fails(left: Value, right: Value, isNear: Bool)
  case unknown(String)
}
