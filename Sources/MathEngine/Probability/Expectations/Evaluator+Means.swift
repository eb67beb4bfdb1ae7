import Glibc
import MathNumerics
import MathSyntax

/// The mean of a term over independent variables: closed forms first, then sums, then quadrature that is sure of itself.
extension Evaluator {
  /// Outcomes that are run through one by one.
  private static let maximumOutcomeCount = 200_000

  func mean(of body: Term, _ bases: [RandomScope.Base], _ term: Term) throws(Fault) -> Value {
    try spend(8, term.range)
    let used = live([body], bases)
    guard !used.isEmpty else { return try evaluate(body) }
    if let polynomial = try polynomial(body, used), let mean = try mean(of: polynomial, used, term.range) {
      return .number(mean)
    }
    if let value = try vectorMean(of: body, used, term) { return value }
    if let value = try splitMean(of: body, used, term) { return value }
    return try partialMean(body, [], used, term)
  }

  /// By linearity, and products of what is independent.
  private func splitMean(of body: Term, _ bases: [RandomScope.Base], _ term: Term) throws(Fault) -> Value? {
    switch body.kind {
    case .negate(let inner): return try negate(try mean(of: inner, bases, term), term.range)
    case .indicator(let event): return .number(try probability(of: event.conjuncts, bases, term))
    case .either(_, let product): return try mean(of: product, bases, term)
    case .binary(.add, let left, let right):
      return try add(try mean(of: left, bases, term), try mean(of: right, bases, term), term.range)
    case .binary(.subtract, let left, let right):
      return try subtract(try mean(of: left, bases, term), try mean(of: right, bases, term), term.range)
    case .binary(.divide, let left, let right) where !mentionsAny(right, bases):
      return try divide(try mean(of: left, bases, term), try evaluate(right), term.range)
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right):
      let (a, b) = (live([left], bases), live([right], bases))
      guard !a.contains(where: { base in b.contains { $0.key == base.key } }) else { return nil }
      if !a.isEmpty, !b.isEmpty { assumeIndependent(a + b, term.range) }
      let (first, second) = (try mean(of: left, bases, term), try mean(of: right, bases, term))
      return try binaryProduct(body, first, second, term.range)
    case .vector(let parts), .tuple(let parts):
      var means: [Value] = []
      for part in parts { means.append(try mean(of: part, bases, term)) }
      return Self.listed(means)
    case .builtin("exp", let arguments, _) where arguments.count == 1:
      return try exponentialMean(arguments[0], bases, term) { Term(.builtin("exp", [$0], []), term.range) }
    case .power(let base, let exponent) where !mentionsAny(base, bases):
      return try exponentialMean(exponent, bases, term) { Term(.power(base, $0), term.range) }
    default: return nil
    }
  }

  private func binaryProduct(_ body: Term, _ first: Value, _ second: Value, _ range: Range<Int>) throws(Fault) -> Value
  {
    if case .binary(.dot, _, _) = body.kind { return try dot(first, second, range) }
    return try multiply(first, second, range)
  }

  /// The exponential of a sum of independent parts.
  private func exponentialMean(
    _ exponent: Term, _ bases: [RandomScope.Base], _ term: Term, _ wrap: (Term) -> Term
  ) throws(Fault) -> Value? {
    if let value = try normalExponential(exponent, bases, term, wrap) { return value }
    guard case .binary(let sign, let left, let right) = exponent.kind, sign == .add || sign == .subtract else {
      return nil
    }
    let (a, b) = (live([left], bases), live([right], bases))
    guard !a.contains(where: { base in b.contains { $0.key == base.key } }) else { return nil }
    if !a.isEmpty, !b.isEmpty { assumeIndependent(a + b, term.range) }
    let other = sign == .add ? right : Term(.negate(right), right.range)
    return try multiply(
      try mean(of: wrap(left), bases, term), try mean(of: wrap(other), bases, term), term.range)
  }

  // Sums and integrals

  /// E body·1{events}; without a body the probability of the events.
  func partialMean(_ body: Term?, _ events: [Term], _ bases: [RandomScope.Base], _ term: Term) throws(Fault) -> Value {
    let used = live(events + [body].compactMap { $0 }, bases)
    for event in events where !mentionsAny(event, bases) { if try !truth(event) { return .integer(0) } }
    let open = events.filter { mentionsAny($0, bases) }
    if open.count < events.count {
      guard let body, open.isEmpty else { return try partialMean(body, open, bases, term) }
      return try mean(of: body, used, term)
    }
    guard !used.isEmpty else {
      guard let body else { return .integer(1) }
      return try evaluate(body)
    }
    if let (scope, rest) = try componentwise(events + [body].compactMap { $0 }, used, term) {
      return try within(scope) { () throws(Fault) in
        let all = scope.terms
        return try partialMean(
          body == nil ? nil : all[all.count - 1], Array(all[..<events.count]), scope.bases + rest, term)
      }
    }
    if used.count > 1 { assumeIndependent(used, term.range) }
    if used.allSatisfy(\.law.isTable) { return try enumerated(body, events, used, term) }
    if used.count == 1, case .scalar(let law) = used[0].law {
      return try single(body, events, used[0].key, law, term)
    }
    return try conditioned(body, events, used, term)
  }

  private func enumerated(_ body: Term?, _ events: [Term], _ bases: [RandomScope.Base], _ term: Term) throws(Fault)
    -> Value
  {
    var count = 1
    for base in bases {
      guard case .table(let table) = base.law else { continue }
      let next = count.multipliedReportingOverflow(by: max(1, table.support.count))
      guard !next.overflow, next.partialValue <= Self.maximumOutcomeCount else { throw Self.limit(term.range) }
      count = next.partialValue
    }
    var sum: Value?
    try enumerate(bases[...], Number(1), term) { (probability) throws(Fault) in
      for event in events where try !truth(event) { return }
      let part: Value
      if let body {
        part = try scaled(try evaluate(body), probability, term.range)
      } else {
        part = .number(probability)
      }
      sum = try sum.map { (s) throws(Fault) in try add(s, part, term.range) } ?? part
    }
    return sum ?? .integer(0)
  }

  /// Every combination of outcomes of tables with its probability.
  func enumerate(
    _ bases: ArraySlice<RandomScope.Base>, _ probability: Number, _ term: Term, _ visit: (Number) throws(Fault) -> Void
  ) throws(Fault) {
    guard let base = bases.first else {
      try spend(1, term.range)
      return try visit(probability)
    }
    guard case .table(let table) = base.law else {
      throw Fault(.unsupported, term.range, "Only a finite table is run through.")
    }
    for (value, share) in zip(table.support, table.probabilities) where !share.isZero {
      try with(base.key, value) { () throws(Fault) in
        try enumerate(bases.dropFirst(), probability.multiplying(share), term, visit)
      }
    }
  }

  /// One variable over the reals.
  private func single(_ body: Term?, _ events: [Term], _ key: String, _ law: ScalarLaw, _ term: Term) throws(Fault)
    -> Value
  {
    var set: IntervalSet? = .everything
    for event in events {
      guard let known = set, let part = try region(event, key) else {
        set = nil
        break
      }
      set = known.intersection(part)
    }
    guard let set else {
      guard law.isDiscrete else {
        throw Fault(.unsupported, term.range, "Where this event holds can't be solved for.")
      }
      return .number(try series(body, events, key, law, nil, term))
    }
    guard let body else { return .number(try probability(of: set, law)) }
    if law.isDiscrete { return .number(try series(body, [], key, law, set, term)) }
    return .real(try integrated(body, key, law, set, term))
  }

  private func integrated(_ body: Term, _ key: String, _ law: ScalarLaw, _ set: IntervalSet, _ term: Term)
    throws(Fault) -> Double
  {
    var quadrature = Quadrature()
    quadrature.acceptedError = 1e-9
    var kinks: [Double] = []
    try collectKinks(body, key, into: &kinks)
    let isInner = quadratureDepth > 0
    if isInner {
      quadrature.initialPanels = 3
      quadrature.scannedPoints = 16
    }
    let places = (isInner ? law.fewPlaces : law.places) + kinks
    let (low, high) = law.support
    var sum = 0.0
    for part in set.parts {
      var (a, b) = (max(low, part.lower.double), min(high, part.upper.double))
      guard a < b else { continue }
      if isInner { (a, b) = try withoutTails(a, b, law) { (x) throws(Fault) in try self.sample(body, key, .real(x)) } }
      let inside = places.filter { $0 > a && $0 < b }
      if !isInner {
        let mass = quadrature.integrate(from: a, to: b, breakpoints: inside) { law.density($0) }
        let wanted = try probability(of: IntervalSet(part), law).double
        guard let found = mass.value, abs(found - wanted) <= 1e-9 else {
          try checkTails(body, key, law, a, b, term)
          throw Self.unsure(term.range)
        }
      }
      let estimate = try quadrature.integrate(from: a, to: b, breakpoints: inside) { (x) throws(Fault) in
        let density = law.density(x)
        return density == 0 ? 0 : try self.sample(body, key, .real(x)) * density
      }
      switch estimate {
      case .converged(let value, let error): sum += abs(value) <= error && abs(value) < 1e-9 ? 0 : value
      case .divergent: throw Fault(.divergent, term.range, "This expectation of {0} does not exist.", [law.text])
      case .unsure:
        try checkTails(body, key, law, a, b, term)
        throw Self.unsure(term.range)
      }
    }
    return sum
  }

  /// Ends beyond which nothing counts: the integrand is negligible there and twice as far out.
  private func withoutTails(_ a: Double, _ b: Double, _ law: ScalarLaw, _ f: (Double) throws(Fault) -> Double)
    throws(Fault) -> (Double, Double)
  {
    func isNegligible(_ x: Double, _ center: Double) throws(Fault) -> Bool {
      for far in [x, center + 2 * (x - center)] {
        let rest = x > center ? law.survival(far) : law.cumulative(far)
        guard try abs(f(far)) * rest < 1e-14 else { return false }
      }
      return true
    }
    let center = law.quantile(0.5)
    var (low, high) = (a, b)
    if b == .infinity {
      let x = law.quantile(1 - 2e-16)
      if x.isFinite, x > a, try isNegligible(x, center) { high = x }
    }
    if a == -.infinity {
      let x = law.quantile(1e-16)
      if x.isFinite, x < b, try isNegligible(x, center) { low = x }
    }
    return (low, high)
  }

  private func checkTails(_ body: Term, _ key: String, _ law: ScalarLaw, _ a: Double, _ b: Double, _ term: Term)
    throws(Fault)
  {
    for (end, sign) in [(b, 1.0), (a, -1.0)] where end == sign * .infinity {
      if try hasHeavyTail(body, key, law, sign) {
        throw Fault(.divergent, term.range, "This expectation of {0} does not exist.", [law.text])
      }
    }
  }

  /// Whether the integrand falls no faster than 1/x as far out as it can be followed.
  private func hasHeavyTail(_ body: Term, _ key: String, _ law: ScalarLaw, _ sign: Double) throws(Fault) -> Bool {
    var last = 0.0
    var count = 0
    var slopes: [Double] = []
    var x = max(8, 4 * abs(law.quantile(sign > 0 ? 0.99 : 0.01)))
    for _ in 0..<80 {
      let value = abs(try sample(body, key, .real(sign * x)) * law.density(sign * x)) * x
      guard value.isFinite, value > 0 else { break }
      if value < last * (1 - 1e-9) { return false }
      if last > 0 { slopes.append(log(value / last)) }
      (last, x) = (value, x * 1.4142135623730951)
      count += 1
    }
    // Where the growth itself is dying away faster and faster, as of x·exp(−x/1000), the integral may exist.
    let steps = slopes.suffix(6)
    let isDying = zip(zip(steps, steps.dropFirst()), steps.dropFirst(2)).contains { pair, third in
      let (before, after) = (pair.1 - pair.0, third - pair.1)
      return after < -1e-12 && abs(after) > 0.9 * abs(before)
    }
    return count >= 8 && !isDying
  }

  static func unsure(_ range: Range<Int>) -> Fault {
    Fault(.unsupported, range, "This expectation does not exist, or can't be told.")
  }

  /// Σ body(k) P(X = k) until what is left can't matter; nil body: of the events.
  private func series(
    _ body: Term?, _ events: [Term], _ key: String, _ law: ScalarLaw, _ set: IntervalSet?, _ term: Term
  ) throws(Fault) -> Number {
    var (low, high) = law.support
    if let set {
      guard let first = set.parts.first, let last = set.parts.last else { return Number(0) }
      low = max(low, first.lower.double.rounded(.up))
      high = min(high, last.upper.double.rounded(.down))
    }
    var run = SeriesRun(mode: law.quantile(0.5))
    let isShort = high - low < 300
    var k = Int(max(low, -9e15))
    while Double(k) <= high {
      try spend(2, term.range)
      let number = Number(k)
      let mass = isShort ? law.mass(k) : .real(law.density(Double(k)))
      let isIn = set?.contains(number) ?? true
      var value = Number(0)
      if isIn {
        value = try with(key, .number(number)) { () throws(Fault) in
          for event in events where try !truth(event) { return Number(0) }
          guard let body else { return mass }
          let value = try evaluate(body)
          guard case .number(let factor) = value.loosened ?? value, !factor.isComplex else {
            throw Fault(.unsupported, term.range, "Only a number can be taken here, not {0}.", [value.kindName])
          }
          return factor.multiplying(mass)
        }
      }
      // Of an event nothing is left beyond the mass that is left.
      if body == nil, law.survival(Double(k)) < 1e-18 { return run.sum.adding(value) }
      switch run.add(value, at: Double(k), rest: law.survival(Double(k))) {
      case .goesOn: break
      case .isDone: return run.sum
      case .diverges: throw Fault(.divergent, term.range, "This expectation of {0} does not exist.", [law.text])
      }
      k += 1
      if k - Int(max(low, -9e15)) > 400_000 { throw Self.unsure(term.range) }
    }
    return run.sum
  }

  /// Takes one variable's outcomes in turn, and the mean over the others at each.
  private func conditioned(_ body: Term?, _ events: [Term], _ bases: [RandomScope.Base], _ term: Term) throws(Fault)
    -> Value
  {
    if body == nil, let (event, base) = try combined(events, bases) {
      return try within(event) { () throws(Fault) in try partialMean(nil, event.terms, [base], term) }
    }
    if let body, let (scope, base) = try combined(body, events, bases) {
      return try within(scope) { () throws(Fault) in
        try partialMean(scope.terms[0], Array(scope.terms.dropFirst()), [base], term)
      }
    }
    if let place = bases.firstIndex(where: \.law.isTable) {
      var sum: Value?
      try enumerate(bases[place...place], Number(1), term) { (probability) throws(Fault) in
        let rest = bases.enumerated().filter { $0.offset != place }.map(\.element)
        let inner = try partialMean(body, events, rest, term)
        let part = try scaled(inner, probability, term.range)
        sum = try sum.map { (s) throws(Fault) in try add(s, part, term.range) } ?? part
      }
      return sum ?? .integer(0)
    }
    guard bases.count <= 2 else {
      throw Fault(.unsupported, term.range, "More than two continuous variables at once are not computed here.")
    }
    for base in bases { if case .vector = base.law { throw Self.vectors(term.range) } }
    // The variable that is left last must be one that can be solved for.
    var fault: Fault?
    let order = bases.sorted { a, _ in if case .scalar(let law) = a.law { law.isDiscrete } else { false } }
    for outer in order {
      guard case .scalar(let law) = outer.law else { continue }
      let rest = bases.filter { $0.key != outer.key }
      do throws(Fault) {
        return .real(try iterated(body, events, outer.key, law, rest, term))
      } catch {
        guard error.code == .unsupported else { throw error }
        fault = error
      }
    }
    throw fault ?? Self.unsure(term.range)
  }

  private static func vectors(_ range: Range<Int>) -> Fault {
    Fault(.unsupported, range, "Of random vectors, linear and quadratic forms are computed only.")
  }

  private func iterated(
    _ body: Term?, _ events: [Term], _ key: String, _ law: ScalarLaw, _ rest: [RandomScope.Base], _ term: Term
  ) throws(Fault) -> Double {
    func inner(_ x: Number) throws(Fault) -> Double {
      let value = try with(key, .number(x)) { () throws(Fault) in
        try body != nil && events.isEmpty
          ? mean(of: body ?? term, rest, term) : partialMean(body, events, rest, term)
      }
      guard case .number(let number) = value.loosened ?? value, !number.isComplex else { throw Self.unsure(term.range) }
      return number.double
    }
    quadratureDepth += 1
    defer { quadratureDepth -= 1 }
    if law.isDiscrete {
      var run = SeriesRun(mode: law.quantile(0.5))
      for k in Int(law.support.low)...Int(min(law.support.high, law.quantile(0.5) + 100_000)) {
        let value = try inner(Number(k)) * law.density(Double(k))
        if body == nil, law.survival(Double(k)) < 1e-18 { return run.sum.adding(.real(value)).double }
        switch run.add(.real(value), at: Double(k), rest: law.survival(Double(k))) {
        case .goesOn: break
        case .isDone: return run.sum.double
        case .diverges: throw Fault(.divergent, term.range, "This expectation of {0} does not exist.", [law.text])
        }
      }
      return run.sum.double
    }
    let own = events.filter { $0.mentionsFree(key) && !mentionsAny($0, rest) }
    var set = IntervalSet.everything
    for event in own { if let part = try region(event, key) { set = set.intersection(part) } }
    return try iterated(over: set, law, quadratureDepth, rest, term, inner)
  }

  /// The outer integral over a set on which what only concerns this variable holds.
  private func iterated(
    over set: IntervalSet, _ law: ScalarLaw, _ depth: Int, _ rest: [RandomScope.Base], _ term: Term,
    _ inner: (Number) throws(Fault) -> Double
  ) throws(Fault) -> Double {
    var quadrature = Quadrature()
    quadrature.maximumEvaluations = 6_000
    if depth > 1 { quadrature.initialPanels = 3 }
    quadrature.scannedPoints = 16
    quadrature.relativeTolerance = 1e-10
    quadrature.acceptedError = 1e-8
    let (low, high) = law.support
    let places = law.fewPlaces + rest.flatMap(\.law.corners)
    var sum = 0.0
    for part in set.parts {
      var (a, b) = (max(low, part.lower.double), min(high, part.upper.double))
      guard a < b else { continue }
      (a, b) = try withoutTails(a, b, law) { (x) throws(Fault) in try inner(.real(x)) }
      let estimate = try quadrature.integrate(from: a, to: b, breakpoints: places.filter { $0 > a && $0 < b }) {
        (x) throws(Fault) in
        let density = law.density(x)
        return density == 0 ? 0 : try inner(.real(x)) * density
      }
      switch estimate {
      case .converged(let value, let error): sum += abs(value) <= error && abs(value) < 1e-9 ? 0 : value
      case .divergent: throw Fault(.divergent, term.range, "This expectation of {0} does not exist.", [law.text])
      case .unsure: throw Self.unsure(term.range)
      }
    }
    return sum
  }

  // Kinks

  /// Where the parts of a term that have corners or jumps have them.
  private func collectKinks(_ term: Term, _ key: String, into kinks: inout [Double]) throws(Fault) {
    guard term.mentionsFree(key) else { return }
    func ends(_ set: IntervalSet?) {
      for part in set?.parts ?? [] { kinks += [part.lower.double, part.upper.double].filter(\.isFinite) }
    }
    func sign(_ inner: Term) throws(Fault) { ends(try preimage(inner, of: .above(Number(0), closed: true), key)) }
    switch term.kind {
    case .bars(let inner): try sign(inner)
    case .indicator(let event): ends(try region(event, key))
    case .cases(let branches):
      for branch in branches { if let condition = branch.condition { ends(try region(condition, key)) } }
    case .builtin(let entry, let arguments, _):
      switch entry {
      case "abs", "ReLU", "LeakyReLU", "sign", "sgn": if let first = arguments.first { try sign(first) }
      case "max", "min":
        for (place, argument) in arguments.enumerated() {
          for other in arguments[(place + 1)...] {
            try sign(Term(.binary(.subtract, argument, other), argument.range))
          }
        }
      default: break
      }
    default: break
    }
    for child in term.children { try collectKinks(child, key, into: &kinks) }
  }
}

extension RandomScope.Law {
  /// Places where a function of this variable's law may have a corner.
  var corners: [Double] {
    guard case .scalar(let law) = self else { return [] }
    return [law.support.low, law.support.high].filter(\.isFinite)
  }
}

extension IntervalSet {
  func contains(_ number: Number) -> Bool { parts.contains { $0.contains(number) } }
}
