import MathSyntax

extension Differentiator {
  /// Derivatives of elementwise built-ins, in the notation itself, of `u`.
  static let elementwise: [String: String] = [
    "exp": "\\exp(u)", "ln": "\\frac{1}{u}", "log1p": "\\frac{1}{1+u}", "expm1": "\\exp(u)",
    "lg": "\\frac{1}{u\\odot\\ln(10)}",
    "log2": "\\frac{1}{u\\odot\\ln(2)}", "sqrt": "\\frac{1}{2\\sqrt{u}}", "sin": "\\cos(u)", "cos": "-\\sin(u)",
    "tan": "1+\\tan(u)\\odot\\tan(u)", "sinh": "\\cosh(u)", "cosh": "\\sinh(u)", "tanh": "1-\\tanh(u)\\odot\\tanh(u)",
    "arcsin": "\\frac{1}{\\sqrt{1-u\\odot u}}", "arccos": "-\\frac{1}{\\sqrt{1-u\\odot u}}",
    "arctan": "\\frac{1}{1+u\\odot u}",
    "arsinh": "\\frac{1}{\\sqrt{1+u\\odot u}}", "artanh": "\\frac{1}{1-u\\odot u}",
    "sigmoid": "\\operatorname{sigmoid}(u)\\odot(1-\\operatorname{sigmoid}(u))",
    "softplus": "\\operatorname{sigmoid}(u)", "logsigmoid": "\\operatorname{sigmoid}(-u)",
    "logit": "\\frac{1}{u\\odot(1-u)}",
    "SiLU": "\\operatorname{sigmoid}(u)\\odot(1+u\\odot\\operatorname{sigmoid}(-u))",
    "normcdf": "\\operatorname{normpdf}(u)",
    "GELU": "\\operatorname{normcdf}(u)+u\\odot\\operatorname{normpdf}(u)",
    "normpdf": "-u\\odot\\operatorname{normpdf}(u)",
    "erf": "\\frac{2}{\\sqrt{\\pi}}\\exp(-u\\odot u)", "erfc": "-\\frac{2}{\\sqrt{\\pi}}\\exp(-u\\odot u)",
    "lgamma": "\\operatorname{digamma}(u)",
    "Gamma": "\\Gamma(u)\\odot\\operatorname{digamma}(u)", "digamma": "\\operatorname{trigamma}(u)",
    "arccot": "-\\frac{1}{1+u\\odot u}", "arcosh": "\\frac{1}{\\sqrt{u\\odot u-1}}",
    "arcsec": "\\frac{1}{\\operatorname{abs}(u)\\odot\\sqrt{u\\odot u-1}}",
    "arccsc": "-\\frac{1}{\\operatorname{abs}(u)\\odot\\sqrt{u\\odot u-1}}",
    "erfinv": "\\frac{\\sqrt{\\pi}}{2}\\exp(\\operatorname{erfinv}(u)\\odot\\operatorname{erfinv}(u))",
    "probit": "\\frac{1}{\\operatorname{normpdf}(\\operatorname{probit}(u))}",
    "lambertw": "\\frac{1}{u+\\exp(\\operatorname{lambertw}(u))}",
    "cot": "-1-\\cot(u)\\odot\\cot(u)", "sec": "\\sec(u)\\odot\\tan(u)", "csc": "-\\csc(u)\\odot\\cot(u)",
  ]

  private static let rules: [String: Term] = {
    var rules: [String: Term] = [:]
    for (entry, text) in elementwise {
      let resolver = Resolver(scope: Environment(), parameters: [("u", .unknown)])
      if let term = resolver.resolve(text).term { rules[entry] = term }
    }
    return rules
  }()

