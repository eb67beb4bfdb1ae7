import Glibc
import MathNumerics
import MathSyntax

/// Terms as laws: `\mathcal{N}(0,1)`, `B(n,p)`, `t_\nu`, `\chi^2_3`, mixtures, tables.
extension Evaluator {
  /// The law that a term stands for where one is wanted; always a table or a distribution.
  func law(_ term: Term) throws(Fault) -> Value {
    try law(try lawValue(term), term)
  }

  private func law(_ value: Value, _ term: Term) throws(Fault) -> Value {
    switch value {
    case .distribution(.derived(let variable)):
      // `q = p` names the same law.
      guard let law = variable.namedLaw else { return value }
      return try self.law(law, term)
    case .table, .distribution: return value
    case .array(let array) where array.isVector && !array.isComplex:
      return .table(try categorical(array.numbers, term.range))
    case .array(let array) where array.isMatrix && array.shape[0] == 2 && !array.isComplex:
      return .table(try valuesOverProbabilities(array, term.range))
    case .set(let set):
      return .table(try equallyLikely(set.elements, term.range))
    default: throw Fault(.unsupported, term.range, "{0} is no distribution.", [value.kindName])
    }
  }

  private func lawValue(_ term: Term) throws(Fault) -> Value {
    switch term.kind {
    case .name(let key):
      if use(key) == nil, let value = try subscripted(key, term) { return value }
    case .apply(let function, let arguments, _):
      guard case .name(let key) = function.kind else { break }
      if let value = use(key) {
        // `p(x)` names the law of x.
        if case .table = value { return value }
        if case .distribution = value { return value }
      } else if let value = try member(named: key, arguments, term) {
        return value
      }
    case .either(let applied, _): return try lawValue(applied)
    case .index(let base, let indices, _):
      guard case .name("t") = base.kind, use("t") == nil, indices.count == 1 else { break }
      if let value = try member(named: "t", indices, term) { return value }
    case .power(let base, let exponent):
      if case .number("2") = exponent.kind, let value = try chiSquare(base, term) { return value }
    case .probability(let events, let given) where events.count == 1 && given.isEmpty:
      if case .comparison = events[0].kind { break }
      if let value = try member(named: "P", events, term) { return value }
    case .expectation(let expectation) where expectation.draws.isEmpty && expectation.given.isEmpty:
      guard expectation.operation == .mean, expectation.bodies.allSatisfy({ randomNames([$0]).isEmpty }) else { break }
      if let value = try member(named: "E", expectation.bodies, term) { return value }
    case .builtin("Gamma", let arguments, _) where arguments.count == 2:
      if let value = try member(named: "GammaDistribution", arguments, term) { return value }
    case .binary(.multiply, let left, let right):
      if let value = try juxtaposed(left, right, term) { return value }
      return try mixture(term)
    case .binary(.add, _, _), .big(.sum, _, _, _), .binary(.divide, _, _): return try mixture(term)
    default: break
    }
    return try evaluate(term)
  }

  /// `t_\nu`, `t_5`, `\chi^2_3` as it comes as one name.
  private func subscripted(_ key: String, _ term: Term) throws(Fault) -> Value? {
    for (prefix, name) in [("t_", "t"), ("\\chi^2_", "\\chi^2"), ("\\chi_", "\\chi^2"), ("\\mathcal{T}_", "t")] {
      guard key.hasPrefix(prefix) else { continue }
      var inner = String(key.dropFirst(prefix.count))
      if inner.hasPrefix("{"), inner.hasSuffix("}") { inner = String(inner.dropFirst().dropLast()) }
      let parameter = Resolver(scope: environment).resolve(inner)
      guard let degrees = parameter.term, parameter.fault == nil else { continue }
      let moved = Term(degrees.kind, term.range)
      return try member(named: name, [moved], term)
    }
    return nil
  }

