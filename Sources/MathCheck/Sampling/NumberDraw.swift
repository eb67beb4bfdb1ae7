import MathEngine
import MathNumerics

/// Draws numbers of moderate size from a domain.
///
/// The first draws are small fractions that can be put in by hand; then finer ones, still exact; then doubles. Values
/// beyond some units saturate what people write (NOTATION.md, 16), so there are none unless the domain asks.
struct NumberDraw {
  enum Style {
    case plain, exact, real
    /// Every number the same one: the middle of its domain, or 1. There many bounds are reached.
    case level
    /// As `level`, with identities and unit vectors for arrays.
    case unit
    /// Zero where the domain has it, else as `level`.
    case zero
    /// Larger numbers, and such near the ends of their domains.
    case wide
  }

  var generator: SplitMix64
  let style: Style
  /// The sign of all numbers that may have either; nil where it is drawn.
  private let isUp: Bool?
  /// The most that a whole number without an upper bound exceeds its lower bound by.
  var wholeSpan = 6

  init(sample: Int, attempt: Int) {
    let extreme = sample - Sampler.pointCount
    isUp = (0...3).contains(extreme) ? true : extreme == 4 ? false : nil
    generator = SplitMix64(seed: UInt64(sample) &* 1009 &+ UInt64(attempt))
    switch extreme {
    case 0: style = .zero
    case 1: style = .level
    case 2: style = .unit
    case 3...: style = .wide
    default: style = sample < 6 ? .plain : sample < 10 ? .exact : .real
    }
  }

  var isLevel: Bool { style == .level || style == .unit || style == .zero }

  /// Nil where the domain is empty.
  mutating func number(in domain: ScalarDomain) -> Number? {
    if style == .zero, domain.contains(0) { return Number(0) }
    if let values = domain.values {
      let possible = values.filter(domain.contains)
      return possible.isEmpty ? nil : .exact(possible[isLevel ? 0 : generator.below(possible.count)])
    }
    if domain.isWhole { return whole(in: domain).map { Number($0) } }
    switch (domain.lower?.value, domain.upper?.value) {
    case (let low?, let high?):
      guard low < high else { return low == high && domain.contains(low) ? .exact(low) : nil }
      return between(low, high)
    case (let low?, nil): return offset(low, isUp: true)
    case (nil, let high?): return offset(high, isUp: false)
    case (nil, nil): return offset(0, isUp: isUp ?? (generator.below(2) == 0))
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
    if isLevel { return low <= high ? min(low + 1, high) : nil }
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
    case .level, .unit, .zero: fraction(low, high, share: 1, of: 2)
    case .wide: fraction(low, high, share: generator.below(2) == 0 ? 1 : 63, of: 64)
    case .exact: fraction(low, high, parts: 64)
    case .real: .real(low.double + (high.double - low.double) * (0.01 + 0.98 * generator.unit()))
    }
  }

  private mutating func fraction(_ low: Rational, _ high: Rational, parts: Int) -> Number {
    fraction(low, high, share: 1 + generator.below(parts - 1), of: parts)
  }

  private func fraction(_ low: Rational, _ high: Rational, share: Int, of parts: Int) -> Number {
    .exact(low + (high - low) * (Rational(share).divided(by: Rational(parts)) ?? 0))
  }

  private mutating func offset(_ bound: Rational, isUp: Bool) -> Number {
    let size: Rational
    switch style {
    case .plain: size = Self.plainSizes[generator.below(Self.plainSizes.count)]
    case .level, .unit, .zero: size = 1
    case .wide: size = Rational(5 + generator.below(8))
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
