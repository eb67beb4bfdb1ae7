import MathEngine
import MathNumerics
import MathSyntax

extension Declarations {
  /// Reads the statements of a context in order; what is not understood is kept as `opaque`.
  package init(context: [String]) {
    self.init()
    for line in context { read(line) }
  }

  /// Takes in one statement, or several with commas between.
  package mutating func read(_ line: String) {
    let (statements, rest) = RelationTokens.statements(of: line)
    if statements.isEmpty, describe(line) { return }
    opaque += rest
    for statement in statements where !read(statement) {
      opaque.append(line)
      return
    }
  }

  private mutating func read(_ statement: RelationTokens) -> Bool {
    guard let sign = statement.signs.first else { return false }
    switch sign {
    case .element where statement.signs.count == 1:
      return statement.subjects.allSatisfy { element($0, statement.operands[0]) }
    case .distributed where statement.signs.count == 1:
      return statement.subjects.allSatisfy { distributed($0, statement.operands[0]) }
    case .succeeds where statement.signs.count == 1:
      return statement.subjects.allSatisfy { definite($0, statement.operands[0]) }
    case .equal, .defines: return equalities(statement)
    case .maps where statement.signs.count == 1: return mapping(statement)
    default:
      guard statement.signs.allSatisfy({ $0.isOrder || $0 == .notEqual }) else { return false }
      return orders(statement)
    }
  }

  // `x \in S`

  private mutating func element(_ subject: [TopLevelTokens.Token], _ set: [TopLevelTokens.Token]) -> Bool {
    guard let space = space(spelled: set) else { return false }
    switch NamePattern.of(subject) {
    case .name(let name):
      declare(name, space)
      return true
    case .element(let name, let base):
      if declares(base) {
        declare(base, space)
      } else {
        declare(name, space)
      }
      return true
    case .application(let name, let arguments):
      guard case .scalar(let domain) = space else { return false }
      return table(name, arguments, domain)
    case .other: return false
    }
  }

  /// The set that tokens spell.
  func space(spelled set: [TopLevelTokens.Token]) -> DeclaredSpace? {
    let formula = Resolver(scope: DeclaredScope(declarations: self)).resolve("z\\in " + RelationTokens.text(set))
    guard case .comparison(let operands, _)? = formula.term?.kind, operands.count == 2 else { return nil }
    return space(operands[1])
  }

  private func space(_ set: Term) -> DeclaredSpace? {
    switch set.kind {
    case .space(let numbers, let shape):
      guard let domain = Self.domain(numbers) else { return nil }
      return shape.isEmpty ? .scalar(domain) : .array(shape: shape, elements: domain)
    case .power(let base, let exponent):
      guard case .scalar(let domain)? = space(base) else { return nil }
      if case .binary(.times, let rows, let columns) = exponent.kind {
        return .array(shape: [rows, columns], elements: domain)
      }
      return .array(shape: [exponent], elements: domain)
    case .simplex(let dimension): return .simplex(dimension: dimension)
    case .interval(let low, let high, let closedBelow, let closedAbove):
      guard let domain = interval(low, high, closedBelow, closedAbove) else { return nil }
      return .scalar(domain)
    case .set(let elements):
      let values = elements.compactMap { constant($0) }
      return values.count == elements.count && !values.isEmpty ? .scalar(ScalarDomain(values: values)) : nil
    case .progression(let first, let last):
      guard let low = first.first.flatMap({ constant($0) }) else { return nil }
      var domain = ScalarDomain(lower: .init(low, isStrict: false), isWhole: true)
      if let high = constant(last) { domain.upper = .init(high, isStrict: false) }
      // The count is a name: any index up to the smallest size there is.
      if domain.upper == nil { domain.upper = .init(low, isStrict: false) }
      return .scalar(domain)
    default: return nil
    }
  }

  private static func domain(_ numbers: Term.NumberSpace) -> ScalarDomain? {
    switch numbers {
    case .reals, .rationals: .real
    case .naturals: .natural
    case .integers: .whole
    case .positiveReals: .positive
    case .nonnegativeReals: .nonnegative
    case .booleans: ScalarDomain(values: [0, 1])
    case .complexes: nil
    }
  }

  private func interval(_ low: Term, _ high: Term, _ closedBelow: Bool, _ closedAbove: Bool) -> ScalarDomain? {
    var domain = ScalarDomain.real
    if let value = constant(low) {
      domain.lower = .init(value, isStrict: !closedBelow)
    } else if !low.isInfinite {
      return nil
    }
    if let value = constant(high) {
      domain.upper = .init(value, isStrict: !closedAbove)
    } else if !high.isInfinite {
      return nil
    }
    return domain
  }

  /// The exact value of a term without names.
  func constant(_ term: Term) -> Rational? {
    guard case .success(.number(let number)) = Evaluator(environment: Environment()).value(of: term) else {
      return nil
    }
    return number.exact ?? Rational(exactly: number.double)
  }

  func constant(_ text: String) -> Rational? {
    Resolver(scope: Environment()).resolve(text).term.flatMap { constant($0) }
  }

  // `A \succ 0`

  private mutating func definite(_ subject: [TopLevelTokens.Token], _ bound: [TopLevelTokens.Token]) -> Bool {
    guard case .name(let name) = NamePattern.of(subject), constant(RelationTokens.text(bound))?.isZero == true else {
      return false
    }
    structures.append((name, .positiveDefinite))
    return true
  }
}

extension Term {
  var isInfinite: Bool {
    switch kind {
    case .constant(.infinity): true
    case .negate(let inner): inner.isInfinite
    default: false
    }
  }
}
