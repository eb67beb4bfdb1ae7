extension Tensor {
  /// The root of the sum of squares of all elements.
  public var frobeniusNorm: Double { Kernels.norm(elements, 2) ?? 0 }

  /// The largest singular value, 0 if empty; throws as `svd`.
  public func spectralNorm() throws(NumericsError) -> Double { try svd().values.first ?? 0 }

  /// The sum of the singular values; throws as `svd`.
  public func nuclearNorm() throws(NumericsError) -> Double { Kernels.sum(try svd().values) }

  /// The largest column sum of absolute values; throws `shapeMismatch` unless this is a matrix.
  public func oneNorm() throws(NumericsError) -> Double {
    guard isMatrix else { throw .shapeMismatch }
    return try map { abs($0) }.sum(axis: 0).maximum ?? 0
  }

  /// The largest row sum of absolute values; throws `shapeMismatch` unless this is a matrix.
  public func infinityNorm() throws(NumericsError) -> Double {
    guard isMatrix else { throw .shapeMismatch }
    return try map { abs($0) }.sum(axis: 1).maximum ?? 0
  }

  /// σ₁/σₖ, infinite for a matrix that is not of full rank; throws as `svd`.
  public func conditionNumber() throws(NumericsError) -> Double {
    let values = try svd().values
    guard let first = values.first, let last = values.last else { return 0 }
    return last == 0 ? .infinity : first / last
  }
}
