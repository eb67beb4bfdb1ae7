import Glibc
import MathNumerics
import MathSyntax

/// A law over vectors: multivariate normal, or Dirichlet.
public struct VectorLaw: Sendable {
  let kind: Kind
  let mean: NumericArray
  let covariance: NumericArray
  /// Vectors whose outer products sum to the covariance.
  let columns: [[Double]]

  enum Kind: Sendable {
    case normal
    case dirichlet([Number])
  }

  var size: Int { mean.count }

  var text: String {
    switch kind {
    case .normal: "Normal(mean of length \(size), covariance \(size)×\(size))"
    case .dirichlet(let weights):
      "Dirichlet(\(weights.map { ValueFormatter().text(.number($0)) }.joined(separator: ", ")))"
    }
  }

  /// Throws `shape` for sizes that differ, `domain` unless the covariance is symmetric and positive definite.
  static func normal(_ mean: NumericArray, _ covariance: NumericArray, _ range: Range<Int>) throws(Fault) -> VectorLaw {
    let size = mean.count
    guard size > 0, covariance.shape == [size, size] else {
      throw Fault(
        .shape, range, "A mean of length {0} goes with a covariance matrix of {0}×{0}, not {1}.",
        [String(size), covariance.shapeText])
    }
    let values = covariance.doubles
    let isSymmetric = (0..<size).allSatisfy { row in
      (0..<row).allSatisfy {
        let (a, b) = (values[row * size + $0], values[$0 * size + row])
        return abs(a - b) <= 1e-12 * max(abs(a), abs(b))
      }
    }
    guard isSymmetric, !covariance.isComplex, !mean.isComplex, let columns = cholesky(values, size) else {
      throw Fault(.domain, range, "A covariance matrix is symmetric and positive definite.")
    }
    return VectorLaw(kind: .normal, mean: mean, covariance: covariance, columns: columns)
  }

  /// Throws `domain` unless all weights are positive. Moments: Johnson, Kotz and Balakrishnan, *Continuous Multivariate
  /// Distributions*, 49.
  static func dirichlet(_ weights: [Number], _ range: Range<Int>) throws(Fault) -> VectorLaw {
    guard weights.count >= 2, weights.allSatisfy({ $0.double > 0 && $0.isFinite && !$0.isComplex }) else {
      throw Fault(.domain, range, "The parameters of a Dirichlet distribution are two or more positive numbers.")
    }
    let total = weights.reduce(Number(0)) { $0.adding($1) }
    let mean = weights.map { $0.divided(by: total) ?? Number(0) }
    let size = weights.count
    var covariance: [Number] = []
    for row in 0..<size {
      for column in 0..<size {
        let product = mean[row].multiplying(mean[column])
        let top = row == column ? mean[row].subtracting(product) : product.negated
        covariance.append(top.divided(by: total.adding(Number(1))) ?? Number(0))
      }
    }
    let array = NumericArray(shape: [size, size], numbers: covariance)
    guard let eigen = try? array.tensor?.symmetricEigen() else {
      throw Fault(.unsupported, range, "This Dirichlet distribution is not computed.")
    }
    let columns = (0..<size).map { column in
      (0..<size).map { row in sqrt(max(0, eigen.values[column])) * eigen.vectors.elements[row * size + column] }
    }
    return VectorLaw(
      kind: .dirichlet(weights), mean: NumericArray(shape: [size], numbers: mean), covariance: array, columns: columns)
  }

  /// Columns of L with LLᵀ the matrix; nil unless it is positive definite. Golub and Van Loan, 4.2.
  private static func cholesky(_ matrix: [Double], _ size: Int) -> [[Double]]? {
    var columns = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for j in 0..<size {
      for i in j..<size {
        var sum = matrix[i * size + j]
        for k in 0..<j { sum -= columns[k][i] * columns[k][j] }
        if i == j {
          guard sum > 1e-14 * abs(matrix[j * size + j]), sum.isFinite else { return nil }
          columns[j][j] = sqrt(sum)
        } else {
          columns[j][i] = sum / columns[j][j]
        }
      }
    }
    return columns
  }

  /// log density at a vector; -∞ off the support.
  func logDensity(_ x: [Double]) -> Double {
    switch kind {
    case .normal:
      let (square, logRoot) = standardized(zip(x, mean.doubles).map { $0 - $1 })
      return -0.5 * square - logRoot - Double(size) * 0.918_938_533_204_672_8
    case .dirichlet(let weights):
      let sum = x.reduce(0, +)
      guard abs(sum - 1) <= 1e-9, x.allSatisfy({ $0 >= 0 }) else { return -.infinity }
      return zip(weights, x).reduce(-logNormalizer) { $0 + Special.xlogy($1.0.double - 1, $1.1) }
    }
  }

  /// zᵀΣ⁻¹z, and log √det Σ, through the triangular factor.
  private func standardized(_ z: [Double]) -> (square: Double, logRoot: Double) {
    var rest = z
    var (square, logRoot) = (0.0, 0.0)
    for j in 0..<size {
      let pivot = columns[j][j]
      let y = rest[j] / pivot
      square += y * y
      logRoot += log(pivot)
      for i in j..<size { rest[i] -= columns[j][i] * y }
    }
    return (square, logRoot)
  }

  private var logNormalizer: Double {
    guard case .dirichlet(let weights) = kind else { return 0 }
    let values = weights.map(\.double)
    return values.reduce(0) { $0 + Special.logGamma($1) } - Special.logGamma(values.reduce(0, +))
  }

  /// In nats.
  var entropy: Double {
    switch kind {
    case .normal:
      return standardized([Double](repeating: 0, count: size)).logRoot
        + Double(size) * (0.5 + 0.918_938_533_204_672_8)
    case .dirichlet(let weights):
      let values = weights.map(\.double)
      let total = values.reduce(0, +)
      let tail = values.reduce(0) { $0 + ($1 - 1) * Special.digamma($1) }
      return logNormalizer + (total - Double(size)) * Special.digamma(total) - tail
    }
  }

  /// D(self ‖ other) in nats; nil where the kinds or sizes differ.
  func divergence(from other: VectorLaw) -> Double? {
    guard size == other.size else { return nil }
    switch (kind, other.kind) {
    case (.normal, .normal):
      let zero = [Double](repeating: 0, count: size)
      let gap = zip(mean.doubles, other.mean.doubles).map { $0 - $1 }
      let trace = columns.reduce(0) { $0 + other.standardized($1).square }
      let logs = other.standardized(zero).logRoot - standardized(zero).logRoot
      return 0.5 * (trace + other.standardized(gap).square - Double(size)) + logs
    case (.dirichlet(let a), .dirichlet(let b)):
      let total = Special.digamma(a.reduce(0) { $0 + $1.double })
      let sum = zip(a, b).reduce(0) {
        $0 + ($1.0.double - $1.1.double) * (Special.digamma($1.0.double) - total)
      }
      return other.logNormalizer - logNormalizer + sum
    default: return nil
    }
  }
}
