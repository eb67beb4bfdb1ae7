package import MathNumerics

/// Which numbers a scalar, or an element of an array, may be.
package struct ScalarDomain: Sendable, Equatable {
  package var lower: Bound?
  package var upper: Bound?
  package var isWhole = false
  /// The only values there are, where they are listed.
  package var values: [Rational]?

  package struct Bound: Sendable, Equatable {
    package var value: Rational
    package var isStrict: Bool

    package init(_ value: Rational, isStrict: Bool) {
      self.value = value
      self.isStrict = isStrict
    }
  }

  package static let real = ScalarDomain()
  package static let positive = ScalarDomain(lower: Bound(0, isStrict: true))
  package static let nonnegative = ScalarDomain(lower: Bound(0, isStrict: false))
  package static let whole = ScalarDomain(isWhole: true)
  package static let natural = ScalarDomain(lower: Bound(0, isStrict: false), isWhole: true)
  package static let size = ScalarDomain(lower: Bound(1, isStrict: false), isWhole: true)

  package init(lower: Bound? = nil, upper: Bound? = nil, isWhole: Bool = false, values: [Rational]? = nil) {
    self.lower = lower
    self.upper = upper
    self.isWhole = isWhole
    self.values = values
  }

  /// Whether `value` may be taken.
  package func contains(_ value: Rational) -> Bool {
    if let values, !values.contains(value) { return false }
    if isWhole, !value.isInteger { return false }
    if let lower, lower.isStrict ? value <= lower.value : value < lower.value { return false }
    if let upper, upper.isStrict ? value >= upper.value : value > upper.value { return false }
    return true
  }

  /// Narrows by what another declaration says of the same name.
  package mutating func narrow(by other: ScalarDomain) {
    if let bound = other.lower {
      if let own = lower, own.value > bound.value || own == bound {} else { raise(to: bound) }
    }
    if let bound = other.upper {
      if let own = upper, own.value < bound.value || own == bound {} else { lowerUpper(to: bound) }
    }
    isWhole = isWhole || other.isWhole
    if let more = other.values { values = values.map { $0.filter(more.contains) } ?? more }
  }

  private mutating func raise(to bound: Bound) {
    if let own = lower, own.value == bound.value {
      lower = Bound(own.value, isStrict: own.isStrict || bound.isStrict)
    } else {
      lower = bound
    }
  }

  private mutating func lowerUpper(to bound: Bound) {
    if let own = upper, own.value == bound.value {
      upper = Bound(own.value, isStrict: own.isStrict || bound.isStrict)
    } else {
      upper = bound
    }
  }
}
