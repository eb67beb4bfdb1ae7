import MathEngine
import MathLayout
import MathSyntax
import NoteMath

/// The derivative of a formula as a line: of a function that it defines, of a quantity that it defines by one other, or
/// what a derivative that stands there comes to.
struct FormulaDerivative {
  let outcome: FormulaOutcome
  /// Values of the names that the formula reads.
  let environment: Environment

  /// `σ′(x) = σ(x)(1 − σ(x))`; nil where there is no formula that a person would write.
  var line: String? {
    guard let term = outcome.formula.term else { return nil }
    switch term.kind {
    case .derivative:
      if outcome.derivesDefinitions { return nil }
      return SymbolicDerivative.latex(of: term, source: source, environment: environment).flatMap { shown("= \($0)") }
    case .definition(let definition): return line(of: definition)
    case .chain(let chain): return chain.definition.flatMap(line)
    default: return nil
    }
  }

  private func line(of definition: Term.Definition) -> String? {
    switch definition.target {
    case .function(let key, let parameters):
      guard (1...2).contains(parameters.count) else { return nil }
      let name = writtenName(definition.left) ?? key
      let whole = "\(name)(\(parameters.joined(separator: ", ")))"
      var lines: [String] = []
      for parameter in parameters {
        guard let latex = derivative(of: definition.body, by: parameter, name: whole) else { return nil }
        let left =
          parameters.count == 1 ? "\(name)'(\(parameter))" : "\\frac{\\partial \(name)}{\\partial \(parameter)}"
        guard let line = shown("\(left) = \(latex)") else { return nil }
        lines.append(line)
      }
      return lines.joined(separator: "   ")
    case .name(let key):
      let names = definition.body.freeNames
      guard names.count == 1, let latex = derivative(of: definition.body, by: names[0], name: key) else { return nil }
      return shown("\\frac{\\partial \(key)}{\\partial \(names[0])} = \(latex)\(value(definition.body, names[0]))")
    default: return nil
    }
  }

  private func derivative(of body: Term, by name: String, name whole: String) -> String? {
    // A slope that does not change says no more than the formula itself.
    guard
      let latex = SymbolicDerivative.latex(
        of: body, by: name, source: source, environment: environment, name: whole),
      latex.contains(name) || latex.contains(whole)
    else { return nil }
    return latex
  }

  /// ` = 0.149146`, where the name has a value.
  private func value(_ body: Term, _ name: String) -> String {
    guard case .number? = environment[name] else { return "" }
    let derivative = Term.Derivative(
      body: body, variables: [(variable: Term(.name(name), body.range), order: 1)], isPartial: true)
    let result = Evaluator(environment: environment).value(of: Term(.derivative(derivative), body.range))
    guard case .success(.number(let number)) = result, number.double.isFinite, !number.isComplex else { return "" }
    return " = \(ValueFormatter().text(.number(number)))"
  }

  /// What the page calls the function: `\sigma`, where its key is that of the built-in.
  private func writtenName(_ left: Term) -> String? {
    let bytes = outcome.tree.source
    guard left.range.upperBound <= bytes.count, !left.range.isEmpty else { return nil }
    let written = String(decoding: bytes[left.range], as: UTF8.self)
    guard let open = written.firstIndex(of: "(") else { return nil }
    var name = written[..<open]
    if name.hasSuffix("\\left") { name = name.dropLast(5) }
    while name.last == " " { name = name.dropLast() }
    return name.isEmpty ? nil : String(name)
  }

  private var source: String { String(decoding: outcome.tree.source, as: UTF8.self) }

  private func shown(_ latex: String) -> String? {
    let tree = MathParser.parse(Array(latex.utf8), macros: outcome.tree.macros)
    return tree.diagnostics.isEmpty ? LineLayout.render(tree) : nil
  }
}