  /// `\chi^2(3)` is read as a power of `\chi(3)`, `\chi^2_3` as one of `\chi_3`.
  private func chiSquare(_ base: Term, _ term: Term) throws(Fault) -> Value? {
    switch base.kind {
    case .name(let key) where use(key) == nil && key.hasPrefix("\\chi_"): return try subscripted(key, term)
    case .apply(let function, let arguments, _):
      guard case .name("\\chi") = function.kind, use("\\chi") == nil else { return nil }
      return try member(named: "\\chi^2", arguments, term)
    case .index(let inner, let indices, _):
      guard case .name("\\chi") = inner.kind, use("\\chi") == nil else { return nil }
      return try member(named: "\\chi^2", indices, term)
    default: return nil
    }
  }

  /// `U[0,1]`, `U\{1,2,3\}`, `\chi^2 (3)`, `\pi(\lambda)`: read as products, where the left side is no quantity.
  private func juxtaposed(_ left: Term, _ right: Term, _ term: Term) throws(Fault) -> Value? {
    switch left.kind {
    case .constant(.pi): return try member(named: "\\pi", [right], term)
    case .power(let base, let exponent):
      guard case .name("\\chi") = base.kind, case .number("2") = exponent.kind, use("\\chi") == nil else { return nil }
      return try member(named: "\\chi^2", [right], term)
    case .name(let key) where use(key) == nil:
      switch right.kind {
      case .vector(let parts), .tuple(let parts): return try member(named: key, parts, term)
      case .interval(let low, let high, _, _): return try member(named: key, [low, high], term)
      case .set, .progression: return try member(named: key, [right], term)
      default: return nil
      }
    default: return nil
    }
  }

  private func member(named key: String, _ arguments: [Term], _ term: Term) throws(Fault) -> Value? {
    var values: [Value] = []
    guard Self.isLawName(key, count: arguments.count) else { return nil }
    for argument in arguments { values.append(try evaluate(argument)) }
    if Self.categoricalNames.contains(key) { return .table(try categorical(values, term.range)) }
    if Self.dirichletNames.contains(key) { return try dirichlet(values, term.range) }
    guard let family = DistributionFamily.named(key, count: arguments.count) else { return nil }
    return try distribution(family, values, term.range)
  }

  static let categoricalNames: Set<String> = ["Categorical", "Cat", "categorical", "Discrete"]
  static let dirichletNames: Set<String> = ["Dirichlet", "Dir"]

  private static func isLawName(_ key: String, count: Int) -> Bool {
    categoricalNames.contains(key) || dirichletNames.contains(key) || DistributionFamily.named(key, count: count) != nil
  }

  // Laws of values

  /// A member of a family; with one value more, its density there.
  func distribution(_ family: DistributionFamily, _ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    if family.name == "Uniform", arguments.count == 1 { return try uniform(arguments[0], range) }
    let count = family.parameters.count
    if family.name == "Normal", arguments.count >= 2,
      let vector = try vectorNormal(Array(arguments.suffix(2)), range)
    {
      guard arguments.count == 3 else { return .distribution(.vector(vector)) }
      return try density(of: .distribution(.vector(vector)), at: arguments[0], range)
    }
    guard arguments.count == count || arguments.count == count + 1 else {
      throw Fault(
        .arity, range, "{0} takes {1} arguments, not {2}.",
        [family.name, String(count), String(arguments.count)])
    }
    var parameters: [Number] = []
    for value in arguments.suffix(count) { parameters.append(try number(value, family.name, range)) }
    let member = try FamilyMember(family, parameters, range)
    if arguments.count == count + 1 {
      return try density(of: .distribution(.scalar(ScalarLaw(member))), at: arguments[0], range)
    }
    if let convention = family.convention { warn(Fault(.notation, range, convention)) }
    if let places = family.tableRange?(parameters) {
      let table = DiscreteTable(
        support: places.map { .integer($0) }, probabilities: places.map { member.mass($0) })
      if let table { return .table(table) }
    }
    return .distribution(.scalar(ScalarLaw(member)))
  }

