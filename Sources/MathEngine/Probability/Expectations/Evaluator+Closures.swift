import Glibc
import MathNumerics
import MathSyntax

/// Laws of linear forms that are known: sums within a family, everything normal.
extension Evaluator {
  /// Events that speak of one linear form alone, in that form as a variable of its own.
  func combined(_ events: [Term], _ bases: [RandomScope.Base]) throws(Fault) -> (RandomScope, RandomScope.Base)? {
    guard let first = events.first, let (scope, base) = try combined(first, Array(events.dropFirst()), bases) else {
      return nil
    }
    return (scope, base)
  }

  /// A body, and events, that depend on what is random by one linear form alone.
  func combined(_ body: Term, _ events: [Term], _ bases: [RandomScope.Base]) throws(Fault) -> (
    RandomScope, RandomScope.Base
  )? {
    var forms: [LinearPart] = []
    for term in [body] + events { guard try collectLinear(term, bases, into: &forms) else { return nil } }
    guard let first = forms.first, let law = law(ofLinear: first.form, bases) else { return nil }
    var scope = RandomScope(terms: [])
    var replacements: [ObjectIdentifier: Term] = [:]
    for part in forms {
      guard let ratio = Self.ratio(part.form, first.form) else { return nil }
      replacements[ObjectIdentifier(part.term)] = Self.scaledSum(part, ratio, &scope)
    }
    func replaced(_ term: Term) -> Term {
      replacements[ObjectIdentifier(term)] ?? term.withChildren(replaced)
    }
    scope.terms = ([body] + events).map(replaced)
    guard scope.terms.allSatisfy({ !mentionsAny($0, bases) }) else { return nil }
    return (scope, RandomScope.Base(key: "∂S", law: .scalar(law), isDrawn: true))
  }

  private struct LinearPart {
    var term: Term
    var form: [RandomPolynomial.Atom: Number]
    var constant: Number
  }

  /// r·S + c with r and c as constants of the scope.
  private static func scaledSum(_ part: LinearPart, _ ratio: Number, _ scope: inout RandomScope) -> Term {
    let names = ("∂s\(scope.locals.count)", "∂s\(scope.locals.count + 1)")
    scope.locals += [(names.0, .number(ratio)), (names.1, .number(part.constant))]
    let range = part.term.range
    let product = Term(.binary(.multiply, Term(.name(names.0), range), Term(.name("∂S"), range)), range)
    return Term(.binary(.add, product, Term(.name(names.1), range)), range)
  }

  /// The largest parts that are linear in what is random; false where something else is random too.
  private func collectLinear(_ term: Term, _ bases: [RandomScope.Base], into forms: inout [LinearPart]) throws(Fault)
    -> Bool
  {
    guard mentionsAny(term, bases) else { return true }
    if !term.isTruth, let polynomial = try polynomial(term, bases), let linear = polynomial.linear, !linear.isEmpty {
      forms.append(LinearPart(term: term, form: linear, constant: polynomial.constant))
      return true
    }
    guard term.boundNames.isEmpty else { return false }
    for child in term.children { guard try collectLinear(child, bases, into: &forms) else { return false } }
    return true
  }

  /// c with form = c · other; nil where there is none.
  private static func ratio(_ form: [RandomPolynomial.Atom: Number], _ other: [RandomPolynomial.Atom: Number])
    -> Number?
  {
    guard form.count == other.count, let atom = other.keys.first, let a = form[atom], let b = other[atom],
      let ratio = a.divided(by: b)
    else { return nil }
    for (atom, value) in other {
      guard let mine = form[atom], mine.equals(value.multiplying(ratio), tolerance: 1e-14) else { return nil }
    }
    return ratio
  }

