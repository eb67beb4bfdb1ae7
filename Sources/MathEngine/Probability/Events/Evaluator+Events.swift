import Glibc
import MathNumerics
import MathSyntax

/// `P(X \le 2)`, `P(a < X < b)`, `P(A \mid B)` of random variables; of named events by the axioms.
extension Evaluator {
  func probability(_ events: [Term], _ given: [Term], _ term: Term) throws(Fault) -> Value {
    let implied = impliedTables(events + given)
    guard implied.isEmpty else {
      return try withTables(implied) { () throws(Fault) in try probability(events, given, term) }
    }
    guard !randomNames(events + given).isEmpty else { return try axiomatic(events, given, term) }
    let scope = try randomScope((events + given).map(\.asEvent), draws: [], term.range)
    for event in scope.terms where !event.conjuncts.allSatisfy(\.isEvent) {
      throw Fault(.unsupported, event.range, "A probability is of an event, such as X ≤ 1.")
    }
    return try within(scope) { () throws(Fault) in
      let condition = try Condition(Array(scope.terms[events.count...]), scope.bases, self, term)
      defer { condition.leave(self) }
      let wanted = scope.terms[..<events.count].flatMap(\.conjuncts)
      return .number(try probability(of: wanted, condition, term))
    }
  }

  private func probability(of events: [Term], _ condition: Condition, _ term: Term) throws(Fault) -> Number {
    guard !condition.isEmpty else { return try probability(of: events, condition.bases, term) }
    if let value = try normalConditional(events, condition, term) { return value }
    let below = try probability(of: condition.events, condition.bases, term)
    let both = try probability(of: events + condition.events, condition.bases, term)
    guard !below.isZero, let quotient = both.divided(by: below) else {
      throw Fault(.domain, term.range, "The condition has probability 0.")
    }
    return quotient
  }

  /// That all events hold: a product over groups of variables that have nothing in common.
  func probability(of events: [Term], _ bases: [RandomScope.Base], _ term: Term) throws(Fault) -> Number {
    var groups: [(keys: Set<String>, events: [Term])] = []
    var product = Number(1)
    for event in events {
      let keys = Set(live([event], bases).map(\.key))
      if keys.isEmpty {
        if try !truth(event) { product = Number(0) }
        continue
      }
      var group = (keys: keys, events: [event])
      groups.removeAll { other in
        guard !other.keys.isDisjoint(with: keys) else { return false }
        group = (group.keys.union(other.keys), other.events + group.events)
        return true
      }
      groups.append(group)
    }
    if groups.count > 1 {
      assumeIndependent(bases.filter { base in groups.contains { $0.keys.contains(base.key) } }, term.range)
    }
    for group in groups {
      let part = try partialMean(nil, group.events, bases.filter { group.keys.contains($0.key) }, term)
      guard case .number(let number) = part else { throw Self.unsure(term.range) }
      product = product.multiplying(number)
    }
    return product
  }

  /// The probability that a law puts on a set, exact where mass or distribution function are.
  func probability(of set: IntervalSet, _ law: ScalarLaw) throws(Fault) -> Number {
    var sum = Number(0)
    for part in set.parts { sum = sum.adding(law.isDiscrete ? discrete(part, law) : continuous(part, law)) }
    return sum
  }

  private func continuous(_ part: Interval, _ law: ScalarLaw) -> Number {
    if let member = law.member, let exact = member.exactParameters, let cumulative = member.family.exactCumulative,
      let low = part.lower.isFinite ? part.lower.exact : exact.first,
      let high = part.upper.isFinite ? part.upper.exact : exact.last,
      let a = cumulative(exact, low), let b = cumulative(exact, high)
    {
      return .exact(b - a)
    }
    let (low, high) = (part.lower.double, part.upper.double)
    // The smaller tails keep their precision.
    let (below, above) = (law.cumulative(low), law.survival(high))
    let center = law.quantile(0.5)
    if low >= center { return .real(max(0, law.survival(low) - above)) }
    if high <= center { return .real(max(0, law.cumulative(high) - below)) }
    if low == -.infinity { return .real(law.cumulative(high)) }
    if high == .infinity { return .real(law.survival(low)) }
    return .real(max(0, 1 - below - above))
  }

  private func discrete(_ part: Interval, _ law: ScalarLaw) -> Number {
    var low = max(law.support.low, part.lower.double.rounded(.up))
    var high = min(law.support.high, part.upper.double.rounded(.down))
    if !part.closedBelow, low == part.lower.double { low += 1 }
    if !part.closedAbove, high == part.upper.double { high -= 1 }
    guard low <= high, low < 9e15 else { return Number(0) }
    if let member = law.member, member.exactParameters != nil, member.family.exactMass != nil {
      if high - low < 200, high < 9e15, let sum = exactSum(Int(low), Int(high), member) { return sum }
      let first = law.support.low
      if high == law.support.high, low - first < 200, let sum = exactSum(Int(first), Int(low) - 1, member) {
        return Number(1).subtracting(sum)
      }
    }
    if low == high { return .real(law.density(low)) }
    if low <= law.support.low { return .real(high.isFinite ? law.cumulative(high) : 1) }
    if high == .infinity { return .real(law.survival(low - 1)) }
    if high - low < 64 {
      return .real((Int(low)...Int(high)).reduce(0) { $0 + law.density(Double($1)) })
    }
    let center = law.quantile(0.5)
    if low > center { return .real(max(0, law.survival(low - 1) - law.survival(high))) }
    return .real(max(0, law.cumulative(high) - law.cumulative(low - 1)))
  }

