import Glibc

/// Sequence transformations that guess a limit from few members. Source: E. Weniger, *Nonlinear Sequence Transformations*
/// (Computer Physics Reports 10, 1989).
enum Extrapolation {
  struct Guess {
    var value: Double
    var error: Double
  }

  /// Wynn's ε-algorithm (1956), for geometric kinds of convergence and for alternating sums.
  static func epsilon(_ sequence: [Double]) -> Guess? { wynn(sequence) { 1 / $0 } }

  /// Wynn's ρ-algorithm (1956) with nodes n, for convergence like a rational function of n.
  static func rho(_ sequence: [Double]) -> Guess? {
    let count = sequence.count
    guard count >= 5, sequence.allSatisfy(\.isFinite) else { return nil }
    var previous = [Double](repeating: 0, count: count + 1)
    var current = sequence
    var best: Guess?
    for column in 1..<count {
      var next: [Double] = []
      for index in 0..<(current.count - 1) {
        let difference = current[index + 1] - current[index]
        if difference == 0 { return best }
        next.append(previous[index + 1] + Double(column) / difference)
      }
      if column % 2 == 0 { consider(next, against: sequence, &best) }
      previous = current
      current = next
      if current.count < 3 { break }
    }
    return best
  }

  private static func wynn(_ sequence: [Double], _ inverse: (Double) -> Double) -> Guess? {
    let count = sequence.count
    guard count >= 3, sequence.allSatisfy(\.isFinite) else { return nil }
    var previous = [Double](repeating: 0, count: count + 1)
    var current = sequence
    var best: Guess?
    consider(sequence, against: sequence, &best)
    for column in 1..<count {
      var next: [Double] = []
      for index in 0..<(current.count - 1) {
        let difference = current[index + 1] - current[index]
        // The column has become constant: it has converged to working precision.
        if difference == 0 { return best }
        next.append(previous[index + 1] + inverse(difference))
      }
      if column % 2 == 0 { consider(next, against: sequence, &best) }
      previous = current
      current = next
      if current.count < 3 { break }
    }
    return best
  }

  /// Takes the last entry of a column if its three last entries lie closer together than those of the best so far.
  private static func consider(_ column: [Double], against sequence: [Double], _ best: inout Guess?) {
    guard column.count >= 3, let last = column.last, last.isFinite else { return }
    let count = column.count
    let error = max(abs(last - column[count - 2]), abs(column[count - 2] - column[count - 3]))
    let floor = 4 * .ulpOfOne * abs(last)
    if error.isFinite, error + floor < best?.error ?? .infinity { best = Guess(value: last, error: error + floor) }
  }

  /// Levin's u-transformation (1973) of the partial sums of a series from its term `first` on, with its rounding error in
  /// the estimate.
  static func levinU(_ terms: [Double], from first: Int = 0) -> Guess? {
    guard first < terms.count else { return nil }
    var sums: [Double] = []
    var sum = Kernels.sum(Array(terms[..<first]))
    let terms = Array(terms[first...])
    let shift = Double(first + 1)
    for term in terms {
      sum += term
      sums.append(sum)
    }
    var best: Guess?
    var earlier: [Double] = []
    for order in 2..<max(2, min(terms.count, 30)) {
      var (top, bottom, size) = (0.0, 0.0, 0.0)
      var binomial = 1.0
      for index in 0...order {
        if index > 0 { binomial *= -Double(order - index + 1) / Double(index) }
        let weight = binomial * pow((Double(index) + shift) / (Double(order) + shift), Double(order - 1))
        let remainder = (Double(index) + shift) * terms[index]
        if remainder == 0 { return best }
        top += weight * sums[index] / remainder
        bottom += weight / remainder
        size += abs(weight * sums[index] / remainder)
      }
      let value = top / bottom
      guard value.isFinite else { break }
      // Two orders may agree by chance; three seldom do.
      if earlier.count >= 2 {
        let change = max(abs(value - earlier[earlier.count - 1]), abs(value - earlier[earlier.count - 2]))
        let error = change + 2 * .ulpOfOne * size / abs(bottom)
        if error < best?.error ?? .infinity { best = Guess(value: value, error: error) }
      }
      earlier.append(value)
    }
    return best
  }
}
