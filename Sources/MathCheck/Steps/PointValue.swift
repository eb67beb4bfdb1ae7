import MathEngine
import MathNumerics
import MathSyntax

/// What one side of a step is at one point.
enum PointValue: Sendable {
  case value(Value)
  /// `I`, `\mathbf{1}`: the other side tells the size.
  case unsized
  /// Outside of the side's domain: a pole, a logarithm of a negative number, an overflow.
  case undefined(String)
  /// Not computed at any point: an unbound name, an unknown function.
  case failed(Fault)

  init(_ term: Term, _ environment: Environment, budget: Budget, cancelFlag: CancelFlag? = nil) {
    var cost = 0
    self.init(term, environment, budget: budget, cancelFlag: cancelFlag, cost: &cost)
  }

  /// - Parameters:
  ///   - isQuick: Whether integrals are taken by samples alone.
  ///   - cost: Grows by the steps that it took.
  init(
    _ term: Term, _ environment: Environment, budget: Budget, cancelFlag: CancelFlag?, isQuick: Bool = false,
    cost: inout Int
  ) {
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    evaluator.integratesQuickly = isQuick
    defer { cost += evaluator.cost }
    switch evaluator.value(of: term) {
    case .success(let value):
      if let warning = evaluator.warnings.first(where: { $0.code == .domain || $0.code == .singular }),
        !term.usesImaginaryUnit
      {
        self = .undefined(warning.message.text)
      } else {
        self = Self.settled(value, isComplexMeant: term.usesImaginaryUnit)
      }
    case .failure(let fault):
      switch fault.code {
      case .domain, .singular, .noMatchingCase, .divergent, .noLimit, .index: self = .undefined(fault.message.text)
      case .shape where term.isUnsized: self = .unsized
      default: self = .failed(fault)
      }
    }
  }

  private static func settled(_ value: Value, isComplexMeant: Bool) -> PointValue {
    switch value {
    case .number(let number):
      guard let settled = settled(number, isComplexMeant) else { return .undefined("a side has no real value") }
      return .value(.number(settled))
    case .array(let array):
      if array.exactElements != nil { return .value(value) }
      guard array.numbers.allSatisfy({ settled($0, isComplexMeant) != nil }) else {
        return .undefined("a side has no real value")
      }
      return .value(value)
    case .unsized: return .unsized
    default: return .value(value)
    }
  }

  private static func settled(_ number: Number, _ isComplexMeant: Bool) -> Number? {
    switch number {
    case .exact: return number
    case .real(let value): return value.isFinite ? number : nil
    case .complex(let value):
      guard value.re.isFinite, value.im.isFinite else { return nil }
      if isComplexMeant { return number }
      return abs(value.im) <= 1e-12 * abs(value.re) ? .real(value.re) : nil
    }
  }
}

extension Term {
  var usesImaginaryUnit: Bool {
    if case .constant(.imaginary) = kind { return true }
    return children.contains(where: \.usesImaginaryUnit)
  }

  var isUnsized: Bool {
    switch kind {
    case .unsized: true
    case .negate(let inner): inner.isUnsized
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right):
      left.isUnsized || right.isUnsized
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      left.isUnsized && right.isUnsized
    case .binary(.divide, let left, _): left.isUnsized
    default: false
    }
  }
}
