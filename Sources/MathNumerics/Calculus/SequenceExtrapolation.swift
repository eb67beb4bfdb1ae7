import Glibc

/// Limits of sequences from members at growing places: polynomials in 1/n (Neville) that agree, or growth without bound.
public enum SequenceExtrapolation {
  public struct Member: Sendable {
    public var place: Int
    public var value: Double

    public init(place: Int, value: Double) {
      self.place = place
      self.value = value
    }
  }

  /// The limit of families that each hold places of one parity; nil where they do not settle it.
  public static func limit(of families: [[Member]]) -> Estimate? {
    guard families.allSatisfy({ $0.count >= 7 }) else { return nil }
    let scale = families.flatMap { $0 }.reduce(0) { max($0, abs($1.value)) }
    if families.allSatisfy({ vanishes($0.map(\.value)) }) { return .converged(0, error: 0) }
    let signs = families.map { growth($0.map(\.value)) }
    if let sign = signs[0], signs.allSatisfy({ $0 == sign }) { return .converged(sign * .infinity, error: 0) }
    guard families.allSatisfy({ $0.allSatisfy(\.value.isFinite) }) else { return nil }
    let guesses = families.compactMap(extrapolated)
    guard guesses.count == families.count, let first = guesses.first else { return nil }
    let error = guesses.reduce(0) { max($0, abs($1.value - first.value), $1.error) }
    let size = max(abs(first.value), 1e-6 * scale)
    if error <= 1e-7 * size {
      return .converged(abs(first.value) <= 1e-9 * scale ? 0 : first.value, error: error)
    }
    // Families that each settle, at different places.
    let gap = abs(guesses[0].value - guesses[guesses.count - 1].value)
    let own = guesses.reduce(0) { max($0, $1.error) }
    return gap > 1e-3 * scale && own < 1e-6 * scale ? .divergent : nil
  }

  /// Whether the values fall faster than any power, below all that counts.
  private static func vanishes(_ values: [Double]) -> Bool {
    let sizes = values.map(abs)
    guard let last = sizes.last, let most = sizes.max(), last < 1e-30 * most || last == 0 else { return false }
    return zip(sizes.suffix(5), sizes.suffix(5).dropFirst()).allSatisfy { $1 < 0.5 * $0 || $1 == 0 }
  }

  /// 1 or −1 where the values grow, by steps that do not get smaller.
  private static func growth(_ values: [Double]) -> Double? {
    guard let last = values.last, last != 0 else { return nil }
    let sign: Double = last > 0 ? 1 : -1
    let tail = values.suffix(7).map { $0 * sign }
    let steps = zip(tail, tail.dropFirst()).map { $1 - $0 }
    guard steps.allSatisfy({ $0 > 0 || $0.isNaN }) else { return nil }
    if tail.last == .infinity { return sign }
    let keeps = zip(steps, steps.dropFirst()).allSatisfy { $1 >= $0 * 0.98 }
    // Places grow by half each time: the logarithm's steps stay the same.
    return keeps && steps.allSatisfy({ $0 > 1e-6 * abs(last) }) ? sign : nil
  }

  /// Neville's scheme at 1/n = 0, with the agreement of three orders as its error.
  private static func extrapolated(_ members: [Member]) -> Extrapolation.Guess? {
    let members = Array(members.suffix(9))
    let nodes = members.map { 1 / Double($0.place) }
    var table = members.map(\.value)
    if let first = table.first, table.allSatisfy({ $0 == first }) { return Extrapolation.Guess(value: first, error: 0) }
    var lasts = [table[table.count - 1]]
    var best: Extrapolation.Guess?
    for order in 1..<members.count {
      for index in 0..<(members.count - order) {
        let (a, b) = (nodes[index], nodes[index + order])
        table[index] = (a * table[index + 1] - b * table[index]) / (a - b)
      }
      lasts.append(table[members.count - order - 1])
      guard lasts.count >= 3 else { continue }
      let three = lasts.suffix(3)
      let error = (three.max() ?? 0) - (three.min() ?? 0)
      if error < best?.error ?? .infinity { best = Extrapolation.Guess(value: lasts[lasts.count - 1], error: error) }
    }
    return best
  }
}