  private func exactSum(_ low: Int, _ high: Int, _ member: FamilyMember) -> Number? {
    var sum = Number(0)
    for k in low..<max(low, high + 1) {
      let mass = member.mass(k)
      guard mass.exact != nil else { return nil }
      sum = sum.adding(mass)
    }
    return sum
  }

  // Probabilities by the axioms

  /// Tables that `P(X=0)=0.2`, `P(X=1)=0.8` give to names that have no value: numbers whose probabilities sum to 1.
  func impliedTables(_ terms: [Term]) -> [(name: String, table: DiscreteTable)] {
    var tables: [(name: String, table: DiscreteTable)] = []
    // A lone equation is asked of the axioms.
    let wanted = terms.contains { $0.mentionsMoreThanValues } ? terms.flatMap(\.freeNames) : []
    for name in Set(wanted).sorted() where use(name) == nil {
      var builder = TableBuilder()
      for key in environment.names.sorted() + locals.map(\.name) {
        guard let known = KnownProbability(key), let atom = known.singleValue, atom.name == name,
          let value = atom.value.flatMap({ Rational(decimal: $0) }), case .number(let probability)? = use(key),
          !builder.support.contains(where: { $0.isSame(as: .number(.exact(value))) })
        else { continue }
        builder.add(.number(.exact(value)), probability)
      }
      guard let table = builder.table, !table.support.isEmpty, table.isNormalized else { continue }
      tables.append((name, table))
    }
    return tables
  }

  func withTables<Result>(_ tables: [(name: String, table: DiscreteTable)], _ run: () throws(Fault) -> Result)
    throws(Fault) -> Result
  {
    locals += tables.map { ($0.name, .table($0.table)) }
    defer { locals.removeLast(tables.count) }
    return try run()
  }

  private func axiomatic(_ events: [Term], _ given: [Term], _ term: Term) throws(Fault) -> Value {
    var algebra = EventAlgebra()
    for name in environment.names + locals.map(\.name) {
      guard let known = KnownProbability(name), case .number(let value)? = use(name), !value.isComplex else { continue }
      algebra.add(known, value)
    }
    guard !algebra.isEmpty else {
      throw Fault(.unbound, term.range, "This probability is not given, and nothing in it has a table.")
    }
    let wanted = EventFormula.conjunction(events)
    let condition = EventFormula.conjunction(given)
    guard let wanted, let condition else {
      throw Fault(.unsupported, term.range, "These events are not understood.")
    }
    switch algebra.probability(of: wanted, given: condition) {
    case .value(let value):
      for note in algebra.assumptions { warn(Fault(.notation, term.range, note.template, note.arguments)) }
      return .number(value)
    case .contradiction:
      throw Fault(.domain, term.range, "The probabilities that are given contradict each other.")
    case .undetermined:
      throw Fault(.unbound, term.range, "The probabilities that are given do not determine this one.")
    case .impossibleCondition: throw Fault(.domain, term.range, "The condition has probability 0.")
    case .tooMany: throw Self.limit(term.range)
    }
  }
}

extension Term {
  /// `\{X<1\}\cup\{X>2\}` as a disjunction of conditions, and the like.
  var asEvent: Term {
    switch kind {
    case .set(let parts) where parts.count == 1 && parts[0].asEvent.isEvent: return parts[0].asEvent
    case .binary(let sign, let left, let right):
      let (a, b) = (left.asEvent, right.asEvent)
      guard a.isEvent, b.isEvent else { return self }
      switch sign {
      case .union: return Term(.logical(.or, a, b), range)
      case .intersection: return Term(.logical(.and, a, b), range)
      case .difference: return Term(.logical(.and, a, Term(.not(b), range)), range)
      default: return self
      }
    case .logical(let sign, let left, let right): return Term(.logical(sign, left.asEvent, right.asEvent), range)
    case .not(let inner): return Term(.not(inner.asEvent), range)
    case .conjugate(let inner, _), .mean(let inner):
      let event = inner.asEvent
      return event.isEvent ? Term(.not(event), range) : self
    default: return self
    }
  }

  /// Whether a probability of it is one of an event.
  var isEvent: Bool {
    switch kind {
    case .comparison, .logical, .not, .constant(.allTrue), .constant(.allFalse): true
    case .set(let parts): parts.count == 1 && parts[0].isEvent
    default: false
    }
  }
}

extension Term {
  /// Whether it says more of names than `X = x`, which alone is asked of what is given.
  var mentionsMoreThanValues: Bool { EventFormula(self) == nil }
}
