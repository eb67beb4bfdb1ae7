import Glibc

/// Integrals over a box with a certain bound for their error: the 15-point Kronrod rule along each axis, in boxes that are
/// halved until the remainder of Taylor's formula along each axis is small.
public struct EnclosedCubature {
  public var maximumBoxes = 1500
  public var relativeTolerance = 1e-9
  /// The order of the remainder.
  public var degree = 10

  public init() {}

  private struct Box {
    var sides: [RealInterval]
    var value: Double
    var size: Double
    /// A bound of the error along each axis.
    var errors: [Double]

    var error: Double { errors.reduce(0, +) }
  }

  /// Nil where no bound is reached.
  ///
  /// - Parameters:
  ///   - sides: The box.
  ///   - series: The integrand's series for series of all variables.
  ///   - value: The integrand at a point.
  public func integrate<Failure: Error>(
    over sides: [RealInterval], series: ([PowerSeries]) throws(Failure) -> PowerSeries?,
    value: ([Double]) throws(Failure) -> Double
  ) throws(Failure) -> Estimate? {
    guard sides.allSatisfy({ $0.isFinite && $0.low < $0.high }) else { return nil }
    guard let first = try box(sides, series, value) else { return nil }
    var boxes = [first]
    while boxes.count < maximumBoxes, let worst = boxes.indices.max(by: { boxes[$0].error < boxes[$1].error }) {
      let size = boxes.reduce(0) { $0 + $1.size }
      let error = boxes.reduce(0) { $0 + $1.error }
      if error <= relativeTolerance * size {
        return .converged(boxes.reduce(0) { $0 + $1.value }, error: error + 1e-14 * size)
      }
      let box = boxes[worst]
      let axis = box.errors.indices.max { box.errors[$0] < box.errors[$1] } ?? 0
      let middle = box.sides[axis].middle
      guard middle > box.sides[axis].low, middle < box.sides[axis].high else { return nil }
      var (left, right) = (box.sides, box.sides)
      left[axis].high = middle
      right[axis].low = middle
      guard let a = try self.box(left, series, value), let b = try self.box(right, series, value) else { return nil }
      boxes[worst] = a
      boxes.append(b)
    }
    return nil
  }

  private func box<Failure: Error>(
    _ sides: [RealInterval], _ series: ([PowerSeries]) throws(Failure) -> PowerSeries?,
    _ value: ([Double]) throws(Failure) -> Double
  ) throws(Failure) -> Box? {
    let volume = sides.reduce(1) { $0 * $1.width }
    var errors: [Double] = []
    for axis in sides.indices {
      let variables = sides.indices.map { index in
        index == axis
          ? PowerSeries.variable(sides[index], count: degree + 1)
          : PowerSeries.constant(sides[index], count: degree + 1)
      }
      guard let whole = try series(variables), !whole.isPartial, whole.order == 0 else {
        errors.append(.infinity)
        continue
      }
      // A rule with positive weights, exact for polynomials, is off by at most twice their distance from the integrand.
      let remainder = whole.count == degree + 1 ? whole.coefficients[degree].magnitude : .infinity
      let distance = remainder * pow(sides[axis].width / 2, Double(degree))
      errors.append(2 * volume * min(distance, whole.value.width))
    }
    let isSettled = errors.allSatisfy { $0 < 1e-3 * volume }
    var box = Box(sides: sides, value: 0, size: 0, errors: errors)
    if !isSettled, errors.contains(.infinity) {
      // Its halves may have bounds.
      box.size = 0
      return box
    }
    guard try add([], 1, sides, &box, value) else { return nil }
    return box
  }

  private func add<Failure: Error>(
    _ point: [Double], _ weight: Double, _ sides: [RealInterval], _ box: inout Box,
    _ value: ([Double]) throws(Failure) -> Double
  ) throws(Failure) -> Bool {
    if point.count == sides.count {
      let result = try value(point)
      guard result.isFinite else { return false }
      box.value += weight * result
      box.size += abs(weight * result)
      return true
    }
    let side = sides[point.count]
    for node in GaussKronrodPanel.rule {
      let x = side.middle + node.node * side.width / 2
      guard try add(point + [x], weight * node.weight * side.width / 2, sides, &box, value) else { return false }
    }
    return true
  }
}
