extension Tensor {
  /// The same elements in another shape; throws `shapeMismatch` if the numbers of elements differ.
  public func reshaped(_ shape: [Int]) throws(NumericsError) -> Tensor { try Tensor(shape: shape, elements: elements) }

  public var flattened: Tensor { Tensor(vector: elements) }

  /// The axes in reverse: the transpose of a matrix; a vector stays as it is.
  public var transposed: Tensor {
    if isMatrix {
      let (rows, columns) = (shape[0], shape[1])
      return Tensor(unchecked: [columns, rows], Kernels.transposed(elements, rows: rows, columns: columns))
    }
    return (try? permuted(Array(shape.indices.reversed()))) ?? self
  }

  /// The tensor whose axis k is this one's axis `axes[k]`; throws `indexOutOfRange` unless `axes` is a permutation.
  public func permuted(_ axes: [Int]) throws(NumericsError) -> Tensor {
    guard axes.sorted() == Array(shape.indices) else { throw .indexOutOfRange }
    var strides = [Int](repeating: 1, count: rank)
    for axis in shape.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * shape[axis + 1] }
    let newShape = axes.map { shape[$0] }
    let newStrides = axes.map { strides[$0] }
    var result: [Double] = []
    result.reserveCapacity(count)
    var indices = [Int](repeating: 0, count: rank)
    var offset = 0
    for _ in 0..<count {
      result.append(elements[offset])
      var axis = rank - 1
      while axis >= 0 {
        indices[axis] += 1
        offset += newStrides[axis]
        if indices[axis] < newShape[axis] { break }
        offset -= newStrides[axis] * newShape[axis]
        indices[axis] = 0
        axis -= 1
      }
    }
    return Tensor(unchecked: newShape, result)
  }

  /// Joined along an axis; throws `shapeMismatch` if another axis differs, `indexOutOfRange` for a missing axis.
  public static func concatenated(_ parts: [Tensor], axis: Int) throws(NumericsError) -> Tensor {
    guard let first = parts.first else { throw .shapeMismatch }
    guard first.shape.indices.contains(axis) else { throw .indexOutOfRange }
    var shape = first.shape
    shape[axis] = 0
    for part in parts {
      guard part.rank == first.rank, part.shape.indices.allSatisfy({ $0 == axis || part.shape[$0] == shape[$0] })
      else { throw .shapeMismatch }
      shape[axis] += part.shape[axis]
    }
    let count = try count(of: shape)
    let outer = shape[..<axis].reduce(1, *)
    var elements: [Double] = []
    elements.reserveCapacity(count)
    for block in 0..<outer {
      for part in parts {
        let length = part.shape[axis...].reduce(1, *)
        elements.append(contentsOf: part.elements[(block * length)..<((block + 1) * length)])
      }
    }
    return Tensor(unchecked: shape, elements)
  }

  /// Equal shapes stacked along a new first axis; throws `shapeMismatch` if they differ or there is none.
  public static func stacked(_ parts: [Tensor]) throws(NumericsError) -> Tensor {
    guard let first = parts.first, parts.allSatisfy({ $0.shape == first.shape }) else { throw .shapeMismatch }
    let shape = [parts.count] + first.shape
    _ = try count(of: shape)
    return Tensor(unchecked: shape, parts.flatMap(\.elements))
  }

  /// The matrix made of matrices, given by rows of blocks; throws `shapeMismatch` if they do not fit.
  public static func block(_ rows: [[Tensor]]) throws(NumericsError) -> Tensor {
    var bands: [Tensor] = []
    for row in rows {
      guard row.allSatisfy(\.isMatrix) else { throw .shapeMismatch }
      bands.append(try concatenated(row, axis: 1))
    }
    return try concatenated(bands, axis: 0)
  }
}
