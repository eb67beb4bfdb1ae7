package import MathEngine

/// What became of a claim.
package enum ClaimOutcome: Sendable {
  /// True, and something was computed to know it.
  case holds
  /// `left` and `right` are the sides' values; `range` is the side that fails, in the formula's text. `sign` is where
  /// the relation stands if `\approx` in its place would make the claim true.
  case fails(left: Value, right: Value, range: Range<Int>, sign: Range<Int>? = nil)
  /// A result written earlier than the value it has now: `F_1 = 0.72`. `range` is the written literal.
  case stale(value: Value, range: Range<Int>, replacement: String)
  case undecided
}
