import Glibc

extension Tensor {
  /// Matrices up to this size have the determinant of a nearly singular matrix found in exact arithmetic.
  private static let exactDeterminantSize = 12

  /// The determinant of a square matrix.
  ///
  /// Where the matrix is singular to working precision, rounding would decide the value, so that it is found in exact
  /// arithmetic from the elements as they are. Throws `shapeMismatch`, `nonFinite`.
  public func determinant() throws(NumericsError) -> Double {
    let factorization = try LUFactorization(self)
    if factorization.reciprocalCondition < Self.singularityThreshold(shape[0]), shape[0] <= Self.exactDeterminantSize,
      let exact = try? RationalMatrix(self).determinant()
    {
      return exact.double
    }
    let (significand, exponent) = factorization.scaledDeterminant
    return scalbn(significand, Int32(Swift.max(-5000, Swift.min(5000, exponent))))
  }

  /// The sign and the natural logarithm of the absolute value of the determinant; (0, -∞) for a singular matrix.
  ///
  /// Throws `shapeMismatch`, `nonFinite`.
  public func logDeterminant() throws(NumericsError) -> (sign: Double, logarithm: Double) {
    let (significand, exponent) = try LUFactorization(self).scaledDeterminant
    if significand == 0 { return (0, -.infinity) }
    return (significand < 0 ? -1 : 1, log(abs(significand)) + Double(exponent) * 0.693_147_180_559_945_3)
  }

  /// The inverse of a square matrix; throws `shapeMismatch`, `nonFinite`, or `singular` where the reciprocal condition
  /// number is below the size times the machine epsilon.
  public func inverse() throws(NumericsError) -> Tensor { try solve(.identity(rowCount)) }

  /// The X of self·X = right, for a vector or a matrix on the right; throws as `inverse`.
  public func solve(_ right: Tensor) throws(NumericsError) -> Tensor {
    guard isSquare, right.rank == 1 || right.rank == 2, right.shape[0] == shape[0] else { throw .shapeMismatch }
    let factorization = try LUFactorization(self)
    let condition = factorization.reciprocalCondition
    guard condition >= Self.singularityThreshold(shape[0]) else { throw .singular(reciprocalCondition: condition) }
    let columns = right.columnCount
    var result = right.elements
    for column in 0..<columns {
      let solution = factorization.solve((0..<shape[0]).map { right.elements[$0 * columns + column] })
      for row in solution.indices { result[row * columns + column] = solution[row] }
    }
    return Tensor(unchecked: right.shape, result)
  }

  /// `self^exponent` of a square matrix by repeated squaring; a negative exponent takes the inverse's power.
  public func matrixPower(_ exponent: Int) throws(NumericsError) -> Tensor {
    guard isSquare else { throw .shapeMismatch }
    var base = exponent < 0 ? try inverse() : self
    var result = try Tensor.identity(shape[0])
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = try result.matrixProduct(base) }
      rest >>= 1
      if rest > 0 { base = try base.matrixProduct(base) }
    }
    return result
  }

  /// Reciprocal condition numbers below this leave no digit of a solution.
  private static func singularityThreshold(_ size: Int) -> Double { Double(Swift.max(1, size)) * .ulpOfOne }
}
