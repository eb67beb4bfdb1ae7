extension Tensor {
  /// The element at these indices, from 0; throws `indexOutOfRange`.
  public func element(at indices: [Int]) throws(NumericsError) -> Double { elements[try offset(of: indices)] }

  /// The same tensor with one element replaced; throws `indexOutOfRange`.
  public func replacing(at indices: [Int], with value: Double) throws(NumericsError) -> Tensor {
    var result = self
    result.elements[try offset(of: indices)] = value
    return result
  }

  /// The part with index `index`, from 0, on an axis, of one rank less; throws `indexOutOfRange`.
  public func slice(axis: Int, at index: Int) throws(NumericsError) -> Tensor {
    guard shape.indices.contains(axis), index >= 0, index < shape[axis] else { throw .indexOutOfRange }
    var rest = shape
    rest.remove(at: axis)
    return try gathered(axis: axis, [index]).reshaped(rest)
  }

  /// The part with these indices, from 0, in their order, on an axis; throws `indexOutOfRange`.
  public func gathered(axis: Int, _ indices: [Int]) throws(NumericsError) -> Tensor {
    guard shape.indices.contains(axis), indices.allSatisfy({ $0 >= 0 && $0 < shape[axis] })
    else { throw .indexOutOfRange }
    var newShape = shape
    newShape[axis] = indices.count
    let count = try Self.count(of: newShape)
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    var result: [Double] = []
    result.reserveCapacity(count)
    for block in 0..<outer {
      for index in indices {
        let start = (block * shape[axis] + index) * inner
        result.append(contentsOf: elements[start..<(start + inner)])
      }
    }
    return Tensor(unchecked: newShape, result)
  }

  /// Row `index` of a matrix, from 0, or element `index` of a vector; throws `indexOutOfRange`.
  public func row(_ index: Int) throws(NumericsError) -> Tensor { try slice(axis: 0, at: index) }

  /// Column `index` of a matrix, from 0; throws `indexOutOfRange`.
  public func column(_ index: Int) throws(NumericsError) -> Tensor { try slice(axis: 1, at: index) }

  /// The main diagonal of a matrix; throws `shapeMismatch` for other ranks.
  public func diagonal() throws(NumericsError) -> Tensor {
    guard isMatrix else { throw .shapeMismatch }
    return Tensor(vector: (0..<min(shape[0], shape[1])).map { elements[$0 * shape[1] + $0] })
  }

  /// The elements of a matrix as nested arrays; throws `shapeMismatch` for other ranks.
  public func rows() throws(NumericsError) -> [[Double]] {
    guard isMatrix else { throw .shapeMismatch }
    return (0..<shape[0]).map { Array(elements[($0 * shape[1])..<(($0 + 1) * shape[1])]) }
  }

  private func offset(of indices: [Int]) throws(NumericsError) -> Int {
    guard indices.count == shape.count else { throw .indexOutOfRange }
    var offset = 0
    for (index, length) in zip(indices, shape) {
      guard index >= 0, index < length else { throw .indexOutOfRange }
      offset = offset * length + index
    }
    return offset
  }
}
