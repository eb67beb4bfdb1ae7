import MathSyntax

/// Forward differentiation of terms: the derivative of a term in a direction, as a term again.
///
/// The tangent of the variable is a name that the evaluator binds; a directional derivative is exact for scalars, vectors
/// and matrices alike, since the product rules keep the order of factors. Nil stands for zero.
struct Differentiator {
  let evaluator: Evaluator
  /// Variables with the names of their tangents.
  var tangents: [String: String]
  /// Parameters of the functions whose bodies are being differentiated; they hide what a body outside means by a name.
  private var parameters: Set<String> = []

  init(evaluator: Evaluator, tangents: [String: String]) {
    self.evaluator = evaluator
    self.tangents = tangents
  }

  /// The derivative of `term`; nil where it does not depend on the variables.
  func derivative(_ term: Term) throws(Fault) -> Term? {
    try evaluator.spend(4, term.range)
    guard depends(term) else {
      try checkCalls(term)
      return nil
    }
    let range = term.range
    func make(_ kind: Term.Kind) -> Term { Term(kind, range) }
    switch term.kind {
    case .name(let key): return tangents[key].map { make(.name($0)) }
    case .negate(let inner): return try derivative(inner).map { make(.negate($0)) }
    case .binary(let sign, let left, let right): return try binary(sign, left, right, range)
    case .power(let base, let exponent): return try power(base, exponent, range)
    case .root(let body, let degree):
      let half: Term = degree.map { make(.binary(.divide, make(.number("1")), $0)) } ?? make(.number("0.5"))
      return try power(body, half, range)
    case .transpose(let base, _): return try derivative(base).map { make(.transpose($0, orPower: nil)) }
    case .index(let base, let indices, let juxtaposed):
      guard !indices.contains(where: depends) else { throw unsupported(term) }
      return try derivative(base).map { make(.index($0, indices, juxtaposed: juxtaposed)) }
    case .mean(let inner): return try derivative(inner).map { make(.mean($0)) }
    case .vector(let parts): return make(.vector(try parts.map { (p) throws(Fault) in try orZero(p) }))
    case .tuple(let parts): return make(.tuple(try parts.map { (p) throws(Fault) in try orZero(p) }))
    case .matrix(let rows):
      return make(.matrix(try rows.map { (row) throws(Fault) in try row.map { (p) throws(Fault) in try orZero(p) } }))
    case .bars(let body): return try bars(body, range)
    case .norm(let body, let order): return try norm(term, body, order)
    case .cases(let branches): return try cases(branches, range)
    case .big(let sign, let binders, let conditions, let body):
      return try big(sign, binders, conditions, body, term)
    case .builtin(let entry, let arguments, _): return try builtin(entry, arguments, term)
    case .apply(let function, let arguments, _): return try applied(function, arguments, term)
    case .either(let applied, let product):
      if case .name(let key)? = applied.appliedFunction?.kind, case .function? = evaluator.use(key) {
        return try derivative(applied)
      }
      return try derivative(product)
    case .derivative(let inner): return try derivative(try evaluator.expanded(inner, term, tangents: tangents))
    case .substituted(let body, let places): return try substituted(body, places, term)
    case .percent(let inner): return try derivative(inner).map { make(.percent($0)) }
    case .integral(let integral): return try self.integral(integral, term)
    case .expectation(let expectation): return try self.expectation(expectation, term)
    default: throw unsupported(term)
    }
  }

  func unsupported(_ term: Term) -> Fault {
    Fault(.unsupported, term.range, "The derivative of this is not computed.")
  }

  func depends(_ term: Term) -> Bool {
    term.freeNames.contains { tangents[$0] != nil || functionDepends($0, 0) }
  }

  /// A function that has no definition may depend on anything.
  private func checkCalls(_ term: Term) throws(Fault) {
    if case .apply(let function, _, _) = term.kind, case .name(let key) = function.kind, evaluator.use(key) == nil {
      throw Evaluator.unbound(key, function.range)
    }
    for child in term.children { try checkCalls(child) }
  }