  /// The law of Σ aᵢ xᵢ where it is of a known family.
  func law(ofLinear form: [RandomPolynomial.Atom: Number], _ bases: [RandomScope.Base]) -> ScalarLaw? {
    if let normal = normalLaw(form, bases) { return normal }
    let coefficients = Array(form.values)
    guard let one = coefficients.first, coefficients.allSatisfy({ $0.equals(one, tolerance: 0) }),
      one.equals(Number(1), tolerance: 0)
    else { return nil }
    var members: [FamilyMember] = []
    for atom in form.keys {
      guard case .scalar(let law)? = bases.first(where: { $0.key == atom.key })?.law, let member = law.member else {
        return nil
      }
      members.append(member)
    }
    func sum(_ place: Int) -> Number { members.reduce(Number(0)) { $0.adding($1.parameters[place]) } }
    func areEqual(_ place: Int) -> Bool {
      members.allSatisfy { $0.parameters[place].equals(members[0].parameters[place], tolerance: 0) }
    }
    func made(_ name: String, _ parameters: [Number]) -> ScalarLaw? {
      guard let family = DistributionFamily.all.first(where: { $0.name == name }) else { return nil }
      return (try? FamilyMember(family, parameters, 0..<0)).map { ScalarLaw($0) }
    }
    let names = Set(members.map(\.family.name))
    switch names {
    case ["Poisson"]: return made("Poisson", [sum(0)])
    case ["Binomial"] where areEqual(1): return made("Binomial", [sum(0), members[0].parameters[1]])
    case ["Cauchy"]: return made("Cauchy", [sum(0), sum(1)])
    case ["ChiSquare"]: return made("ChiSquare", [sum(0)])
    default: break
    }
    var (shape, rate) = (Number(0), Number?.none)
    for member in members {
      let next: (Number, Number)
      switch member.family.name {
      case "Exponential": next = (Number(1), member.parameters[0])
      case "GammaDistribution": next = (member.parameters[0], member.parameters[1])
      case "ChiSquare": next = (member.parameters[0].multiplying(.real(0.5)), .real(0.5))
      default: return nil
      }
      guard rate?.equals(next.1, tolerance: 0) ?? true else { return nil }
      shape = shape.adding(next.0)
      rate = next.1
    }
    return rate.flatMap { made("GammaDistribution", [shape, $0]) }
  }

  private func normalLaw(_ form: [RandomPolynomial.Atom: Number], _ bases: [RandomScope.Base]) -> ScalarLaw? {
    guard let moments = normalMoments(form, form, bases), moments.covariance.double > 0,
      let family = DistributionFamily.all.first(where: { $0.name == "Normal" })
    else { return nil }
    return (try? FamilyMember(family, [moments.mean, moments.covariance], 0..<0)).map { ScalarLaw($0) }
  }

  /// The mean of one linear form and its covariance with another, where all in them is normal.
  private func normalMoments(
    _ form: [RandomPolynomial.Atom: Number], _ other: [RandomPolynomial.Atom: Number], _ bases: [RandomScope.Base]
  ) -> (mean: Number, covariance: Number)? {
    var (mean, sum) = (Number(0), Number(0))
    func normal(_ key: String) -> RandomScope.Law? {
      guard let law = bases.first(where: { $0.key == key })?.law else { return nil }
      switch law {
      case .scalar(let scalar): return scalar.member?.family.name == "Normal" ? law : nil
      case .vector(let vector): if case .normal = vector.kind { return law } else { return nil }
      default: return nil
      }
    }
    for (atom, a) in form.sorted(by: { ($0.key.key, $0.key.part) < ($1.key.key, $1.key.part) }) {
      guard let law = normal(atom.key) else { return nil }
      switch law {
      case .scalar(let scalar):
        guard let parameters = scalar.member?.parameters else { return nil }
        mean = mean.adding(a.multiplying(parameters[0]))
        if let b = other[atom] { sum = sum.adding(a.multiplying(b).multiplying(parameters[1])) }
      case .vector(let vector):
        guard atom.part >= 1, atom.part <= vector.size else { return nil }
        mean = mean.adding(a.multiplying(vector.mean[atom.part - 1]))
        for (second, b) in other where second.key == atom.key {
          guard second.part >= 1, second.part <= vector.size else { return nil }
          let c = vector.covariance[(atom.part - 1) * vector.size + second.part - 1]
          sum = sum.adding(a.multiplying(b).multiplying(c))
        }
      default: return nil
      }
    }
    for atom in other.keys { guard normal(atom.key) != nil else { return nil } }
    return (mean, sum)
  }

