import Glibc

/// The state of one integration: what is left of the budget, and the integral of the absolute value so far.
struct QuadratureRun {
  let settings: Quadrature
  var evaluations = 0
  var absolute = 0.0

  /// Below this, subnormal values have no relative precision to judge by.
  private static let smallestResolved = 1e-290

  private enum Outcome {
    case smooth(Estimate)
    case singular(at: Double)
  }

  init(settings: Quadrature) { self.settings = settings }

  /// `unsure` for a value whose error estimate is too large beside the integral of the absolute value.
  func judged(_ estimate: Estimate) -> Estimate {
    guard case .converged(let value, let error) = estimate else { return estimate }
    return value.isFinite && error <= settings.acceptedError * max(abs(value), absolute, Self.smallestResolved)
      ? estimate : .unsure
  }

  /// A finite interval, split at the singular points that show up.
  mutating func interval<Failure: Error>(
    _ low: Double, _ high: Double, panels: Int, depth: Int, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    guard depth < 12 else { return .unsure }
    let point: Double
    switch try adaptive(low, high, panels: panels, f) {
    case .smooth(let estimate): return estimate
    case .singular(let found): point = found
    }
    let width = high - low
    if point - low < width * 0x1p-30 {
      let cut = low + width / 2
      let inner = try shells(towards: low, from: cut, depth: depth, f)
      return inner == .divergent ? inner : inner + (try interval(cut, high, panels: panels, depth: depth + 1, f))
    }
    if high - point < width * 0x1p-30 {
      let cut = low + width / 2
      let inner = try shells(towards: high, from: cut, depth: depth, f)
      return inner == .divergent ? inner : inner + (try interval(low, cut, panels: panels, depth: depth + 1, f))
    }
    let (left, right) = (low + (point - low) / 2, point + (high - point) / 2)
    var total = try shells(towards: point, from: left, depth: depth, f)
    if total == .divergent { return total }
    total = total + (try shells(towards: point, from: right, depth: depth, f))
    if total == .divergent { return total }
    total = total + (try interval(low, left, panels: panels, depth: depth + 1, f))
    return total == .divergent ? total : total + (try interval(right, high, panels: panels, depth: depth + 1, f))
  }

