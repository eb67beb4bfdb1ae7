import MathSyntax

/// A derivative that a step gives of something that is defined: `f'(x) = 3x^2` after `f(x) = x^3`,
/// `\frac{\partial L}{\partial w} = 2x(wx-y)` after `L = (wx-y)^2`.
struct StatedDerivative {
  /// Whether a function with its parameters is derived, which leaves no constant out.
  let isFunction: Bool
  /// Whether the definition is elementary and says of all names of the right side how they hang together.
  let isClosed: Bool

  /// - Parameters:
  ///   - written: The step as it is written.
  ///   - step: The step with definitions put into what is derived.
  init?(of written: Step, as step: Step, in run: DerivationRun) {
    guard let derived = Self.derived(written.left) else { return nil }
    let right = Set(step.right.freeNames)
    let isPlain = step.right.isPlainAlgebra
    if let function = run.lateDefinitions.last(where: { $0.name == derived.key && $0.parameters != nil && !$0.isFamily }
    ) {
      let parameters = Set(function.parameters ?? [])
      let known = parameters.union(function.body.freeNames)
      isFunction = true
      isClosed =
        isPlain && function.body.isPlainAlgebra && derived.variables.isSubset(of: parameters)
        && right.isSubset(of: known) && !known.contains(derived.key)
      return
    }
    guard run.definitions[derived.key] != nil, let body = Self.body(step.left) else { return nil }
    let known = Set(body.freeNames)
    isFunction = false
    isClosed =
      isPlain && body.isPlainAlgebra && !known.contains(derived.key) && !derived.variables.isEmpty
      && derived.variables.isSubset(of: known) && right.isSubset(of: known)
  }

  /// Whether a term derives something that is defined, by a name that the definition has.
  static func isOfDefinition(_ term: Term, in run: DerivationRun) -> Bool {
    guard let derived = derived(term) else { return false }
    if let function = run.lateDefinitions.last(where: { $0.name == derived.key && $0.parameters != nil }) {
      return derived.variables.isSubset(of: function.parameters ?? [])
    }
    guard run.definitions[derived.key] != nil, let body = body(run.seenThrough(term)) else { return false }
    return derived.variables.isSubset(of: body.freeNames)
  }

  /// The names by which, or at which, a term derives what is known; none where it derives something else.
  static func variables(of term: Term, whereKnown isKnown: (String) -> Bool) -> [String] {
    guard let derived = derived(term), isKnown(derived.key) else { return [] }
    return term.freeNames.filter { $0 != derived.key }
  }

  /// The name of what is derived, and by what.
  private static func derived(_ term: Term) -> (key: String, variables: Set<String>)? {
    switch term.kind {
    case .apply(let function, let arguments, _):
      guard case .functionDerivative(let base, _) = function.kind, case .name(let key) = base.kind,
        arguments.allSatisfy(\.isName)
      else { return nil }
      return (key, [])
    case .derivative(let derivative):
      guard derivative.point == nil, let key = key(derivative.body),
        derivative.variables.allSatisfy({ $0.variable.isName })
      else { return nil }
      return (key, Set(derivative.variables.flatMap { $0.variable.freeNames }))
    case .gradient(let gradient):
      guard gradient.kind == .gradient, gradient.point == nil, gradient.variables.count == 1,
        let key = key(gradient.body), gradient.variables.allSatisfy(\.isName)
      else { return nil }
      return (key, Set(gradient.variables.flatMap(\.freeNames)))
    default: return nil
    }
  }

  private static func key(_ body: Term) -> String? {
    switch body.kind {
    case .name(let key): return key
    case .apply(let function, let arguments, _):
      guard case .name(let key) = function.kind, arguments.allSatisfy(\.isName) else { return nil }
      return key
    default: return nil
    }
  }

  private static func body(_ term: Term) -> Term? {
    switch term.kind {
    case .derivative(let derivative): derivative.body
    case .gradient(let gradient): gradient.body
    default: nil
    }
  }
}

extension Term {
  fileprivate var isName: Bool {
    if case .name = kind { return true }
    return false
  }
}
