import MathNumerics

/// A finite union of disjoint stretches of the real line, in ascending order.
struct IntervalSet {
  private(set) var parts: [Interval]

  static let nothing = IntervalSet(parts: [])
  static let everything = IntervalSet(parts: [
    Interval(.real(-.infinity), .real(.infinity), closedBelow: false, closedAbove: false)
  ])

  private init(parts: [Interval]) { self.parts = parts }

  init(_ interval: Interval) {
    parts = Self.isEmpty(interval) ? [] : [interval]
  }

  static func point(_ x: Number) -> IntervalSet {
    IntervalSet(Interval(x, x, closedBelow: true, closedAbove: true))
  }

  static func below(_ x: Number, closed: Bool) -> IntervalSet {
    IntervalSet(Interval(.real(-.infinity), x, closedBelow: false, closedAbove: closed))
  }

  static func above(_ x: Number, closed: Bool) -> IntervalSet {
    IntervalSet(Interval(x, .real(.infinity), closedBelow: closed, closedAbove: false))
  }

  var isEmpty: Bool { parts.isEmpty }

  private static func isEmpty(_ interval: Interval) -> Bool {
    switch interval.lower.compare(interval.upper) {
    case .some(-1): false
    case 0?: !(interval.closedBelow && interval.closedAbove && interval.lower.isFinite)
    default: true
    }
  }

  func intersection(_ other: IntervalSet) -> IntervalSet {
    var result: [Interval] = []
    for a in parts {
      for b in other.parts {
        let low = Self.larger(a, b)
        let high = Self.smaller(a, b)
        let both = Interval(low.0, high.0, closedBelow: low.1, closedAbove: high.1)
        if !Self.isEmpty(both) { result.append(both) }
      }
    }
    return IntervalSet(parts: result)
  }

  private static func larger(_ a: Interval, _ b: Interval) -> (Number, Bool) {
    switch a.lower.compare(b.lower) {
    case 1?: (a.lower, a.closedBelow)
    case 0?: (a.lower, a.closedBelow && b.closedBelow)
    default: (b.lower, b.closedBelow)
    }
  }

  private static func smaller(_ a: Interval, _ b: Interval) -> (Number, Bool) {
    switch a.upper.compare(b.upper) {
    case .some(-1): (a.upper, a.closedAbove)
    case 0?: (a.upper, a.closedAbove && b.closedAbove)
    default: (b.upper, b.closedAbove)
    }
  }

  func union(_ other: IntervalSet) -> IntervalSet { complement.intersection(other.complement).complement }

  var complement: IntervalSet {
    var result: [Interval] = []
    var (low, isClosed) = (Number.real(-.infinity), false)
    for part in parts {
      let gap = Interval(low, part.lower, closedBelow: isClosed, closedAbove: !part.closedBelow && part.lower.isFinite)
      if !Self.isEmpty(gap) { result.append(gap) }
      (low, isClosed) = (part.upper, !part.closedAbove && part.upper.isFinite)
    }
    let last = Interval(low, .real(.infinity), closedBelow: isClosed, closedAbove: false)
    if !Self.isEmpty(last) { result.append(last) }
    return IntervalSet(parts: result)
  }

  /// The image under an increasing (or decreasing) function, which maps ends to ends; nil where it fails at an end.
  func image(isIncreasing: Bool, _ f: (Number) -> Number?) -> IntervalSet? {
    var result: [Interval] = []
    for part in parts {
      guard let a = f(part.lower), let b = f(part.upper) else { return nil }
      let image =
        isIncreasing
        ? Interval(a, b, closedBelow: part.closedBelow && a.isFinite, closedAbove: part.closedAbove && b.isFinite)
        : Interval(b, a, closedBelow: part.closedAbove && b.isFinite, closedAbove: part.closedBelow && a.isFinite)
      if !Self.isEmpty(image) { result.append(image) }
    }
    return IntervalSet(parts: isIncreasing ? result : result.reversed())
  }
}