  func builtin(_ entry: String, _ arguments: [Term], _ term: Term) throws(Fault) -> Term? {
    let range = term.range
    func hadamard(_ a: Term, _ b: Term) -> Term { Term(.binary(.hadamard, a, b), range) }
    func call(_ name: String, _ argument: Term) -> Term { Term(.builtin(name, [argument], []), range) }
    if arguments.count == 1, let rule = Self.rules[entry] {
      guard let u = try derivative(arguments[0]) else { return nil }
      return hadamard(Term(.substituted(rule, [("u", arguments[0])]), range), u)
    }
    if entry == "ln_", arguments.count == 2 {
      guard let u = try derivative(arguments[1]), try derivative(arguments[0]) == nil else { throw unsupported(term) }
      return Term(.binary(.divide, u, hadamard(arguments[1], call("ln", arguments[0]))), range)
    }
    if ["sum", "mean", "tr", "diag", "vec", "transpose", "Re", "Im"].contains(entry), arguments.count == 1 {
      return try derivative(arguments[0]).map { call(entry, $0) }
    }
    switch entry {
    case "abs" where arguments.count == 1:
      return try derivative(arguments[0]).map { hadamard(call("∂abs", arguments[0]), $0) }
    case "ReLU" where arguments.count == 1:
      return try derivative(arguments[0]).map { hadamard(call("∂ReLU", arguments[0]), $0) }
    case "max" where arguments.count >= 2, "min" where arguments.count >= 2:
      guard arguments.count == 2 else {
        let rest = Term(.builtin(entry, Array(arguments.dropFirst()), []), range)
        return try extreme(entry, [arguments[0], rest], range)
      }
      return try extreme(entry, arguments, range)
    case "max" where arguments.count == 1, "min" where arguments.count == 1:
      return try largestEntry(arguments[0], term, isNorm: false, sign: entry == "max" ? 1 : -1)
    case "∂abs", "∂ReLU", "floor", "ceil", "round", "sign": return try flat(entry, arguments, term)
    case "softmax" where arguments.count == 1:
      guard let u = try derivative(arguments[0]) else { return nil }
      let inner = Term(.binary(.dot, term, u), range)
      return hadamard(term, Term(.binary(.subtract, u, inner), range))
    case "logsoftmax" where arguments.count == 1:
      guard let u = try derivative(arguments[0]) else { return nil }
      let inner = Term(.binary(.dot, call("softmax", arguments[0]), u), range)
      return Term(.binary(.subtract, u, inner), range)
    case "softmax" where arguments.count == 2, "logsoftmax" where arguments.count == 2:
      let cooled = Term(.binary(.divide, arguments[0], arguments[1]), range)
      return try derivative(call(entry, cooled))
    case "atan2" where arguments.count == 2:
      let (y, x) = (arguments[0], arguments[1])
      let first = try derivative(y).map { hadamard(x, $0) }
      let second = try derivative(x).map { Term(.negate(hadamard(y, $0)), range) }
      let square = Term(.binary(.add, hadamard(x, x), hadamard(y, y)), range)
      return sum(first, second, range).map { Term(.binary(.divide, $0, square), range) }
    case "beta" where arguments.count == 2:
      let total = call("digamma", Term(.binary(.add, arguments[0], arguments[1]), range))
      func share(_ argument: Term) throws(Fault) -> Term? {
        let slope = Term(.binary(.subtract, call("digamma", argument), total), range)
        return try derivative(argument).map { hadamard(hadamard(term, slope), $0) }
      }
      return sum(try share(arguments[0]), try share(arguments[1]), range)
    case "logsumexp" where arguments.count == 1:
      return try derivative(arguments[0]).map { Term(.binary(.dot, call("softmax", arguments[0]), $0), range) }
    case "det" where arguments.count == 1:
      return try derivative(Term(.bars(arguments[0]), range))
    case "logdet" where arguments.count == 1:
      guard let u = try derivative(arguments[0]) else { return nil }
      let inverse = call("inv", arguments[0])
      return call("tr", Term(.binary(.multiply, inverse, u), range))
    default: break
    }
    if let function = BuiltinDefinitions.functions[entry] {
      return try inlined(function, BuiltinDefinitions.completed(entry, arguments, range), term)
    }
    throw unsupported(term)
  }

  /// Zero, but where the function jumps: there the factor beside the zero is not defined.
  private func flat(_ entry: String, _ arguments: [Term], _ term: Term) throws(Fault) -> Term? {
    guard arguments.count == 1, depends(arguments[0]) else { throw unsupported(term) }
    func make(_ kind: Term.Kind) -> Term { Term(kind, term.range) }
    let edge: Term
    switch entry {
    case "floor", "ceil": edge = make(.binary(.subtract, arguments[0], term))
    case "round":
      let moved = make(.binary(.add, arguments[0], make(.number("0.5"))))
      edge = make(.binary(.subtract, moved, make(.builtin("floor", [moved], []))))
    default: edge = arguments[0]
    }
    return hadamard(make(.number("0")), make(.builtin("∂abs", [edge], [])))
  }

  /// The side that is taken; none where both are equal.
  private func extreme(_ entry: String, _ arguments: [Term], _ range: Range<Int>) throws(Fault) -> Term? {
    let zero = Term(.number("0"), range)
    let (a, b) = (try derivative(arguments[0]) ?? zero, try derivative(arguments[1]) ?? zero)
    let difference = Term(.binary(.subtract, arguments[0], arguments[1]), range)
    // The step is 1 where the first is greater, 0 where it is less, and undefined between.
    let step = Term(.builtin("∂ReLU", [difference], []), range)
    let other = Term(.binary(.subtract, Term(.number("1"), range), step), range)
    let (first, second) = entry == "max" ? (step, other) : (other, step)
    return Term(
      .binary(.add, Term(.binary(.hadamard, first, a), range), Term(.binary(.hadamard, second, b), range)), range)
  }
}
