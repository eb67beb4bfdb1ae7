package import MathSyntax

/// What a name is declared to be.
package enum DeclaredSpace: Sendable {
  case scalar(ScalarDomain)
  /// Dimensions are terms over numbers and names of sizes.
  case array(shape: [Term], elements: ScalarDomain)
  /// Nonnegative entries that sum to 1; `dimension` is that of the simplex, one less than the count of entries.
  case simplex(dimension: Term)

  var isScalar: Bool {
    if case .scalar = self { return true }
    return false
  }
}

/// A property of a vector or matrix that samples are made to have.
package enum ArrayStructure: Sendable, Hashable {
  case symmetric
  case skewSymmetric
  case positiveDefinite
  case positiveSemidefinite
  case orthogonal
  case diagonal
  case unitNorm
  case sumsToOne
  case rowsSumToOne
  case columnsSumToOne
  /// `Cu = \lambda u`: this vector is an eigenvector of `matrix` with the eigenvalue `value`.
  case eigenvector(matrix: String, value: String)
}
