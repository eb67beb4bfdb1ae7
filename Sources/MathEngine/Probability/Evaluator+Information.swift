import Glibc
import MathNumerics
import MathSyntax

/// Entropies and divergences of laws and random variables, in nats.
extension Evaluator {
  /// `H(X)`, `H(X \mid Y)`, `I(X;Y)`, `D_{KL}(p\|q)` of what is no plain vector; nil where the native entry does it.
  func information(_ entry: String, _ arguments: [Term], _ separators: [Term.Separator], _ term: Term) throws(Fault)
    -> Value?
  {
    switch entry {
    case "entropy": return try entropies(arguments, separators, term)
    case "KL":
      guard arguments.count == 2, isLaw(arguments[0]) || isLaw(arguments[1]) else { return nil }
      let (p, q) = try laws(arguments)
      return .real(try divergence(p, q, term))
    case "mutualinformation":
      guard arguments.count >= 2 else { return nil }
      return try mutualInformation(arguments, separators, term)
    case "cov", "corr":
      guard arguments.count == 2, !randomNames(arguments).isEmpty else { return nil }
      let operation: Term.Expectation.Operation = entry == "cov" ? .covariance : .correlation
      return try expectation(
        Term.Expectation(operation: operation, bodies: arguments, given: [], draws: []), term)
    case "mean", "var", "std":
      guard arguments.count == 1, isLaw(arguments[0]) else { return nil }
      return try moment(entry, arguments[0], term)
    default: return nil
    }
  }

  /// Two laws, of which either may take its size from the other.
  private func laws(_ arguments: [Term]) throws(Fault) -> (Value, Value) {
    let saved = lawSize
    defer { lawSize = saved }
    for (first, second) in [(0, 1), (1, 0)] {
      do throws(Fault) {
        let one = try law(arguments[first])
        if case .distribution(.vector(let vector)) = one { lawSize = vector.size }
        let other = try law(arguments[second])
        return first == 0 ? (one, other) : (other, one)
      } catch {
        if first == 1 || error.code != .shape { throw error }
      }
    }
    throw Self.unsure(arguments[0].range)
  }

  private func moment(_ entry: String, _ argument: Term, _ term: Term) throws(Fault) -> Value {
    try moment(entry == "mean" ? .mean : entry == "var" ? .variance : .standardDeviation, of: argument, term)
  }

  /// Of one draw from a law that is written out.
  func moment(_ operation: Term.Expectation.Operation, of argument: Term, _ term: Term) throws(Fault) -> Value {
    let value = try law(argument)
    let body = Term(.name("∂x"), argument.range)
    let draw = Term.Expectation.Draw(name: "∂x", distribution: Term(.name("∂law"), argument.range))
    let expectation = Term.Expectation(operation: operation, bodies: [body], given: [], draws: [draw])
    return try with("∂law", value) { () throws(Fault) in try self.expectation(expectation, term) }
  }

  /// Whether a term stands for a table or distribution.
  func isLaw(_ term: Term) -> Bool {
    switch term.kind {
    case .name(let key):
      switch use(key) {
      case .table?, .distribution?: return true
      case nil: return key.hasPrefix("t_") || key.hasPrefix("\\chi")
      default: return false
      }
    case .builtin(let entry, let arguments, _):
      if Self.categoricalNames.contains(entry) || Self.dirichletNames.contains(entry) { return true }
      if entry == "Gamma" { return arguments.count == 2 }
      return DistributionFamily.all.contains { $0.name == entry }
    case .apply(let function, let arguments, _):
      guard case .name(let key) = function.kind else { return false }
      if use(key) != nil { return isLaw(function) }
      return DistributionFamily.named(key, count: arguments.count) != nil
    case .either(let applied, _): return isLaw(applied)
    case .power(let base, _):
      switch base.kind {
      case .name(let key): return key.hasPrefix("\\chi") && use(key) == nil
      case .apply(let function, _, _), .index(let function, _, _):
        return isLaw(Term(.power(function, base), base.range))
      default: return false
      }
    case .binary, .big: return mayBeLaw(term)
    default: return false
    }
  }

