extension Tensor {
  /// The tensor of the transformed elements.
  public func map<Failure: Error>(_ transform: (Double) throws(Failure) -> Double) throws(Failure) -> Tensor {
    var result = elements
    for index in result.indices { result[index] = try transform(result[index]) }
    return Tensor(unchecked: shape, result)
  }

  /// Pairs equal shapes; throws `shapeMismatch` otherwise.
  public func combined(with other: Tensor, _ combine: (Double, Double) -> Double) throws(NumericsError) -> Tensor {
    guard shape == other.shape else { throw .shapeMismatch }
    var result = elements
    result.withUnsafeMutableBufferPointer { out in
      other.elements.withUnsafeBufferPointer { right in
        for index in 0..<out.count { out[index] = combine(out[index], right[index]) }
      }
    }
    return Tensor(unchecked: shape, result)
  }

  /// Throws `shapeMismatch` unless the shapes are equal.
  public func adding(_ other: Tensor) throws(NumericsError) -> Tensor { try combined(with: other, +) }

  /// Throws `shapeMismatch` unless the shapes are equal.
  public func subtracting(_ other: Tensor) throws(NumericsError) -> Tensor { try combined(with: other, -) }

  /// The Hadamard product; throws `shapeMismatch` unless the shapes are equal.
  public func multiplyingElements(_ other: Tensor) throws(NumericsError) -> Tensor { try combined(with: other, *) }

  public func scaled(by factor: Double) -> Tensor { map { $0 * factor } }

  public static prefix func - (operand: Tensor) -> Tensor { operand.map { -$0 } }
}
