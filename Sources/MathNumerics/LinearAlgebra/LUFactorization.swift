import Glibc

/// P·S = L·U with partial pivoting of a square matrix S = R·A·C, where R and C scale rows and columns by powers of two.
///
/// The scaling is free of rounding and makes the condition estimate that of the matrix and not that of its units.
/// Source: Golub and Van Loan, *Matrix Computations*, sections 3.4 and 3.5.
public struct LUFactorization: Sendable {
  public let size: Int
  private let original: [Double]
  private var factors: [Double]
  private var order: [Int]
  private var sign: Double
  private let rowExponents: [Int]
  private let columnExponents: [Int]
  /// Whether a pivot is exactly zero.
  public let isExactlySingular: Bool

  /// Throws `shapeMismatch` unless the matrix is square, `nonFinite` for an infinite or NaN element.
  public init(_ matrix: Tensor) throws(NumericsError) {
    guard matrix.isSquare else { throw .shapeMismatch }
    guard matrix.elements.allSatisfy(\.isFinite) else { throw .nonFinite }
    let size = matrix.shape[0]
    self.size = size
    original = matrix.elements
    var scaled = matrix.elements
    rowExponents = Self.equilibrate(&scaled, size, lineStride: size, elementStride: 1)
    columnExponents = Self.equilibrate(&scaled, size, lineStride: 1, elementStride: size)
    factors = scaled
    order = Array(0..<size)
    sign = 1
    isExactlySingular = !Self.eliminate(&factors, &order, &sign, size)
  }

  /// The determinant as `significand * 2^exponent`, which cannot overflow.
  public var scaledDeterminant: (significand: Double, exponent: Int) {
    var significand = sign
    var exponent = -(rowExponents.reduce(0, +) + columnExponents.reduce(0, +))
    for index in 0..<size {
      significand *= factors[index * size + index]
      if significand == 0 { return (0, 0) }
      let shift = significand.exponent
      significand = scalbn(significand, Int32(-shift))
      exponent += Int(shift)
    }
    return (significand, exponent)
  }

  /// 1 / (‖S‖₁ ‖S⁻¹‖₁) of the scaled matrix, from the inverse itself; 0 for an exactly singular one, 1 for an empty one.
  public var reciprocalCondition: Double {
    if size == 0 { return 1 }
    if isExactlySingular { return 0 }
    var inverseNorm = 0.0
    for column in 0..<size {
      var unit = [Double](repeating: 0, count: size)
      unit[column] = 1
      let solution = solveScaled(unit)
      inverseNorm = max(inverseNorm, solution.reduce(0) { $0 + abs($1) })
    }
    var norm = 0.0
    for column in 0..<size {
      var sum = 0.0
      for row in 0..<size {
        sum += abs(scalbn(original[row * size + column], Int32(rowExponents[row] + columnExponents[column])))
      }
      norm = max(norm, sum)
    }
    let product = norm * inverseNorm
    return product.isNaN || product == 0 ? 0 : 1 / product
  }

  /// The solution of A·x = b with one step of refinement in doubled precision; `right` must have `size` elements.
  func solve(_ right: [Double]) -> [Double] {
    var solution = solveOnce(right)
    var residual = right
    for row in 0..<size {
      let line = Array(original[(row * size)..<((row + 1) * size)])
      residual[row] = -Kernels.dot(line + [-1], solution + [right[row]])
    }
    if residual.allSatisfy(\.isFinite) {
      let correction = solveOnce(residual)
      for index in 0..<size where correction[index].isFinite { solution[index] += correction[index] }
    }
    return solution
  }

  private func solveOnce(_ right: [Double]) -> [Double] {
    var scaled = right
    for index in 0..<size { scaled[index] = scalbn(scaled[index], Int32(rowExponents[index])) }
    var solution = solveScaled(scaled)
    for index in 0..<size { solution[index] = scalbn(solution[index], Int32(columnExponents[index])) }
    return solution
  }

  private func solveScaled(_ right: [Double]) -> [Double] {
    var solution = order.map { right[$0] }
    for row in 0..<size {
      for column in 0..<row { solution[row] -= factors[row * size + column] * solution[column] }
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for column in (row + 1)..<max(row + 1, size) {
        solution[row] -= factors[row * size + column] * solution[column]
      }
      solution[row] /= factors[row * size + row]
    }
    return solution
  }

  /// Scales each line so that its largest element lies in 0.5..<1, and answers the exponents.
  private static func equilibrate(
    _ values: inout [Double], _ size: Int, lineStride: Int, elementStride: Int
  ) -> [Int] {
    (0..<size).map { line in
      var largest = 0.0
      for index in 0..<size { largest = max(largest, abs(values[line * lineStride + index * elementStride])) }
      if largest == 0 { return 0 }
      let exponent = -Int(largest.exponent) - 1
      for index in 0..<size {
        let place = line * lineStride + index * elementStride
        values[place] = scalbn(values[place], Int32(exponent))
      }
      return exponent
    }
  }

  /// Elimination in place; whether every pivot is non-zero.
  private static func eliminate(_ a: inout [Double], _ order: inout [Int], _ sign: inout Double, _ size: Int) -> Bool {
    var isRegular = true
    for step in 0..<size {
      var pivot = step
      for row in step..<size where abs(a[row * size + step]) > abs(a[pivot * size + step]) { pivot = row }
      if a[pivot * size + step] == 0 {
        isRegular = false
        continue
      }
      if pivot != step {
        for column in 0..<size { a.swapAt(pivot * size + column, step * size + column) }
        order.swapAt(pivot, step)
        sign = -sign
      }
      for row in (step + 1)..<max(step + 1, size) where a[row * size + step] != 0 {
        let factor = a[row * size + step] / a[step * size + step]
        a[row * size + step] = factor
        for column in (step + 1)..<max(step + 1, size) { a[row * size + column] -= factor * a[step * size + column] }
      }
    }
    return isRegular
  }
}
