import Glibc
import MathNumerics
import MathSyntax

/// A law over the reals: a member of a family, or a mixture of such.
public struct ScalarLaw: Sendable {
  /// Weights above zero that sum to one.
  let components: [(weight: Number, member: FamilyMember)]

  init(_ member: FamilyMember) { components = [(Number(1), member)] }

  /// Nil where discrete and continuous laws are mixed, or nothing is.
  init?(mixing components: [(weight: Number, member: FamilyMember)]) {
    guard let first = components.first,
      components.allSatisfy({ $0.member.numeric.isDiscrete == first.member.numeric.isDiscrete })
    else { return nil }
    self.components = components
  }

  /// The member where nothing is mixed.
  var member: FamilyMember? { components.count == 1 ? components[0].member : nil }

  var isDiscrete: Bool { components[0].member.numeric.isDiscrete }

  var text: String {
    if let member { return member.text }
    return components.map { "\(ValueFormatter().text(.number($0.weight)))·\($0.member.text)" }.joined(separator: " + ")
  }

  var support: (low: Double, high: Double) {
    components.reduce((.infinity, -.infinity)) { sum, part in
      let support = part.member.numeric.support
      return (min(sum.0, support.low), max(sum.1, support.high))
    }
  }

  func density(_ x: Double) -> Double { mixed { $0.density(x) } }

  func logDensity(_ x: Double) -> Double {
    if let member { return member.numeric.logDensity(x) }
    return Special.logSumExp(components.map { log($0.weight.double) + $0.member.numeric.logDensity(x) })
  }

  /// P(X ≤ x).
  func cumulative(_ x: Double) -> Double { mixed { $0.cumulative(x) } }

  /// P(X > x).
  func survival(_ x: Double) -> Double { mixed { $0.survival(x) } }

  /// E Xᵏ; nil where it does not exist.
  func moment(_ order: Int) -> Number? {
    var sum = Number(0)
    for part in components {
      guard let moment = part.member.moment(order) else { return nil }
      sum = sum.adding(part.weight.multiplying(moment))
    }
    return sum
  }

  /// P(X = k) of a law over whole numbers.
  func mass(_ k: Int) -> Number {
    if let member { return member.mass(k) }
    return .real(density(Double(k)))
  }

  /// The least x with P(X ≤ x) ≥ p; NaN outside 0...1.
  func quantile(_ p: Double) -> Double {
    if let member { return member.numeric.quantile(p) }
    let ends = components.map { $0.member.numeric.quantile(p) }
    guard var low = ends.min(), var high = ends.max(), low.isFinite, high.isFinite else {
      return p == 0 ? support.low : p == 1 ? support.high : .nan
    }
    if isDiscrete { low -= 1 }
    for _ in 0..<2_100 {
      var middle = low + (high - low) / 2
      if isDiscrete { middle = middle.rounded(.down) }
      if middle <= low || middle >= high { break }
      // The smaller tail keeps its precision.
      let isBelow = p <= 0.5 ? cumulative(middle) < p : survival(middle) > 1 - p
      if isBelow { low = middle } else { high = middle }
    }
    return high
  }

  /// Places between which the mass lies, for quadrature.
  var places: [Double] {
    let levels = [1e-12, 1e-9, 1e-4, 0.02, 0.2, 0.5, 0.8, 0.98, 0.9999, 1 - 1e-9]
    return components.flatMap { part in levels.map(part.member.numeric.quantile) }.filter(\.isFinite).sorted()
  }

  /// The same for a function that is smooth over most of the mass, as inside another integral.
  var fewPlaces: [Double] {
    if support.low.isFinite, support.high.isFinite, member?.family.name == "Uniform" { return [] }
    return components.flatMap { part in [1e-6, 0.5, 1 - 1e-6].map(part.member.numeric.quantile) }
      .filter(\.isFinite).sorted()
  }

  func isSame(as other: ScalarLaw) -> Bool {
    components.count == other.components.count
      && zip(components, other.components).allSatisfy {
        $0.weight.double == $1.weight.double && $0.member.isSame(as: $1.member)
      }
  }

  private func mixed(_ value: (NumericDistribution) -> Double) -> Double {
    if let member { return value(member.numeric) }
    return components.reduce(0) { $0 + $1.weight.double * value($1.member.numeric) }
  }
}