  /// Bisects the panel with the largest error until all errors together are small, or one panel has become a point.
  private mutating func adaptive<Failure: Error>(
    _ low: Double, _ high: Double, panels count: Int, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Outcome {
    var panels: [GaussKronrodPanel] = []
    for index in 0..<count {
      let a = index == 0 ? low : low + (high - low) * (Double(index) / Double(count))
      let b = index == count - 1 ? high : low + (high - low) * (Double(index + 1) / Double(count))
      let panel = try panel(a, b, f)
      if let bad = panel.badNode { return .singular(at: bad) }
      panels.append(panel)
    }
    while true {
      let error = panels.reduce(0) { $0 + $1.error }
      let size = panels.reduce(0) { $0 + $1.absolute }
      let worst = panels.indices.max { panels[$0].error < panels[$1].error } ?? 0
      if error <= settings.relativeTolerance * (settings.refines == .everywhere ? size : max(size, absolute))
        || size < Self.smallestResolved
        || evaluations >= settings.maximumEvaluations
      {
        absolute += size
        return .smooth(.converged(Kernels.sum(panels.map(\.value)), error: error))
      }
      let panel = panels[worst]
      let middle = panel.low + (panel.high - panel.low) / 2
      let isPoint = panel.high - panel.low <= (high - low) * 0x1p-45 || !(middle > panel.low && middle < panel.high)
      if isPoint || panel.high - panel.low <= 32 * max(abs(panel.low), abs(panel.high)) * .ulpOfOne {
        return .singular(at: try peak(panel, f))
      }
      for half in [(panel.low, middle), (middle, panel.high)] {
        let next = try self.panel(half.0, half.1, f)
        if let bad = next.badNode { return .singular(at: bad) }
        if half.0 == panel.low { panels[worst] = next } else { panels.append(next) }
      }
    }
  }

  /// The point of a tiny panel where the integrand is largest.
  private mutating func peak<Failure: Error>(
    _ panel: GaussKronrodPanel, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double {
    var best = (point: panel.low, size: -1.0)
    for index in 0...64 {
      let x = panel.low + (panel.high - panel.low) * (Double(index) / 64)
      let size = abs(try f(x))
      evaluations += 1
      if !size.isFinite { return x }
      if size > best.size { best = (x, size) }
    }
    return best.point
  }

  private mutating func panel<Failure: Error>(
    _ low: Double, _ high: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> GaussKronrodPanel {
    evaluations += 15
    return try GaussKronrodPanel(low, high, f)
  }

  /// Halving shells between a regular point and a singular one.
  private mutating func shells<Failure: Error>(
    towards point: Double, from start: Double, depth: Int, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    var sequence = ShellSequence()
    let width = start - point
    // Below this the rounding of point + width spoils the integrand.
    let least = max(abs(point) * 0x1p-26, .leastNormalMagnitude * 0x1p60)
    var scale = 1.0
    while abs(width) * scale / 2 > least, sequence.terms.count < 400, evaluations < settings.maximumEvaluations {
      let (a, b) = (point + width * scale / 2, point + width * scale)
      let part = try interval(min(a, b), max(a, b), panels: 1, depth: depth + 3, f)
      if case .unsure = part, sequence.isGrowing { return .divergent }
      guard case .converged(let value, let error) = part else { return part }
      sequence.append(value, error)
      if let settled = sequence.settled { return settled }
      if sequence.terms.count >= 24, sequence.isDivergent { return .divergent }
      scale /= 2
    }
    return sequence.verdict
  }

  /// From a point to infinity.
  mutating func tail<Failure: Error>(
    from start: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    var sequence = ShellSequence()
    var width = 1.0
    var low = start
    var changesBefore = 0
    // Shells narrower than the start is far out say nothing of how the integrand falls.
    var tellingShells = 0
    while sequence.terms.count < 64 || (tellingShells < 40 && sequence.terms.count < 120),
      evaluations < settings.maximumEvaluations
    {
      let high = start + (2 * width - 1)
      guard high > low, high.isFinite else { break }
      let scan = try scan(low, high, f)
      if scan.signChanges >= 4, changesBefore >= 2 || scan.signChanges >= 12 {
        // Oscillation that the decay has not yet made negligible is summed by half-periods.
        if scan.largest * (high - low) > 1e-15 * absolute { return try oscillatingTail(from: start, f) }
      }
      changesBefore = scan.signChanges
      if let whole = sequence.settled, try isNegligible(beyond: low, sequence.sum, f) { return whole }
      if scan.largest == 0, sequence.sum == 0, sequence.terms.count >= 3 {
        // Nothing yet: a bump may lie far out, but not beyond 2^24 unless a breakpoint says so.
        if sequence.terms.count >= 24 { return .converged(0, error: 0) }
        sequence.append(0, 0)
        low = high
        width *= 2
        continue
      }
      let part = try interval(low, high, panels: 4, depth: 0, f)
      if width >= abs(start) { tellingShells += 1 }
      if case .unsure = part, sequence.isGrowing, tellingShells > 3 { return .divergent }
      guard case .converged(let value, let error) = part else { return part }
      sequence.append(value, error)
      if tellingShells >= 24, sequence.isDivergent { return .divergent }
      low = high
      width *= 2
    }
    return sequence.settled ?? sequence.verdict
  }

  /// The largest size and the number of sign changes at some unevenly spaced points.
  private mutating func scan<Failure: Error>(
    _ low: Double, _ high: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> (largest: Double, signChanges: Int) {
    var (largest, changes, last) = (0.0, 0, 0.0)
    let count = settings.scannedPoints
    for index in 0..<count {
      let fraction = (Double(index) + 0.5 + 0.3 * sin(Double(index) * 1.7)) / Double(count)
      let value = try f(low + (high - low) * fraction)
      if !value.isFinite { continue }
      largest = max(largest, abs(value))
      if value != 0 {
        if last != 0, (value < 0) != (last < 0) { changes += 1 }
        last = value
      }
    }
    evaluations += count
    return (largest, changes)
  }

  /// Whether nothing of weight lies in the next shells: a last look for a bump behind a quiet stretch.
  private mutating func isNegligible<Failure: Error>(
    beyond point: Double, _ sum: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Bool {
    var width = max(1, abs(point))
    var low = point
    for _ in 0..<6 {
      for index in 0..<(settings.scannedPoints / 4) {
        let value = try f(low + width * (Double(index) + 0.41) * 4 / Double(settings.scannedPoints))
        evaluations += 1
        if value.isFinite, abs(value) * width > 1e-12 * abs(sum) { return false }
      }
      low += width
      width *= 2
    }
    return true
  }
}