  /// Whether a function's body reads a variable that is no parameter of it: `f(x) = ax^2`, by a.
  private func functionDepends(_ key: String, _ depth: Int) -> Bool {
    guard depth < 40, case .function(let function)? = evaluator.use(key), function.builtin == nil else { return false }
    return function.body.freeNames.contains { name in
      !function.parameters.contains(name) && (tangents[name] != nil || functionDepends(name, depth + 1))
    }
  }

  func orZero(_ term: Term) throws(Fault) -> Term {
    try derivative(term) ?? Term(.number("0"), term.range)
  }

  func sum(_ a: Term?, _ b: Term?, _ range: Range<Int>) -> Term? {
    switch (a, b) {
    case (let a?, let b?): Term(.binary(.add, a, b), range)
    default: a ?? b
    }
  }

  func hadamard(_ a: Term, _ b: Term) -> Term { Term(.binary(.hadamard, a, b), b.range) }

  private func binary(_ sign: Term.BinaryOperator, _ left: Term, _ right: Term, _ range: Range<Int>) throws(Fault)
    -> Term?
  {
    let (a, b) = (try derivative(left), try derivative(right))
    switch sign {
    case .add: return sum(a, b, range)
    case .subtract:
      guard let b else { return a }
      guard let a else { return Term(.negate(b), range) }
      return Term(.binary(.subtract, a, b), range)
    case .multiply, .dot, .times, .hadamard, .inner, .kronecker:
      return sum(a.map { Term(.binary(sign, $0, right), range) }, b.map { Term(.binary(sign, left, $0), range) }, range)
    case .divide:
      let first = a.map { Term(.binary(.divide, $0, right), range) }
      guard let b else { return first }
      let square = hadamard(right, right)
      let second = Term(.negate(Term(.binary(.divide, hadamard(left, b), square), range)), range)
      return sum(first, second, range)
    default: throw unsupported(Term(.binary(sign, left, right), range))
    }
  }

  private func power(_ base: Term, _ exponent: Term, _ range: Range<Int>) throws(Fault) -> Term? {
    let whole = Term(.power(base, exponent), range)
    let (u, v) = (try derivative(base), try derivative(exponent))
    if let v {
      if case .constant(.euler) = base.kind { return hadamard(whole, v) }
      let logarithm = Term(.builtin("ln", [base], []), range)
      let first = hadamard(hadamard(whole, logarithm), v)
      guard let u else { return first }
      let second = hadamard(hadamard(exponent, Term(.power(base, less(exponent)), range)), u)
      return sum(first, second, range)
    }
    guard let u else { return nil }
    if let matrix = try matrixPower(base, exponent, u, range) { return matrix }
    switch exponent.smallInteger {
    case 0: return nil
    case 1: return u
    case 2: return hadamard(hadamard(Term(.number("2"), range), base), u)
    default: return hadamard(hadamard(exponent, Term(.power(base, less(exponent)), range)), u)
    }
  }

  private func less(_ exponent: Term) -> Term {
    Term(.binary(.subtract, exponent, Term(.number("1"), exponent.range)), exponent.range)
  }

  /// `A^{-1}` and `A^2` of a matrix; nil where the base is none.
  private func matrixPower(_ base: Term, _ exponent: Term, _ u: Term, _ range: Range<Int>) throws(Fault) -> Term? {
    guard case .array(let array)? = try? evaluator.evaluate(base), array.isMatrix else { return nil }
    func product(_ a: Term, _ b: Term) -> Term { Term(.binary(.multiply, a, b), range) }
    if RowIndex.isMinusOne(exponent) {
      let inverse = Term(.power(base, exponent), range)
      return Term(.negate(product(product(inverse, u), inverse)), range)
    }
    if exponent.smallInteger == 2 { return sum(product(u, base), product(base, u), range) }
    throw Fault(.unsupported, range, "The derivative of this matrix power is not computed.")
  }

  private func bars(_ body: Term, _ range: Range<Int>) throws(Fault) -> Term? {
    guard let u = try derivative(body) else { return nil }
    if case .array(let array)? = try? evaluator.evaluate(body) {
      if array.isMatrix { return determinant(body, u, range) }
      return try norm(Term(.norm(body, .plain), range), body, .plain)
    }
    return hadamard(Term(.builtin("∂abs", [body], []), range), u)
  }

