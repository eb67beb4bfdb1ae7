import Glibc

extension Tensor {
  /// Eigenvalues of a symmetric matrix, ascending, and unit eigenvectors as the columns of a matrix in that order.
  ///
  /// The largest component of each vector is positive. Cyclic Jacobi rotations: Golub and Van Loan, section 8.5. Throws
  /// `shapeMismatch`, `nonFinite`, `domain` unless symmetric, `notConverged`.
  public func symmetricEigen() throws(NumericsError) -> (values: [Double], vectors: Tensor) {
    guard isSquare else { throw .shapeMismatch }
    guard elements.allSatisfy(\.isFinite) else { throw .nonFinite }
    guard isSymmetric else { throw .domain }
    let size = shape[0]
    guard let scale = Kernels.norm(elements, .infinity), scale > 0 else {
      return ([Double](repeating: 0, count: size), try .identity(size))
    }
    // A power of two keeps squares in range without rounding.
    let exponent = Int32(scale.exponent)
    var a = elements.map { scalbn($0, -exponent) }
    var v = try Tensor.identity(size).elements
    var sweeps = 0
    while Self.jacobiSweep(&a, &v, size) {
      sweeps += 1
      if sweeps > 60 { throw .notConverged }
    }
    let values = (0..<size).map { scalbn(a[$0 * size + $0], exponent) }
    let order = values.indices.sorted { values[$0] < values[$1] }
    return (order.map { values[$0] }, Self.orderedVectors(v, size, order))
  }

  /// One rotation for each pair of rows; whether any was needed.
  private static func jacobiSweep(_ a: inout [Double], _ v: inout [Double], _ size: Int) -> Bool {
    var rotated = false
    for p in 0..<size {
      for q in (p + 1)..<Swift.max(p + 1, size) {
        let off = a[p * size + q]
        let (app, aqq) = (a[p * size + p], a[q * size + q])
        // An element that vanishes beside its diagonals changes neither.
        if abs(off) <= 0.25 * .ulpOfOne * sqrt(abs(app)) * sqrt(abs(aqq)) || abs(off) < 1e-300
          || (app + off == app && aqq + off == aqq && abs(off) < 1e-17)
        {
          continue
        }
        rotated = true
        let theta = (aqq - app) / (2 * off)
        let t = (theta < 0 ? -1 : 1) / (abs(theta) + hypot(theta, 1))
        let c = 1 / hypot(t, 1)
        rotate(&a, size, p, q, c, t * c)
        a[p * size + p] = app - t * off
        a[q * size + q] = aqq + t * off
        a[p * size + q] = 0
        a[q * size + p] = 0
        for row in 0..<size {
          let (x, y) = (v[row * size + p], v[row * size + q])
          v[row * size + p] = c * x - t * c * y
          v[row * size + q] = t * c * x + c * y
        }
      }
    }
    return rotated
  }

  private static func rotate(_ a: inout [Double], _ size: Int, _ p: Int, _ q: Int, _ c: Double, _ s: Double) {
    for k in 0..<size where k != p && k != q {
      let (x, y) = (a[k * size + p], a[k * size + q])
      a[k * size + p] = c * x - s * y
      a[p * size + k] = a[k * size + p]
      a[k * size + q] = s * x + c * y
      a[q * size + k] = a[k * size + q]
    }
  }

  /// The columns of `v` in a new order, each with its largest component positive.
  private static func orderedVectors(_ v: [Double], _ size: Int, _ order: [Int]) -> Tensor {
    var result = v
    for (place, column) in order.enumerated() {
      var largest = 0.0
      // A hair's preference for earlier components makes ties independent of rounding.
      for row in 0..<size where abs(v[row * size + column]) > abs(largest) * (1 + 1e-9) {
        largest = v[row * size + column]
      }
      for row in 0..<size {
        result[row * size + place] = largest < 0 ? -v[row * size + column] : v[row * size + column]
      }
    }
    return Tensor(unchecked: [size, size], result)
  }
}
