extension Term {
  /// The names that the term needs from outside, in the order of their first use.
  public var freeNames: [String] {
    var collector = FreeNames()
    collector.visit(self)
    return collector.names
  }
}

/// Walks a term and keeps what no binder binds.
private struct FreeNames {
  var names: [String] = []
  private var bound: [String] = []

  mutating func visit(_ term: Term) {
    if case .name(let key) = term.kind {
      if !bound.contains(key), !names.contains(key) { names.append(key) }
      return
    }
    let inner = term.boundNames
    if inner.isEmpty {
      for child in term.children { visit(child) }
      return
    }
    for child in term.outerChildren { visit(child) }
    bound += inner
    for child in term.innerChildren { visit(child) }
    bound.removeLast(inner.count)
  }
}

extension Term {
  /// The names that this term binds for its inner children.
  public var boundNames: [String] {
    switch kind {
    case .big(_, let binders, _, _), .builder(_, let binders, _): binders.map(\.name)
    case .anonymous(let parameters, _): parameters
    case .integral(let integral): integral.variables
    case .limit(let limit): [limit.variable]
    case .evaluated(_, let variable?, _, _): [variable]
    case .substituted(_, let places): places.map(\.0)
    case .expectation(let expectation): expectation.draws.compactMap(\.name)
    case .definition(let definition):
      if case .function(_, let parameters) = definition.target { parameters } else { [] }
    case .recurrence(let recurrence): [recurrence.variable]
    default: []
    }
  }

  /// Children outside the reach of `boundNames`. Domains of binders count as inside, since `j` may run to `i`.
  public var outerChildren: [Term] {
    switch kind {
    case .integral(let integral):
      switch integral.bounds {
      case .between(let low, let high): [low, high]
      case .region(let region): [region]
      case .none: []
      }
    case .limit(let limit): [limit.target]
    case .evaluated(_, _, let lower, let upper): [lower, upper].compactMap { $0 }
    case .substituted(_, let places): places.map(\.1)
    case .expectation(let expectation): expectation.draws.compactMap(\.distribution)
    default: []
    }
  }

  public var innerChildren: [Term] {
    switch kind {
    case .big(_, let binders, let conditions, let body): binders.flatMap(\.domainTerms) + conditions + [body]
    case .builder(let body, let binders, let conditions): binders.flatMap(\.domainTerms) + conditions + [body]
    case .anonymous(_, let body): [body]
    case .integral(let integral): [integral.body]
    case .limit(let limit): [limit.body]
    case .evaluated(let body, _, _, _), .substituted(let body, _): [body]
    case .expectation(let expectation): expectation.bodies + expectation.given
    case .definition(let definition): [definition.body]
    case .recurrence(let recurrence): recurrence.equations.map(\.body)
    default: []
    }
  }

  /// Every part that is a term, in reading order where there is one.
  public var children: [Term] {
    switch kind {
    case .number, .constant, .unsized, .name, .words, .wholeAxis, .bareOperator: []
    case .slice(let low, let high): [low, high].compactMap { $0 }
    case .index(let base, let indices, _): [base] + indices
    case .member(_, let index): [index]
    case .apply(let function, let arguments, _): [function] + arguments
    case .builtin(_, let arguments, _): arguments
    case .either(let applied, _): [applied]
    case .functionDerivative(let f, _), .functionInverse(let f), .negate(let f), .inverseTranspose(let f),
      .conjugate(let f, _), .pseudoInverse(let f), .primed(let f, _), .factorial(let f, _), .percent(let f),
      .degrees(let f), .bars(let f), .mean(let f), .not(let f), .indicator(let f), .simplex(let f):
      [f]
    case .binary(_, let left, let right), .power(let left, let right), .logical(_, let left, let right): [left, right]
    case .transpose(let base, let power): [base] + [power].compactMap { $0 }
    case .root(let body, let degree): [body] + [degree].compactMap { $0 }
    case .norm(let body, let order):
      switch order {
      case .order(let term), .induced(let term): [body, term]
      default: [body]
      }
    case .comparison(let operands, _): operands
    case .set(let parts), .tuple(let parts), .vector(let parts), .stack(let parts), .block(let parts): parts
    case .progression(let parts, let last): parts + [last]
    case .interval(let low, let high, _, _): [low, high]
    case .space(_, let shape): shape
    case .matrix(let rows), .determinant(let rows): rows.flatMap { $0 }
    case .cases(let branches): branches.flatMap { [$0.value] + [$0.condition].compactMap { $0 } }
    case .derivative(let derivative):
      [derivative.body] + derivative.variables.map(\.variable) + (derivative.point ?? [])
    case .gradient(let gradient): [gradient.body] + gradient.variables + (gradient.point ?? [])
    case .probability(let events, let given): events + given
    case .given(let body, let given): [body] + given
    case .chain(let chain): chain.operands
    default: outerChildren + innerChildren
    }
  }
}

extension Term.Binder {
  /// The terms that say what a binder runs over.
  public var domainTerms: [Term] {
    switch domain {
    case .range(let low, let high), .between(let low, let high, _, _): [low, high]
    case .set(let set), .part(let set, _, _), .divisors(let set): [set]
    case .inferred: []
    }
  }
}
