import MathNumerics

/// Writes a symbolic expression as LaTeX, as a person would: fractions, roots, powers of functions before their argument,
/// numbers and letters before functions, sums last.
struct SymbolicWriter {
  /// How the logistic function is called.
  var logistic = "\\sigma"

  private static let commands: [String: String] = [
    "ln": "\\ln", "sin": "\\sin", "cos": "\\cos", "tan": "\\tan", "cot": "\\cot", "sec": "\\sec", "csc": "\\csc",
    "sinh": "\\sinh", "cosh": "\\cosh", "tanh": "\\tanh", "arcsin": "\\arcsin", "arccos": "\\arccos",
    "arctan": "\\arctan", "lg": "\\lg", "Gamma": "\\Gamma", "normcdf": "\\Phi",
  ]

  func latex(_ expression: SymbolicExpression) -> String {
    switch expression {
    case .sum(let parts):
      var text = ""
      for part in parts {
        let (coefficient, _) = part.split
        if coefficient.isNegative {
          text += (text.isEmpty ? "-" : " - ") + term(.multiplying([.minusOne, part]))
        } else {
          text += (text.isEmpty ? "" : " + ") + term(part)
        }
      }
      return text
    default:
      return expression.split.0.isNegative ? "-" + term(.multiplying([.minusOne, expression])) : term(expression)
    }
  }

  /// Something without a leading sign, to stand in a sum.
  private func term(_ expression: SymbolicExpression) -> String {
    if case .sum = expression { return "\\left(\(latex(expression))\\right)" }
    let (above, below) = expression.fraction
    if below == .one { return product(above) }
    return "\\frac{\(latex(above))}{\(latex(below))}"
  }

  private func product(_ expression: SymbolicExpression) -> String {
    guard case .product(let factors) = expression else { return factor(expression, isAlone: true) }
    let sorted = factors.enumerated().sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
    var text = ""
    for (place, item) in sorted.enumerated() {
      // A sum at the end needs no parentheses.
      let next = factor(item.element, isAlone: place == sorted.count - 1)
      if place > 0 {
        let isDoubtful =
          next.utf8.first.map { (48...57).contains($0) } ?? false
          || Self.isWord(sorted[place - 1].element) || Self.isWord(item.element)
        text += isDoubtful ? " \\cdot " : " "
      }
      text += next
    }
    return text
  }

  /// A name of several letters, which beside another one would be read as one.
  private static func isWord(_ expression: SymbolicExpression) -> Bool {
    switch expression {
    case .symbol(let name):
      name.utf8.prefix(2).allSatisfy { ($0 | 32) >= 97 && ($0 | 32) <= 122 } && name.utf8.count > 1
    case .power(let base, _): isWord(base)
    default: false
    }
  }

  private static func rank(_ expression: SymbolicExpression) -> Int {
    switch expression {
    case .number: 0
    case .symbol: 1
    case .power(let base, _): rank(base)
    case .call("exp", _): 2
    case .call: 3
    case .over: 5
    default: 4
    }
  }

  private func factor(_ expression: SymbolicExpression, isAlone: Bool) -> String {
    switch expression {
    case .number(let value):
      return value.isInteger ? value.description : "\\frac{\(value.numerator)}{\(value.denominator)}"
    case .symbol(let name): return name
    case .sum, .product: return "\\left(\(latex(expression))\\right)"
    case .call("exp", let argument): return argument == .one ? "e" : "e^{\(latex(argument))}"
    case .call("abs", let argument): return "\\left|\(latex(argument))\\right|"
    case .call(let name, let argument): return command(name) + group(argument)
    case .over(let header, let body):
      let blank = header.hasSuffix(" ") ? "" : " "
      let text = header + blank + term(body)
      return isAlone ? text : "\\left(\(text)\\right)"
    case .power(let base, let exponent): return power(base, exponent)
    }
  }

  private func power(_ base: SymbolicExpression, _ exponent: SymbolicExpression) -> String {
    if exponent == .number(Rational(1).divided(by: 2) ?? 1) { return "\\sqrt{\(latex(base))}" }
    if case .call(let name, let argument) = base, Self.commands[name] != nil, name != "Gamma", name != "normcdf" {
      return "\(command(name))^{\(latex(exponent))}\(group(argument))"
    }
    switch base {
    case .symbol, .call: return "\(factor(base, isAlone: false))^{\(latex(exponent))}"
    case .number(let value) where value.isInteger && !value.isNegative: return "\(value)^{\(latex(exponent))}"
    default: return "\\left(\(latex(base))\\right)^{\(latex(exponent))}"
    }
  }

  private func command(_ name: String) -> String {
    name == "sigmoid" ? logistic : Self.commands[name] ?? "\\operatorname{\(name)}"
  }

  private func group(_ argument: SymbolicExpression) -> String {
    let text = latex(argument)
    return text.contains("\\frac") || text.contains("\\left") ? "\\left(\(text)\\right)" : "(\(text))"
  }
}