  private func entropies(_ arguments: [Term], _ separators: [Term.Separator], _ term: Term) throws(Fault) -> Value? {
    if let bar = separators.firstIndex(of: .bar) {
      let (own, given) = (Array(arguments[...bar]), Array(arguments[(bar + 1)...]))
      guard !randomNames(arguments).isEmpty else { return nil }
      return .real(try conditionalEntropy(own, given, term))
    }
    if arguments.count == 1 {
      guard isLaw(arguments[0]) || !randomNames(arguments).isEmpty else { return nil }
      return .real(try entropy(of: arguments[0], term))
    }
    if arguments.allSatisfy(isVariable) { return .real(try jointEntropy(arguments, term)) }
    guard arguments.count == 2, isLaw(arguments[0]) || isLaw(arguments[1]) else {
      guard randomNames(arguments).isEmpty else { return .real(try jointEntropy(arguments, term)) }
      return nil
    }
    let (p, q) = try laws(arguments)
    if case .table = p, case .table = q { return nil }
    return .real(try entropy(p, arguments[0], term) + divergence(p, q, term))
  }

  /// A random variable rather than a law: part of a joint table, or called X, Y, Z and the like.
  func isVariable(_ term: Term) -> Bool {
    guard case .name(let key) = term.kind, isRandomName(term) else { return false }
    if case .table(let table)? = use(key), table.joint != nil { return true }
    if case .distribution(.derived)? = use(key) { return true }
    return key.first.map { "STUVWXYZ".contains($0) } ?? false
  }

  private func entropy(of argument: Term, _ term: Term) throws(Fault) -> Double {
    if !isLaw(argument) || randomNames([argument]).count > 1 || isDerived(argument) {
      return try jointEntropy([argument], term)
    }
    return try entropy(try law(argument), argument, term)
  }

  private func isDerived(_ term: Term) -> Bool {
    guard case .name(let key) = term.kind, case .distribution(.derived)? = use(key) else { return false }
    return true
  }

  private func entropy(_ law: Value, _ argument: Term, _ term: Term) throws(Fault) -> Double {
    switch law {
    case .table:
      let p = try distribution(law, "An entropy", term.range)
      return Self.entropy(p)
    case .distribution(.vector(let vector)): return vector.entropy
    case .distribution(.scalar(let scalar)):
      if let member = scalar.member, let closed = member.closedEntropy { return closed }
      return try surprise(of: scalar, under: scalar, term)
    default: return try jointEntropy([argument], term)
    }
  }

  private static func entropy(_ p: [Double]) -> Double {
    let sum = -p.reduce(0) { $0 + Special.xlogy($1, $1) }
    return sum == 0 ? 0 : sum
  }

  // Of several variables

  /// The probabilities of the outcomes of several terms together.
  private func outcomes(_ terms: [Term], _ term: Term) throws(Fault) -> DiscreteTable {
    let scope = try randomScope(terms, draws: [], term.range)
    guard !scope.bases.isEmpty, scope.bases.allSatisfy(\.law.isTable) else {
      throw Fault(.unsupported, term.range, "This is computed of variables with finite tables only.")
    }
    if scope.bases.count > 1 { assumeIndependent(scope.bases, term.range) }
    var count = 1
    for base in scope.bases {
      guard case .table(let table) = base.law else { continue }
      count = min(count * max(1, table.support.count), 1 << 20)
    }
    guard count <= 20_000 else { throw Self.limit(term.range) }
    var builder = TableBuilder()
    try within(scope) { () throws(Fault) in
      try enumerate(scope.bases[...], Number(1), term) { (probability) throws(Fault) in
        var values: [Value] = []
        for part in scope.terms { values.append(try evaluate(part)) }
        builder.add(values.count == 1 ? values[0] : Self.listed(values), probability)
      }
    }
    guard let table = builder.table else { throw Self.limit(term.range) }
    return table
  }

  private func jointEntropy(_ terms: [Term], _ term: Term) throws(Fault) -> Double {
    var parts: [Term] = []
    for term in terms {
      if case .tuple(let inner) = term.kind { parts += inner } else { parts.append(term) }
    }
    let laws = try randomScope(parts, draws: [], term.range)
    if laws.bases.allSatisfy(\.law.isTable) {
      return Self.entropy(try outcomes(parts, term).probabilities.map(\.double))
    }
    if let normal = try normalEntropy(laws, term) { return normal }
    // Independent variables, each on its own.
    var sum = 0.0
    var seen: Set<String> = []
    for part in laws.terms {
      guard case .name(let key) = part.kind, seen.insert(key).inserted,
        let base = laws.bases.first(where: { $0.key == key })
      else { throw Fault(.unsupported, term.range, "This entropy is not computed.") }
      switch base.law {
      case .table(let table): sum += Self.entropy(table.probabilities.map(\.double))
      case .scalar(let law): sum += try entropy(.distribution(.scalar(law)), part, term)
      case .vector(let law): sum += law.entropy
      case .unknown: break
      }
    }
    if laws.bases.count > 1 { assumeIndependent(laws.bases, term.range) }
    return sum
  }

