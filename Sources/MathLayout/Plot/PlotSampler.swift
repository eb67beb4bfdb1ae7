/// Samples a function evenly, then looks closer where neighbours differ much or one of them has no value.
struct PlotSampler {
  let domain: ClosedRange<Double>
  static let sampleCount = 481
  /// How many places may be looked at closer, and how often each is halved.
  static let refinementLimit = 96
  static let halvings = 40

  struct Sample {
    var x: Double
    var y: Double?
  }

  func samples(of function: (Double) -> Double?) -> [Sample] {
    let count = Self.sampleCount
    return (0..<count).map { index in
      let t = Double(index) / Double(count - 1)
      return sample(at: domain.lowerBound * (1 - t) + domain.upperBound * t, function)
    }
  }

  private func sample(at x: Double, _ function: (Double) -> Double?) -> Sample {
    let value = function(x)
    return Sample(x: x, y: value.flatMap { $0.isFinite ? $0 : nil })
  }

  /// The values to show: all of them, unless a few far ones (a pole) would flatten the rest.
  static func visibleRange(of values: [Double]) -> ClosedRange<Double>? {
    let sorted = values.sorted()
    guard let low = sorted.first, let high = sorted.last else { return nil }
    if low == high {
      let margin = low == 0 ? 1 : min(abs(low) / 2, 1e300)
      return (low - margin)...(high + margin)
    }
    let (lower, upper) = (sorted[sorted.count / 20], sorted[sorted.count - 1 - sorted.count / 20])
    let core = upper - lower
    if core > 0, core.isFinite, high / core - low / core > 8 {
      return max(low, lower - core / 4)...min(high, upper + core / 4)
    }
    guard (high - low).isFinite else { return (low / 4)...(high / 4) }
    return low...high
  }

  /// Cuts the samples where the curve has a gap or a jump.
  func pieces(of samples: [Sample], in range: ClosedRange<Double>, _ function: (Double) -> Double?) -> [[FunctionPlot
    .Point]]
  {
    var pieces: [[FunctionPlot.Point]] = [[]]
    var refinements = 0
    let threshold = (range.upperBound - range.lowerBound) / 16
    func append(_ sample: Sample) {
      if let y = sample.y { pieces[pieces.count - 1].append(.init(x: sample.x, y: y)) }
    }
    func cut() { if pieces[pieces.count - 1].isEmpty == false { pieces.append([]) } }
    for (index, sample) in samples.enumerated() {
      if index > 0 {
        let previous = samples[index - 1]
        let isEdge = (previous.y == nil) != (sample.y == nil)
        let isSteep = zip2(previous.y, sample.y).map { abs($0 - $1) > threshold } ?? false
        if (isEdge || isSteep) && refinements < Self.refinementLimit {
          refinements += 1
          let (left, right, isJump) = closeIn(previous, sample, function)
          append(left)
          if isJump { cut() }
          append(right)
        } else if isEdge {
          cut()
        }
      }
      append(sample)
    }
    return pieces.map(deduplicated).filter { $0.count > 1 }
  }

  /// Halves the interval towards the larger change; a change that does not shrink with it is a jump.
  private func closeIn(
    _ first: Sample, _ last: Sample, _ function: (Double) -> Double?
  ) -> (left: Sample, right: Sample, isJump: Bool) {
    var (left, right) = (first, last)
    for _ in 0..<Self.halvings {
      let x = left.x / 2 + right.x / 2
      guard x > left.x, x < right.x else { break }
      let middle = sample(at: x, function)
      switch (left.y, middle.y, right.y) {
      case (let a?, let b?, let c?): if abs(a - b) >= abs(b - c) { right = middle } else { left = middle }
      case (nil, nil, _): left = middle
      case (_, nil, nil): right = middle
      case (nil, .some, _): right = middle
      case (.some, .some, nil): left = middle
      case (.some, nil, .some): return (left, right, true)
      }
    }
    guard let a = left.y, let b = right.y, let start = first.y, let end = last.y else { return (left, right, true) }
    return (left, right, abs(a - b) > abs(start - end) / 4)
  }

  private func zip2(_ first: Double?, _ second: Double?) -> (Double, Double)? {
    if let first, let second { return (first, second) }
    return nil
  }

  private func deduplicated(_ points: [FunctionPlot.Point]) -> [FunctionPlot.Point] {
    var result: [FunctionPlot.Point] = []
    for point in points where result.last.map({ $0.x < point.x }) ?? true { result.append(point) }
    return result
  }
}
