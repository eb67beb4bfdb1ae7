import MathNumerics
import MathSyntax

/// Finds what is random in terms, and writes the terms in the outcomes of independent variables.
extension Evaluator {
  /// Built-ins that take distributions, not their outcomes.
  static let lawBuiltins: Set<String> = [
    "entropy", "KL", "JS", "mutualinformation", "klgaussian", "perplexity", "pdf", "logpdf", "cdf", "sf", "quantile",
    "sample", "skewness", "kurtosis",
  ]

  /// The names whose outcomes the terms depend on.
  func randomNames(_ terms: [Term]) -> [String] {
    var names: [String] = []
    var bound: [String] = []
    for term in terms { collectRandomNames(term, &bound, &names) }
    return names
  }

  private func collectRandomNames(_ term: Term, _ bound: inout [String], _ names: inout [String]) {
    switch term.kind {
    case .name(let key):
      guard !bound.contains(key), !names.contains(key) else { return }
      switch use(key) {
      case .table?, .distribution?: names.append(key)
      default: return
      }
    case .apply(let function, let arguments, _):
      if case .name = function.kind {} else { collectRandomNames(function, &bound, &names) }
      for argument in arguments { collectRandomNames(argument, &bound, &names) }
    case .expectation(let expectation):
      for term in expectation.given where isRandomName(term) { collectRandomNames(term, &bound, &names) }
    case .probability: return
    case .builtin(let entry, let arguments, _):
      if Self.lawBuiltins.contains(entry) {
        for argument in arguments.dropFirst() where ["pdf", "logpdf", "cdf", "sf"].contains(entry) {
          collectRandomNames(argument, &bound, &names)
        }
        return
      }
      for argument in arguments { collectRandomNames(argument, &bound, &names) }
    case .comparison(let operands, let signs):
      for (place, operand) in operands.enumerated() {
        let isSet = place > 0 && (signs[place - 1] == .element || signs[place - 1] == .notElement)
        if isSet, case .name = operand.kind { continue }
        collectRandomNames(operand, &bound, &names)
      }
    default:
      let inner = term.boundNames
      for child in inner.isEmpty ? term.children : term.outerChildren { collectRandomNames(child, &bound, &names) }
      guard !inner.isEmpty else { return }
      bound += inner
      for child in term.innerChildren {
        // `\sum_{x\in X}` runs over the support.
        if case .name = child.kind, isDomain(child, of: term) { continue }
        collectRandomNames(child, &bound, &names)
      }
      bound.removeLast(inner.count)
    }
  }

  private func isDomain(_ child: Term, of term: Term) -> Bool {
    switch term.kind {
    case .big(_, let binders, _, _), .builder(_, let binders, _):
      return binders.contains { $0.domainTerms.contains { $0 === child } }
    default: return false
    }
  }

  func isRandomName(_ term: Term) -> Bool {
    guard case .name(let key) = term.kind else { return false }
    switch use(key) {
    case .table?, .distribution?: return true
    default: return false
    }
  }

  /// The terms over independent variables: `draws` by their names, and every random name in the terms.
  func randomScope(_ terms: [Term], draws: [(name: String, value: Value)], _ range: Range<Int>) throws(Fault)
    -> RandomScope
  {
    var scope = RandomScope(terms: terms)
    let drawn = draws.map(\.name)
    for place in terms.indices { scope.terms[place] = try withConstants(terms[place], drawn, &scope) }
    var replacements: [String: Term] = [:]
    for draw in draws {
      replacements[draw.name] = try outcome(draw.name, draw.value, isDrawn: true, &scope, range)
    }
    for name in randomNames(scope.terms) where !drawn.contains(name) {
      guard let value = use(name) else { continue }
      replacements[name] = try outcome(name, value, isDrawn: false, &scope, range)
    }
    scope.terms = scope.terms.map { Self.replacing($0, replacements) }
    for term in scope.terms { try refuseSums(term, scope.bases) }
    return scope
  }

  /// `X \oplus Y` of random numbers may be their sum modulo 2 as well as the two together.
  private func refuseSums(_ term: Term, _ bases: [RandomScope.Base]) throws(Fault) {
    if case .binary(.concatenate, _, _) = term.kind, mentionsAny(term, bases) {
      throw Fault(
        .ambiguous, term.range, "⊕ of random variables may be a sum modulo 2 or a tuple; write (X + Y) mod 2.")
    }
    for child in term.children { try refuseSums(child, bases) }
  }

  private static func replacing(_ term: Term, _ replacements: [String: Term]) -> Term {
    guard
      replacements.contains(where: { name, term in
        if case .name(name) = term.kind { false } else { true }
      })
    else { return term }
    return term.rewritten { part in
      guard case .name(let key) = part.kind, let new = replacements[key] else { return nil }
      return Term(new.kind, part.range)
    }
  }

