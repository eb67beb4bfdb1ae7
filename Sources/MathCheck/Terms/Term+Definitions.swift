package import MathSyntax

extension Term {
  /// The term with definitions put into what is derived, so that a derivative sees what its body depends on.
  package func expandingDerivatives(_ definitions: [String: Term]) -> Term {
    guard !definitions.isEmpty else { return self }
    return rewritten { part in
      switch part.kind {
      case .derivative(var derivative):
        let names = Set(derivative.variables.flatMap { $0.variable.freeNames })
        derivative.body = derivative.body.substituting(definitions, except: names, depth: 0)
        return Term(.derivative(derivative), part.range)
      case .gradient(var gradient) where !gradient.variables.isEmpty:
        let names = Set(gradient.variables.flatMap(\.freeNames))
        gradient.body = gradient.body.substituting(definitions, except: names, depth: 0)
        return Term(.gradient(gradient), part.range)
      default: return nil
      }
    }
  }

  /// The names in what is derived, anywhere inside.
  package var derivedNames: Set<String> {
    switch kind {
    case .derivative(let derivative): Set(derivative.body.freeNames)
    case .gradient(let gradient): Set(gradient.body.freeNames)
    default: children.reduce(into: []) { $0.formUnion($1.derivedNames) }
    }
  }

  /// The functions of `f'(x)`, anywhere inside.
  package var primedNames: Set<String> {
    let names = children.reduce(into: Set<String>()) { $0.formUnion($1.primedNames) }
    guard case .functionDerivative(let base, _) = kind else { return names }
    return names.union(base.freeNames)
  }

  /// The names by which something is derived, anywhere inside.
  package var derivingNames: Set<String> {
    var names = children.reduce(into: Set<String>()) { $0.formUnion($1.derivingNames) }
    switch kind {
    case .derivative(let derivative): names.formUnion(derivative.variables.flatMap { $0.variable.freeNames })
    case .gradient(let gradient): names.formUnion(gradient.variables.flatMap(\.freeNames))
    default: break
    }
    return names
  }

  /// `\frac{dg}{dx}` of a defined function: what is derived is g at its parameters.
  func applyingDerived(_ functions: [String: [String]]) -> Term {
    guard !functions.isEmpty, hasDerivative else { return self }
    func applied(_ body: Term) -> Term? {
      guard case .name(let key) = body.kind, let parameters = functions[key] else { return nil }
      return Term(.apply(body, parameters.map { Term(.name($0), body.range) }, []), body.range)
    }
    return rewritten { part in
      switch part.kind {
      case .derivative(var derivative) where derivative.point == nil:
        guard let body = applied(derivative.body) else { return nil }
        derivative.body = body
        return Term(.derivative(derivative), part.range)
      case .gradient(var gradient) where gradient.point == nil && !gradient.variables.isEmpty:
        guard let body = applied(gradient.body) else { return nil }
        gradient.body = body
        return Term(.gradient(gradient), part.range)
      default: return nil
      }
    }
  }

  private func substituting(_ definitions: [String: Term], except names: Set<String>, depth: Int) -> Term {
    guard depth < 8 else { return self }
    return rewritten { part in
      guard case .name(let key) = part.kind, !names.contains(key), let body = definitions[key] else { return nil }
      let inner = body.substituting(definitions, except: names, depth: depth + 1)
      // What does not depend on the variables is as good as its value.
      return inner.freeNames.contains(where: names.contains) ? inner : nil
    }
  }

  /// `[F]_0^b` with the one name that nothing else gives a value as its variable.
  func namingBrackets(_ isKnown: (String) -> Bool) -> Term {
    rewritten { part in
      guard case .evaluated(let body, nil, let lower, let upper) = part.kind else { return nil }
      let open = body.freeNames.filter { !isKnown($0) }
      guard open.count == 1 else { return nil }
      return Term(.evaluated(body, variable: open[0], lower: lower, upper: upper), part.range)
    }
  }

  /// A derivative or a gradient inside.
  package var hasDerivative: Bool {
    switch kind {
    case .derivative, .gradient, .functionDerivative: true
    default: children.contains(where: \.hasDerivative)
    }
  }
}