  /// One linear form of normal variables: ½ log 2πe Var.
  private func normalEntropy(_ scope: RandomScope, _ term: Term) throws(Fault) -> Double? {
    guard scope.terms.count == 1 else { return nil }
    return try within(scope) { () throws(Fault) in
      guard let form = try polynomial(scope.terms[0], scope.bases)?.linear,
        let law = law(ofLinear: form, scope.bases), let member = law.member
      else { return nil }
      if form.count > 1 { assumeIndependent(scope.bases, term.range) }
      return member.closedEntropy
    }
  }

  private func conditionalEntropy(_ own: [Term], _ given: [Term], _ term: Term) throws(Fault) -> Double {
    let events = given.filter(\.isEvent)
    let variables = given.filter { !$0.isEvent }
    guard events.isEmpty else {
      guard variables.isEmpty else { throw Fault(.unsupported, term.range, "This entropy is not computed.") }
      return Self.entropy(try conditionalTable(own, events, term).probabilities.map(\.double))
    }
    let difference = try jointEntropy(own + variables, term) - jointEntropy(variables, term)
    return abs(difference) < 1e-15 ? 0 : difference
  }

  private func conditionalTable(_ own: [Term], _ events: [Term], _ term: Term) throws(Fault) -> DiscreteTable {
    let all = try outcomes(own + events, term)
    var builder = TableBuilder()
    var sum = Number(0)
    for (value, probability) in zip(all.support, all.probabilities) {
      guard let parts = Self.parts(value), parts.count == own.count + events.count else { throw Self.limit(term.range) }
      let holds = parts[own.count...].allSatisfy { if case .boolean(true) = $0 { true } else { false } }
      guard holds else { continue }
      builder.add(own.count == 1 ? parts[0] : Self.listed(Array(parts[..<own.count])), probability)
      sum = sum.adding(probability)
    }
    guard !sum.isZero, let table = builder.table,
      let scaled = DiscreteTable(
        support: table.support, probabilities: table.probabilities.map { $0.divided(by: sum) ?? Number(0) })
    else { throw Fault(.domain, term.range, "The condition has probability 0.") }
    return scaled
  }

  /// `I(X;Y)`, `I(X;Y\mid Z)`.
  private func mutualInformation(_ arguments: [Term], _ separators: [Term.Separator], _ term: Term) throws(Fault)
    -> Value
  {
    let bar = separators.firstIndex(of: .bar)
    let own = Array(arguments[...(bar ?? arguments.count - 1)])
    let given = bar.map { Array(arguments[($0 + 1)...]) } ?? []
    guard let split = separators.firstIndex(of: .semicolon) ?? separators.firstIndex(of: .comma), split + 1 < own.count
    else { throw Fault(.arity, term.range, "A mutual information is of two variables.") }
    guard !randomNames(own).isEmpty else {
      throw Fault(.unbound, term.range, "Nothing here has a joint table.")
    }
    let (left, right) = (Array(own[...split]), Array(own[(split + 1)...]))
    if given.isEmpty, let normal = try normalInformation(left, right, term) { return .real(normal) }
    var value =
      try jointEntropy(left + given, term) + jointEntropy(right + given, term) - jointEntropy(own + given, term)
    if !given.isEmpty { value -= try jointEntropy(given, term) }
    return .real(abs(value) < 2e-15 ? 0 : value)
  }

  /// −½ log(1 − ρ²) of two linear forms of normal variables.
  private func normalInformation(_ left: [Term], _ right: [Term], _ term: Term) throws(Fault) -> Double? {
    guard left.count == 1, right.count == 1 else { return nil }
    let scope = try randomScope([left[0], right[0]], draws: [], term.range)
    guard !scope.bases.isEmpty, !scope.bases.allSatisfy(\.law.isTable) else { return nil }
    return try within(scope) { () throws(Fault) in
      for side in scope.terms {
        guard let form = try polynomial(side, scope.bases)?.linear, let law = law(ofLinear: form, scope.bases),
          law.member?.family.name == "Normal"
        else { return nil }
      }
      let expectation = Term.Expectation(
        operation: .correlation, bodies: [left[0], right[0]], given: [], draws: [])
      guard case .number(let correlation) = try self.expectation(expectation, term) else { return nil }
      let square = correlation.double * correlation.double
      if square >= 1 {
        throw Fault(.divergent, term.range, "The information of a variable with a density of itself is not finite.")
      }
      return -0.5 * log1p(-square)
    }
  }

