import MathNumerics
import MathSyntax

/// Sums, products, unions, extrema, quantifiers.
extension Evaluator {
  func big(_ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term)
    throws(Fault)
    -> Value
  {
    if let endless = try endless(sign, binders, conditions, body, term) { return endless }
    let marked = countsFromZero
    defer { countsFromZero = marked }
    switch sign {
    case .sum:
      let entropic = entropicNames(body)
      if !entropic.isEmpty { try checkDistributions(entropic, term) }
      let saved = entropicBases
      if !entropic.isEmpty { entropicBases.append(contentsOf: entropic.map(\.key)) }
      defer { entropicBases = saved }
      var sum = RunningSum()
      try iterate(binders, conditions, [body], term) { () throws(Fault) in
        let value = try evaluate(body)
        if !sum.add(value) { sum.start(try add(sum.value, value, term.range)) }
      }
      return sum.value
    case .product:
      var product: Value?
      try iterate(binders, conditions, [body], term) { () throws(Fault) in
        let value = try evaluate(body)
        product = try product.map { (p) throws(Fault) in try multiply(p, value, term.range) } ?? value
        if case .number(.exact(let exact))? = product { try spendExact(exact.bitWidth, term.range) }
      }
      return product ?? .integer(1)
    case .maximum, .minimum, .supremum, .infimum, .argumentMaximum, .argumentMinimum:
      return try extremum(sign, binders, conditions, body, term)
    case .forAll, .exists, .conjunction, .disjunction:
      var all = true
      var any = false
      try iterate(binders, conditions, [body], term) { () throws(Fault) in
        if try truth(body) { any = true } else { all = false }
      }
      return .boolean(sign == .forAll || sign == .conjunction ? all : any)
    case .union, .intersection:
      var result: Value?
      try iterate(binders, conditions, [body], term) { () throws(Fault) in
        let value = try evaluate(body)
        let operation: Term.BinaryOperator = sign == .union ? .union : .intersection
        result =
          try result.map { (r) throws(Fault) in try combineSets(operation, r, value, body, body, term.range) } ?? value
      }
      return result ?? .set(FiniteSet([]))
    case .mean:
      var sum = RunningSum()
      var count = 0
      try iterate(binders, conditions, [body], term) { () throws(Fault) in
        let value = try evaluate(body)
        count += 1
        if !sum.add(value) { sum.start(try add(sum.value, value, term.range)) }
      }
      return try divide(sum.value, .integer(count), term.range)
    case .list, .directSum, .kronecker:
      var values: [Value] = []
      try iterate(binders, conditions, [body], term) { () throws(Fault) in values.append(try evaluate(body)) }
      if sign == .list { return Self.listed(values) }
      if sign == .directSum { return try concatenate(values, term.range) }
      var result: Value?
      for value in values {
        result = try result.map { (r) throws(Fault) in try kronecker(r, value, term.range) } ?? value
      }
      return result ?? .integer(1)
    }
  }

  /// A single range without end, or an extremum over a continuum.
  private func endless(
    _ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term
  ) throws(Fault) -> Value? {
    guard binders.count == 1 else { return nil }
    if let domain = try continuum(sign, binders, conditions, body, term) {
      return try extremum(sign, binders[0].name, over: domain, body: body, term)
    }
    switch binders[0].domain {
    case .range(let low, let high), .between(let low, let high, _, _):
      guard case .number(let upper) = try evaluate(high), case .real(.infinity) = upper else { return nil }
      guard sign == .sum || sign == .product else {
        throw Fault(.unsupported, term.operatorRange, "This operator without end is not computed.")
      }
      if case .number(.real(-.infinity)) = try evaluate(low) {
        return try series(sign, binders[0], from: nil, conditions: conditions, body: body, term)
      }
      let (first, rest) = try firstPlace(low, binders[0].name, conditions)
      return try series(sign, binders[0], from: first, conditions: rest, body: body, term)
    case .set(let set):
      let value = try evaluate(set)
      switch value {
      case .interval, .space: break
      default: return nil
      }
      guard [.maximum, .minimum, .supremum, .infimum, .argumentMaximum, .argumentMinimum].contains(sign) else {
        throw Fault(.unsupported, term.operatorRange, "This operator over {0} is not computed.", [value.kindName])
      }
      return try extremum(sign, binders[0].name, over: value, body: body, term)
    default: return nil
    }
  }

