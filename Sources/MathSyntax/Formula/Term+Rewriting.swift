extension Term {
  /// The term with `transform` applied to every part, inner ones first; nil keeps a part as it is.
  package func rewritten(_ transform: (Term) -> Term?) -> Term {
    let inner = withChildren { $0.rewritten(transform) }
    return transform(inner) ?? inner
  }

  /// The same term over changed children; parts that no transform can reach are kept.
  package func withChildren(_ map: (Term) -> Term) -> Term {
    func list(_ terms: [Term]) -> [Term] { terms.map(map) }
    let changed: Kind? =
      switch kind {
      case .index(let base, let indices, let letters):
        .index(map(base), list(indices), juxtaposed: letters.map(list))
      case .member(let family, let index): .member(family: family, map(index))
      case .apply(let function, let arguments, let marks): .apply(map(function), list(arguments), marks)
      case .builtin(let entry, let arguments, let marks): .builtin(entry, list(arguments), marks)
      case .either(let applied, let product): .either(applied: map(applied), product: map(product))
      case .functionDerivative(let function, let order): .functionDerivative(map(function), order: order)
      case .functionInverse(let function): .functionInverse(map(function))
      case .anonymous(let parameters, let body): .anonymous(parameters: parameters, body: map(body))
      case .power(let base, let exponent): .power(map(base), map(exponent))
      case .binary(let sign, let left, let right): .binary(sign, map(left), map(right))
      case .root(let body, let degree): .root(map(body), degree: degree.map(map))
      case .norm(let body, let order): .norm(map(body), order)
      case .comparison(let operands, let signs): .comparison(list(operands), signs)
      case .logical(let sign, let left, let right): .logical(sign, map(left), map(right))
      default: collectionKind(map) ?? unaryKind(map) ?? calculusKind(map)
      }
    return changed.map { Term($0, range) } ?? self
  }

  private func unaryKind(_ map: (Term) -> Term) -> Kind? {
    switch kind {
    case .negate(let inner): .negate(map(inner))
    case .transpose(let base, let power): .transpose(map(base), orPower: power.map(map))
    case .inverseTranspose(let base): .inverseTranspose(map(base))
    case .conjugate(let base, let adjoint): .conjugate(map(base), adjoint: adjoint)
    case .pseudoInverse(let base): .pseudoInverse(map(base))
    case .primed(let base, let count): .primed(map(base), count)
    case .factorial(let base, let marks): .factorial(map(base), marks: marks)
    case .percent(let base): .percent(map(base))
    case .degrees(let base): .degrees(map(base))
    case .bars(let body): .bars(map(body))
    case .mean(let body): .mean(map(body))
    case .not(let body): .not(map(body))
    case .indicator(let body): .indicator(map(body))
    default: nil
    }
  }

  private func collectionKind(_ map: (Term) -> Term) -> Kind? {
    switch kind {
    case .set(let parts): .set(parts.map(map))
    case .progression(let parts, let last): .progression(parts.map(map), map(last))
    case .interval(let low, let high, let below, let above):
      .interval(map(low), map(high), closedBelow: below, closedAbove: above)
    case .tuple(let parts): .tuple(parts.map(map))
    case .vector(let parts): .vector(parts.map(map))
    case .stack(let parts): .stack(parts.map(map))
    case .matrix(let rows): .matrix(rows.map { $0.map(map) })
    case .determinant(let rows): .determinant(rows.map { $0.map(map) })
    case .cases(let branches):
      .cases(branches.map { CaseBranch(value: map($0.value), condition: $0.condition.map(map)) })
    case .big(let sign, let binders, let conditions, let body):
      .big(sign, binders.map { $0.rewritten(map) }, conditions: conditions.map(map), body: map(body))
    case .builder(let body, let binders, let conditions):
      .builder(map(body), binders.map { $0.rewritten(map) }, conditions: conditions.map(map))
    default: nil
    }
  }

  private func calculusKind(_ map: (Term) -> Term) -> Kind? {
    switch kind {
    case .derivative(var derivative):
      derivative.body = map(derivative.body)
      derivative.point = derivative.point.map { $0.map(map) }
      return .derivative(derivative)
    case .gradient(var gradient):
      gradient.body = map(gradient.body)
      gradient.point = gradient.point.map { $0.map(map) }
      return .gradient(gradient)
    case .integral(var integral):
      integral.body = map(integral.body)
      if case .between(let low, let high) = integral.bounds { integral.bounds = .between(map(low), map(high)) }
      return .integral(integral)
    case .limit(var limit):
      limit.body = map(limit.body)
      limit.target = map(limit.target)
      return .limit(limit)
    case .evaluated(let body, let variable, let lower, let upper):
      return .evaluated(map(body), variable: variable, lower: lower.map(map), upper: map(upper))
    case .substituted(let body, let places): return .substituted(map(body), places.map { ($0.0, map($0.1)) })
    case .expectation(var expectation):
      expectation.bodies = expectation.bodies.map(map)
      expectation.given = expectation.given.map(map)
      return .expectation(expectation)
    default: return statementKind(map)
    }
  }

  private func statementKind(_ map: (Term) -> Term) -> Kind? {
    switch kind {
    case .block(let terms): return .block(terms.map(map))
    case .chain(var chain):
      chain.operands = chain.operands.map(map)
      chain.definition = chain.definition.map { $0.rewritten(map) }
      return .chain(chain)
    case .definition(let definition): return .definition(definition.rewritten(map))
    default: return nil
    }
  }
}

extension Term.Definition {
  fileprivate func rewritten(_ map: (Term) -> Term) -> Term.Definition {
    Term.Definition(target: target, left: map(left), body: map(body), sign: sign)
  }
}

extension Term.Binder {
  fileprivate func rewritten(_ map: (Term) -> Term) -> Term.Binder {
    let changed: Domain =
      switch domain {
      case .range(let low, let high): .range(from: map(low), to: map(high))
      case .between(let low, let high, let below, let above):
        .between(map(low), map(high), strictBelow: below, strictAbove: above)
      case .set(let set): .set(map(set))
      case .part(let set, let position, let count): .part(of: map(set), position: position, count: count)
      case .divisors(let number): .divisors(map(number))
      case .inferred: .inferred
      }
    return Term.Binder(name: name, domain: changed, range: range)
  }
}
