import MathSyntax

/// What an expectation or probability is over: independent random variables, and the terms in their names.
struct RandomScope {
  struct Base {
    /// The name that stands for the outcome in the terms.
    var key: String
    var law: Law
    /// Named below the operator, and so independent by what is written.
    var isDrawn: Bool
  }

  enum Law {
    case table(DiscreteTable)
    case scalar(ScalarLaw)
    case vector(VectorLaw)
    /// A number of which nothing else is asked.
    case unknown
  }

  var terms: [Term]
  var bases: [Base] = []
  /// Constants that the terms name.
  var locals: [(name: String, value: Value)] = []

  /// A new name for a constant.
  mutating func name(for value: Value) -> String {
    let name = "∂c\(locals.count)"
    locals.append((name, value))
    return name
  }
}

extension RandomScope.Law {
  init?(_ value: Value) {
    switch value {
    case .table(let table): self = .table(table)
    case .distribution(.scalar(let law)): self = .scalar(law)
    case .distribution(.vector(let law)): self = .vector(law)
    default: return nil
    }
  }

  var isTable: Bool {
    if case .table = self { true } else { false }
  }

  /// The same law, as far as that tells whether one name means one variable.
  func isSame(as other: RandomScope.Law) -> Bool {
    switch (self, other) {
    case (.table(let a), .table(let b)):
      return a.support.count == b.support.count && zip(a.support, b.support).allSatisfy { $0.isSame(as: $1) }
        && zip(a.probabilities, b.probabilities).allSatisfy { $0.double == $1.double }
    case (.scalar(let a), .scalar(let b)): return a.isSame(as: b)
    case (.vector(let a), .vector(let b)):
      return a.mean.doubles == b.mean.doubles && a.covariance.doubles == b.covariance.doubles
    default: return false
    }
  }
}
