import MathEngine
import MathNumerics
import MathSyntax

/// Writes scalar terms as rational functions in atoms: names, and applications that algebra does not open.
///
/// Laws of `\exp`, `\log` and powers are used only where the declared domain makes them sound. Two terms with equal
/// normal forms are equal wherever both have a value; unequal ones prove nothing.
struct NormalForm {
  private let declarations: Declarations
  /// A point, for what names are: only numbers and elements of arrays are atoms.
  private let environment: Environment
  private let definitions: [String: Term]
  private let cancelFlag: CancelFlag?

  private var atoms: [String: Int] = [:]
  private var isPositive: [Bool] = []
  private var isNeverZero: [Bool] = []
  /// For an atom, the binder depths that it depends on.
  private var depths: [Set<Int>] = []
  /// Binders around the current place, outermost first.
  private var binders: [String] = []
  private var depth = 0
  private var fuel = 4_000

  init(
    declarations: Declarations, environment: Environment, definitions: [String: Term], cancelFlag: CancelFlag? = nil
  ) {
    self.cancelFlag = cancelFlag
    self.declarations = declarations
    self.environment = environment
    self.definitions = definitions
  }

  /// Whether the sides are equal by algebra; false where that is not shown.
  mutating func proves(_ left: Term, _ right: Term) -> Bool {
    guard let a = form(left), let b = form(right) else { return false }
    return a.equals(b) ?? false
  }

  private mutating func form(_ term: Term) -> RationalFunction? {
    depth += 1
    fuel -= 1
    defer { depth -= 1 }
    guard depth < 80, fuel > 0, cancelFlag?.isCancelled != true else { return nil }
    switch term.kind {
    case .number(let digits): return Rational(decimal: digits).map { RationalFunction(Polynomial($0)) }
    case .percent(let inner):
      guard let hundredth = Rational(1).divided(by: 100), let value = form(inner) else { return nil }
      return value * RationalFunction(Polynomial(hundredth))
    case .constant(.pi): return atom("\\pi", isPositive: true)
    case .constant(.euler): return exponential(RationalFunction(.one))
    case .name(let key): return name(key)
    case .index(let base, let indices, _): return element(base, indices)
    case .negate(let inner): return form(inner).map { -$0 }
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    case .power(let base, let exponent): return power(base, exponent)
    case .root(let body, nil): return form(body).flatMap { squareRoot($0) }
    case .builtin(let entry, let arguments, _): return builtin(entry, arguments)
    case .either(let applied, let product): return isFunction(applied) ? form(applied) : form(product)
    case .big(.sum, let list, let conditions, let body): return sum(list, conditions, body)
    case .mean(let body): return mean(body)
    default: return nil
    }
  }

  private func isFunction(_ applied: Term) -> Bool {
    guard case .apply(let function, _, _) = applied.kind, case .name(let key) = function.kind else { return true }
    if case .number? = environment[key] { return false }
    return true
  }

  // Atoms

  private mutating func atom(
    _ key: String, isPositive positive: Bool = false, isNeverZero nonzero: Bool = false, depths used: Set<Int> = []
  ) -> RationalFunction {
    RationalFunction(Polynomial(Monomial(atom: atomNumber(key, positive, nonzero || positive, used))))
  }

  private mutating func atomNumber(_ key: String, _ positive: Bool, _ nonzero: Bool, _ used: Set<Int>) -> Int {
    if let known = atoms[key] { return known }
    let number = isPositive.count
    atoms[key] = number
    isPositive.append(positive)
    isNeverZero.append(nonzero)
    depths.append(used)
    return number
  }

  private mutating func name(_ key: String) -> RationalFunction? {
    if let level = binders.lastIndex(of: key) { return atom("#\(level)", depths: [level]) }
    if let body = definitions[key] {
      // A definition does not see the binders around its use.
      let outer = binders
      binders = []
      defer { binders = outer }
      return form(body)
    }
    guard case .number? = environment[key] else { return nil }
    if case .scalar(let domain)? = declarations.space(of: key) {
      return atom(key, isPositive: domain.isPositive)
    }
    return atom(key)
  }

  private mutating func element(_ base: Term, _ indices: [Term]) -> RationalFunction? {
    guard case .name(let key) = base.kind, definitions[key] == nil, case .array(let array)? = environment[key],
      array.rank == indices.count
    else { return nil }
    var spelling: [String] = []
    var used: Set<Int> = []
    for index in indices {
      guard let place = form(index), place.denominator == .one else { return nil }
      spelling.append(place.key)
      used.formUnion(depthsUsed(by: place))
    }
    let isPositive =
      switch declarations.space(of: key) {
      case .array(_, let domain)?: domain.isPositive
      default: false
      }
    return atom("\(key)[\(spelling.joined(separator: ","))]", isPositive: isPositive, depths: used)
  }