  /// The first whole number of `n \ge 1`, `n > 0`, `0 \le n`, and the conditions that say more than that.
  private func firstPlace(_ low: Term, _ name: String, _ conditions: [Term]) throws(Fault) -> (Int, [Term]) {
    let first = try wholeNumber(low)
    guard conditions.count == 1, case .comparison(let sides, let signs) = conditions[0].kind, sides.count == 2 else {
      return (first, conditions)
    }
    let isLeft = if case .name(name) = sides[0].kind { true } else { false }
    let isRight = if case .name(name) = sides[1].kind { true } else { false }
    switch signs[0] {
    case .greaterOrEqual where isLeft, .lessOrEqual where isRight: return (first, [])
    case .greater where isLeft, .less where isRight: return (first + 1, [])
    default: return (first, conditions)
    }
  }

  private func extremum(
    _ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term
  ) throws(Fault) -> Value {
    let wantsLargest = sign == .maximum || sign == .supremum || sign == .argumentMaximum
    var best: Number?
    var place: Value = .tuple([])
    try iterate(binders, conditions, [body], term) { () throws(Fault) in
      let value = try evaluate(body)
      guard case .number(let number) = value.loosened ?? value, !number.isComplex else {
        throw Fault(.shape, body.range, "Only numbers have an extremum, not {0}.", [value.kindName])
      }
      if let current = best {
        guard let order = number.compare(current) else {
          throw Fault(.domain, body.range, "An undefined value has no order.")
        }
        guard wantsLargest ? order > 0 : order < 0 else { return }
      }
      best = number
      let names = binders.compactMap { use($0.name) }
      place = names.count == 1 ? names[0] : .tuple(names)
    }
    guard let best else { throw Fault(.domain, term.operatorRange, "There is no extremum of nothing.") }
    return sign == .argumentMaximum || sign == .argumentMinimum ? place : .number(best)
  }

  // Iteration

  /// Runs `visit` once for each combination of binder values that the conditions allow.
  func iterate(
    _ binders: [Term.Binder], _ conditions: [Term], _ bodies: [Term], _ term: Term, _ visit: () throws(Fault) -> Void
  ) throws(Fault) {
    try iterate(binders, 0, conditions, bodies, term, visit)
  }

  private func iterate(
    _ binders: [Term.Binder], _ position: Int, _ conditions: [Term], _ bodies: [Term], _ term: Term,
    _ visit: () throws(Fault) -> Void
  ) throws(Fault) {
    guard position < binders.count else {
      for condition in conditions where try !truth(condition) { return }
      try spend(1, term.range)
      return try visit()
    }
    let binder = binders[position]
    if case .part(let set, _, let count) = binder.domain {
      return try iterateParts(binders, position, count, set, conditions, bodies, term, visit)
    }
    let slot = locals.count
    switch try domain(of: binder, binders, conditions, bodies, term) {
    case .whole(let low, let high):
      guard low <= high else { return }
      let (count, overflow) = high.subtractingReportingOverflow(low)
      if overflow { throw Self.limit(term.range) }
      try requireRun(of: count, position + 1 == binders.count && conditions.isEmpty ? bodies : [], term)
      markZeroBased(binder, low, high, conditions + bodies, term)
      locals.append((binder.name, .integer(low)))
      defer { locals.removeLast(locals.count - slot) }
      for value in low...high {
        locals[slot].value = .integer(value)
        try iterate(binders, position + 1, conditions, bodies, term, visit)
      }
    case .values(let values):
      try requireRun(of: values.count, position + 1 == binders.count && conditions.isEmpty ? bodies : [], term)
      locals.append((binder.name, .integer(0)))
      defer { locals.removeLast(locals.count - slot) }
      for value in values {
        locals[slot].value = value
        try iterate(binders, position + 1, conditions, bodies, term, visit)
      }
    }
  }

  /// Before a run of `count` times: what is sure to go beyond the budget is refused before it begins.
  private func requireRun(of count: Int, _ bodies: [Term], _ term: Term) throws(Fault) {
    try require(count / 2, term.range)
    // What a short run costs shows soonest by running it.
    guard count > 1000 else { return }
    let once = bodies.reduce(1) { $0 + leastSteps(of: $1) }
    if Double(count) * once > Double(stepsLeft) { throw Self.limit(term.range) }
  }

  /// Steps that a term takes at least, whatever its names stand for.
  private func leastSteps(of term: Term) -> Double {
    switch term.kind {
    case .negate(let operand), .power(let operand, _), .factorial(let operand, _), .percent(let operand),
      .root(let operand, _), .bars(let operand), .norm(let operand, _):
      1 + leastSteps(of: operand)
    case .binary(_, let left, let right): 1 + leastSteps(of: left) + leastSteps(of: right)
    case .builtin(_, let arguments, _) where arguments.count == 1: 1 + leastSteps(of: arguments[0])
    case .big(.sum, let binders, let conditions, let body) where binders.count == 1 && conditions.isEmpty:
      1 + leastRuns(of: binders[0]) * (1 + leastSteps(of: body))
    default: 1
    }
  }

