/// A formula of x put together at random from every built-in that has a derivative.
struct RandomExpression {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Built-ins of one number, by where their argument is moved to: everywhere, above 0, inside (0, 1), inside (−1, 1),
  /// above 1.
  static let functions: [(range: String, names: [String])] = [
    (
      "{0}",
      [
        "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "arccot", "arsinh", "sigmoid", "softplus",
        "logsigmoid", "SiLU", "GELU", "GELUtanh", "Mish", "Swish", "normcdf", "normpdf", "erf", "erfc", "expm1", "sech",
        "ReLU", "ReLU6", "LeakyReLU", "ELU", "SELU", "hardsigmoid", "hardswish", "softsign", "abs", "coth", "csch",
        "cot",
        "sec", "csc",
      ]
    ),
    ("(1.2+({0})^2)", ["ln", "lg", "log2", "sqrt", "log1p", "Gamma", "lgamma", "digamma", "lambertw"]),
    ("\\operatorname{sigmoid}({0})", ["logit", "probit"]),
    ("\\tanh({0})", ["arcsin", "arccos", "artanh", "erfinv"]),
    ("(1.5+({0})^2)", ["arcosh", "arcsec", "arccsc"]),
  ]

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
  }

  /// A number in steps of a hundredth, from −2 to 2.
  mutating func point() -> Double { Double(next(401) - 200) / 100 }

  mutating func formula(depth: Int) -> String {
    if depth == 0 { return next(3) == 0 ? "\(1 + next(4))" : "x" }
    switch next(10) {
    case 0: return "(\(formula(depth: depth - 1))+\(formula(depth: depth - 1)))"
    case 1: return "(\(formula(depth: depth - 1))-\(formula(depth: depth - 1)))"
    case 2: return "\(wrapped(depth - 1))\\cdot \(wrapped(depth - 1))"
    case 3: return "\\frac{\(formula(depth: depth - 1))}{\(formula(depth: depth - 1))}"
    case 4: return "\(wrapped(depth - 1))^{\(2 + next(2))}"
    default:
      var group = 0
      // Groups by how many they are.
      var pick = next(Self.functions.reduce(0) { $0 + $1.names.count })
      while pick >= Self.functions[group].names.count {
        pick -= Self.functions[group].names.count
        group += 1
      }
      let inner = formula(depth: depth - 1)
      let argument = Self.functions[group].range.split(separator: "{0}", omittingEmptySubsequences: false)
      return "\\operatorname{\(Self.functions[group].names[pick])}(\(argument.joined(separator: inner)))"
    }
  }

  private mutating func wrapped(_ depth: Int) -> String { "(\(formula(depth: depth)))" }
}