  private func depthsUsed(by function: RationalFunction) -> Set<Int> {
    var used: Set<Int> = []
    for polynomial in [function.numerator, function.denominator] {
      for term in polynomial.ordered {
        for factor in term.monomial.factors { used.formUnion(depths[factor.atom]) }
      }
    }
    return used
  }

  // Arithmetic

  private mutating func binary(_ sign: Term.BinaryOperator, _ left: Term, _ right: Term) -> RationalFunction? {
    guard [.add, .subtract, .multiply, .dot, .times, .divide].contains(sign), let a = form(left), let b = form(right)
    else { return nil }
    switch sign {
    case .add: return a + b
    case .subtract: return a + -b
    case .divide: return b.reciprocal.flatMap { a * $0 }
    default: return a * b
    }
  }

  private mutating func power(_ base: Term, _ exponent: Term) -> RationalFunction? {
    if case .constant(.euler) = base.kind { return form(exponent).flatMap { exponential($0) } }
    guard let bottom = form(base), let top = form(exponent) else { return nil }
    if let constant = top.constant {
      if let whole = constant.int { return abs(whole) <= 24 ? bottom.power(whole) : nil }
      if constant == Rational(1).divided(by: 2) { return squareRoot(bottom) }
    }
    // b^x = exp(x log b) for b > 0.
    guard isPositive(bottom.numerator), isPositive(bottom.denominator), let log = logarithm(bottom) else { return nil }
    return (top * log).flatMap { exponential($0) }
  }

  private mutating func squareRoot(_ body: RationalFunction) -> RationalFunction? {
    if let constant = body.constant, let root = constant.exactRoot(2) { return RationalFunction(Polynomial(root)) }
    return atom("sqrt{\(body.key)}", depths: depthsUsed(by: body))
  }

  /// Each coefficient positive and each atom too.
  private func isPositive(_ polynomial: Polynomial) -> Bool {
    !polynomial.isZero
      && polynomial.ordered.allSatisfy { term in
        term.coefficient.signum > 0 && term.monomial.factors.allSatisfy { isPositive[$0.atom] }
      }
  }

  /// `exp` of a sum is the product of powers of one atom a term.
  private mutating func exponential(_ argument: RationalFunction) -> RationalFunction? {
    var result = Polynomial.one
    let below = argument.denominator == .one ? "" : "/(\(argument.denominator.key))"
    for (monomial, coefficient) in argument.numerator.ordered {
      guard let (atom, exponent) = exponentialFactor(monomial, coefficient, below, argument) else { return nil }
      guard let next = result * Polynomial(Monomial(atom: atom, exponent: exponent)) else { return nil }
      result = next
    }
    return RationalFunction(result)
  }

  private mutating func exponentialFactor(
    _ monomial: Monomial, _ coefficient: Rational, _ below: String, _ argument: RationalFunction
  ) -> (Int, Int)? {
    if below.isEmpty, let (inner, power) = logAtom(monomial), let whole = coefficient.int, abs(whole * power) <= 64 {
      return (inner, whole * power)
    }
    guard let top = coefficient.numerator.int, abs(top) <= 64 else { return nil }
    let key = "exp{\(monomial.key)/\(coefficient.denominator)\(below)}"
    let number = atomNumber(key, true, true, depthsUsed(by: argument))
    let unit = Polynomial(monomial, Rational(coefficient.denominator).reciprocal ?? 1)
    exponents[number] = RationalFunction(unit, argument.denominator)
    return (number, top)
  }

  /// exp(log a) = a, where the monomial is just the logarithm of an atom that is positive.
  private func logAtom(_ monomial: Monomial) -> (atom: Int, exponent: Int)? {
    guard monomial.factors.count == 1, let only = monomial.factors.first, only.exponent == 1,
      let inner = logOfAtom[only.atom]
    else { return nil }
    return (inner, 1)
  }

  /// For an atom `log a` of a positive atom a, which one a is.
  private var logOfAtom: [Int: Int] = [:]
  /// For an atom `exp m`, its exponent.
  private var exponents: [Int: RationalFunction] = [:]

