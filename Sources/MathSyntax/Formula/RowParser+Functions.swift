/// Named functions and what they take (NOTATION.md, 3 and 4).
extension RowParser {
  static let extrema: [String: Term.BigOperator] = [
    "max": .maximum, "min": .minimum, "sup": .supremum, "inf": .infimum, "argmax": .argumentMaximum,
    "argmin": .argumentMinimum,
  ]

  /// An operator name, or a word that acts as one.
  func function(_ name: String, _ item: FormulaItem) throws(Fault) -> Term {
    if context.isBound(name) || scriptedKeys(name, item).contains(where: { context.isBound($0.key) }) {
      let start = position
      position += 1
      return try use(name, item, start: start)
    }
    switch name {
    case "lim", "limsup", "liminf": return try limit(item)
    case "arg":
      guard let next = peek(), case .function(let inner, _) = next.lexeme, Self.extrema["arg" + inner] != nil else {
        break
      }
      position += 2
      return try extremum("arg" + inner, next, sub: next.sub ?? item.sub, sup: nil)
    case "max", "min", "sup", "inf", "argmax", "argmin":
      position += 1
      return try extremum(name, item, sub: item.sub, sup: item.sup)
    case "E", "\\mathbb{E}", "Expectation":
      if let term = try expectation(.mean, name, item) { return term }
    case "Var", "Variance":
      if !context.isBound(name), let term = try expectation(.variance, name, item) { return term }
    case "Cov": if let term = try expectation(.covariance, name, item) { return term }
    case "Corr", "Cor": if let term = try expectation(.correlation, name, item) { return term }
    case "Std", "SD", "sd":
      if !context.isBound(name), let term = try expectation(.standardDeviation, name, item) { return term }
    case "Pr", "P", "\\Pr", "\\mathbb{P}": if let term = try probability(name, item) { return term }
    case "grad", "div", "curl", "rot": if let term = try vectorOperator(name, item) { return term }
    default: break
    }
    let start = position
    position += 1
    if case .builtin(let form)? = context.kind(of: name) { return try builtinName(name, form, item, start: start) }
    return try use(name, item, start: start)
  }

  /// A built-in with its scripts: subscript as a parameter, superscript as a power or the inverse, then the argument.
  func builtinName(_ key: String, _ form: BuiltinForm, _ item: FormulaItem, start: Int) throws(Fault) -> Term {
    let isOpen = self.item.map { opensArguments($0) || $0.isBracket || ($0.isBrace && !form.needsParentheses) } ?? false
    if form.needsParentheses, !isOpen {
      var rest = item
      rest.sub = nil
      var name = key
      var range = item.coreRange
      if let sub = item.sub {
        if let term = try indexedLocal(key, item, sub) { return term }
        name = NameKey.scripted(key, sub: NameKey.spelling(of: sub), sup: nil)
        range = range.lowerBound..<max(range.upperBound, sub.range.upperBound)
      }
      if let constant = constant(key, item, range), item.sub == nil { return try scripted(constant, item, base: nil) }
      return try raised(Term(.name(name), range), rest, base: nil)
    }
    if form.needsParentheses, item.sub != nil {
      if let term = try subscriptedBuiltin(key, item, start: start) { return term }
      return try use2(key, item)
    }
    return try builtinCall(form.entry, item, nameRange: item.coreRange)
  }

  private func indexedLocal(_ key: String, _ item: FormulaItem, _ sub: MathNode) throws(Fault) -> Term? {
    guard mentionsLocal(sub) else { return nil }
    let term = try indexed(Term(.name(key), item.coreRange), sub)
    return try raised(term, item, base: .number)
  }

  /// `\sigma_1(x)`: not the built-in but an unbound name of its own.
  private func use2(_ key: String, _ item: FormulaItem) throws(Fault) -> Term {
    guard let sub = item.sub, let next = self.item else { return Term(.name(key), item.range) }
    let name = NameKey.scripted(key, sub: NameKey.spelling(of: sub), sup: nil)
    let call = try callArguments(next)
    let range = item.coreRange.lowerBound..<call.range.upperBound
    let applied = Term(.apply(Term(.name(name), item.range), call.terms, call.separators), range)
    return try closing(applied, call.close)
  }

  /// The built-in applied to what follows. The position is behind the name.
  func builtinCall(_ entry: String, _ item: FormulaItem, nameRange: Range<Int>) throws(Fault) -> Term {
    var parameters: [Term] = []
    var entry = entry
    if let sub = item.sub {
      entry += "_"
      parameters = try context.reading(sub) { parser throws(Fault) in try parser.arguments().0 }
    }
    var power: Term?
    if let sup = item.sup {
      let exponent = try context.expression(sup)
      if Self.isMinusOne(exponent), let inverse = Self.inverses[entry] {
        entry = inverse
      } else if Self.isMinusOne(exponent) {
        throw Fault(.unsupported, nameRange, "The inverse of {0} is not known.", [context.text(nameRange)])
      } else {
        power = exponent
      }
    }
    let arguments = try functionArguments(nameRange)
    var call = Term(
      .builtin(entry, parameters + arguments.terms, arguments.separators),
      nameRange.lowerBound..<arguments.range.upperBound)
    if item.primes > 0 {
      let parameter = Term(.name("x"), nameRange)
      let body = Term(.builtin(entry, parameters + [parameter], []), nameRange)
      let function = Term(.anonymous(parameters: ["x"], body: body), nameRange)
      let derivative = Term(.functionDerivative(function, order: item.primes), nameRange)
      call = Term(.apply(derivative, arguments.terms, arguments.separators), call.range)
    }
    if let power { call = Term(.power(call, power), call.range) }
    if let close = arguments.close { return try closing(call, close) }
    return call
  }

