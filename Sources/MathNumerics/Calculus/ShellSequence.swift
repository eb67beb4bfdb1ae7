import Glibc

/// Integrals over shells towards a singular point or infinity: partial sums, and what their ratios say.
struct ShellSequence {
  private(set) var terms: [Double] = []
  private(set) var sum = 0.0
  private var error = 0.0
  private var size = 0.0

  mutating func append(_ value: Double, _ valueError: Double) {
    terms.append(value)
    sum += value
    error += valueError
    size += abs(value)
  }

  /// The sum, once the last three terms are below its rounding error.
  var settled: Estimate? {
    guard terms.count >= 4, size > 0, size.isFinite else { return nil }
    guard terms.suffix(3).allSatisfy({ abs($0) <= 1e-17 * size }) else { return nil }
    return .converged(sum, error: error + 1e-16 * size)
  }

  var isGrowing: Bool {
    guard terms.count >= 3 else { return false }
    let last = terms.suffix(3).map(abs)
    return last[1] > 2 * last[0] && last[2] > 2 * last[1]
  }

  /// Whether terms of one sign tend to a ratio of 1 or above.
  ///
  /// With ratios 1 - p/k the terms fall like k^-p (integrands like 1/(x logᵖ x)): p = 1 is Raabe's limiting case.
  var isDivergent: Bool {
    let count = terms.count
    guard count >= 10, let last = terms.last else { return false }
    let tail = Array(terms.suffix(8))
    guard tail.allSatisfy({ $0 * last > 0 || !$0.isFinite }) else { return false }
    if tail.contains(where: { !$0.isFinite }) { return isGrowing || tail.first?.isFinite == true }
    let ratios = zip(tail, tail.dropFirst()).map { $1 / $0 }
    let limits = zip(ratios, ratios.dropFirst()).map { 2 * $1 - $0 }
    return limits.suffix(4).allSatisfy { $0 >= 1 - 1e-7 } && ratios.suffix(4).allSatisfy { $0 >= 1 - 1e-3 }
  }

  /// Raabe's exponent p of terms like k^-p, if it is settled: k·(1 − ratio) tends to p, while it grows like k where the
  /// terms fall geometrically, however slowly.
  private var raabeExponent: Double? {
    let count = terms.count
    guard count >= 40 else { return nil }
    func exponent(_ index: Int) -> Double { Double(index) * (1 - terms[index] / terms[index - 1]) }
    let (late, early) = (exponent(count - 2), exponent((count - 2) / 2))
    let limit = 2 * late - early
    return abs(late - early) < 0.1 * abs(late) && limit.isFinite ? limit : nil
  }

  var verdict: Estimate {
    if isDivergent { return .divergent }
    guard terms.count >= 8, sum.isFinite else { return .unsure }
    let tail = Array(terms.suffix(6))
    let ratios = zip(tail, tail.dropFirst()).map { abs($1 / $0) }
    if ratios.allSatisfy({ $0 > 0.96 }), tail.allSatisfy({ $0 * (tail.last ?? 0) > 0 }) {
      if let exponent = raabeExponent, exponent < 1.01, exponent > 0.2 { return .divergent }
      return .unsure
    }
    var partial = 0.0
    let sums = terms.map { term in
      partial += term
      return partial
    }
    guard let guess = Extrapolation.epsilon(Array(sums.suffix(25))),
      let other = Extrapolation.epsilon(Array(sums.dropLast(3).suffix(25)))
    else { return .unsure }
    let gap = abs(guess.value - other.value)
    guard gap <= 1e-7 * size, guess.error <= 1e-7 * size else { return .unsure }
    return .converged(guess.value, error: max(guess.error, 0.1 * gap) + error)
  }
}
