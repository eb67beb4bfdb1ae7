import MathSyntax

/// Built-ins of numbers that are put together from others, in the notation itself: for derivatives and enclosures, which
/// see through them.
enum BuiltinDefinitions {
  static let texts: [String: (parameters: [String], text: String)] = [
    "SiLU": (["u"], "u\\odot\\operatorname{sigmoid}(u)"),
    "GELU": (["u"], "u\\odot\\operatorname{normcdf}(u)"),
    "Swish": (["u", "b"], "u\\odot\\operatorname{sigmoid}(b\\odot u)"),
    "Mish": (["u"], "u\\odot\\tanh(\\operatorname{softplus}(u))"),
    "GELUtanh": (["u"], "0.5\\odot u\\odot(1+\\tanh(0.797884560802865356\\odot(u+0.044715\\odot u\\odot u\\odot u)))"),
    "ReLU6": (["u"], "\\min(\\operatorname{ReLU}(u),6)"),
    "hardsigmoid": (["u"], "\\min(\\operatorname{ReLU}(\\frac{u}{6}+0.5),1)"),
    "hardswish": (["u"], "u\\odot\\min(\\operatorname{ReLU}(\\frac{u}{6}+0.5),1)"),
    "softsign": (["u"], "\\frac{u}{1+\\operatorname{abs}(u)}"),
    "LeakyReLU": (["u", "a"], "\\operatorname{ReLU}(u)-a\\odot\\operatorname{ReLU}(-u)"),
    "ELU": (["u", "a"], "\\operatorname{ReLU}(u)+a\\odot\\operatorname{expm1}(-\\operatorname{ReLU}(-u))"),
    "SELU": (
      ["u"],
      "1.0507009873554804934193349852946\\odot(\\operatorname{ReLU}(u)"
        + "+1.6732632423543772848170429916717\\odot\\operatorname{expm1}(-\\operatorname{ReLU}(-u)))"
    ),
    "logit": (["u"], "\\ln(u)-\\ln(1-u)"),
    "lg": (["u"], "\\frac{\\ln(u)}{\\ln(10)}"), "log2": (["u"], "\\frac{\\ln(u)}{\\ln(2)}"),
    "ln_": (["b", "u"], "\\frac{\\ln(u)}{\\ln(b)}"),
    "sech": (["u"], "\\frac{1}{\\cosh(u)}"), "csch": (["u"], "\\frac{1}{\\sinh(u)}"),
    "coth": (["u"], "\\frac{\\cosh(u)}{\\sinh(u)}"),
    "clip": (["u", "a", "b"], "\\min(\\max(u,a),b)"),
  ]

  /// What an argument is that was left out.
  static let defaults: [String: String] = ["Swish": "1", "LeakyReLU": "0.01", "ELU": "1"]

  /// Resolved once.
  static let functions: [String: FunctionValue] = {
    var table = Builtins.formulas
    for (entry, definition) in texts {
      let scope = definition.parameters.map { ($0, NameKind.unknown) }
      guard let term = Resolver(scope: Environment(), parameters: scope).resolve(definition.text).term else { continue }
      table[entry] = FunctionValue(name: entry, parameters: definition.parameters, body: term, origin: nil)
    }
    return table
  }()

  /// The arguments with the default of the last one, where it is missing.
  static func completed(_ entry: String, _ arguments: [Term], _ range: Range<Int>) -> [Term] {
    guard let text = defaults[entry], let count = texts[entry]?.parameters.count, arguments.count == count - 1 else {
      return arguments
    }
    return arguments + [Term(.number(text), range)]
  }
}
