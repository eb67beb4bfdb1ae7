extension Tensor {
  /// The matrix product of matrices and vectors: matrix·matrix, matrix·vector, vector·matrix, or the inner product.
  ///
  /// A vector counts as a column on the right and as a row on the left. Throws `shapeMismatch` where the inner lengths
  /// differ or a rank is not 1 or 2.
  public func matrixProduct(_ other: Tensor) throws(NumericsError) -> Tensor {
    guard let inner = shape.last, inner == other.shape.first, rank <= 2, other.rank <= 2 else { throw .shapeMismatch }
    let rows = rank == 2 ? shape[0] : 1
    let columns = other.rank == 2 ? other.shape[1] : 1
    let resultShape = shape.dropLast() + other.shape.dropFirst()
    _ = try Self.count(of: Array(resultShape))
    let product = Kernels.matrixProduct(elements, other.elements, rows: rows, inner: inner, columns: columns)
    return Tensor(unchecked: Array(resultShape), product)
  }

  /// The sum of the products of all elements; throws `shapeMismatch` unless the shapes are equal.
  public func inner(_ other: Tensor) throws(NumericsError) -> Double {
    guard shape == other.shape else { throw .shapeMismatch }
    return Kernels.dot(elements, other.elements)
  }

  /// Every product of an element of each; the shapes are joined. Throws `limitExceeded`.
  public func outer(_ other: Tensor) throws(NumericsError) -> Tensor {
    let shape = shape + other.shape
    var result: [Double] = []
    result.reserveCapacity(try Self.count(of: shape))
    for left in elements {
      for right in other.elements { result.append(left * right) }
    }
    return Tensor(unchecked: shape, result)
  }

  /// The Kronecker product of matrices (of vectors as vectors); throws `shapeMismatch` for other ranks.
  public func kronecker(_ other: Tensor) throws(NumericsError) -> Tensor {
    if isVector, other.isVector { return try outer(other).reshaped([count * other.count]) }
    guard isMatrix, other.isMatrix else { throw .shapeMismatch }
    let product = try outer(other).permuted([0, 2, 1, 3])
    return try product.reshaped([shape[0] * other.shape[0], shape[1] * other.shape[1]])
  }

  /// The cross product of two 3-vectors; throws `shapeMismatch` otherwise.
  public func cross(_ other: Tensor) throws(NumericsError) -> Tensor {
    guard shape == [3], other.shape == [3] else { throw .shapeMismatch }
    let (a, b) = (elements, other.elements)
    return Tensor(vector: [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])
  }
}