  private func vectorNormal(_ arguments: [Value], _ range: Range<Int>) throws(Fault) -> VectorLaw? {
    var (mean, covariance) = (arguments[0].loosened ?? arguments[0], arguments[1].loosened ?? arguments[1])
    if case .unsized(.identity, let scale, _) = covariance, let size = lawSize, !Self.isArray(mean) {
      covariance = .array(Self.identity(size, scale))
    }
    if case .array(let matrix) = covariance, matrix.isMatrix, !Self.isArray(mean) {
      switch mean {
      case .number(let zero) where zero.isZero:
        mean = .array(NumericArray(shape: [matrix.shape[0]], numbers: Array(repeating: zero, count: matrix.shape[0])))
      case .unsized(let kind, let scale, _) where kind != .identity:
        let value = kind == .ones ? scale : Number(0)
        mean = .array(NumericArray(shape: [matrix.shape[0]], numbers: Array(repeating: value, count: matrix.shape[0])))
      default: return nil
      }
    }
    guard case .array(let center) = mean, center.isVector || center.isMatrix else { return nil }
    if case .unsized(.identity, let scale, _) = covariance {
      covariance = .array(Self.identity(center.count, scale))
    }
    guard case .array(let matrix) = covariance, matrix.isMatrix else {
      throw Fault(
        .shape, range, "A mean of length {0} goes with a covariance matrix, not with {1}.",
        [String(center.count), covariance.kindName])
    }
    return try VectorLaw.normal(center.withShape([center.count]), matrix, range)
  }

  private static func isArray(_ value: Value) -> Bool {
    if case .array = value { true } else { false }
  }

  private func uniform(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch value.loosened ?? value {
    case .set(let set): return .table(try equallyLikely(set.elements, range))
    case .interval(let interval):
      guard let family = DistributionFamily.named("Uniform", count: 2) else { break }
      return .distribution(.scalar(ScalarLaw(try FamilyMember(family, [interval.lower, interval.upper], range))))
    case .array(let array) where array.isVector && array.count == 2:
      return try distribution(DistributionFamily.continuous[0], [.number(array[0]), .number(array[1])], range)
    default: break
    }
    throw Fault(.shape, range, "A uniform distribution takes two bounds or a finite set, not {0}.", [value.kindName])
  }

  func equallyLikely(_ values: [Value], _ range: Range<Int>) throws(Fault) -> DiscreteTable {
    guard let share = Number(1).divided(by: Number(values.count)),
      let table = DiscreteTable(support: values, probabilities: values.map { _ in share })
    else { throw Fault(.domain, range, "A distribution over nothing does not exist.") }
    return table
  }

  /// Over 1, 2, …, n by probabilities.
  func categorical(_ values: [Value], _ range: Range<Int>) throws(Fault) -> DiscreteTable {
    var numbers: [Number] = []
    if values.count == 1 {
      numbers = try vector(values[0], "A categorical distribution", range).numbers
    } else {
      for value in values { numbers.append(try number(value, "A categorical distribution", range)) }
    }
    return try categorical(numbers, range)
  }

  private func categorical(_ numbers: [Number], _ range: Range<Int>) throws(Fault) -> DiscreteTable {
    for number in numbers {
      guard !number.isComplex, number.isFinite, !number.isNegative, (number.compare(Number(1)) ?? 1) <= 0 else {
        throw Fault(
          .notADistribution, range, "A probability lies between 0 and 1, and is not {0}.",
          [ValueFormatter().text(.number(number))])
      }
    }
    let sum = numbers.reduce(Number(0)) { $0.adding($1) }
    guard !numbers.isEmpty, sum.equals(Number(1), tolerance: 1e-9),
      let table = DiscreteTable(support: (1...numbers.count).map { .integer($0) }, probabilities: numbers)
    else {
      throw Fault(
        .notADistribution, range, "The probabilities sum to {0}, not to 1.", [ValueFormatter().text(.number(sum))])
    }
    return table
  }

  /// The values in one row, their probabilities in the row below.
  private func valuesOverProbabilities(_ array: NumericArray, _ range: Range<Int>) throws(Fault) -> DiscreteTable {
    let width = array.shape[1]
    let probabilities = Array(array.numbers[width...])
    _ = try categorical(probabilities, range)
    var builder = TableBuilder()
    for (value, probability) in zip(array.numbers[..<width], probabilities) { builder.add(.number(value), probability) }
    guard let table = builder.table else { throw Self.limit(range) }
    return table
  }

