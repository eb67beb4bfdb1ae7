import Glibc

extension Tensor {
  /// The thin singular value decomposition A = U·diag(σ)·Vᵀ of an m×n matrix: U is m×k, V is n×k, k = min(m, n).
  ///
  /// Singular values descend; the largest component of each column of V (of U where m < n) is positive. One-sided Jacobi rotations (Hestenes
  /// 1958; Golub and Van Loan, section 8.6.3), which find small singular values to high relative accuracy. Throws
  /// `shapeMismatch`, `nonFinite`, `notConverged`.
  public func svd() throws(NumericsError) -> (u: Tensor, values: [Double], v: Tensor) {
    guard isMatrix else { throw .shapeMismatch }
    guard elements.allSatisfy(\.isFinite) else { throw .nonFinite }
    if shape[0] < shape[1] {
      let (u, values, v) = try transposed.svd()
      return (v, values, u)
    }
    let (rows, size) = (shape[0], shape[1])
    let scale = Kernels.norm(elements, .infinity) ?? 0
    let exponent = scale > 0 ? Int32(scale.exponent) : 0
    // Columns as rows, so that a rotation runs over adjacent elements.
    var columns = Kernels.transposed(elements.map { scalbn($0, -exponent) }, rows: rows, columns: size)
    var v = try Tensor.identity(size).elements
    var sweeps = 0
    while Self.hestenesSweep(&columns, &v, rows, size) {
      sweeps += 1
      if sweeps > 60 { throw .notConverged }
    }
    let lengths = (0..<size).map { Kernels.norm(Array(columns[($0 * rows)..<(($0 + 1) * rows)]), 2) ?? 0 }
    let order = lengths.indices.sorted { lengths[$0] > lengths[$1] }
    var (left, right): ([[Double]], [[Double]]) = ([], [])
    for index in order {
      let line = Array(v[(index * size)..<((index + 1) * size)])
      let sign = Self.signOfLargest(line)
      right.append(line.map { $0 * sign })
      let column = columns[(index * rows)..<((index + 1) * rows)]
      let length = lengths[index]
      let isNull = length <= Double(rows) * .ulpOfOne * (lengths[order[0]])
      left.append(isNull ? [] : column.map { $0 / length * sign })
    }
    try Self.complete(&left, dimension: rows)
    return (
      try Tensor(shape: [size, rows], elements: left.flatMap { $0 }).transposed,
      order.map { scalbn(lengths[$0], exponent) },
      try Tensor(shape: [size, size], elements: right.flatMap { $0 }).transposed
    )
  }

  /// The singular values, descending; throws as `svd`.
  public func singularValues() throws(NumericsError) -> [Double] { try svd().values }

  /// The number of singular values above max(m, n)·ε·σ₁, as NumPy's `matrix_rank`; throws as `svd`.
  public func matrixRank() throws(NumericsError) -> Int {
    let values = try svd().values
    return values.count { $0 > Self.rankTolerance(self, values) }
  }

  /// The Moore–Penrose inverse, where singular values up to max(m, n)·ε·σ₁ count as zero; throws as `svd`.
  public func pseudoInverse() throws(NumericsError) -> Tensor {
    let (u, values, v) = try svd()
    let tolerance = Self.rankTolerance(self, values)
    var scaled = v
    for row in 0..<v.shape[0] {
      for (column, value) in values.enumerated() {
        scaled.elements[row * values.count + column] *= value > tolerance ? 1 / value : 0
      }
    }
    return try scaled.matrixProduct(u.transposed)
  }

  /// An orthonormal basis of the null space, as the columns of an n×(n - rank) matrix; throws as `svd`.
  public func nullSpace() throws(NumericsError) -> Tensor {
    guard isMatrix else { throw .shapeMismatch }
    let (rows, columns) = (shape[0], shape[1])
    let missing = Swift.max(0, columns - rows)
    let padded = try Tensor(
      shape: [rows + missing, columns], elements: elements + [Double](repeating: 0, count: missing * columns))
    let (_, values, v) = try padded.svd()
    let tolerance = Self.rankTolerance(self, values)
    return try v.gathered(axis: 1, values.indices.filter { values[$0] <= tolerance })
  }

  private static func rankTolerance(_ matrix: Tensor, _ values: [Double]) -> Double {
    Double(Swift.max(matrix.shape[0], matrix.shape[1])) * .ulpOfOne * (values.first ?? 0)
  }

  /// Makes each pair of columns orthogonal by a rotation; whether any was not.
  private static func hestenesSweep(_ columns: inout [Double], _ v: inout [Double], _ rows: Int, _ size: Int) -> Bool {
    var rotated = false
    for p in 0..<size {
      for q in (p + 1)..<Swift.max(p + 1, size) {
        var (alpha, beta, gamma) = (0.0, 0.0, 0.0)
        for row in 0..<rows {
          let (x, y) = (columns[p * rows + row], columns[q * rows + row])
          alpha += x * x
          beta += y * y
          gamma += x * y
        }
        if abs(gamma) <= .ulpOfOne * sqrt(alpha) * sqrt(beta) || abs(gamma) < 1e-300 { continue }
        rotated = true
        let zeta = (beta - alpha) / (2 * gamma)
        let t = (zeta < 0 ? -1 : 1) / (abs(zeta) + hypot(zeta, 1))
        let c = 1 / hypot(t, 1)
        rotateLines(&columns, rows, p, q, c, t * c)
        rotateLines(&v, size, p, q, c, t * c)
      }
    }
    return rotated
  }

  private static func rotateLines(
    _ lines: inout [Double], _ length: Int, _ p: Int, _ q: Int, _ c: Double, _ s: Double
  ) {
    for index in 0..<length {
      let (x, y) = (lines[p * length + index], lines[q * length + index])
      lines[p * length + index] = c * x - s * y
      lines[q * length + index] = s * x + c * y
    }
  }

  /// Fills the empty vectors with unit vectors that are orthogonal to all others.
  private static func complete(_ vectors: inout [[Double]], dimension: Int) throws(NumericsError) {
    for place in vectors.indices where vectors[place].isEmpty {
      var best: [Double] = []
      for axis in 0..<dimension {
        var candidate = [Double](repeating: 0, count: dimension)
        candidate[axis] = 1
        // Twice is enough (Kahan and Parlett).
        for _ in 0..<2 {
          for other in vectors where !other.isEmpty {
            let projection = Kernels.dot(candidate, other)
            for index in 0..<dimension { candidate[index] -= projection * other[index] }
          }
        }
        guard let length = Kernels.norm(candidate, 2), length > 0.7 / Double(dimension).squareRoot() else { continue }
        best = candidate.map { $0 / length }
        break
      }
      guard !best.isEmpty else { throw .notConverged }
      vectors[place] = best
    }
  }

  private static func signOfLargest(_ values: [Double]) -> Double {
    var largest = 0.0
    for value in values where abs(value) > abs(largest) * (1 + 1e-9) { largest = value }
    return largest < 0 ? -1 : 1
  }
}
