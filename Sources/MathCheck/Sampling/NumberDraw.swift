import MathEngine
import MathNumerics

/// Draws numbers of moderate size from a domain.
///
/// The first draws are small fractions that can be put in by hand; then finer ones, still exact; then doubles. Values
/// beyond some units saturate what people write (NOTATION.md, 16), so there are none unless the domain asks.
struct NumberDraw {
  enum Style {
    case plain, exact, real
  }

  var generator: SplitMix64
  let style: Style
  /// The most that a whole number without an upper bound exceeds its lower bound by.
  var wholeSpan = 6

  init(sample: Int, attempt: Int) {
    generator = SplitMix64(seed: UInt64(sample) &* 1009 &+ UInt64(attempt))
    style = sample < 6 ? .plain : sample < 16 ? .exact : .real
  }

  /// Nil where the domain is empty.
  mutating func number(in domain: ScalarDomain) -> Number? {
    if let values = domain.values {
      let possible = values.filter(domain.contains)
      return possible.isEmpty ? nil : .exact(possible[generator.below(possible.count)])
    }
    if domain.isWhole { return whole(in: domain).map { Number($0) } }
    switch (domain.lower?.value, domain.upper?.value) {
    case (let low?, let high?):
      guard low < high else { return low == high && domain.contains(low) ? .exact(low) : nil }
      return between(low, high)
    case (let low?, nil): return offset(low, isUp: true)
    case (nil, let high?): return offset(high, isUp: false)
    case (nil, nil): return offset(0, isUp: generator.below(2) == 0)
    }
  }

  private mutating func whole(in domain: ScalarDomain) -> Int? {
    var low = domain.upper.map { _ in Int.min } ?? -3
    var high = Int.max
    if let bound = domain.lower {
      guard let floor = Self.floor(bound.value) else { return nil }
      low = floor + (Rational(floor) < bound.value || bound.isStrict ? 1 : 0)
    }
    if let bound = domain.upper {
      guard let floor = Self.floor(bound.value) else { return nil }
      high = floor - (bound.isStrict && Rational(floor) == bound.value ? 1 : 0)
    }
    if low == .min { low = high - wholeSpan }
    if high == .max || high - low > 40 { high = low + wholeSpan }
    return low <= high ? low + generator.below(high - low + 1) : nil
  }

  private static func floor(_ value: Rational) -> Int? {
    let near = value.double.rounded(.down)
    guard abs(near) < 1e9 else { return nil }
    return Int(near)
  }

  private mutating func between(_ low: Rational, _ high: Rational) -> Number {
    switch style {
    case .plain: fraction(low, high, parts: 8)
    case .exact: fraction(low, high, parts: 64)
    case .real: .real(low.double + (high.double - low.double) * (0.01 + 0.98 * generator.unit()))
    }
  }

  private mutating func fraction(_ low: Rational, _ high: Rational, parts: Int) -> Number {
    let share = Rational(1 + generator.below(parts - 1)).divided(by: Rational(parts)) ?? 0
    return .exact(low + (high - low) * share)
  }

  private mutating func offset(_ bound: Rational, isUp: Bool) -> Number {
    let size: Rational
    switch style {
    case .plain: size = Self.plainSizes[generator.below(Self.plainSizes.count)]
    case .exact: size = Rational(1 + generator.below(55)).divided(by: 16) ?? 1
    case .real:
      let length = 0.03 + 2.9 * generator.unit()
      return .real(isUp ? bound.double + length : bound.double - length)
    }
    return .exact(isUp ? bound + size : bound - size)
  }

  private static let plainSizes: [Rational] = {
    let halves: [Rational] = [1, 3, 5].compactMap { Rational($0).divided(by: 2) }
    let fourths: [Rational] = [1, 3].compactMap { Rational($0).divided(by: 4) }
    return [1, 2, 3] + halves + fourths
  }()
}