  /// With one vector before the parameters, the density there.
  func dirichlet(_ values: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    if values.count == 2, case .array = values[0].loosened ?? values[0], case .array = values[1].loosened ?? values[1] {
      let law = try VectorLaw.dirichlet(try vector(values[1], "A Dirichlet distribution", range).numbers, range)
      return try density(of: .distribution(.vector(law)), at: values[0], range)
    }
    var numbers: [Number] = []
    if values.count == 1 {
      numbers = try vector(values[0], "A Dirichlet distribution", range).numbers
    } else {
      for value in values { numbers.append(try number(value, "A Dirichlet distribution", range)) }
    }
    return .distribution(.vector(try VectorLaw.dirichlet(numbers, range)))
  }

  // Mixtures

  /// `p = 0.3\,\mathcal{N}(0,1) + 0.7\,\mathcal{N}(2,1)`: laws written out, not outcomes of variables.
  func literalMixture(_ term: Term) throws(Fault) -> Value? {
    switch term.kind {
    case .binary(.add, _, _), .big(.sum, _, _, _): break
    default: return nil
    }
    guard mayBeLaw(term), randomNames([term]).isEmpty else { return nil }
    return try mixture(term)
  }

  /// `0.3 p + 0.7 q`, `\sum_k \pi_k p_k`, a number times one of them.
  private func mixture(_ term: Term) throws(Fault) -> Value {
    var parts: [(weight: Number, value: Value)] = []
    guard try collect(term, Number(1), into: &parts), !parts.isEmpty else { return try evaluate(term) }
    let sum = parts.reduce(Number(0)) { $0.adding($1.weight) }
    guard sum.equals(Number(1), tolerance: 1e-9), parts.allSatisfy({ !$0.weight.isNegative }) else {
      throw Fault(
        .notADistribution, term.range, "The weights of this mixture sum to {0}, not to 1.",
        [ValueFormatter().text(.number(sum))])
    }
    return try mixed(parts.filter { !$0.weight.isZero }, term)
  }

  private func mixed(_ parts: [(weight: Number, value: Value)], _ term: Term) throws(Fault) -> Value {
    var components: [(weight: Number, member: FamilyMember)] = []
    var table: (support: [Value], probabilities: [Number]) = ([], [])
    for part in parts {
      switch part.value {
      case .distribution(.scalar(let law)):
        components += law.components.map { ($0.weight.multiplying(part.weight), $0.member) }
      case .table(let one):
        for (value, probability) in zip(one.support, one.probabilities) {
          let share = probability.multiplying(part.weight)
          if let place = table.support.firstIndex(where: { $0.isSame(as: value) }) {
            table.probabilities[place] = table.probabilities[place].adding(share)
          } else {
            table.support.append(value)
            table.probabilities.append(share)
          }
        }
      default: throw Fault(.unsupported, term.range, "A mixture of these is not computed.")
      }
    }
    if components.isEmpty, let made = DiscreteTable(support: table.support, probabilities: table.probabilities) {
      return .table(made)
    }
    guard table.support.isEmpty, let law = ScalarLaw(mixing: components) else {
      throw Fault(.unsupported, term.range, "A mixture of discrete and continuous laws is not computed.")
    }
    return .distribution(.scalar(law))
  }