  /// E exp(L) = exp(E L + Var L / 2) of a linear form of normal variables.
  func normalExponential(
    _ exponent: Term, _ bases: [RandomScope.Base], _ term: Term, _ wrap: (Term) -> Term
  ) throws(Fault) -> Value? {
    guard let polynomial = try polynomial(exponent, bases), let form = polynomial.linear,
      let moments = normalMoments(form, form, bases)
    else { return nil }
    let used = bases.filter { base in form.keys.contains { $0.key == base.key } }
    if used.count > 1 { assumeIndependent(used, term.range) }
    // The logarithm of the base, which is 1 for e.
    guard case .number(let base) = try evaluate(wrap(Term(.number("1"), term.range))), base.double > 0 else {
      return nil
    }
    let scale = base.double == 2.718281828459045 ? 1 : log(base.double)
    let mean = scale * moments.mean.adding(polynomial.constant).double
    return .real(exp(mean + scale * scale * moments.covariance.double / 2))
  }

  /// The linear form that a single condition `L = c` fixes.
  private func fixedForm(_ condition: Condition) throws(Fault) -> (
    form: [RandomPolynomial.Atom: Number], value: Number
  )? {
    guard condition.events.count == 1, case .comparison(let operands, let signs) = condition.events[0].kind,
      signs == [.equal]
    else { return nil }
    let difference = Term(.binary(.subtract, operands[0], operands[1]), condition.events[0].range)
    guard let polynomial = try polynomial(difference, condition.bases), let linear = polynomial.linear, !linear.isEmpty
    else { return nil }
    return (linear, polynomial.constant.negated)
  }

  /// E[T | L = c] = E T + Cov(T, L)/Var L · (c − E L) of normal variables.
  func normalRegression(_ body: Term, _ condition: Condition, _ term: Term) throws(Fault) -> Value? {
    guard let fixed = try fixedForm(condition), let polynomial = try polynomial(body, condition.bases),
      let linear = polynomial.linear, let given = try conditionalNormal(linear, fixed, condition.bases)
    else { return nil }
    return .number(given.mean.adding(polynomial.constant))
  }

  private func conditionalNormal(
    _ form: [RandomPolynomial.Atom: Number], _ fixed: (form: [RandomPolynomial.Atom: Number], value: Number),
    _ bases: [RandomScope.Base]
  ) throws(Fault) -> (mean: Number, variance: Number)? {
    guard let center = normalMoments(fixed.form, fixed.form, bases), center.covariance.double > 0,
      let own = normalMoments(form, form, bases), let cross = normalMoments(form, fixed.form, bases),
      let slope = cross.covariance.divided(by: center.covariance)
    else { return nil }
    let shift = slope.multiplying(fixed.value.subtracting(center.mean))
    return (own.mean.adding(shift), own.covariance.subtracting(slope.multiplying(cross.covariance)))
  }

  /// Events of one linear form given another one's value, all normal.
  func normalConditional(_ events: [Term], _ condition: Condition, _ term: Term) throws(Fault) -> Number? {
    guard let fixed = try fixedForm(condition), let (scope, base) = try combined(events, condition.bases),
      case .scalar(let law) = base.law, law.member?.family.name == "Normal"
    else { return nil }
    for event in events {
      guard case .comparison(let operands, _) = event.kind,
        let operand = operands.first(where: { mentionsAny($0, condition.bases) }),
        let form = try polynomial(operand, condition.bases)?.linear,
        let given = try conditionalNormal(form, fixed, condition.bases), given.variance.double > 0,
        let member = law.member
      else { return nil }
      guard event === events[0] else { continue }
      let conditional = ScalarLaw(try FamilyMember(member.family, [given.mean, given.variance], term.range))
      let one = RandomScope.Base(key: base.key, law: .scalar(conditional), isDrawn: true)
      return try within(scope) { () throws(Fault) in try probability(of: scope.terms, [one], term) }
    }
    return nil
  }

