import MathEngine
import MathNumerics
import MathSyntax

/// Two terms at one point.
struct SidePair {
  let leftTerm: Term
  let rightTerm: Term
  let environment: Environment
  let left: PointValue
  let right: PointValue
  private let cancelFlag: CancelFlag?

  /// - Parameters:
  ///   - isQuick: Whether integrals are taken by samples alone.
  ///   - cost: Grows by the steps that it took.
  init(
    _ left: Term, _ right: Term, _ environment: Environment, cancelFlag: CancelFlag?, isQuick: Bool, cost: inout Int
  ) {
    func value(_ term: Term, _ cost: inout Int) -> PointValue {
      PointValue(term, environment, budget: .point, cancelFlag: cancelFlag, isQuick: isQuick, cost: &cost)
    }
    self.init(left, right, environment, value(left, &cost), value(right, &cost), cancelFlag: cancelFlag)
  }

  init(
    _ leftTerm: Term, _ rightTerm: Term, _ environment: Environment, _ left: PointValue, _ right: PointValue,
    cancelFlag: CancelFlag?
  ) {
    self.cancelFlag = cancelFlag
    self.leftTerm = leftTerm
    self.rightTerm = rightTerm
    self.environment = environment
    self.left = left
    self.right = right
  }

  func outcome(_ sign: Term.RelationSign) -> Agreement {
    switch (left, right) {
    case (.value(let a), .value(let b)): return Agreement.of(a, sign, b)
    case (.undefined(let reason), _), (_, .undefined(let reason)): return .undefined(reason)
    case (.failed(let fault), _), (_, .failed(let fault)): return .undefined(fault.message.text)
    case (.unsized, .value), (.value, .unsized): return sizedOutcome(sign)
    case (.unsized, .unsized): return .undefined("the size of both sides is unknown")
    }
  }

  /// One side takes its size from the other: their difference is compared with nothing.
  private func sizedOutcome(_ sign: Term.RelationSign) -> Agreement {
    guard sign == .equal || sign == .identical else { return .undefined("the size of a side is unknown") }
    let range = leftTerm.range
    let gap = PointValue(
      Term(.binary(.subtract, leftTerm, rightTerm), range), environment, budget: .point, cancelFlag: cancelFlag)
    guard case .value(let difference) = gap else { return .undefined("the size of a side is unknown") }
    return Agreement.equality(difference, .integer(0))
  }

  /// Whether both sides have values here that do not stand to each other as the sign says.
  func seemsFalse(_ sign: Term.RelationSign) -> Bool {
    switch outcome(sign) {
    case .differ, .unclear: true
    case .agree, .shapes, .undefined: false
    }
  }

  /// Left minus right, where both are real numbers.
  var difference: Double? {
    guard case .value(.number(let a)) = left, case .value(.number(let b)) = right else { return nil }
    return a.double - b.double
  }
}

extension Budget {
  /// What one side may cost at one point.
  static let point = Budget(steps: 60_000, depth: 300, bytes: 1 << 22)
  /// Of an integral, whose quadrature takes many steps; at fewer points.
  static let costlyPoint = Budget(steps: 400_000, depth: 300, bytes: 1 << 22)
}

extension Term {
  /// An integral inside, or a limit.
  var hasIntegral: Bool {
    switch kind {
    case .integral, .limit, .evaluated: true
    default: children.contains(where: \.hasIntegral)
    }
  }

  /// An integral inside, a limit, or a sum without end.
  var isCostly: Bool { hasIntegral || hasEndlessSum }

  private var hasEndlessSum: Bool {
    if case .big(_, let binders, _, _) = kind {
      for case .range(_, let end) in binders.map(\.domain) where end.isInfinite { return true }
    }
    return children.contains(where: \.hasEndlessSum)
  }
}
