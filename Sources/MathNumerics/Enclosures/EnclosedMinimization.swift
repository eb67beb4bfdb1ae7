import Glibc

/// Global minima with certainty: branch and bound over interval enclosures, with tests of monotony and Newton's step
/// (E. Hansen and G. Walster, *Global Optimization Using Interval Analysis*, 2004).
public struct EnclosedMinimization: Sendable {
  public struct Minimum: Sendable {
    public var argument: Double
    public var value: Double
    /// Whether the least value is taken at one place only, as far as can be told.
    public var isUnique: Bool
    /// Whether the place is an end of the interval.
    public var isAtEnd: Bool
  }

  public var maximumEvaluations = 4000

  public init() {}

  private struct Box {
    var range: RealInterval
    var least: Double
    /// Nothing better than halving is left to do.
    var isNarrow = false
  }

  /// Nil where it can't be told, as when the least value is only approached.
  ///
  /// - Parameters:
  ///   - low: The lower end, which may be −∞; `high` likewise.
  ///   - limits: The function's limits at infinite ends, where they are known: the search then ends far out, and the
  ///     least value must lie below them.
  ///   - f: The function's series at a point or over an interval.
  public func minimum<Failure: Error>(
    from low: Double, to high: Double, limits: (below: Double?, above: Double?) = (nil, nil),
    _ f: (PowerSeries) throws(Failure) -> PowerSeries?
  ) throws(Failure) -> Minimum? {
    guard low <= high, low < .infinity, high > -.infinity else { return nil }
    let below = low == -.infinity ? limits.below : nil
    let above = high == .infinity ? limits.above : nil
    if below != nil || above != nil {
      let found = try minimum(from: below == nil ? low : -0x1p60, to: above == nil ? high : 0x1p60, f)
      guard let found, abs(found.argument) < 0x1p50 else { return nil }
      let bound = min(below ?? .infinity, above ?? .infinity)
      return found.value < bound - 1e-9 * max(1, abs(found.value)) ? found : nil
    }
    var search = Search(low: low, high: high)
    var left = maximumEvaluations
    func evaluate(_ x: RealInterval, _ count: Int) throws(Failure) -> PowerSeries? {
      left -= 1
      guard let series = try f(.variable(x, count: count)), series.order >= 0 else { return nil }
      return series
    }
    func probe(_ x: Double) throws(Failure) {
      guard x.isFinite, let at = try evaluate(RealInterval(x), 1), !at.isPartial else { return }
      search.consider(x, at.value)
    }
    var boxes = [Box(range: RealInterval(low, high), least: -.infinity)]
    for end in [low, high] { try probe(end) }
    while left > 0 {
      boxes.removeAll { $0.least > search.most }
      guard let next = boxes.indices.filter({ !boxes[$0].isNarrow }).min(by: { boxes[$0].least < boxes[$1].least })
      else { break }
      let box = boxes.remove(at: next)
      for part in Self.halves(box.range) {
        guard let series = try evaluate(part, 3) else {
          boxes.append(Box(range: part, least: -.infinity, isNarrow: search.isNarrow(part)))
          continue
        }
        guard !series.isEmpty, series.value.low <= search.most else { continue }
        var range = part
        var least = series.value.low
        let middle = part.middle
        if !series.isPartial {
          let slope = series.coefficient(1)
          if slope.low > 0 {
            guard part.low == low, low.isFinite else { continue }
            range = RealInterval(low)
          } else if slope.high < 0 {
            guard part.high == high else { continue }
            // The values fall for ever.
            guard high.isFinite else { return nil }
            range = RealInterval(high)
          }
        }
        if let at = try evaluate(RealInterval(middle), 2), !at.isPartial {
          search.consider(middle, at.value)
          if part.isFinite, !series.isPartial {
            let away = part - RealInterval(middle)
            let linear = at.value + series.coefficient(1) * away
            let square = at.value + at.coefficient(1) * away + series.coefficient(2) * away.power(2)
            least = max(least, linear.low, square.low)
            let bend = series.coefficient(2) + series.coefficient(2)
            if bend.low > 0, bend.high.isFinite, !range.isPoint, part.low > low, part.high < high {
              let step = RealInterval(middle) - at.coefficient(1) / bend
              range = RealInterval(max(part.low, step.low), min(part.high, step.high))
              // No stationary point in a convex stretch inside: its ends belong to the neighbours as well.
              guard range.low <= range.high else { continue }
              try probe(range.middle)
              if let again = try evaluate(range, 1) { least = max(least, again.value.low) }
            }
          }
        }
        if range.isPoint { try probe(range.low) }
        boxes.append(Box(range: range, least: least, isNarrow: search.isNarrow(range)))
      }
      if boxes.count > 2000 { return nil }
    }
    return search.verdict(boxes.map { ($0.range, $0.least) })
  }

  private static func halves(_ range: RealInterval) -> [RealInterval] {
    if range.isPoint { return [range] }
    let middle = range.middle
    guard middle > range.low, middle < range.high else { return [range] }
    return [RealInterval(range.low, middle), RealInterval(middle, range.high)]
  }

  /// The best value so far, and what is narrow beside it.
  private struct Search {
    let low: Double
    let high: Double
    var most = Double.infinity
    var argument = Double.nan
    var value = RealInterval.whole
    /// The size of the function, at most 1.
    var scale = 1e-3

    init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }

    mutating func consider(_ x: Double, _ value: RealInterval) {
      if value.isFinite { scale = max(scale, min(1, value.magnitude)) }
      guard value.high < most, value.isFinite else { return }
      (most, argument, self.value) = (value.high, x, value)
    }

    func isNarrow(_ range: RealInterval) -> Bool {
      range.isFinite && range.width <= 1e-11 * max(range.magnitude, 1e-3)
    }

    func verdict(_ boxes: [(range: RealInterval, least: Double)]) -> Minimum? {
      let rest = boxes.filter { $0.least <= most }
      guard most.isFinite, let least = rest.map(\.least).min() else { return nil }
      let size = max(abs(most), scale)
      guard most - least <= 1e-9 * size else { return nil }
      let place = rest.map(\.range).reduce(rest[0].range) { $0.hull($1) }
      guard place.isFinite else { return nil }
      let isUnique = place.width <= 1e-8 * max(1, place.magnitude)
      let isAtEnd = rest.allSatisfy { $0.range.isPoint && ($0.range.low == low || $0.range.low == high) }
      let middle = isUnique && !isAtEnd ? place.middle : argument
      return Minimum(argument: middle, value: value.middle, isUnique: isUnique, isAtEnd: isAtEnd)
    }
  }
}