  /// Var of one linear form, or the covariance of two, given a third's value, all normal.
  func normalCovariance(_ a: Term, _ b: Term, _ condition: Condition) throws(Fault) -> Number? {
    guard let fixed = try fixedForm(condition), let left = try polynomial(a, condition.bases)?.linear,
      let right = try polynomial(b, condition.bases)?.linear,
      let center = normalMoments(fixed.form, fixed.form, condition.bases), center.covariance.double > 0,
      let both = normalMoments(left, right, condition.bases),
      let one = normalMoments(left, fixed.form, condition.bases),
      let two = normalMoments(right, fixed.form, condition.bases),
      let share = one.covariance.multiplying(two.covariance).divided(by: center.covariance)
    else { return nil }
    return both.covariance.subtracting(share)
  }

  // Vectors

  /// Terms that use a random vector by a few of its parts, over variables of their own: a normal part or a Dirichlet part
  /// alone, or up to three normal parts as combinations of independent standard normal ones.
  func componentwise(_ terms: [Term], _ bases: [RandomScope.Base], _ term: Term) throws(Fault) -> (
    RandomScope, rest: [RandomScope.Base]
  )? {
    guard let base = bases.first(where: { if case .vector = $0.law { true } else { false } }),
      case .vector(let law) = base.law
    else { return nil }
    var parts: [Int] = []
    guard terms.allSatisfy({ Self.collectParts($0, base.key, &parts) }), !parts.isEmpty, parts.count <= 3,
      parts.allSatisfy({ $0 >= 1 && $0 <= law.size })
    else { return nil }
    var scope = RandomScope(terms: terms)
    var replacements: [Int: Term] = [:]
    switch law.kind {
    case .dirichlet(let weights):
      guard parts.count == 1, let family = DistributionFamily.named("Beta", count: 2) else { return nil }
      let own = weights[parts[0] - 1]
      let rest = weights.reduce(Number(0)) { $0.adding($1) }.subtracting(own)
      let member = try FamilyMember(family, [own, rest], term.range)
      replacements[parts[0]] = Term(.name("∂z0"), term.range)
      scope.bases = [RandomScope.Base(key: "∂z0", law: .scalar(ScalarLaw(member)), isDrawn: true)]
    case .normal:
      let mean = NumericArray(shape: [parts.count], numbers: parts.map { law.mean[$0 - 1] })
      let covariance = NumericArray(
        shape: [parts.count, parts.count],
        numbers: parts.flatMap { row in parts.map { law.covariance[(row - 1) * law.size + $0 - 1] } })
      let marginal = try VectorLaw.normal(mean, covariance, term.range)
      guard let family = DistributionFamily.named("Normal", count: 2) else { return nil }
      let standard = ScalarLaw(try FamilyMember(family, [Number(0), Number(1)], term.range))
      scope.bases = parts.indices.map { RandomScope.Base(key: "∂z\($0)", law: .scalar(standard), isDrawn: true) }
      for (row, part) in parts.enumerated() {
        var sum = Term(.name(scope.name(for: .number(mean[row]))), term.range)
        for column in 0...row {
          let factor = Term(.name(scope.name(for: .real(marginal.columns[column][row]))), term.range)
          let product = Term(.binary(.multiply, factor, Term(.name("∂z\(column)"), term.range)), term.range)
          sum = Term(.binary(.add, sum, product), term.range)
        }
        replacements[part] = sum
      }
    }
    scope.terms = terms.map { whole in
      whole.rewritten { part in
        guard let place = Self.part(part, base.key) else { return nil }
        return replacements[place]
      }
    }
    return (scope, bases.filter { $0.key != base.key })
  }