  /// How often an operator inside another runs its body, where that is written in numbers; else 0.
  private func leastRuns(of binder: Term.Binder) -> Double {
    guard case .range(let low, let high) = binder.domain, low.freeNames.isEmpty, high.freeNames.isEmpty,
      let first = try? wholeNumber(low), let last = try? wholeNumber(high)
    else { return 0 }
    return max(0, Double(last) - Double(first) + 1)
  }

  private func iterateParts(
    _ binders: [Term.Binder], _ position: Int, _ count: Int, _ set: Term, _ conditions: [Term], _ bodies: [Term],
    _ term: Term, _ visit: () throws(Fault) -> Void
  ) throws(Fault) {
    guard position + count <= binders.count, let values = Self.parts(try evaluate(set)) else {
      throw Fault(.domain, set.range, "This can't be run through.")
    }
    try require(values.count, term.range)
    let slot = locals.count
    defer { locals.removeLast(locals.count - slot) }
    for offset in 0..<count { locals.append((binders[position + offset].name, .integer(0))) }
    for value in values {
      guard let parts = Self.parts(value), parts.count == count else {
        throw Fault(.shape, set.range, "The elements here are not tuples of {0}.", [String(count)])
      }
      for (offset, part) in parts.enumerated() { locals[slot + offset].value = part }
      try iterate(binders, position + count, conditions, bodies, term, visit)
    }
  }

  enum BinderDomain {
    case whole(Int, Int)
    case values([Value])
  }

  private func domain(
    of binder: Term.Binder, _ binders: [Term.Binder], _ conditions: [Term], _ bodies: [Term], _ term: Term
  ) throws(Fault) -> BinderDomain {
    switch binder.domain {
    case .range(let low, let high), .between(let low, let high, _, _):
      return .whole(try bound(low, term), try bound(high, term))
    case .set(let set): return try elements(try evaluate(set), set)
    case .divisors(let number):
      let value = try wholeNumber(number)
      guard value != 0 else { throw Fault(.domain, number.range, "Everything divides zero.") }
      return .values(try divisors(of: abs(max(value, -Int.max)), number.range))
    case .part: return .values([])
    case .inferred: return try inferred(binder, binders, conditions + bodies, term)
    }
  }

  private func bound(_ bound: Term, _ term: Term) throws(Fault) -> Int {
    let value = try evaluate(bound)
    guard case .number(let number) = value.loosened ?? value else {
      throw Fault(.domain, bound.range, "A bound is a whole number, not {0}.", [value.kindName])
    }
    if let whole = number.int { return whole }
    if let exact = number.exact, exact.isInteger { throw Self.limit(term.range) }
    if case .real(let value) = number, value.isInfinite {
      throw Fault(.unsupported, bound.range, "A range without end is summed only on its own.")
    }
    throw Fault(.domain, bound.range, "A bound is a whole number.")
  }

  func elements(_ value: Value, _ set: Term) throws(Fault) -> BinderDomain {
    switch value {
    case .set, .array, .tuple:
      if let parts = Self.parts(value) { return .values(parts) }
    case .table(let table): return .values(table.support)
    default: break
    }
    throw Fault(.domain, set.range, "{0} can't be run through.", [value.kindName])
  }

  private func divisors(of number: Int, _ range: Range<Int>) throws(Fault) -> [Value] {
    var small: [Int] = []
    var large: [Int] = []
    var divisor = 1
    let root = Int(Double(number).squareRoot()) + 1
    try require(root / 4, range)
    try spend(root / 8, range)
    while divisor <= number / divisor {
      if number % divisor == 0 {
        small.append(divisor)
        if divisor != number / divisor { large.append(number / divisor) }
      }
      divisor += 1
    }
    return (small + large.reversed()).map { .integer($0) }
  }
}

/// A sum that keeps exact parts exact and adds doubles with compensation (Neumaier 1974).
private struct RunningSum {
  private var exact = Number(0)
  private var sum = 0.0
  private var correction = 0.0
  private var hasReal = false
  private var whole: Value?

  /// Whether the value could be taken in; else the caller adds it to `value`.
  mutating func add(_ value: Value) -> Bool {
    guard whole == nil, case .number(let number) = value else {
      if whole == nil, !hasReal, exact.isZero {
        whole = value
        return true
      }
      return false
    }
    switch number {
    case .exact:
      exact = exact.adding(number)
      return true
    case .real(let term):
      hasReal = true
      let next = sum + term
      correction += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
      sum = next
      return true
    case .complex: return false
    }
  }

  mutating func start(_ value: Value) {
    whole = value
  }

  var value: Value {
    if let whole { return whole }
    guard hasReal else { return .number(exact) }
    let real = correction.isFinite ? sum + correction : sum
    return .number(exact.isZero ? .real(real) : exact.adding(.real(real)))
  }
}
