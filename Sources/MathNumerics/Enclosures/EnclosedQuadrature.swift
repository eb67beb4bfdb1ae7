import Glibc

/// Integrals with certain bounds, by Taylor's formula with its remainder over each panel (G. Corliss and L. Rall,
/// *Adaptive, Self-Validating Numerical Quadrature*, 1987).
///
/// What the bounds do not settle is not guessed: such stretches, about poles and singular ends, are handed back. A peak
/// of any width is seen, since over a panel that holds it the remainder stays large until the panel is as narrow.
public struct EnclosedQuadrature: Sendable {
  public struct Panel: Sendable {
    public var low: Double
    public var high: Double
    public var value: RealInterval
  }

  public struct Outcome: Sendable {
    /// Bounded panels, in order.
    public var panels: [Panel]
    /// Stretches over which no bounds are known, in order.
    public var open: [(low: Double, high: Double)]
    /// Of all bounded panels together.
    public var value: RealInterval
    /// The sum of the panels' sizes.
    public var size: Double

    /// Half the width of `value`, beside `size`.
    public var relativeError: Double { size > 0 ? value.width / 2 / size : value.width }
  }

  public var maximumPanels = 500
  public var relativeTolerance = 1e-11
  /// Panels without bounds are not halved below this part of the whole.
  public var narrowestOpen = 0x1p-7
  /// Even: the order of the remainder.
  public var degree = 12

  public init() {}

  /// Bounds for the integral of `f`, given as its series at a point or over an interval, over the stretches between `cuts`.
  public func integrate<Failure: Error>(
    over cuts: [Double], _ f: (PowerSeries) throws(Failure) -> PowerSeries?
  ) throws(Failure) -> Outcome {
    var panels: [Panel] = []
    var open: [(low: Double, high: Double)] = []
    var errors: [Double] = []
    let narrowest = zip(cuts, cuts.dropFirst()).map { ($1 - $0) * narrowestOpen }
    var stretches: [Int] = []
    for (index, (low, high)) in zip(cuts, cuts.dropFirst()).enumerated() {
      let panel = try self.panel(low, high, f)
      panels.append(panel)
      errors.append(panel.value.width)
      stretches.append(index)
    }
    var evaluations = panels.count
    while evaluations < maximumPanels, let worst = errors.indices.max(by: { errors[$0] < errors[$1] }) {
      let panel = panels[worst]
      if errors[worst].isFinite {
        let size = panels.reduce(0) { $0 + $1.value.magnitude }
        if errors.reduce(0, +) <= relativeTolerance * size { break }
      }
      let middle = panel.low / 2 + panel.high / 2
      let isNarrow = !errors[worst].isFinite && panel.high - panel.low <= narrowest[stretches[worst]]
      if isNarrow || !(middle > panel.low && middle < panel.high) {
        open.append((panel.low, panel.high))
        errors[worst] = -1
        panels[worst].value = .zero
        continue
      }
      let (left, right) = (try self.panel(panel.low, middle, f), try self.panel(middle, panel.high, f))
      evaluations += 2
      panels[worst] = left
      errors[worst] = left.value.width
      panels.append(right)
      errors.append(right.value.width)
      stretches.append(stretches[worst])
    }
    for index in errors.indices where !errors[index].isFinite {
      open.append((panels[index].low, panels[index].high))
      errors[index] = -1
    }
    let closed = panels.indices.filter { errors[$0] >= 0 }.map { panels[$0] }.sorted { $0.low < $1.low }
    return Outcome(
      panels: closed, open: Self.merged(open), value: closed.reduce(.zero) { $0 + $1.value },
      size: closed.reduce(0) { $0 + $1.value.magnitude })
  }

  private static func merged(_ stretches: [(low: Double, high: Double)]) -> [(low: Double, high: Double)] {
    var result: [(low: Double, high: Double)] = []
    for stretch in stretches.sorted(by: { $0.low < $1.low }) {
      if let last = result.last, last.high == stretch.low {
        result[result.count - 1].high = stretch.high
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  private func panel<Failure: Error>(
    _ low: Double, _ high: Double, _ f: (PowerSeries) throws(Failure) -> PowerSeries?
  ) throws(Failure) -> Panel {
    var panel = Panel(low: low, high: high, value: .whole)
    let over = RealInterval(low, high)
    guard let whole = try f(.variable(over, count: degree + 1)), !whole.isPartial else { return panel }
    let width = RealInterval(high) - RealInterval(low)
    if whole.value.isFinite { panel.value = whole.value * width }
    guard whole.order == 0, whole.count == degree + 1, whole.coefficients[degree].isFinite else { return panel }
    let middle = low / 2 + high / 2
    guard let centre = try f(.variable(RealInterval(middle), count: degree)), centre.order >= 0 else { return panel }
    let above = RealInterval(high) - RealInterval(middle)
    let below = RealInterval(low) - RealInterval(middle)
    var (up, down, sum) = (above, below, RealInterval.zero)
    for power in 0...degree {
      let coefficient = power < degree ? centre.coefficient(power) : whole.coefficients[degree]
      sum = sum + coefficient * ((up - down) / RealInterval(Double(power + 1)))
      up = up * above
      down = down * below
    }
    if sum.isFinite, sum.width < panel.value.width || !panel.value.isFinite { panel.value = sum }
    return panel
  }
}
