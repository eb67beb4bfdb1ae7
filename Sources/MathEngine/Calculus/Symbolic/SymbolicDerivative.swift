public import MathSyntax

/// Derivatives as formulas, simplified until they read as a person would write them: `\sigma(x)(1-\sigma(x))`.
///
/// For what to show only: values come from `Evaluator`, which never looks at these.
public enum SymbolicDerivative {
  /// The LaTeX of a derivative of a term of real numbers; nil where there is no rule, or where the result would be longer
  /// than a person would write.
  ///
  /// - Parameters:
  ///   - body: What is derived.
  ///   - variable: The key of the name by which.
  ///   - order: How often.
  ///   - source: The text that the ranges of `body` count in.
  ///   - environment: Functions that `body` applies; names bound to arrays have no formula here.
  ///   - name: What the page calls `body`: it stands for it in the result, where it is a function of its own.
  public static func latex(
    of body: Term, by variable: String, order: Int = 1, source: String, environment: Environment, name: String? = nil
  ) -> String? {
    guard order >= 1, order <= 4, mentionsOnlyPlainly(variable, body),
      let whole = SymbolicReader(environment: environment, source: source).expression(body)
    else { return nil }
    var result = whole
    for _ in 0..<order {
      guard let next = result.derivative(by: variable) else { return nil }
      result = next
    }
    if let name, case .call(let entry, _) = whole, entry == "sigmoid" || entry == "tanh" {
      result = result.replacing { $0 == whole ? .symbol(name) : nil }
    }
    guard result.size <= maximumSize else { return nil }
    var writer = SymbolicWriter()
    // σ may be a standard deviation here.
    let usesSigma = environment["\\sigma"] != nil || body.freeNames.contains("\\sigma") || variable == "\\sigma"
    if usesSigma { writer.logistic = "\\operatorname{sigmoid}" }
    return writer.latex(result)
  }

  /// The derivative that a formula asks for: `\frac{d}{dx}…`, `\frac{\partial^2 f}{\partial x^2}`; nil for others.
  public static func latex(of term: Term, source: String, environment: Environment) -> String? {
    guard case .derivative(let derivative) = term.kind, derivative.point == nil, derivative.variables.count == 1,
      case .name(let key) = derivative.variables[0].variable.kind, shows(key, derivative.body, environment)
    else { return nil }
    return latex(
      of: derivative.body, by: key, order: derivative.variables[0].order, source: source, environment: environment)
  }

  /// Whether a body spells the variable; what plain names depend on is not known.
  private static func shows(_ variable: String, _ body: Term, _ environment: Environment) -> Bool {
    let names = body.freeNames
    return names.contains(variable)
      || names.allSatisfy { name in if case .function? = environment[name] { true } else { false } }
  }

  /// Longer ones say less than their value.
  private static let maximumSize = 40

  /// An element `x_i` of the variable would vary with it.
  private static func mentionsOnlyPlainly(_ variable: String, _ body: Term) -> Bool {
    !body.freeNames.contains { $0 != variable && ($0.hasPrefix(variable + "_") || $0.hasPrefix(variable + "^")) }
      && !indexes(variable, body)
  }

  private static func indexes(_ variable: String, _ term: Term) -> Bool {
    if case .index(let base, let indices, _) = term.kind,
      base.freeNames.contains(variable) || indices.contains(where: { $0.freeNames.contains(variable) })
    {
      return true
    }
    return term.boundNames.contains(variable) || term.children.contains { indexes(variable, $0) }
  }
}
