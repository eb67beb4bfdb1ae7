import MathNumerics

/// Linear equations in echelon form, and what is left of a linear form by them. Exact.
struct LinearConsequences {
  private let count: Int
  private var rows: [(pivot: Int, coefficients: [Rational], constant: Rational)] = []
  private(set) var isContradictory = false

  init(count: Int) { self.count = count }

  mutating func add(_ coefficients: [Rational], _ constant: Rational) {
    let rest = reduced(coefficients)
    // What is left of the form equals what is left of the constant.
    let value = constant - rest.constant
    guard let pivot = rest.coefficients.firstIndex(where: { !$0.isZero }),
      let scale = rest.coefficients[pivot].reciprocal
    else {
      // Doubles given as such agree to rounding.
      if abs(value.double) > 1e-9 { isContradictory = true }
      return
    }
    let row = (pivot: pivot, coefficients: rest.coefficients.map { $0 * scale }, constant: value * scale)
    for place in rows.indices {
      let factor = rows[place].coefficients[pivot]
      guard !factor.isZero else { continue }
      rows[place].coefficients = zip(rows[place].coefficients, row.coefficients).map { $0 - factor * $1 }
      rows[place].constant -= factor * row.constant
    }
    rows.append(row)
  }

  /// The form as a constant and what no equation determines.
  func reduced(_ coefficients: [Rational]) -> (coefficients: [Rational], constant: Rational) {
    var rest = coefficients
    var constant = Rational(0)
    for row in rows {
      let factor = rest[row.pivot]
      guard !factor.isZero else { continue }
      rest = zip(rest, row.coefficients).map { $0 - factor * $1 }
      constant += factor * row.constant
    }
    return (rest, constant)
  }
}
