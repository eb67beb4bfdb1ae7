import Glibc
import MathNumerics
import MathSyntax

/// Relations. `=` and `\approx` compare to the digits that a decimal is written with (NOTATION.md, 12).
extension Evaluator {
  func compare(_ operands: [Term], _ signs: [Term.RelationSign], _ term: Term) throws(Fault) -> Bool {
    let isClaim = comparesWrittenDigits
    comparesWrittenDigits = false
    defer { comparesWrittenDigits = false }
    var left = try evaluate(operands[0])
    var holds = true
    for (place, sign) in signs.enumerated() {
      let right = try evaluate(operands[place + 1])
      comparesWrittenDigits = isClaim
      if try !relation(sign, left, right, operands[place], operands[place + 1], term) { holds = false }
      comparesWrittenDigits = false
      left = right
    }
    return holds
  }

  func relation(
    _ sign: Term.RelationSign, _ left: Value, _ right: Value, _ leftTerm: Term, _ rightTerm: Term, _ term: Term
  ) throws(Fault) -> Bool {
    let range = leftTerm.range.lowerBound..<max(rightTerm.range.upperBound, leftTerm.range.lowerBound)
    switch sign {
    case .equal, .defines, .assigns: return try equal(left, right, leftTerm, rightTerm, range, isNear: false)
    case .identical: return try equal(left, right, leftTerm, rightTerm, range, isNear: false)
    case .approximately: return try equal(left, right, leftTerm, rightTerm, range, isNear: true)
    case .notEqual: return try !equal(left, right, leftTerm, rightTerm, range, isNear: false)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return try ordered(sign, left, right, range)
    case .element: return try member(left, of: right, range)
    case .notElement: return try !member(left, of: right, range)
    case .contains: return try member(right, of: left, range)
    case .subset, .subsetOrEqual, .superset, .supersetOrEqual, .notSubset:
      return try contained(sign, left, right, range)
    case .divides, .notDivides:
      guard case .number(let a) = left, case .number(let b) = right, let x = a.exact, let y = b.exact, x.isInteger,
        y.isInteger
      else { throw Fault(.domain, range, "Only whole numbers divide each other.") }
      let divides = x.isZero ? y.isZero : y.modulus(x.absoluteValue)?.isZero ?? false
      return divides == (sign == .divides)
    case .perpendicular:
      guard case .number(let product) = try dot(left, right, range) else { throw mismatch("⊥", left, right, range) }
      return product.equals(Number(0))
    default:
      throw Fault(.unsupported, term.range, "This relation has no truth value that could be computed.")
    }
  }

  private func ordered(_ sign: Term.RelationSign, _ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault)
    -> Bool
  {
    guard case .number(let a) = left.loosened ?? left, case .number(let b) = right.loosened ?? right else {
      throw Fault(.shape, range, "Only numbers are ordered, not {0} and {1}.", [left.kindName, right.kindName])
    }
    guard let order = a.compare(b) else {
      throw Fault(.domain, range, "Complex and undefined numbers are not ordered.")
    }
    // Inexact values that agree to rounding count as equal.
    let isTie =
      order == 0 || ((a.exact == nil || b.exact == nil) && a.isFinite && b.isFinite && nearlyEqual(a.double, b.double))
    switch sign {
    case .less: return order < 0 && !isTie
    case .lessOrEqual: return order < 0 || isTie
    case .greater: return order > 0 && !isTie
    default: return order > 0 || isTie
    }
  }

  private func nearlyEqual(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 4e-15 * max(abs(a), abs(b)) }