  private func determinant(_ body: Term, _ u: Term, _ range: Range<Int>) -> Term {
    let minusOne = Term(.negate(Term(.number("1"), range)), range)
    let inner = Term(.binary(.multiply, Term(.power(body, minusOne), range), u), range)
    let trace = Term(.builtin("tr", [inner], []), range)
    return Term(.binary(.multiply, Term(.builtin("det", [body], []), range), trace), range)
  }

  private func norm(_ term: Term, _ body: Term, _ order: Term.NormOrder) throws(Fault) -> Term? {
    guard let u = try derivative(body) else { return nil }
    switch order {
    case .plain, .frobenius: break
    case .order(let p) where p.smallInteger == 2:
      if case .array(let array)? = try? evaluator.evaluate(body), array.isMatrix { throw unsupported(term) }
    case .order(let p) where p.smallInteger == 1:
      let signs = Term(.builtin("∂abs", [body], []), term.range)
      return Term(.builtin("sum", [hadamard(signs, u)], []), term.range)
    case .infinity: return try largestEntry(body, term, isNorm: true)
    case .order(let p):
      guard !depends(p), case .number(let order) = try evaluator.evaluate(p) else { throw unsupported(term) }
      if order.double == .infinity { return try largestEntry(body, term, isNorm: true) }
      guard case .array(let array) = try evaluator.evaluate(body), array.isVector, order.double > 1 else {
        throw unsupported(term)
      }
      // Σ |x|ᵖ⁻¹ sign(x) x′ / ‖x‖ᵖ⁻¹
      func make(_ kind: Term.Kind) -> Term { Term(kind, term.range) }
      let less = less(p)
      let powers = make(.power(make(.builtin("abs", [body], [])), less))
      let terms = hadamard(hadamard(powers, make(.builtin("sign", [body], []))), u)
      return make(.binary(.divide, make(.builtin("sum", [terms], [])), make(.power(term, less))))
    default: throw unsupported(term)
    }
    return Term(.binary(.divide, Term(.binary(.inner, body, u), term.range), term), term.range)
  }

  private func big(
    _ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term
  ) throws(Fault) -> Term? {
    guard !conditions.contains(where: depends), !binders.contains(where: { $0.domainTerms.contains(where: depends) })
    else {
      throw unsupported(term)
    }
    var inner = self
    for binder in binders { inner.tangents[binder.name] = nil }
    let settled = try binders.map { (binder) throws(Fault) in try settle(binder, binders, conditions + [body], term) }
    let count = evaluator.locals.count
    for binder in settled { if let first = firstValue(binder) { evaluator.locals.append((binder.name, first)) } }
    defer { evaluator.locals.removeLast(evaluator.locals.count - count) }
    guard let derived = try inner.derivative(body) else { return nil }
    if settled.contains(where: isEndless) {
      guard sign == .sum, settled.count == 1, conditions.isEmpty else { throw unsupported(term) }
      try checkTermByTerm(derived, settled[0], term)
    }
    switch sign {
    case .sum, .mean: return Term(.big(sign, settled, conditions: conditions, body: derived), term.range)
    case .product:
      guard settled.count == 1 else { throw unsupported(term) }
      let name = settled[0].name
      let other = name + "∂"
      var outer = settled[0]
      outer.name = other
      let apart = Term(
        .comparison([Term(.name(name), term.range), Term(.name(other), term.range)], [.notEqual]), term.range)
      let rest = Term(.big(.product, settled, conditions: conditions + [apart], body: body), term.range)
      let factor = Term(.substituted(derived, [(name, Term(.name(other), term.range))]), term.range)
      return Term(
        .big(.sum, [outer], conditions: [], body: Term(.binary(.multiply, factor, rest), term.range)), term.range)
    case .maximum, .minimum, .supremum, .infimum:
      let wantsLargest = sign == .maximum || sign == .supremum
      guard settled.count == 1 else { throw unsupported(term) }
      return try extremum(settled[0], conditions, body, derived, wantsLargest: wantsLargest, term)
    default: throw unsupported(term)
    }
  }

  /// A value that a binder takes: types decide the rules.
  private func firstValue(_ binder: Term.Binder) -> Value? {
    switch binder.domain {
    case .range(let low, _), .between(let low, _, _, _): return try? evaluator.evaluate(low)
    case .set(let set): return (try? evaluator.evaluate(set)).flatMap(Evaluator.parts)?.first
    default: return nil
    }
  }

