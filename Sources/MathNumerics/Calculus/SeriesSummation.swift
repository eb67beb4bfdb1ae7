import Glibc

/// Sums of infinite series, with a counted budget.
///
/// A sum is given where two independent ways agree: direct summation with a bound on the rest, Levin's u-transformation,
/// or Wynn's ε-algorithm on sums of doubling length (Weniger 1989). Divergence is told from terms that do not tend to
/// zero, and from positive terms that fall no faster than 1/n. What lies between, such as Σ 1/(n log n), is `unsure`.
public struct SeriesSummation: Sendable {
  /// How many terms may be asked for.
  public var maximumTerms = 1 << 13
  /// Two ways must agree to this, relative to the sum.
  public var acceptedError = 1e-9

  public init() {}

  /// The sum of `term(n)` for n = `first`, `first + 1`, …
  public func sum<Failure: Error>(
    from first: Int, _ term: (Int) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    var terms: [Double] = []
    let count = max(64, maximumTerms)
    var nextCheck = 32
    while terms.count < count {
      let (n, overflow) = first.addingReportingOverflow(terms.count)
      if overflow { return .unsure }
      let value = try term(n)
      if !value.isFinite { return verdictBefore(value, terms) }
      terms.append(value)
      if terms.count == nextCheck {
        if let sum = Self.directSum(terms) { return sum }
        nextCheck *= 2
      }
    }
    return verdict(terms)
  }

  /// The sum once sixteen terms in a row are lost beside it and the terms fall at least geometrically.
  private static func directSum(_ terms: [Double]) -> Estimate? {
    let size = terms.reduce(0) { $0 + abs($1) }
    let tail = terms.suffix(16)
    guard size > 0, tail.allSatisfy({ abs($0) <= 1e-18 * size }) else { return nil }
    let sizes = terms.map(abs).filter { $0 > 0 }
    // Geometric decay is judged over stretches, so that a few irregular terms do no harm.
    let stretch = max(4, sizes.count / 8)
    if sizes.count >= 3 * stretch {
      let last = sizes.suffix(stretch).max() ?? 0
      let before = sizes.dropLast(stretch).suffix(stretch).max() ?? 0
      guard last < 0.5 * before else { return nil }
      if last > 0, log(before / last) < 0.02 * Double(stretch) { return nil }
    }
    return .converged(Kernels.sum(terms), error: 4e-16 * size)
  }

  private func verdictBefore(_ value: Double, _ terms: [Double]) -> Estimate {
    if let sum = Self.directSum(terms) { return sum }
    let sizes = terms.suffix(8).map(abs)
    let grows = sizes.count == 8 && zip(sizes, sizes.dropFirst()).allSatisfy { $0 < $1 } && sizes[0] > 1
    return value.isInfinite && grows ? .divergent : .unsure
  }

  private func verdict(_ terms: [Double]) -> Estimate {
    let sizes = terms.map(abs)
    if sizes.allSatisfy({ $0 == 0 }) { return .converged(0, error: 0) }
    switch Decay(sizes) {
    case .none: return .divergent
    case .unclear: return .unsure
    case .some: break
    }
    let tail = terms.suffix(terms.count / 2)
    if tail.allSatisfy({ $0 > 0 }) || tail.allSatisfy({ $0 < 0 }) {
      let exponent = DecayExponent(sizes)
      if exponent.isAtMostOne { return .divergent }
      return exponent.isAboveOne ? monotone(terms) : .unsure
    }
    return irregular(terms)
  }

  /// Terms of one sign in the end.
  private func monotone(_ terms: [Double]) -> Estimate {
    let sums = Self.partialSums(terms)
    let start = Array(terms.prefix(80))
    var candidates: [Extrapolation.Guess?] = []
    for length in 4...7 { candidates.append(Extrapolation.epsilon(Self.doubling(sums, from: length))) }
    for first in [0, 3, 8, 20] { candidates.append(Extrapolation.levinU(start, from: first)) }
    for first in [0, 3, 9] { candidates.append(Extrapolation.rho(Array(sums[first..<(first + 24)]))) }
    for window in [sums.suffix(21), sums.prefix(41), sums.prefix(160).suffix(31)] {
      candidates.append(Extrapolation.epsilon(Array(window)))
    }
    return agreed(candidates, size: Kernels.sum(terms.map(abs)))
  }

  /// The sums of the first `length`, `2 * length`, … terms.
  private static func doubling(_ sums: [Double], from length: Int) -> [Double] {
    var length = length
    var result: [Double] = []
    while length <= sums.count {
      result.append(sums[length - 1])
      length *= 2
    }
    return result
  }

  /// Terms whose sign keeps changing.
  private func irregular(_ terms: [Double]) -> Estimate {
    let sums = Self.partialSums(terms)
    let half = sums.count / 2
    let candidates = [
      Extrapolation.epsilon(Array(sums.prefix(41))), Extrapolation.epsilon(Array(sums[60..<min(101, sums.count)])),
      Extrapolation.levinU(Array(terms.prefix(30))), Extrapolation.epsilon(Array(sums[(half - 20)...half])),
      Extrapolation.epsilon(Array(sums.suffix(31))),
    ]
    return agreed(candidates, size: terms.prefix(100).reduce(0) { max($0, abs($1)) } + abs(sums.last ?? 0))
  }

  /// The candidate with the smallest error estimate that two others agree with.
  private func agreed(_ candidates: [Extrapolation.Guess?], size: Double) -> Estimate {
    let allowed = acceptedError * size
    let sorted = candidates.compactMap { $0 }.filter { $0.error <= allowed }.sorted { $0.error < $1.error }
    for guess in sorted {
      let gaps = sorted.map { abs($0.value - guess.value) }.sorted()
      // The first gap is the guess's own.
      guard gaps.count >= 3, gaps[2] <= allowed else { continue }
      return .converged(guess.value, error: max(guess.error, min(gaps[1], 100 * guess.error)) + 1e-15 * size)
    }
    return .unsure
  }

  private static func partialSums(_ terms: [Double]) -> [Double] {
    var (sum, lost) = (0.0, 0.0)
    return terms.map { term in
      let next = sum + term
      lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
      sum = next
      return sum + lost
    }
  }
}

/// The p of positive terms that fall like n^-p, from terms at doubling distances.
private struct DecayExponent {
  private let late: Double
  private let early: Double
  private let first: Double

  init(_ sizes: [Double]) {
    let last = sizes.count - 1
    func exponent(_ index: Int) -> Double { log2(sizes[index / 2] / sizes[index]) }
    (late, early, first) = (exponent(last), exponent(last / 2), exponent(last / 4))
  }

  /// Extrapolated twice, for corrections in 1/n and 1/n².
  private var limit: Double { (8 * late - 6 * early + first) / 3 }

  /// Whether the terms fall like a power that is not above 1. Logarithms in the terms leave the estimates moving.
  var isAtMostOne: Bool {
    let once = 2 * late - early
    if late.isNaN || early.isNaN || first.isNaN { return false }
    // Slowly varying factors such as log n change the exponents by 1/log n, which no extrapolation in 1/n removes.
    if late < 0.98, early < 0.98, abs(late - early) < 0.02, once < 0.99 { return true }
    return abs(limit - once) < 1e-3 && limit <= 1 + 2e-5 && abs(late - early) < 0.02
  }

  var isAboveOne: Bool {
    late.isInfinite || (late > 1.01 && 2 * late - early > 1.01)
  }
}