  /// `\log` of a quotient of positive polynomials, with what is a common factor taken out.
  private mutating func logarithm(_ argument: RationalFunction) -> RationalFunction? {
    guard isPositive(argument.numerator), isPositive(argument.denominator) else {
      return atom("log{\(argument.key)}", depths: depthsUsed(by: argument))
    }
    guard let top = logarithm(positive: argument.numerator), let bottom = logarithm(positive: argument.denominator)
    else { return nil }
    return top + -bottom
  }

  private mutating func logarithm(positive polynomial: Polynomial) -> RationalFunction? {
    if let single = polynomial.single {
      var sum: RationalFunction? = logarithm(constant: single.coefficient)
      for factor in single.monomial.factors {
        let log = logarithm(atom: factor.atom)
        guard let term = log * RationalFunction(Polynomial(Rational(factor.exponent))) else { return nil }
        sum = sum.flatMap { $0 + term }
      }
      return sum
    }
    // Take out the least exponent of each atom, so that log(a b + a c) and log a + log(b + c) meet.
    let common = Monomial(polynomial.commonExponents)
    guard let inverse = common.inverse, let rest = polynomial * Polynomial(inverse),
      let outer = logarithm(positive: Polynomial(common))
    else { return nil }
    let used = depthsUsed(by: RationalFunction(rest))
    return outer + atom("log{\(rest.key)}", depths: used)
  }

  private mutating func logarithm(constant: Rational) -> RationalFunction {
    if constant == 1 { return RationalFunction(.zero) }
    if let whole = constant.int, whole < 10_000 {
      // Prime factors, so that log 4 = 2 log 2.
      var rest = whole
      var sum = Polynomial.zero
      var prime = 2
      while rest > 1 {
        while rest % prime == 0 {
          sum = sum + Polynomial(Monomial(atom: atomNumber("log \(prime)", false, true, [])))
          rest /= prime
        }
        prime += 1
      }
      return RationalFunction(sum)
    }
    guard !constant.isInteger else { return atom("log{\(constant)}") }
    let top = logarithm(constant: Rational(constant.numerator))
    let bottom = logarithm(constant: Rational(constant.denominator))
    return top + -bottom ?? atom("log{\(constant)}")
  }

  private mutating func logarithm(atom number: Int) -> RationalFunction {
    if let exponent = exponents[number] { return exponent }
    let result = atomNumber("log a\(number)", false, false, depths[number])
    logOfAtom[result] = number
    return RationalFunction(Polynomial(Monomial(atom: result)))
  }

  // Applications

  private mutating func builtin(_ entry: String, _ arguments: [Term]) -> RationalFunction? {
    guard let first = arguments.last, let argument = form(first) else { return nil }
    switch (entry, arguments.count) {
    case ("exp", 1): return exponential(argument)
    case ("ln", 1), ("log", 1): return logarithm(argument)
    case ("log_", 2), ("log2", 1), ("lg", 1), ("lb", 1):
      let base = arguments.count == 2 ? form(arguments[0]) : RationalFunction(Polynomial(entry == "lg" ? 10 : 2))
      guard let base, let top = logarithm(argument), let below = logarithm(base)?.reciprocal else { return nil }
      return top * below
    case ("sigmoid", 1), ("\\sigma", 1): return logistic(argument)
    case ("tanh", 1):
      guard let twice = argument * RationalFunction(Polynomial(2)), let value = logistic(twice),
        let double = value * RationalFunction(Polynomial(2))
      else { return nil }
      return double + RationalFunction(Polynomial(-1))
    case ("sqrt", 1): return squareRoot(argument)
    case ("sin", 1), ("cos", 1): return atom("\(entry){\(argument.key)}", depths: depthsUsed(by: argument))
    default: return nil
    }
  }

  private mutating func logistic(_ argument: RationalFunction) -> RationalFunction? {
    guard let power = exponential(-argument), let below = RationalFunction(.one) + power else { return nil }
    return below.reciprocal
  }

