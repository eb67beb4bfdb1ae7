import MathEngine
import MathNumerics
import MathSyntax

extension Declarations {
  // `a < x < b`, `x \ne 0`

  mutating func orders(_ statement: RelationTokens) -> Bool {
    var isUnderstood = true
    for subject in statement.subjects {
      var left = subject
      for (sign, right) in zip(statement.signs, statement.operands) {
        if !order(left, sign, right) { isUnderstood = false }
        left = right
      }
    }
    return isUnderstood
  }

  private mutating func order(
    _ left: [TopLevelTokens.Token], _ sign: Term.RelationSign, _ right: [TopLevelTokens.Token]
  ) -> Bool {
    let (leftText, rightText) = (RelationTokens.text(left), RelationTokens.text(right))
    if sign.isOrder {
      if let value = constant(rightText), bound(left, sign, value) { return true }
      if let value = constant(leftText), bound(right, sign.mirrored, value) { return true }
    }
    conditions.append(Condition(left: leftText, sign: sign, right: rightText))
    return true
  }

  private mutating func bound(_ subject: [TopLevelTokens.Token], _ sign: Term.RelationSign, _ value: Rational) -> Bool {
    var domain = ScalarDomain.real
    switch sign {
    case .greater: domain.lower = .init(value, isStrict: true)
    case .greaterOrEqual: domain.lower = .init(value, isStrict: false)
    case .less: domain.upper = .init(value, isStrict: true)
    case .lessOrEqual: domain.upper = .init(value, isStrict: false)
    default: return false
    }
    switch NamePattern.of(subject) {
    case .name(let name):
      if definitions.contains(where: { $0.name == name }) { return false }
      declare(name, .scalar(domain))
      return true
    case .element(let name, let base):
      declare(declares(base) ? base : name, .scalar(domain))
      return true
    case .application(let name, let arguments): return table(name, arguments, domain)
    case .other: return false
    }
  }

  /// `p(x,z) > 0`: a function left abstract, as a table over the finite sets of its arguments.
  mutating func table(_ name: String, _ arguments: [String], _ domain: ScalarDomain) -> Bool {
    switch space(of: name) {
    case .array, .simplex:
      declare(name, .scalar(domain))
      return true
    case .scalar: return false
    case nil: break
    }
    if definitions.contains(where: { $0.name == name }) { return false }
    if let function = ofNumbers(name, arguments) {
      guard domain == .positive || domain == .nonnegative else { return false }
      functions.removeAll { $0.name == name }
      functions.append(function)
      return true
    }
    var shape: [Term] = []
    for argument in arguments {
      if !declares(argument) { declare(argument, .scalar(ScalarDomain(values: [1, 2, 3]))) }
      guard case .scalar(let domain)? = space(of: argument), let count = domain.countFromOne else { return false }
      shape.append(Term(.number(String(count)), 0..<0))
    }
    declare(name, .array(shape: shape, elements: domain))
    tables.insert(name)
    return true
  }

  /// A positive function of arguments that are declared as real numbers.
  private func ofNumbers(_ name: String, _ arguments: [String]) -> AbstractFunction? {
    if var known = abstract(name) {
      known.manner = .positive
      return known
    }
    let isReal = arguments.allSatisfy { argument in
      if case .scalar(let domain)? = space(of: argument) { !domain.isWhole && domain.values == nil } else { false }
    }
    guard isReal else { return nil }
    return AbstractFunction(name: name, arguments: arguments.map { _ in .number }, manner: .positive)
  }

  // `C = C^\top`, `\|x\| = \|y\| = 1`, `N = 4`, `f(x) = …`

  mutating func equalities(_ statement: RelationTokens) -> Bool {
    guard statement.signs.allSatisfy({ $0 == .equal || $0 == .defines }), let last = statement.operands.last else {
      return false
    }
    var isUnderstood = true
    let all = statement.subjects + statement.operands.dropLast()
    for subject in all where !equality(subject, last) { isUnderstood = false }
    return isUnderstood
  }