  /// The term that stands for a random name's outcome.
  private func outcome(
    _ name: String, _ value: Value, isDrawn: Bool, _ scope: inout RandomScope, _ range: Range<Int>
  ) throws(Fault) -> Term {
    switch value {
    case .table(let table):
      if !table.isNormalized { warn(Fault(.notADistribution, range, "The probabilities do not sum to 1.")) }
      guard let joint = table.joint,
        let whole = DiscreteTable(support: joint.support, probabilities: joint.probabilities)
      else { return Term(.name(base(name, .table(table), isDrawn, &scope)), range) }
      let key = base("(\(joint.names.joined(separator: ",")))", .table(whole), isDrawn, &scope)
      return Term(
        .index(Term(.name(key), range), [Term(.number(String(joint.place + 1)), range)], juxtaposed: nil), range)
    case .distribution(.scalar(let law)): return Term(.name(base(name, .scalar(law), isDrawn, &scope)), range)
    case .distribution(.vector(let law)): return Term(.name(base(name, .vector(law), isDrawn, &scope)), range)
    case .distribution(.derived(let variable)):
      var replacements: [String: Term] = [:]
      for key in variable.term.freeNames {
        guard let value = variable.captured.last(where: { $0.name == key })?.value else { continue }
        switch value {
        case .table, .distribution:
          replacements[key] = try outcome(key, value, isDrawn: false, &scope, range)
        default:
          let fresh = "∂\(scope.locals.count)"
          scope.locals.append((fresh, value))
          replacements[key] = Term(.name(fresh), range)
        }
      }
      return Self.replacing(variable.term, replacements)
    default: throw Fault(.unsupported, range, "{0} is no distribution.", [value.kindName])
    }
  }

  private func base(_ name: String, _ law: RandomScope.Law, _ isDrawn: Bool, _ scope: inout RandomScope) -> String {
    var key = name
    while let known = scope.bases.first(where: { $0.key == key }) {
      if known.law.isSame(as: law) { return key }
      key += "′"
    }
    scope.bases.append(RandomScope.Base(key: key, law: law, isDrawn: isDrawn))
    return key
  }

  /// Expectations and the like inside a term are numbers there, unless they depend on what is drawn.
  private func withConstants(_ term: Term, _ drawn: [String], _ scope: inout RandomScope) throws(Fault) -> Term {
    guard term.holdsStatistic else { return term }
    var fault: Fault?
    var made: [(name: String, value: Value)] = []
    let first = scope.locals.count
    let result = term.rewritten { part in
      guard fault == nil, part.isStatistic,
        !part.freeNames.contains(where: { name in
          drawn.contains(name)
            || (self.use(name) == nil && !made.contains { $0.name == name } && part.binds(name, in: term))
        })
      else { return nil }
      let name = "∂\(first + made.count)"
      do throws(Fault) {
        let slot = self.locals.count
        self.locals += made
        defer { self.locals.removeLast(self.locals.count - slot) }
        if case .expectation(let inner) = part.kind, let table = try self.regression(inner, part) {
          made.append((name, .table(table)))
          return Term(.apply(Term(.name(name), part.range), inner.given, []), part.range)
        }
        made.append((name, try self.evaluate(part)))
        return Term(.name(name), part.range)
      } catch {
        fault = error
        return nil
      }
    }
    if let fault { throw fault }
    scope.locals += made
    return result
  }

  /// `E[X \mid Y]` as a function of the values of a table Y: its "probabilities" are the conditional means.
  private func regression(_ inner: Term.Expectation, _ term: Term) throws(Fault) -> DiscreteTable? {
    guard inner.given.count == 1, isRandomName(inner.given[0]), case .name(let key) = inner.given[0].kind else {
      return nil
    }
    guard case .table(let table)? = use(key), table.support.count <= 1_024 else {
      throw Fault(.unsupported, term.range, "A mean given {0} is computed for a {0} with a finite table only.", [key])
    }
    var means: [Number] = []
    var support: [Value] = []
    for (value, probability) in zip(table.support, table.probabilities) where !probability.isZero {
      var fixed = inner
      let name = "∂given"
      let event = Term(.comparison([inner.given[0], Term(.name(name), term.range)], [.equal]), term.range)
      fixed.given = [event]
      let mean = try with(name, value) { () throws(Fault) in
        try evaluate(Term(.expectation(fixed), term.range))
      }
      guard case .number(let number) = mean else {
        throw Fault(.unsupported, term.range, "A conditional mean of this kind is not computed.")
      }
      support.append(value)
      means.append(number)
    }
    return DiscreteTable(support: support, probabilities: means)
  }

  /// A value as the random variable that a formula makes of others; nil where nothing in it is random.
  func derived(_ term: Term) -> Value? {
    switch term.kind {
    case .comparison, .logical, .not: return nil
    case .bars(let body):
      // The number of values of a table.
      if case .name(let key) = body.kind, case .table? = use(key), !isVariable(body) { return nil }
    default: break
    }
    guard !randomNames([term]).isEmpty else { return nil }
    let captured = term.freeNames.compactMap { name in use(name).map { (name: name, value: $0) } }
    return .distribution(.derived(DerivedVariable(term: term, captured: captured)))
  }

  /// Runs with the constants of a scope.
  func within<Result>(_ scope: RandomScope, _ run: () throws(Fault) -> Result) throws(Fault) -> Result {
    let count = locals.count
    locals += scope.locals
    defer { locals.removeLast(locals.count - count) }
    return try run()
  }
}

extension Term {
  /// An expectation, probability, entropy or divergence.
  var isStatistic: Bool {
    switch kind {
    case .expectation, .probability: true
    case .builtin(let entry, _, _):
      Evaluator.lawBuiltins.contains(entry) && !["pdf", "logpdf", "cdf", "sf"].contains(entry)
    default: false
    }
  }

  var holdsStatistic: Bool { isStatistic || children.contains(where: \.holdsStatistic) }

  /// Whether a binder somewhere in `whole` gives a name its values.
  func binds(_ name: String, in whole: Term) -> Bool {
    whole.boundNames.contains(name) || whole.children.contains { binds(name, in: $0) }
  }
}