  /// An inferred range is written out, since the derivative may no longer index what told it.
  private func settle(_ binder: Term.Binder, _ binders: [Term.Binder], _ terms: [Term], _ term: Term) throws(Fault)
    -> Term.Binder
  {
    guard case .inferred = binder.domain else { return binder }
    guard case .whole(let low, let high) = try evaluator.inferred(binder, binders, terms, term), low >= 0, high >= low
    else {
      throw unsupported(term)
    }
    var settled = binder
    settled.domain = .range(
      from: Term(.number(String(low)), binder.range), to: Term(.number(String(high)), binder.range))
    return settled
  }

  private func applied(_ function: Term, _ arguments: [Term], _ term: Term) throws(Fault) -> Term? {
    if case .functionDerivative(let base, let order) = function.kind, arguments.count == 1 {
      return try primed(base, order, arguments[0], term)
    }
    guard case .name(let key) = function.kind, case .function(let value)? = evaluator.use(key) else {
      throw unsupported(term)
    }
    return try inlined(value, arguments, term)
  }

  /// The derivative of `f'(x)`: f derived once more, at x, times the derivative of x.
  private func primed(_ base: Term, _ order: Int, _ argument: Term, _ term: Term) throws(Fault) -> Term? {
    guard case .number(let value) = try evaluator.evaluate(argument) else { throw unsupported(term) }
    let name = evaluator.nextTangent()
    let variable = Term(.name(name), argument.range)
    let inner = Term.Derivative(
      body: Term(.apply(base, [variable], []), term.range), variables: [(variable: variable, order: order)],
      isPartial: false)
    let derived = try evaluator.with(name, .number(value)) { () throws(Fault) in
      try evaluator.expanded(inner, term, tangents: tangents)
    }
    return try substituted(derived, [(name, argument)], term)
  }

  /// A function's body with its parameters at the arguments, and their tangents at the arguments' derivatives.
  func inlined(_ function: FunctionValue, _ arguments: [Term], _ term: Term) throws(Fault) -> Term? {
    guard function.parameters.count == arguments.count, evaluator.depth < 40,
      function.body.freeNames.allSatisfy({ function.parameters.contains($0) || meansTheSame($0, in: function) })
    else {
      throw unsupported(term)
    }
    evaluator.depth += 1
    defer { evaluator.depth -= 1 }
    return try substituted(function.body, Array(zip(function.parameters, arguments)), term)
  }

  /// Whether a name of a function's body, read where the function is called, has the meaning that it has in the body.
  private func meansTheSame(_ name: String, in function: FunctionValue) -> Bool {
    if parameters.contains(name) { return false }
    if tangents[name] != nil { return true }
    guard let captured = function.captured.last(where: { $0.name == name })?.value else {
      return !evaluator.locals.contains { $0.name == name }
    }
    switch (captured, evaluator.use(name)) {
    case (.number(let a), .number(let b)?): return a == b
    case (.array(let a), .array(let b)?): return a == b
    case (.function(let a), .function(let b)?): return a === b
    default: return false
    }
  }

  /// A body with names at arguments: its derivative by those names, times the arguments' derivatives.
  private func substituted(_ body: Term, _ places: [(String, Term)], _ term: Term) throws(Fault) -> Term? {
    var all = places
    var inner = self
    for (name, argument) in places {
      inner.parameters.insert(name)
      inner.tangents[name] = nil
      guard let derived = try derivative(argument) else { continue }
      let tangent = evaluator.nextTangent()
      inner.tangents[name] = tangent
      all.append((tangent, derived))
    }
    // The body is differentiated with its names bound, since types decide the rules.
    let values = places.map { ($0.0, try? evaluator.evaluate($0.1)) }
    let count = evaluator.locals.count
    for (name, value) in values { if let value { evaluator.locals.append((name, value)) } }
    defer { evaluator.locals.removeLast(evaluator.locals.count - count) }
    guard let derived = try inner.derivative(body) else { return nil }
    return Term(.substituted(derived, all), term.range)
  }
}

enum RowIndex {
  static func isMinusOne(_ term: Term) -> Bool {
    if case .negate(let inner) = term.kind, inner.smallInteger == 1 { return true }
    return false
  }
}