  private mutating func equality(_ left: [TopLevelTokens.Token], _ right: [TopLevelTokens.Token]) -> Bool {
    let (leftText, rightText) = (RelationTokens.text(left), RelationTokens.text(right))
    let resolver = Resolver(scope: DeclaredScope(declarations: self))
    if case .name(let name) = NamePattern.of(left), listedElements(name, right) { return true }
    if let a = resolver.resolve(leftText).term, let b = resolver.resolve(rightText).term,
      let found = Self.structure(a, b) ?? Self.structure(b, a)
    {
      structures += found
      conditions.append(Condition(left: leftText, sign: .equal, right: rightText))
      return true
    }
    if let key = probability(leftText, rightText) {
      definitions.append(Definition(name: key, parameters: nil, body: rightText))
      return true
    }
    if let (name, indices) = family(left, rightText) {
      definitions.append(Definition(name: name, parameters: indices, body: rightText, isFamily: true))
      return true
    }
    switch NamePattern.of(left) {
    case .name(let name), .element(let name, _):
      if !mentions(name, rightText) {
        definitions.append(Definition(name: name, parameters: nil, body: rightText))
        return true
      }
    case .application(let name, let arguments):
      definitions.append(Definition(name: name, parameters: arguments, body: rightText))
      return true
    case .other:
      // `\sigma^2 = \frac1n\sum_i(x_i-\mu)^2`: a deviation is not negative.
      if left.count == 3, left[1].text == "^", left[2].text == "2" || left[2].text == "{2}",
        case .name(let name) = NamePattern.of([left[0]]), !declares(name), !mentions(name, rightText)
      {
        definitions.append(Definition(name: name, parameters: nil, body: "\\sqrt{\(rightText)}"))
        return true
      }
      if let (name, parameters) = Self.namedFunction(left) {
        definitions.append(Definition(name: name, parameters: parameters, body: rightText))
        return true
      }
    }
    conditions.append(Condition(left: leftText, sign: .equal, right: rightText))
    return true
  }

  /// `P(B \mid A)`, by which evaluation finds what is known of it.
  private func probability(_ left: String, _ right: String) -> String? {
    guard left.hasPrefix("P") || left.hasPrefix("\\Pr") || left.hasPrefix("\\mathbb{P}"),
      constant(right) != nil,
      case .definition(let definition)? = Resolver(scope: DeclaredScope(declarations: self))
        .resolve("\(left) = \(right)").term?.kind,
      case .probability = definition.left.kind, case .quantity(let key) = definition.target
    else { return nil }
    return key
  }

  /// `a_i = \sum_j p_{ij}`: every element of a name that nothing declares, by its indices.
  private func family(_ left: [TopLevelTokens.Token], _ right: String) -> (String, [String])? {
    guard case .element(_, let base) = NamePattern.of(left), !declares(base), left.count == 3, left[1].text == "_"
    else {
      return nil
    }
    let indices = left[2].text.filter(\.isLetter).map(String.init)
    let body = Resolver(scope: DeclaredScope(declarations: self), parameters: indices.map { ($0, .number) })
      .resolve(right).term
    guard let used = body?.freeNames, Set(indices).count == indices.count, indices.allSatisfy(used.contains),
      !indices.contains(where: declares), !used.contains(base)
    else { return nil }
    return (base, indices)
  }

  private func mentions(_ name: String, _ text: String) -> Bool {
    Resolver(scope: DeclaredScope(declarations: self)).resolve(text).term?.freeNames.contains(name) ?? true
  }

  /// `\cos(x,y)`: a built-in's name that gets another meaning here.
  private static func namedFunction(_ tokens: [TopLevelTokens.Token]) -> (String, [String])? {
    guard tokens.count == 2, tokens[0].text.hasPrefix("\\"),
      let key = NameKey.of(tokens[0].text, syntax: .latex),
      case .application(_, let arguments) = NamePattern.of([.init(text: "f", range: 0..<0), tokens[1]])
    else { return nil }
    return (key, arguments)
  }