  /// False where a part is no law.
  private func collect(_ term: Term, _ weight: Number, into parts: inout [(weight: Number, value: Value)])
    throws(Fault)
    -> Bool
  {
    switch term.kind {
    case .binary(.add, let left, let right):
      guard try collect(left, weight, into: &parts) else { return false }
      return try collect(right, weight, into: &parts)
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right):
      if mayBeLaw(left), !mayBeLaw(right) { return try weighted(right, left, weight, &parts) }
      guard mayBeLaw(right) else { return false }
      return try weighted(left, right, weight, &parts)
    case .binary(.divide, let left, let right) where mayBeLaw(left):
      guard case .number(let below) = try evaluate(right), let share = weight.divided(by: below) else { return false }
      return try collect(left, share, into: &parts)
    case .big(.sum, let binders, let conditions, let body) where mayBeLaw(body):
      var isWhole = true
      try iterate(binders, conditions, [body], term) { () throws(Fault) in
        if isWhole { isWhole = try collect(body, weight, into: &parts) }
      }
      return isWhole
    default:
      guard mayBeLaw(term) else { return false }
      parts.append((weight, try law(term)))
      return true
    }
  }

  private func weighted(
    _ factor: Term, _ body: Term, _ weight: Number, _ parts: inout [(weight: Number, value: Value)]
  ) throws(Fault) -> Bool {
    guard case .number(let number) = try evaluate(factor), !number.isComplex else { return false }
    return try collect(body, weight.multiplying(number), into: &parts)
  }

  /// Whether a term can be a law, by its form.
  func mayBeLaw(_ term: Term) -> Bool {
    switch term.kind {
    case .builtin(let entry, let arguments, _):
      if Self.categoricalNames.contains(entry) || Self.dirichletNames.contains(entry) { return arguments.count == 1 }
      guard let family = DistributionFamily.all.first(where: { $0.name == entry }) else { return false }
      return arguments.count == family.parameters.count
    case .name(let key):
      switch use(key) {
      case .table?, .distribution?: return !isVariable(term)
      default: return false
      }
    case .apply(let function, let arguments, _):
      guard case .name(let key) = function.kind else { return false }
      return use(key) == nil
        && DistributionFamily.named(key, count: arguments.count)?.parameters.count == arguments.count
    case .either(let applied, _): return mayBeLaw(applied)
    case .binary(.add, let left, let right): return mayBeLaw(left) && mayBeLaw(right)
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right):
      return mayBeLaw(left) != mayBeLaw(right)
    case .binary(.divide, let left, _): return mayBeLaw(left)
    case .big(.sum, _, _, let body): return mayBeLaw(body)
    default: return false
    }
  }

  // Densities

  /// The density, or the probability of a value, elementwise over an array for a law over the reals.
  func density(of law: Value, at x: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch law {
    case .distribution(.derived(let variable)):
      guard let law = variable.namedLaw else {
        throw Fault(.unsupported, range, "The density of what a formula makes is not computed here.")
      }
      return try density(of: law, at: x, range)
    case .table(let table):
      if case .array(let array) = x, !table.support.contains(where: { $0.isSame(as: x) }),
        table.support.allSatisfy({ if case .number = $0 { true } else { false } })
      {
        return .array(array.mapped { table.probability(of: .number($0)) })
      }
      try spend(table.support.count, range)
      return .number(table.probability(of: x))
    case .distribution(.scalar(let law)):
      return try elementwise(x, range, law.text) { (n) throws(Fault) in
        guard !n.isComplex else { throw Fault(.domain, range, "A density takes real numbers.") }
        if law.isDiscrete { return n.int.map(law.mass) ?? Number(0) }
        let value = law.density(n.double)
        if value == .infinity { throw Fault(.domain, range, "This density has a pole there.") }
        return .real(value)
      }
    case .distribution(.vector(let law)):
      return .real(exp(try logDensity(of: law, at: x, range)))
    default: throw Fault(.unsupported, range, "{0} has no density that is computed.", [law.kindName])
    }
  }

  func logDensity(of law: VectorLaw, at x: Value, _ range: Range<Int>) throws(Fault) -> Double {
    let point = try reals(x, "A density", range)
    guard point.count == law.size else {
      throw Fault(
        .shape, range, "This density takes a vector of length {0}, not {1}.", [String(law.size), String(point.count)])
    }
    if case .dirichlet = law.kind, abs(point.reduce(0, +) - 1) > 1e-9 {
      throw Fault(.domain, range, "A Dirichlet density is taken at a point whose parts sum to 1.")
    }
    return law.logDensity(point)
  }
}
