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

  init(_ left: Term, _ right: Term, _ environment: Environment, budget: Budget = .point) {
    self.init(
      left, right, environment, PointValue(left, environment, budget: budget),
      PointValue(right, environment, budget: budget))
  }

  init(_ leftTerm: Term, _ rightTerm: Term, _ environment: Environment, _ left: PointValue, _ right: PointValue) {
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
    let gap = PointValue(Term(.binary(.subtract, leftTerm, rightTerm), range), environment, budget: .point)
    guard case .value(let difference) = gap else { return .undefined("the size of a side is unknown") }
    return Agreement.equality(difference, .integer(0))
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
}
