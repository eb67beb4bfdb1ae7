import MathNumerics

/// The same expression in other forms, of which a person would write the shortest.
extension SymbolicExpression {
  /// The shortest of the expression, its expansion, and its terms over a common denominator.
  var simplified: SymbolicExpression {
    var best = self
    for candidate in [
      expanded, together, together?.withExpandedNumerator, withExpandedNumerator, factored, expanded?.factored,
    ] {
      if let candidate, candidate.size < best.size { best = candidate }
    }
    return best
  }

  private static let mostTerms = 40

  /// Products over sums multiplied out; nil where that grows too large.
  private var expanded: SymbolicExpression? {
    switch self {
    case .sum(let parts):
      var terms: [SymbolicExpression] = []
      for part in parts {
        guard let part = part.expanded else { return nil }
        terms.append(part)
        if terms.count > Self.mostTerms { return nil }
      }
      return .adding(terms)
    case .product(let factors):
      var terms: [SymbolicExpression] = [.one]
      for factor in factors {
        let addends = factor.addends
        guard terms.count * addends.count <= Self.mostTerms else { return nil }
        terms = terms.flatMap { term in addends.map { .multiplying([term, $0]) } }
      }
      return .adding(terms)
    case .power: return .adding(addends)
    default: return self
    }
  }

  /// The terms of a sum, or of a small whole power of one.
  private var addends: [SymbolicExpression] {
    switch self {
    case .sum(let parts): return parts
    case .power(.sum(let parts), .number(let power)):
      guard let whole = power.int, (2...3).contains(whole), parts.count <= 3 else { return [self] }
      var terms: [SymbolicExpression] = [.one]
      for _ in 0..<whole { terms = terms.flatMap { term in parts.map { .multiplying([term, $0]) } } }
      return terms
    default: return [self]
    }
  }

  /// What all terms of a sum share, before the rest of them.
  private var factored: SymbolicExpression? {
    guard case .sum(let parts) = self, let first = parts.first else { return nil }
    func factors(_ part: SymbolicExpression) -> [SymbolicExpression] {
      if case .product(let inner) = part { inner } else { [part] }
    }
    let shared = factors(first).filter { factor in
      factor.number == nil && parts.allSatisfy { factors($0).contains(factor) }
    }
    guard !shared.isEmpty else { return nil }
    let rest = SymbolicExpression.adding(
      parts.map { part in
        var left = factors(part)
        for factor in shared { if let place = left.firstIndex(of: factor) { left.remove(at: place) } }
        return .multiplying(left)
      })
    return .multiplying(shared + [rest])
  }

  /// The factors above and below the bar.
  var fraction: (above: SymbolicExpression, below: SymbolicExpression) {
    let factors: [SymbolicExpression] = if case .product(let inner) = self { inner } else { [self] }
    var (above, below): ([SymbolicExpression], [SymbolicExpression]) = ([], [])
    for factor in factors {
      switch factor {
      case .number(let value):
        above.append(.number(Rational(value.numerator)))
        below.append(.number(Rational(value.denominator)))
      case .power(let base, .number(let exponent)) where exponent.isNegative:
        below.append(.raising(base, .number(-exponent)))
      case .power(let base, let exponent) where exponent.split.0.isNegative:
        below.append(.raising(base, .multiplying([.minusOne, exponent])))
      default: above.append(factor)
      }
    }
    return (.multiplying(above), .multiplying(below))
  }

  private var withExpandedNumerator: SymbolicExpression? {
    let (above, below) = fraction
    guard below != .one, let numerator = above.expanded else { return nil }
    return .multiplying([numerator, .raising(below, .minusOne)])
  }

  /// The terms of a sum over their common denominator.
  private var together: SymbolicExpression? {
    guard case .sum(let parts) = self else { return nil }
    var order: [SymbolicExpression] = []
    var powers: [SymbolicExpression: Rational] = [:]
    for part in parts {
      let factors: [SymbolicExpression] = if case .product(let inner) = part { inner } else { [part] }
      for case .power(let base, .number(let exponent)) in factors where exponent.isNegative {
        if powers[base] == nil { order.append(base) }
        powers[base] = max(powers[base] ?? 0, -exponent)
      }
    }
    guard !order.isEmpty else { return nil }
    let common = SymbolicExpression.multiplying(order.map { .raising($0, .number(powers[$0] ?? 1)) })
    guard let numerator = SymbolicExpression.adding(parts.map { .multiplying([$0, common]) }).expanded else {
      return nil
    }
    return .multiplying([numerator, .raising(common, .minusOne)])
  }
}