  private static func part(_ term: Term, _ key: String) -> Int? {
    guard case .index(let base, let indices, _) = term.kind, case .name(key) = base.kind, indices.count == 1,
      case .number(let digits) = indices[0].kind
    else { return nil }
    return Int(digits)
  }

  /// The parts of a vector that a term uses; false where it uses all of it.
  private static func collectParts(_ term: Term, _ key: String, _ parts: inout [Int]) -> Bool {
    if let place = part(term, key) {
      if !parts.contains(place) { parts.append(place) }
      return true
    }
    if case .name(key) = term.kind { return false }
    return term.children.allSatisfy { collectParts($0, key, &parts) }
  }

  /// Of a form of degree three at most in normal vectors, or two in others: the mean from the values at the mean and at
  /// points to both sides of it, which is exact for such forms.
  func vectorMean(of body: Term, _ bases: [RandomScope.Base], _ term: Term) throws(Fault) -> Value? {
    guard bases.contains(where: { if case .vector = $0.law { true } else { false } }) else { return nil }
    guard bases.count == 1, case .vector(let law) = bases[0].law else { return nil }
    guard let degree = degree(of: body, bases[0].key) else { return nil }
    let key = bases[0].key
    let center = try with(key, .array(law.mean)) { () throws(Fault) in try evaluate(body) }
    if degree <= 1 { return center }
    if case .normal = law.kind { guard degree <= 3 else { return nil } } else { guard degree == 2 else { return nil } }
    let mean = law.mean.doubles
    var sum = center
    for column in law.columns {
      var bend = try scaled(center, Number(-2), term.range)
      for sign in [1.0, -1.0] {
        let point = zip(mean, column).map { $0 + sign * $1 }
        let value = try with(key, .array(NumericArray(vector: point))) { () throws(Fault) in try evaluate(body) }
        bend = try add(bend, value, term.range)
      }
      sum = try add(sum, try scaled(bend, .real(0.5), term.range), term.range)
    }
    return sum
  }

  /// The degree of a form in a vector; nil where it is no such form.
  private func degree(of term: Term, _ key: String) -> Int? {
    guard term.mentionsFree(key) else { return 0 }
    func largest(_ terms: [Term]) -> Int? {
      var result = 0
      for term in terms {
        guard let degree = degree(of: term, key) else { return nil }
        result = max(result, degree)
      }
      return result
    }
    switch term.kind {
    case .name(key): return 1
    case .index(let base, let indices, _):
      return indices.contains { $0.mentionsFree(key) } ? nil : degree(of: base, key)
    case .negate(let inner), .transpose(let inner, _): return degree(of: inner, key)
    case .either(_, let product): return degree(of: product, key)
    case .binary(let sign, let left, let right):
      guard let a = degree(of: left, key), let b = degree(of: right, key) else { return nil }
      switch sign {
      case .add, .subtract: return max(a, b)
      case .multiply, .dot, .hadamard, .kronecker, .inner, .times: return a + b
      case .divide: return b == 0 ? a : nil
      default: return nil
      }
    case .power(let base, let exponent):
      guard case .number("2") = exponent.kind else { return nil }
      if case .norm(let inner, let order) = base.kind {
        switch order {
        case .plain, .frobenius: return degree(of: inner, key).map { 2 * $0 }
        case .order(let p):
          guard case .number("2") = p.kind else { return nil }
          return degree(of: inner, key).map { 2 * $0 }
        default: return nil
        }
      }
      return degree(of: base, key).map { 2 * $0 }
    case .vector(let parts), .tuple(let parts): return largest(parts)
    case .big(.sum, let binders, let conditions, let body):
      guard !(binders.flatMap(\.domainTerms) + conditions).contains(where: { $0.mentionsFree(key) }) else { return nil }
      return degree(of: body, key)
    case .builtin(let entry, let arguments, _):
      return ["tr", "trace", "sum", "diag", "vec"].contains(entry) ? largest(arguments) : nil
    default: return nil
    }
  }
}
