import MathSyntax

/// The table of built-in functions, by name.
public enum Builtins {
  /// Every entry, by topic.
  public static let all: [Builtin] =
    elementary + trigonometric + numberTheoretic + specialFunctions + activations + losses + information + linearAlgebra
    + arrays + statistics + distributions + metrics + optimizers + trees + transformers + similarities + internals

  /// By every name and symbol.
  private static let byName: [String: Builtin] = {
    var table: [String: Builtin] = [:]
    for builtin in all {
      for name in builtin.names + builtin.symbols where table[name] == nil { table[name] = builtin }
    }
    return table
  }()

  private static let forms: [String: BuiltinForm] = {
    var table: [String: BuiltinForm] = [:]
    for builtin in all {
      for name in builtin.names where table[name] == nil {
        table[name] = BuiltinForm(entry: builtin.names[0], needsParentheses: !prefixNames.contains(name))
      }
      for name in builtin.symbols where table[name] == nil {
        table[name] = BuiltinForm(entry: builtin.names[0], needsParentheses: true)
      }
    }
    return table
  }()

  /// Names that take an argument without parentheses, as `\sin x` and `\operatorname{tr} A` do; every other name
  /// stands for a quantity where no parenthesis follows (`\text{Precision}`).
  private static let prefixNames: Set<String> = {
    let operators = [
      "exp", "ln", "log", "ln_", "log_", "lg", "log2", "lb", "abs", "sign", "sgn", "max", "min", "sup", "inf", "Re",
      "Im", "\\Re", "\\Im",
      "arg", "Arg", "gcd", "lcm", "erf", "erfc", "softmax", "logsumexp", "sigmoid", "ReLU", "relu", "det", "logdet",
      "tr", "trace",
      "Tr", "rank", "rk", "diag", "Diag", "vec", "argmax", "argmin", "sum", "mean", "std", "var", "softplus", "sqrt",
      "cond",
    ]
    return Set(trigonometric.flatMap(\.names) + operators)
  }()

  public static func entry(_ name: String) -> Builtin? { byName[name] }

  static func form(of name: String) -> BuiltinForm? { forms[name] }

  /// Bodies written in the notation itself, resolved once.
  static let formulas: [String: FunctionValue] = {
    var table: [String: FunctionValue] = [:]
    for builtin in all {
      guard case .formula(let parameters, let text) = builtin.body else { continue }
      let resolver = Resolver(scope: Environment(), parameters: parameters.map { ($0, NameKind.unknown) })
      if let term = resolver.resolve(text).term {
        table[builtin.names[0]] = FunctionValue(name: builtin.names[0], parameters: parameters, body: term, origin: nil)
      }
    }
    return table
  }()
}
