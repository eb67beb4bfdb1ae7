import MathNumerics
import MathSyntax

/// Extrema over intervals and the reals: certain, by interval enclosures, or none.
extension Evaluator {
  func extremum(
    _ sign: Term.BigOperator, _ name: String, over domain: Value, body: Term, _ term: Term
  ) throws(Fault) -> Value {
    let interval: Interval
    switch domain {
    case .interval(let found): interval = found
    case .space(.reals, let shape) where shape.isEmpty:
      interval = Interval(.real(-.infinity), .real(.infinity), closedBelow: false, closedAbove: false)
    case .space(.positiveReals, let shape) where shape.isEmpty:
      interval = Interval(.integerZero, .real(.infinity), closedBelow: false, closedAbove: false)
    case .space(.nonnegativeReals, let shape) where shape.isEmpty:
      interval = Interval(.integerZero, .real(.infinity), closedBelow: true, closedAbove: false)
    default: throw Fault(.unsupported, term.operatorRange, "An extremum over {0} is not computed.", [domain.kindName])
    }
    let wantsLargest = sign == .maximum || sign == .supremum || sign == .argumentMaximum
    let unsure = Fault(.unsupported, term.operatorRange, "No extremum can be told with certainty here.")
    guard let formula = FormulaCompiler.formula(body, of: [name], self) else { throw unsure }
    func limit(at point: Double) throws(Fault) -> Double? {
      guard point.isInfinite, let value = self.limit(of: formula, atInfinity: point)?.value else { return nil }
      return wantsLargest ? -value : value
    }
    let (low, high) = (interval.lower.double, interval.upper.double)
    let limits = (below: try limit(at: low), above: try limit(at: high))
    let found = try EnclosedMinimization().minimum(from: low, to: high, limits: limits) {
      (x) throws(Fault) in
      try self.spend(formula.operations.count * 3, term.range)
      return formula.series([x]).map { wantsLargest ? -$0 : $0 }
    }
    guard let found else { throw unsure }
    let isBound = sign == .supremum || sign == .infimum
    if found.isAtEnd, !isBound, !interval.contains(.real(found.argument)) {
      throw Fault(.domain, term.operatorRange, "The extremum is not attained in this interval.")
    }
    guard sign == .argumentMaximum || sign == .argumentMinimum else {
      let value = wantsLargest ? -found.value : found.value
      return .real(value == 0 ? 0 : value)
    }
    guard found.isUnique else {
      throw Fault(.unsupported, term.operatorRange, "The extremum may be taken at more than one place.")
    }
    return .real(found.argument)
  }

  /// What an extremum runs over where its operator names no set: `\\max_{0\le x\le 1}`, `\\min_{x>0}`, and the reals for
  /// a name that indexes nothing. Nil where it counts whole numbers.
  func continuum(
    _ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term
  ) throws(Fault) -> Value? {
    guard [.maximum, .minimum, .supremum, .infimum, .argumentMaximum, .argumentMinimum].contains(sign),
      binders.count == 1, !Self.wholeNames.contains(binders[0].name), use(binders[0].name) == nil
    else { return nil }
    let binder = binders[0]
    let isIndex = (try? inferred(binder, binders, conditions + [body], term)) != nil
    if isIndex { return nil }
    switch binder.domain {
    case .inferred where conditions.isEmpty:
      guard FormulaCompiler.formula(body, of: [binder.name], self) != nil else { return nil }
      return .space(.reals, shape: [])
    case .range(let low, let high), .between(let low, let high, _, _):
      guard conditions.count == 1, case .comparison(let operands, let signs) = conditions[0].kind,
        signs.allSatisfy({ [.less, .lessOrEqual, .greater, .greaterOrEqual].contains($0) }),
        operands.count == signs.count + 1, operands.count <= 3,
        operands.contains(where: { if case .name(binder.name) = $0.kind { true } else { false } }),
        operands.count(where: { $0.freeNames.contains(binder.name) }) == 1,
        case .number(let lower) = try evaluate(low), case .number(let upper) = try evaluate(high)
      else { return nil }
      let isStrict = signs.contains(.less) || signs.contains(.greater)
      let allStrict = signs.allSatisfy { $0 == .less || $0 == .greater }
      guard isStrict == allStrict else { return nil }
      return .interval(
        Interval(
          lower, upper, closedBelow: !isStrict && lower.double.isFinite, closedAbove: !isStrict && upper.double.isFinite
        ))
    default: return nil
    }
  }
}
