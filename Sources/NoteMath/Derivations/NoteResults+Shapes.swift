package import MathCheck
import MathSyntax

extension NoteResults {
  /// The shapes of a formula's parts, by what its section declares before it; nil where it has no declared array.
  package func shapes(of index: Int) -> ShapeInference? {
    let formula = formulas[index]
    guard formula.form == .inline || formula.form == .display, let term = formula.outcome.formula.term else {
      return nil
    }
    guard statements.contains(where: { $0.kind == .membership && $0.formula < index }) else { return nil }
    if case .comparison(_, [.element]) = term.kind { return nil }
    let declarations = Declarations(context: context(of: index, for: term))
    guard declarations.hasArrays else { return nil }
    guard let read = declarations.resolver.resolve(formula.outcome.tree).term else { return nil }
    var inference = ShapeInference(declarations)
    inference.visit(read)
    return inference
  }

  /// The nearest formula before one, in its section, that declares a name's space; an index into `formulas`.
  package func declaration(of name: String, before index: Int) -> Int? {
    statements.last {
      $0.kind == .membership && $0.formula < index && $0.names.contains(name)
        && isSameSection(formulas[$0.formula].range.lowerBound, formulas[index].range.lowerBound)
    }?.formula
  }
}