  private static func structure(_ left: Term, _ right: Term) -> [(name: String, structure: ArrayStructure)]? {
    switch (left.kind, right.kind) {
    case (.name(let a), .transpose(let base, _)):
      if case .name(a) = base.kind { return [(a, .symmetric)] }
    case (.transpose(let base, _), .negate(let inner)):
      if case .name(let a) = base.kind, case .name(a) = inner.kind { return [(a, .skewSymmetric)] }
    case (.norm(let body, .plain), .number("1")):
      if case .name(let a) = body.kind { return [(a, .unitNorm)] }
    case (.norm(let body, .order(let order)), .number("1")):
      if case .name(let a) = body.kind, case .number("2") = order.kind { return [(a, .unitNorm)] }
    case (.power(let norm, let exponent), .number("1")):
      if case .number("2") = exponent.kind { return structure(norm, right) }
    case (.binary(.multiply, let first, let second), .number("1")):
      if case .transpose(let base, _) = first.kind, case .name(let a) = base.kind, case .name(a) = second.kind {
        return [(a, .unitNorm)]
      }
    case (.binary(.multiply, let first, let second), .unsized(.identity)):
      if let a = transposedPair(first, second) { return [(a, .orthogonal)] }
    case (.binary(.multiply, let first, let second), .binary(.multiply, let third, let fourth)):
      if case .name(let matrix) = first.kind, case .name(let vector) = second.kind, case .name(let value) = third.kind,
        case .name(vector) = fourth.kind
      {
        return [(vector, .eigenvector(matrix: matrix, value: value))]
      }
    case (.big(.sum, let binders, _, let body), .number("1")): return summed(body, over: binders.map(\.name))
    default: break
    }
    return nil
  }

  /// `\sum_{i,j}p_{ij}`, `\sum_z q(z)`, `\sum_j A_{ij}`: all elements, or those of each row or column.
  private static func summed(_ body: Term, over binders: [String]) -> [(name: String, structure: ArrayStructure)]? {
    let base: Term
    var indices: [Term]
    switch body.kind {
    case .index(let name, let list, let juxtaposed): (base, indices) = (name, juxtaposed ?? list)
    case .apply(let function, let arguments, _): (base, indices) = (function, arguments)
    case .either(let applied, _): return summed(applied, over: binders)
    case .binary(.multiply, let name, let argument): (base, indices) = (name, [argument])
    default: return nil
    }
    guard case .name(let name) = base.kind else { return nil }
    if indices.count == 1, case .tuple(let parts) = indices[0].kind { indices = parts }
    let names = indices.compactMap { if case .name(let key) = $0.kind { key } else { nil } }
    guard names.count == indices.count else { return nil }
    if Set(names) == Set(binders) { return [(name, .sumsToOne)] }
    guard names.count == 2, binders.count == 1 else { return nil }
    return [(name, names[1] == binders[0] ? .rowsSumToOne : .columnsSumToOne)]
  }

  private static func transposedPair(_ first: Term, _ second: Term) -> String? {
    if case .transpose(let base, _) = first.kind, case .name(let a) = base.kind, case .name(a) = second.kind {
      return a
    }
    if case .transpose(let base, _) = second.kind, case .name(let a) = base.kind, case .name(a) = first.kind {
      return a
    }
    return nil
  }
}

extension Term.RelationSign {
  /// The sign with its sides exchanged.
  var mirrored: Term.RelationSign {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension ScalarDomain {
  /// n where the values are 1, …, n.
  var countFromOne: Int? {
    if let values {
      return values == (1...max(1, values.count)).map { Rational($0) } ? values.count : nil
    }
    guard isWhole, lower == Bound(1, isStrict: false), let upper, !upper.isStrict, let count = upper.value.int else {
      return nil
    }
    return count <= 16 ? count : nil
  }
}
