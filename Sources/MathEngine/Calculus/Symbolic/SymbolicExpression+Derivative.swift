import MathNumerics
import MathSyntax

extension SymbolicExpression {
  /// The derivative by a symbol, simplified; nil where there is no rule.
  func derivative(by symbol: String) -> SymbolicExpression? {
    slope(symbol).map { slope in
      // A form may become shorter in two steps.
      slope.simplified.simplified
    }
  }

  private func slope(_ x: String) -> SymbolicExpression? {
    guard contains(x) else { return .zero }
    switch self {
    case .number: return .zero
    case .symbol(let name): return name == x ? .one : .zero
    case .sum(let parts):
      var slopes: [SymbolicExpression] = []
      for part in parts {
        guard let slope = part.slope(x) else { return nil }
        slopes.append(slope)
      }
      return .adding(slopes)
    case .product(let factors): return quotientSlope(x) ?? productSlope(factors, x)
    case .power(let base, let exponent): return powerSlope(base, exponent, x)
    case .call(let name, let argument):
      guard let outer = Self.rule(name, argument), let inner = argument.slope(x) else { return nil }
      return .multiplying([outer, inner])
    case .over(let header, let body): return body.slope(x).map { .summing(header, $0.simplified) }
    }
  }

  private func productSlope(_ factors: [SymbolicExpression], _ x: String) -> SymbolicExpression? {
    var terms: [SymbolicExpression] = []
    for index in factors.indices {
      guard let slope = factors[index].slope(x) else { return nil }
      var rest = factors
      rest[index] = slope
      terms.append(.multiplying(rest))
    }
    return .adding(terms)
  }

  /// (u/vᵏ)′ = (u′v − k·u·v′)/vᵏ⁺¹, where both depend on x.
  private func quotientSlope(_ x: String) -> SymbolicExpression? {
    guard case .product(let factors) = self else { return nil }
    let below = factors.filter { factor in
      if case .power(_, .number(let exponent)) = factor { exponent.isNegative && factor.contains(x) } else { false }
    }
    guard below.count == 1, case .power(let v, .number(let exponent)) = below[0] else { return nil }
    let u = SymbolicExpression.multiplying(factors.filter { $0 != below[0] })
    guard u.contains(x), let du = u.slope(x), let dv = v.slope(x) else { return nil }
    let numerator = SymbolicExpression.adding([
      .multiplying([du, v]), .multiplying([.number(exponent), u, dv]),
    ])
    return .multiplying([numerator.simplified, .raising(v, .number(exponent - 1))])
  }

  private func powerSlope(_ base: SymbolicExpression, _ exponent: SymbolicExpression, _ x: String)
    -> SymbolicExpression?
  {
    guard let du = base.slope(x), let dv = exponent.slope(x) else { return nil }
    let first = SymbolicExpression.multiplying([
      exponent, .raising(base, .adding([exponent, .minusOne])), du,
    ])
    if !exponent.contains(x) { return first }
    let second = SymbolicExpression.multiplying([self, .calling("ln", base), dv])
    return base.contains(x) ? .adding([first, second]) : second
  }

  /// The derivative of a built-in by its argument.
  private static func rule(_ name: String, _ argument: SymbolicExpression) -> SymbolicExpression? {
    if name == "abs" { return .multiplying([argument, .raising(.call("abs", argument), .minusOne)]) }
    return rules[name]?.replacing { $0 == .symbol("u") ? argument : nil }
  }

  /// Those of the evaluator, read once.
  private static let rules: [String: SymbolicExpression] = {
    var rules: [String: SymbolicExpression] = [:]
    for (entry, text) in Differentiator.elementwise {
      let resolver = Resolver(scope: Environment(), parameters: [("u", .unknown)])
      guard let term = resolver.resolve(text).term else { continue }
      rules[entry] = SymbolicReader(environment: Environment(), source: text).expression(term)
    }
    return rules
  }()
}