  // Divergences

  func divergence(_ p: Value, _ q: Value, _ term: Term) throws(Fault) -> Double {
    switch (p, q) {
    case (.table, .table):
      let (a, b) = try distributions([p, q], "A divergence", term.range)
      return try divergence(a, b, term.range)
    case (.distribution(.vector(let a)), .distribution(.vector(let b))):
      guard let value = a.divergence(from: b) else {
        throw Fault(.shape, term.range, "A divergence is of two laws over the same vectors.")
      }
      return value
    case (.distribution(.scalar(let a)), .distribution(.scalar(let b))):
      if let x = a.member, let y = b.member, x.family.name == y.family.name {
        let value = x.family.divergence(x.parameters.map(\.double), y.parameters.map(\.double))
        if !value.isNaN { return x.isSame(as: y) ? 0 : max(0, value) }
      }
      return try generalDivergence(a, b, term)
    case (.table(let table), .distribution(.scalar(let law))):
      guard law.isDiscrete else {
        throw Fault(.domain, term.range, "A discrete law has no divergence from one with a density.")
      }
      var sum = 0.0
      for (value, probability) in zip(table.support, table.probabilities) where !probability.isZero {
        guard case .number(let number) = value else { return .infinity }
        let other = law.density(number.double)
        if other == 0 { return .infinity }
        sum += probability.double * (log(probability.double) - law.logDensity(number.double))
      }
      return max(0, sum)
    case (.distribution(.scalar(let law)), .table):
      if law.isDiscrete, law.support.high == .infinity { return .infinity }
      fallthrough
    default: throw Fault(.unsupported, term.range, "The divergence of these laws is not computed.")
    }
  }

  /// −H(p) − E log q, with p's mass where q has none told apart.
  private func generalDivergence(_ p: ScalarLaw, _ q: ScalarLaw, _ term: Term) throws(Fault) -> Double {
    guard p.isDiscrete == q.isDiscrete else {
      throw Fault(.domain, term.range, "A discrete law has no divergence from one with a density.")
    }
    if p.support.low < q.support.low || p.support.high > q.support.high { return .infinity }
    let value = try surprise(of: p, under: q, minus: p, term)
    return max(0, value)
  }

  /// E −log q, or E log(own/q).
  private func surprise(of p: ScalarLaw, under q: ScalarLaw, minus own: ScalarLaw? = nil, _ term: Term) throws(Fault)
    -> Double
  {
    func weight(_ x: Double) -> Double {
      let density = p.density(x)
      if density == 0 { return 0 }
      return density * ((own?.logDensity(x) ?? 0) - q.logDensity(x))
    }
    if p.isDiscrete {
      var run = SeriesRun(mode: p.quantile(0.5))
      var k = p.support.low
      while k <= p.support.high {
        try spend(2, term.range)
        switch run.add(.real(weight(k)), at: k, rest: p.survival(k)) {
        case .goesOn: break
        case .isDone: return run.sum.double
        case .diverges: throw Fault(.divergent, term.range, "This sum does not converge.")
        }
        k += 1
        if k - p.support.low > 400_000 { throw Self.unsure(term.range) }
      }
      return run.sum.double
    }
    var quadrature = Quadrature()
    quadrature.acceptedError = 1e-9
    let places = p.places + q.corners
    let estimate = quadrature.integrate(from: p.support.low, to: p.support.high, breakpoints: places) { weight($0) }
    switch estimate {
    case .converged(let value, _): return value
    case .divergent:
      if own != nil { return .infinity }
      throw Fault(.divergent, term.range, "This entropy is not finite.")
    case .unsure: throw Fault(.unsupported, term.range, "No value can be told with certainty here.")
    }
  }
}

extension ScalarLaw {
  /// Places where the density may have a corner.
  fileprivate var corners: [Double] {
    components.flatMap { part in
      let (low, high) = part.member.numeric.support
      let center: [Double] = part.member.family.name == "Laplace" ? [part.member.parameters[0].double] : []
      return center + [low, high].filter(\.isFinite)
    }
  }
}

extension FamilyMember {
  /// In nats; nil where a sum has to be taken.
  var closedEntropy: Double? {
    switch numeric {
    case .continuous(let law): return law.entropy
    case .discrete(.bernoulli(let p)): return -Special.xlogy(p, p) - Special.xlogy(1 - p, 1 - p)
    case .discrete(.geometric(let p)): return (-Special.xlogy(p, p) - Special.xlogy(1 - p, 1 - p)) / p
    case .discrete: return nil
    }
  }
}
