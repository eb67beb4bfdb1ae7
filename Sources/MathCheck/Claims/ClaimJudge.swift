package import MathEngine
import MathNumerics
package import MathSyntax

/// Judges a relation whose sides have values: true, false, or unknown where it is not certain what the writer claims.
///
/// `=` and `\approx` compare to the digits that a number is written with (NOTATION.md, 12). What is rounded on the way,
/// a unit in words, and the base of `\log` leave a difference open instead of calling it false.
package struct ClaimJudge {
  let environment: Environment
  let budget: Budget
  let cancelFlag: CancelFlag?
  /// The formula's text.
  let source: [UInt8]
  /// Steps that the judgement took.
  package private(set) var cost = 0

  /// A side of the relation.
  package struct Side {
    var term: Term
    var value: Value

    package init(_ term: Term, _ value: Value) {
      self.term = term
      self.value = value
    }
  }

  package init(
    environment: Environment, budget: Budget = Budget(), cancelFlag: CancelFlag? = nil, source: [UInt8] = []
  ) {
    self.environment = environment
    self.budget = budget
    self.cancelFlag = cancelFlag
    self.source = source
  }

  package mutating func verdict(_ left: Side, _ sign: Term.RelationSign, _ right: Side) -> ClaimVerdict {
    let verdict = judged(left, sign, right)
    guard case .fails = verdict else { return verdict }
    if let doubt = doubt(left, sign, right) { return .unknown(doubt) }
    return verdict
  }

  func judged(_ left: Side, _ sign: Term.RelationSign, _ right: Side) -> ClaimVerdict {
    switch sign {
    case .equal, .identical, .defines, .assigns, .approximately:
      return equality(left, right, isNear: sign == .approximately)
    case .notEqual where WrittenDigits(left.term)?.isDecimal == true && WrittenDigits(right.term)?.isDecimal == true:
      // `1.10 \neq 1.1` is about how they are written.
      if case .fails = equality(left, right, isNear: false) { return .holds }
      return .unknown("both sides are written down")
    case .notEqual:
      switch equality(left, right, isNear: false) {
      case .holds: return isExact(left) && isExact(right) ? fails(left, right) : .unknown("the sides are near")
      case .fails: return .holds
      case let other: return other
      }
    case .proportional, .implies, .equivalent: return .unknown("the relation is not computed")
    default: return engineVerdict(left, sign, right)
    }
  }

  /// Orders and sets, which have no digits to allow for.
  private func engineVerdict(_ left: Side, _ sign: Term.RelationSign, _ right: Side) -> ClaimVerdict {
    let range = left.term.range.lowerBound..<max(left.term.range.upperBound, right.term.range.upperBound)
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    switch evaluator.value(of: Term(.comparison([left.term, right.term], [sign]), range)) {
    case .success(.boolean(true)): return .holds
    case .success(.boolean(false)):
      guard case .number = left.value, case .number = right.value else {
        // An inexact number may be rational for all that is known.
        if case .number = left.value, !isExact(left) { return .unknown("the left side is not exact") }
        return sign.isEquality ? .unknown("the sides are of another kind than numbers") : fails(left, right)
      }
      if !isExact(left) || !isExact(right), case .holds = equality(left, right, isNear: true) {
        return .unknown("the sides are near")
      }
      return fails(left, right)
    case .success: return .unknown("the relation has no truth value")
    case .failure(let fault): return .unknown(fault.message.text)
    }
  }

  private func isExact(_ side: Side) -> Bool {
    if case .number(.exact) = side.value { return true }
    return false
  }

  private func fails(_ left: Side, _ right: Side, isNear: Bool = false) -> ClaimVerdict {
    .fails(left: left.value, right: right.value, isNear: isNear)
  }

  // Equality

  private func equality(_ left: Side, _ right: Side, isNear: Bool) -> ClaimVerdict {
    switch (left.value, right.value) {
    case (.number(let a), .number(let b)): return equality(a, b, left, right, isNear: isNear)
    case (.array(let a), .array(let b)):
      guard a.count == b.count, a.shape == b.shape || a.rank + b.rank == 3 else {
        return .unknown("the sides have different shapes")
      }
      return elementwise(a.numbers, b.numbers, left, right, isNear: isNear)
    default:
      // A tuple of numbers beside a vector is one.
      guard let a = Self.numbers(left.value), let b = Self.numbers(right.value) else {
        return engineVerdict(left, isNear ? .approximately : .equal, right)
      }
      guard a.count == b.count else { return .unknown("the sides have different shapes") }
      return elementwise(a, b, left, right, isNear: isNear)
    }
  }

  private static func numbers(_ value: Value) -> [Number]? {
    switch value {
    case .array(let array): return array.numbers
    case .tuple(let parts):
      let numbers = parts.compactMap { if case .number(let number) = $0 { number } else { nil } }
      return numbers.count == parts.count ? numbers : nil
    default: return nil
    }
  }

  /// Each element has digits of its own where both are written as lists.
  private func elementwise(
    _ a: [Number], _ b: [Number], _ left: Side, _ right: Side, isNear: Bool
  ) -> ClaimVerdict {
    let leftTerms = left.term.writtenElements(a.count)
    let rightTerms = right.term.writtenElements(b.count)
    var failed = false
    for place in a.indices {
      let sides = (
        Side(leftTerms?[place] ?? left.term, .number(a[place])),
        Side(rightTerms?[place] ?? right.term, .number(b[place]))
      )
      switch equality(a[place], b[place], sides.0, sides.1, isNear: isNear) {
      case .holds: break
      case .fails: failed = true
      case .unknown(let reason): return .unknown(reason)
      }
    }
    return failed ? fails(left, right) : .holds
  }

  private func equality(_ a: Number, _ b: Number, _ left: Side, _ right: Side, isNear: Bool) -> ClaimVerdict {
    if let x = a.exact, let y = b.exact, x == y { return .holds }
    guard !a.isComplex, !b.isComplex else {
      let scale = max(a.complex.modulus, b.complex.modulus)
      return (a.complex - b.complex).modulus <= 1e-10 * scale ? .holds : .unknown("a side is complex")
    }
    let (x, y) = (a.double, b.double)
    guard x.isFinite, y.isFinite else { return x == y ? .holds : .unknown("a side is not finite") }
    switch (WrittenDigits(left.term), WrittenDigits(right.term)) {
    case (let digits?, nil): return written(digits, x, computed: y, right.term, left, right, isNear: isNear)
    case (nil, let digits?): return written(digits, y, computed: x, left.term, left, right, isNear: isNear)
    case (let first?, let second?): return bothWritten(first, second, x, y, left, right, isNear: isNear)
    case (nil, nil): return computed(x, y, left, right, isNear: isNear)
    }
  }

  /// A number that is written down against one that is computed.
  private func written(
    _ digits: WrittenDigits, _ literal: Double, computed value: Double, _ term: Term, _ left: Side, _ right: Side,
    isNear: Bool
  ) -> ClaimVerdict {
    let gap = abs(value - literal)
    let rounding = 1e-12 * abs(value)
    let unit = isNear ? digits.significantUnit : digits.unit
    if digits.isDecimal || isNear, gap <= 0.5 * unit * (1 + 1e-9) + rounding { return .holds }
    if gap <= rounding { return .holds }
    if !digits.isPowerOfTen, Self.truncated(value, to: unit) == Self.truncated(literal, to: unit) {
      return .unknown("the digits may be cut off")
    }
    let slack = slack(of: term)
    if slack > 0, gap <= slack + 0.5 * unit, gap <= 0.025 * abs(value) { return .unknown("a decimal may be rounded") }
    if isNear {
      return gap <= max(unit, 0.05 * abs(value)) ? .unknown("the sides are near to each other") : fails(left, right)
    }
    if !digits.isDecimal, gap <= 0.5 { return .unknown("a number may be rounded") }
    let isNearAtDigits = gap <= 0.5 * digits.significantUnit && gap <= 0.05 * abs(value)
    if isNearAtDigits, !digits.isDecimal, !digits.isPowerOfTen { return .unknown("a number may be rounded") }
    return fails(left, right, isNear: isNearAtDigits)
  }

  private func bothWritten(
    _ first: WrittenDigits, _ second: WrittenDigits, _ x: Double, _ y: Double, _ left: Side, _ right: Side, isNear: Bool
  ) -> ClaimVerdict {
    let gap = abs(x - y)
    let unit =
      isNear
      ? max(first.significantUnit, second.significantUnit)
      : max(first.isDecimal ? first.unit : 0, second.isDecimal ? second.unit : 0)
    if gap <= 0.5 * unit * (1 + 1e-9) { return .holds }
    if gap <= max(unit, 0.05 * max(abs(x), abs(y))) { return .unknown("a number may be rounded") }
    return fails(left, right)
  }

  private func computed(_ x: Double, _ y: Double, _ left: Side, _ right: Side, isNear: Bool) -> ClaimVerdict {
    let (gap, scale) = (abs(x - y), max(abs(x), abs(y)))
    if gap <= (isNear ? 1e-6 : 1e-10) * scale + 1e-13 { return .holds }
    if isNear { return .unknown("the sides are near to each other only by what the writer knows") }
    if gap <= 1e-6 * scale { return .unknown("the sides agree only to within rounding") }
    if left.term.hasDecimal || right.term.hasDecimal, gap <= 0.1 * scale { return .unknown("a decimal may be rounded") }
    if slack(of: left.term) + slack(of: right.term) >= gap, gap <= 0.025 * scale {
      return .unknown("a decimal may be rounded")
    }
    return fails(left, right)
  }

  /// `2/3 = 0.66`: digits cut off instead of rounded.
  private static func truncated(_ value: Double, to unit: Double) -> Double {
    (value / unit * (1 + 1e-12)).rounded(.towardZero)
  }
}