  static let inverses: [String: String] = [
    "sin": "arcsin", "cos": "arccos", "tan": "arctan", "cot": "arccot", "sec": "arcsec", "csc": "arccsc",
    "sinh": "arsinh", "cosh": "arcosh", "tanh": "artanh", "\\sigma": "logit", "sigmoid": "logit", "exp": "ln",
    "ln": "exp", "log": "exp", "\\Phi": "probit", "logit": "sigmoid",
  ]

  struct CallArguments {
    var terms: [Term]
    var separators: [Term.Separator]
    /// From the opening to the closing delimiter, without scripts.
    var range: Range<Int>
    /// The item whose scripts come last; nil where there were no parentheses.
    var close: FormulaItem?
  }

  /// What is in the parentheses at the current place.
  func callArguments(_ open: FormulaItem) throws(Fault) -> CallArguments {
    if case .fenced(_, _, let parts)? = open.core?.kind, let core = open.core {
      position += 1
      var terms: [Term] = []
      var separators: [Term.Separator] = []
      for part in parts {
        if !terms.isEmpty { separators.append(.bar) }
        let list = try context.reading(core.children[part]) { parser throws(Fault) in
          parser.item == nil ? ([], []) : try parser.arguments()
        }
        terms += list.0
        separators += list.1
      }
      return CallArguments(terms: terms, separators: separators, range: core.range, close: open)
    }
    let start = position
    let close = partner[start]
    let list = try window(start + 1, close) { () throws(Fault) in
      item == nil ? ([], []) : try arguments()
    }
    position = close + 1
    let range = items[start].range.lowerBound..<items[close].coreRange.upperBound
    return CallArguments(terms: list.0, separators: list.1, range: range, close: items[close])
  }

  /// Parentheses, or one implicit product up to `+ - · /` or the next named function.
  func functionArguments(_ nameRange: Range<Int>) throws(Fault) -> CallArguments {
    guard let next = item else {
      throw Fault(.arity, nameRange, "{0} has no argument.", [context.text(nameRange)])
    }
    if opensArguments(next) || next.isBracket || next.isBrace { return try callArguments(next) }
    guard startsFactor(next) || isSign(next) else {
      throw Fault(.arity, nameRange, "{0} has no argument.", [context.text(nameRange)])
    }
    let start = position
    if isSign(next) {
      let term = try signedFactor()
      return CallArguments(terms: [term], separators: [], range: range(from: start), close: nil)
    }
    var product = try factor()
    if isFunctionItem(items[start]) {
      return CallArguments(terms: [product], separators: [], range: range(from: start), close: nil)
    }
    while let item, startsFactor(item), !isFunctionItem(item) {
      try checkJuxtaposition(at: position)
      if case .open = item.lexeme {
        context.warn(
          Fault(
            .ambiguous, nameRange.lowerBound..<closeRange(position).upperBound,
            "The argument of {0} is read as all of {1}.",
            [context.text(nameRange), context.text(range(from: start).lowerBound..<closeRange(position).upperBound)]))
      }
      let right = try factor()
      product = Term(.binary(.multiply, product, right), range(from: start))
    }
    return CallArguments(terms: [product], separators: [], range: range(from: start), close: nil)
  }

  private func closeRange(_ open: Int) -> Range<Int> {
    partner[open] >= 0 ? items[partner[open]].range : items[open].range
  }

  private func isSign(_ item: FormulaItem) -> Bool {
    if case .binary(let name) = item.lexeme { return (name == "-" || name == "+") && !item.hasScripts }
    return false
  }

  /// A named function or big operator, at which an argument without parentheses ends.
  private func isFunctionItem(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .function(let name, _): return !context.isBound(name)
    case .large: return true
    case .name(let key):
      if case .builtin(let form)? = context.kind(of: key) { return !form.needsParentheses }
      return false
    case .words(let text):
      if case .builtin? = context.kind(of: NameKey.plainWords(text)) { return true }
      return false
    default: return false
    }
  }

  /// Scripts of a closing delimiter.
  func closing(_ term: Term, _ close: FormulaItem?) throws(Fault) -> Term {
    guard let close else { return term }
    return try scripted(term, close, base: nil)
  }

  /// `\lambda_{\max}(C)`, `\lambda_i(C)`, `\sigma_1(A)`: spectra, unless bound.
  func subscriptedBuiltin(_ key: String, _ item: FormulaItem, start: Int) throws(Fault) -> Term? {
    guard let sub = item.sub, let next = self.item, opensArguments(next) else { return nil }
    guard let entry = ["\\lambda": "eigenvalue", "\\sigma": "singularvalue"][key] else { return nil }
    let which = NameKey.spelling(of: sub)
    if key == "\\sigma", !["max", "min"].contains(which), Int(which) == nil { return nil }
    let call = try callArguments(next)
    let whole = item.coreRange.lowerBound..<call.range.upperBound
    let term: Term
    switch which {
    case "max": term = Term(.builtin("\(entry)_max", call.terms, call.separators), whole)
    case "min": term = Term(.builtin("\(entry)_min", call.terms, call.separators), whole)
    default:
      let index = try context.expression(sub)
      term = Term(.builtin("\(entry)_index", [index] + call.terms, call.separators), whole)
    }
    return try closing(term, call.close)
  }
}