  /// Sums are linear: what does not depend on the binder comes out.
  private mutating func sum(_ list: [Term.Binder], _ conditions: [Term], _ body: Term) -> RationalFunction? {
    guard list.count == 1, conditions.isEmpty, let binder = list.first, let domain = domain(binder, body) else {
      return nil
    }
    let level = binders.count
    binders.append(binder.name)
    defer { binders.removeLast() }
    guard let function = form(body), !function.denominator.ordered.contains(where: { uses($0.monomial, level) }) else {
      return nil
    }
    var result = Polynomial.zero
    for (monomial, coefficient) in function.numerator.ordered {
      let (inside, outside) = monomial.split { depths[$0].contains(level) }
      if inside.isOne, let count = domain.count {
        guard let product = Polynomial(outside, coefficient) * count else { return nil }
        result = result + product
        continue
      }
      let used = inside.factors.reduce(into: Set<Int>()) { $0.formUnion(depths[$1.atom]) }.filter { $0 != level }
      let sum = Monomial(atom: atomNumber("sum\(level){\(domain.key)}{\(inside.key)}", false, false, used))
      guard let product = outside.multiplied(by: sum) else { return nil }
      result = result + Polynomial(product, coefficient)
    }
    return RationalFunction(result, function.denominator)
  }

  /// `\\bar{x}` of a vector.
  private mutating func mean(_ body: Term) -> RationalFunction? {
    guard case .name(let key) = body.kind, let length = length(of: key) else { return nil }
    let index = Term(.index(body, [Term(.name("#"), body.range)], juxtaposed: nil), body.range)
    let binder = Term.Binder(name: "#", domain: .inferred, range: body.range)
    guard let sum = sum([binder], [], index), let share = length.reciprocal else { return nil }
    return sum * share
  }

  private func uses(_ monomial: Monomial, _ level: Int) -> Bool {
    monomial.factors.contains { depths[$0.atom].contains(level) }
  }

  /// What a binder runs over, spelt so that equal domains have equal keys, and how many that are.
  private mutating func domain(_ binder: Term.Binder, _ body: Term) -> (key: String, count: Polynomial?)? {
    switch binder.domain {
    case .range(let low, let high):
      guard let a = form(low), let b = form(high) else { return nil }
      return ("\(a.key)..\(b.key)", a.constant == 1 && isCount(high) && b.denominator == .one ? b.numerator : nil)
    case .inferred:
      var bases: Set<String> = []
      Self.indexed(by: binder.name, body, &bases)
      var found: (key: String, count: Polynomial?)?
      for base in bases {
        guard let length = length(of: base) else { return nil }
        let key = "\(Polynomial(1).key)..\(length.key)"
        if let found, found.key != key { return nil }
        found = (key, length.denominator == .one ? length.numerator : nil)
      }
      return found
    default: return nil
    }
  }

  /// Whether the bound of a sum from 1 is a count, so that the sum has that many terms.
  private func isCount(_ high: Term) -> Bool {
    switch high.kind {
    case .number(let digits): Int(digits).map { $0 >= 0 } ?? false
    case .name(let key):
      if case .scalar(let domain)? = declarations.space(of: key) {
        domain.isWhole && (domain.lower?.value.signum ?? -1) >= 0
      } else if case .number(let number)? = environment[key] {
        declarations.definitions.contains { $0.name == key } && (number.int ?? -1) >= 0
      } else {
        false
      }
    default: false
    }
  }

  private mutating func length(of name: String) -> RationalFunction? {
    switch declarations.space(of: name) {
    case .array(let shape, _)?: return shape.first.flatMap { form($0) }
    case .simplex(let dimension)?: return form(dimension).flatMap { $0 + RationalFunction(.one) }
    default: return nil
    }
  }

  private static func indexed(by name: String, _ term: Term, _ bases: inout Set<String>) {
    if case .index(let base, let indices, _) = term.kind, case .name(let key) = base.kind,
      indices.contains(where: { if case .name(name) = $0.kind { true } else { false } })
    {
      bases.insert(key)
    }
    for child in term.children { indexed(by: name, child, &bases) }
  }
}

extension ScalarDomain {
  /// Above zero throughout.
  var isPositive: Bool {
    if let values { return values.allSatisfy { $0.signum > 0 } }
    guard let lower else { return false }
    return lower.value.signum > 0 || lower.value.isZero && (lower.isStrict)
  }
}

extension Monomial {
  init(_ exponents: [Int: Int]) {
    var result = Monomial()
    for atom in exponents.keys.sorted() {
      if let exponent = exponents[atom], let next = result.multiplied(by: Monomial(atom: atom, exponent: exponent)) {
        result = next
      }
    }
    self = result
  }

  /// One over it; only for atoms that are never zero.
  var inverse: Monomial? {
    var result = Monomial()
    for factor in factors {
      guard let next = result.multiplied(by: Monomial(atom: factor.atom, exponent: -factor.exponent)) else {
        return nil
      }
      result = next
    }
    return result
  }
}
