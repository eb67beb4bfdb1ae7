import MathNumerics
import MathSyntax

/// Notations in which an unbound letter applied speaks of a random variable: `F_X(x)`, `f_X(x)`, `D(X)`, `\rho(X,Y)`.
extension Evaluator {
  /// A name without a value, `F_X` also where `X` alone has one.
  func unboundKey(_ function: Term) -> String? {
    switch function.kind {
    case .name(let key): return use(key) == nil ? key : nil
    case .index(let base, let indices, _):
      guard case .name(let key) = base.kind, use(key) == nil, indices.count == 1,
        case .name(let index) = indices[0].kind
      else { return nil }
      return "\(key)_\(index)"
    default: return nil
    }
  }

  /// Nil where the name and its arguments mean nothing of the kind.
  func randomFunction(_ key: String, _ arguments: [Term], _ separators: [Term.Separator], _ term: Term) throws(Fault)
    -> Value?
  {
    if let value = try ofVariable(key, arguments, term) { return value }
    guard !arguments.isEmpty, !randomNames(arguments).isEmpty else { return nil }
    switch (key, arguments.count) {
    case ("D", 1), ("V", 1), ("\\mathbb{D}", 1), ("\\mathrm{D}", 1), ("\\mathbb{V}", 1):
      return try moment(.variance, arguments, term)
    case ("\\sigma", 1), ("SD", 1): return try moment(.standardDeviation, arguments, term)
    case ("\\rho", 2), ("r", 2): return try moment(.correlation, arguments, term)
    case ("cov", 2), ("\\sigma", 2): return try moment(.covariance, arguments, term)
    case ("h", _): return try information("entropy", arguments, separators, term)
    default: return nil
    }
  }

  private func moment(_ operation: Term.Expectation.Operation, _ bodies: [Term], _ term: Term) throws(Fault) -> Value {
    try expectation(Term.Expectation(operation: operation, bodies: bodies, given: [], draws: []), term)
  }

  /// `F_X(x)` and `f_X(x)` of a random X.
  private func ofVariable(_ key: String, _ arguments: [Term], _ term: Term) throws(Fault) -> Value? {
    guard arguments.count == 1, let mark = key.firstIndex(of: "_") else { return nil }
    var name = String(key[key.index(after: mark)...])
    if name.hasPrefix("{"), name.hasSuffix("}") { name = String(name.dropFirst().dropLast()) }
    let variable = Term(.name(name), term.range)
    guard isRandomName(variable) else { return nil }
    switch String(key[..<mark]) {
    case "F":
      let event = Term(.comparison([variable, arguments[0]], [.lessOrEqual]), term.range)
      return try probability([event], [], term)
    case "f", "p", "P":
      guard let value = use(name) else { return nil }
      if case .distribution(.derived) = value {
        guard let law = try knownLaw(of: variable) else {
          throw Fault(.unsupported, term.range, "The density of {0} is not computed.", [name])
        }
        return try density(of: law, at: try evaluate(arguments[0]), term.range)
      }
      return try density(of: value, at: try evaluate(arguments[0]), term.range)
    case "M":
      let exponent = Term(.binary(.multiply, arguments[0], variable), term.range)
      return try moment(.mean, [Term(.builtin("exp", [exponent], []), term.range)], term)
    default: return nil
    }
  }

  /// The law of what is made of others: a table, or a linear form within a family.
  func knownLaw(of term: Term) throws(Fault) -> Value? {
    let scope = try randomScope([term], draws: [], term.range)
    return try within(scope) { () throws(Fault) -> Value? in
      if scope.bases.allSatisfy(\.law.isTable) {
        var builder = TableBuilder()
        try enumerate(scope.bases[...], Number(1), term) { (probability) throws(Fault) in
          builder.add(try evaluate(scope.terms[0]), probability)
        }
        return builder.table.map { .table($0) }
      }
      guard let polynomial = try polynomial(scope.terms[0], scope.bases), let form = polynomial.linear,
        let law = law(ofLinear: form, scope.bases)
      else { return nil }
      guard !polynomial.constant.isZero else { return .distribution(.scalar(law)) }
      guard let member = law.member, member.family.name == "Normal" else { return nil }
      let moved = [member.parameters[0].adding(polynomial.constant), member.parameters[1]]
      return .distribution(.scalar(ScalarLaw(try FamilyMember(member.family, moved, term.range))))
    }
  }

  /// `(X, Y) \sim P`: the variable at a place, of a joint matrix, a table of tuples, or a law over vectors.
  func jointPart(_ arguments: [Term], _ term: Term) throws(Fault) -> Value {
    guard arguments.count >= 3, case .number(let digits) = arguments[1].kind, let place = Int(digits) else {
      throw Fault(.unsupported, term.range, "This is not computed.")
    }
    let names = arguments[2...].compactMap { if case .words(let name) = $0.kind { name } else { nil } }
    var joint: DiscreteTable.JointPlace?
    switch try lawOrMatrix(arguments[0]) {
    case .array(let array) where array.isMatrix && names.count == 2: joint = try matrix(array, names, place, term)
    case .table(let table) where table.support.allSatisfy({ Self.parts($0)?.count == names.count }):
      joint = DiscreteTable.JointPlace(
        names: names, support: table.support, probabilities: table.probabilities, place: place)
    case .distribution(.vector(let law)) where law.size == names.count:
      let key = "(\(names.joined(separator: ",")))"
      let index = Term(
        .index(Term(.name(key), term.range), [Term(.number(String(place + 1)), term.range)], juxtaposed: nil),
        term.range)
      let value = Value.distribution(.vector(law))
      return .distribution(.derived(DerivedVariable(term: index, captured: [(name: key, value: value)])))
    default: break
    }
    guard let joint else {
      throw Fault(.shape, term.range, "This is no joint distribution of {0} variables.", [String(names.count)])
    }
    return .table(DiscreteTable(marginal: joint))
  }

  private func lawOrMatrix(_ term: Term) throws(Fault) -> Value {
    switch term.kind {
    case .matrix, .vector, .stack: return try evaluate(term)
    case .name(let key): if let value = use(key) { return value }
    default: break
    }
    return try law(term)
  }

  /// Rows are the values of the first variable, columns of the second, counted from 1.
  private func matrix(_ array: NumericArray, _ names: [String], _ place: Int, _ term: Term) throws(Fault)
    -> DiscreteTable.JointPlace
  {
    let (rows, columns) = (array.shape[0], array.shape[1])
    let sum = array.numbers.reduce(Number(0)) { $0.adding($1) }
    guard array.numbers.allSatisfy({ !$0.isNegative && !$0.isComplex }), sum.equals(Number(1), tolerance: 1e-9) else {
      throw Fault(
        .notADistribution, term.range, "The probabilities sum to {0}, not to 1.", [ValueFormatter().text(.number(sum))])
    }
    if place == 0 {
      warn(Fault(.notation, term.range, "The values of {0} are counted from 1.", [names.joined(separator: " and ")]))
    }
    var support: [Value] = []
    for row in 0..<rows {
      for column in 0..<columns { support.append(.listed([.integer(row + 1), .integer(column + 1)])) }
    }
    return DiscreteTable.JointPlace(names: names, support: support, probabilities: array.numbers, place: place)
  }
}
