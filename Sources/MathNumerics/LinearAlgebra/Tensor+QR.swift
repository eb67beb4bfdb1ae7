import Glibc

extension Tensor {
  /// The thin QR decomposition of an m×n matrix by Householder reflections: Q is m×k, R is k×n, k = min(m, n).
  ///
  /// The signs are LAPACK's (and so NumPy's): a diagonal element of R has the sign opposite to the pivot's. Source: Golub
  /// and Van Loan, algorithm 5.2.1. Throws `shapeMismatch`, `nonFinite`.
  public func qr() throws(NumericsError) -> (q: Tensor, r: Tensor) {
    guard isMatrix else { throw .shapeMismatch }
    guard elements.allSatisfy(\.isFinite) else { throw .nonFinite }
    let (rows, columns) = (shape[0], shape[1])
    let steps = Swift.min(rows, columns)
    var r = elements
    var reflectors: [[Double]] = []
    for step in 0..<steps {
      let reflector = Self.reflector((step..<rows).map { r[$0 * columns + step] })
      Self.reflect(&r, columns, reflector, from: step, columns: step..<columns)
      for row in (step + 1)..<Swift.max(step + 1, rows) { r[row * columns + step] = 0 }
      reflectors.append(reflector)
    }
    var q = [Double](repeating: 0, count: rows * steps)
    for index in 0..<steps { q[index * steps + index] = 1 }
    for step in stride(from: steps - 1, through: 0, by: -1) {
      Self.reflect(&q, steps, reflectors[step], from: step, columns: 0..<steps)
    }
    return (
      Tensor(unchecked: [rows, steps], q), Tensor(unchecked: [steps, columns], Array(r[..<(steps * columns)]))
    )
  }

  /// The lower-triangular L with A = L·Lᵀ.
  ///
  /// Throws `shapeMismatch`, `nonFinite`, `domain` unless the matrix is symmetric, `notPositiveDefinite`. Source: Golub and
  /// Van Loan, algorithm 4.2.1.
  public func cholesky() throws(NumericsError) -> Tensor {
    guard isSquare else { throw .shapeMismatch }
    guard elements.allSatisfy(\.isFinite) else { throw .nonFinite }
    guard isSymmetric else { throw .domain }
    let size = shape[0]
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        let left = Array(lower[(row * size)..<(row * size + column)])
        let right = Array(lower[(column * size)..<(column * size + column)])
        let rest = elements[row * size + column] - Kernels.dot(left, right)
        if row == column {
          guard rest > Double(size) * .ulpOfOne * abs(elements[row * size + row]) else { throw .notPositiveDefinite }
          lower[row * size + row] = sqrt(rest)
        } else {
          lower[row * size + column] = rest / lower[column * size + column]
        }
      }
    }
    return Tensor(unchecked: shape, lower)
  }

  /// Whether a square matrix equals its transpose to 1e-12 of its largest element.
  public var isSymmetric: Bool {
    guard isSquare else { return false }
    let size = shape[0]
    let tolerance = elements.reduce(0) { Swift.max($0, abs($1)) } * 1e-12
    for row in 0..<size {
      for column in 0..<row
      where !(abs(elements[row * size + column] - elements[column * size + row]) <= tolerance) { return false }
    }
    return true
  }

  /// The vector v, scaled so that I - v·vᵀ maps `x` to a multiple of the first unit vector; zero if it is one already.
  private static func reflector(_ x: [Double]) -> [Double] {
    guard let first = x.first, let tail = Kernels.norm(Array(x.dropFirst()), 2), tail > 0 else {
      return [Double](repeating: 0, count: x.count)
    }
    let length = hypot(first, tail)
    let beta = first < 0 ? length : -length
    var v = x
    v[0] = first - beta
    // vᵀv = 2·length·|first - beta|, so this makes vᵀv = 2; two roots keep the product from overflowing.
    let factor = 1 / sqrt(length) / sqrt(abs(v[0]))
    return v.map { $0 * factor }
  }

  /// Applies I - v·vᵀ to rows `from...` of some columns.
  private static func reflect(_ a: inout [Double], _ width: Int, _ v: [Double], from: Int, columns: Range<Int>) {
    if v.allSatisfy({ $0 == 0 }) { return }
    for column in columns {
      var projection = 0.0
      for index in v.indices { projection += v[index] * a[(from + index) * width + column] }
      for index in v.indices { a[(from + index) * width + column] -= projection * v[index] }
    }
  }
}