  func equal(
    _ left: Value, _ right: Value, _ leftTerm: Term, _ rightTerm: Term, _ range: Range<Int>, isNear: Bool
  ) throws(Fault) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      return equal(a, b, leftTerm, rightTerm, isNear: isNear)
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.array(let a), .array(let b)):
      guard a.shape == b.shape || (a.count == b.count && a.rank + b.rank == 3) else {
        throw Fault(.shape, range, "{0} and {1} differ in shape.", [left.kindName, right.kindName])
      }
      try spend(a.count, range)
      let (leftTerms, rightTerms) = (leftTerm.writtenElements(a.count), rightTerm.writtenElements(b.count))
      return zip(a.numbers, b.numbers).enumerated().allSatisfy { index, pair in
        equal(pair.0, pair.1, leftTerms?[index] ?? leftTerm, rightTerms?[index] ?? rightTerm, isNear: isNear)
      }
    case (.unsized(let kind, let scale, let isRow), .array(let array)),
      (.array(let array), .unsized(let kind, let scale, let isRow)):
      let other = try sized(kind, scale, isRow, like: array, range)
      return try equal(other, .array(array), leftTerm, rightTerm, range, isNear: isNear)
    case (.array(let a), .number(let b)) where b.isZero || a.count == 1:
      return a.numbers.allSatisfy { equal($0, b, leftTerm, rightTerm, isNear: isNear) }
    case (.set, .set), (.words, .words), (.tuple, .tuple): return left.isSame(as: right)
    case (.interval(let a), .interval(let b)): return a == b
    default:
      if let (a, b) = loosened(left, right) { return try equal(a, b, leftTerm, rightTerm, range, isNear: isNear) }
      throw Fault(.shape, range, "{0} and {1} can't be compared.", [left.kindName, right.kindName])
    }
  }

  private func equal(_ a: Number, _ b: Number, _ leftTerm: Term, _ rightTerm: Term, isNear: Bool) -> Bool {
    let usesDigits = isNear || comparesWrittenDigits
    if usesDigits, !leftTerm.isWrittenNumber, let unit = rightTerm.lastWrittenUnit(isNear: isNear) {
      return agrees(a, b, unit)
    }
    if usesDigits, !rightTerm.isWrittenNumber, let unit = leftTerm.lastWrittenUnit(isNear: isNear) {
      return agrees(a, b, unit)
    }
    if isNear {
      if leftTerm.isWrittenNumber, rightTerm.isWrittenNumber {
        let unit = max(leftTerm.lastWrittenUnit(isNear: true) ?? 0, rightTerm.lastWrittenUnit(isNear: true) ?? 0)
        return agrees(a, b, unit)
      }
      return (a.complex - b.complex).modulus <= 1e-6 * max(a.complex.modulus, b.complex.modulus)
        || a.complex == b.complex
    }
    return a.equals(b)
  }

  /// Half a unit of the last digit that is written, and a hair.
  private func agrees(_ a: Number, _ b: Number, _ unit: Double) -> Bool {
    if a.isComplex || b.isComplex { return a.equals(b) }
    let (x, y) = (a.double, b.double)
    if x == y { return true }
    return abs(x - y) <= 0.5 * unit * (1 + 1e-9) + 1e-12 * abs(y)
  }
}

extension Term {
  /// A literal, or a literal times a power of ten.
  var isWrittenNumber: Bool {
    switch kind {
    case .number: true
    case .negate(let inner): inner.isWrittenNumber
    case .percent(let inner): inner.isWrittenNumber
    case .binary(.times, let left, let right), .binary(.dot, let left, let right):
      left.isWrittenNumber && right.isPowerOfTen
    default: isPowerOfTen
    }
  }

  private var isPowerOfTen: Bool {
    guard case .power(let base, let exponent) = kind, case .number("10") = base.kind else { return false }
    return exponent.isWrittenNumber
  }

  /// One unit of the last place of a decimal; of a whole number only where nearness is asked for.
  func lastWrittenUnit(isNear: Bool) -> Double? {
    switch kind {
    case .number(let digits):
      guard let point = digits.firstIndex(of: ".") else { return isNear && !digits.contains("e") ? 1 : nil }
      let places = digits[digits.index(after: point)...].prefix { $0.isNumber }.count
      return pow(10, -Double(places))
    case .negate(let inner): return inner.lastWrittenUnit(isNear: isNear)
    case .percent(let inner): return inner.lastWrittenUnit(isNear: isNear).map { $0 / 100 }
    case .binary(.times, let left, let right), .binary(.dot, let left, let right):
      guard right.isPowerOfTen, case .power(_, let exponent) = right.kind,
        let unit = left.lastWrittenUnit(isNear: isNear),
        let power = exponent.writtenValue
      else { return nil }
      return unit * pow(10, power)
    default: return nil
    }
  }

  private var writtenValue: Double? {
    switch kind {
    case .number(let digits): Double(digits)
    case .negate(let inner): inner.writtenValue.map { -$0 }
    default: nil
    }
  }
}
