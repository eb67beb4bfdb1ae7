import Glibc

extension Tensor {
  /// The sum of all elements, compensated; 0 if empty.
  public var sum: Double { Kernels.sum(elements) }

  /// The product of all elements; 1 if empty.
  public var product: Double { elements.reduce(1, *) }

  /// The arithmetic mean; nil if empty.
  public var mean: Double? { elements.isEmpty ? nil : sum / Double(count) }

  /// The variance about the mean, divided by `count - missing`; nil if that is not positive.
  public func variance(degreesMissing: Int = 0) -> Double? {
    guard let mean, count > degreesMissing else { return nil }
    return Kernels.sum(elements.map { ($0 - mean) * ($0 - mean) }) / Double(count - degreesMissing)
  }

  /// The largest element, NaN if one is NaN; nil if empty.
  public var maximum: Double? { argumentOfMaximum.map { elements[$0] } }

  /// The smallest element, NaN if one is NaN; nil if empty.
  public var minimum: Double? { argumentOfMinimum.map { elements[$0] } }

  /// The flat index, from 0, of the first largest element, or of the first NaN; nil if empty.
  public var argumentOfMaximum: Int? { best { $0 > $1 } }

  /// The flat index, from 0, of the first smallest element, or of the first NaN; nil if empty.
  public var argumentOfMinimum: Int? { best { $0 < $1 } }

  /// The trace of a square matrix; throws `shapeMismatch` otherwise.
  public func trace() throws(NumericsError) -> Double {
    guard isSquare else { throw .shapeMismatch }
    return try diagonal().sum
  }

  /// Each line along an axis folded to a number, of one rank less; throws `indexOutOfRange` for a missing axis.
  public func reduced(axis: Int, _ fold: ([Double]) -> Double) throws(NumericsError) -> Tensor {
    guard shape.indices.contains(axis) else { throw .indexOutOfRange }
    var result: [Double] = []
    eachLine(axis) { start, stride, length in
      result.append(fold((0..<length).map { elements[start + $0 * stride] }))
    }
    var rest = shape
    rest.remove(at: axis)
    return Tensor(unchecked: rest, result)
  }

  /// Each line along an axis replaced by a line of the same length, such as its softmax; throws `indexOutOfRange` for a
  /// missing axis, `shapeMismatch` if the length changes.
  public func mappingLines(axis: Int, _ transform: ([Double]) -> [Double]) throws(NumericsError) -> Tensor {
    guard shape.indices.contains(axis) else { throw .indexOutOfRange }
    var result = elements
    var fits = true
    eachLine(axis) { start, stride, length in
      let line = transform((0..<length).map { elements[start + $0 * stride] })
      guard line.count == length else {
        fits = false
        return
      }
      for index in 0..<length { result[start + index * stride] = line[index] }
    }
    if !fits { throw .shapeMismatch }
    return Tensor(unchecked: shape, result)
  }

  /// Sums along an axis, compensated; throws `indexOutOfRange` for a missing axis.
  public func sum(axis: Int) throws(NumericsError) -> Tensor { try reduced(axis: axis) { Kernels.sum($0) } }

  /// The p-norm of all elements: p = 0 counts the non-zero ones, infinity takes the largest; nil for p < 0 or NaN.
  public func norm(_ p: Double = 2) -> Double? { Kernels.norm(elements, p) }

  private func eachLine(_ axis: Int, _ body: (_ start: Int, _ stride: Int, _ length: Int) -> Void) {
    let stride = shape[(axis + 1)...].reduce(1, *)
    let length = shape[axis]
    for block in 0..<shape[..<axis].reduce(1, *) {
      for inner in 0..<stride { body(block * length * stride + inner, stride, length) }
    }
  }

  private func best(_ isBetter: (Double, Double) -> Bool) -> Int? {
    var best: Int?
    for index in elements.indices {
      if elements[index].isNaN { return index }
      if let current = best, !isBetter(elements[index], elements[current]) { continue }
      best = index
    }
    return best
  }
}
