/// Why a numeric operation has no value.
public enum NumericsError: Error, Sendable, Hashable {
  /// A quotient by exact zero.
  case divisionByZero
  /// The result would pass the size limit that the caller gave, in bits, elements or evaluations.
  case limitExceeded
  /// An argument lies outside the function's domain.
  case domain
  /// The shapes of the operands do not fit the operation.
  case shapeMismatch
  /// An index lies outside its axis, or an axis outside the rank.
  case indexOutOfRange
  /// The matrix is singular to working precision; the payload estimates its reciprocal condition number.
  case singular(reciprocalCondition: Double)
  /// The matrix is not positive definite.
  case notPositiveDefinite
  /// An element is infinite or NaN where a finite one is needed.
  case nonFinite
  /// An iteration did not converge within its counted budget.
  case notConverged
}
