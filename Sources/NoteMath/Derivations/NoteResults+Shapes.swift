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
    inference.keepMismatches { isStillDeclared($0, at: index) }
    return inference
  }

  /// Whether a letter surely has the space that the section declared for it: nothing gave it a value since, and the
  /// declaration is not so far away that the writer may have begun anew.
  private func isStillDeclared(_ name: String, at index: Int) -> Bool {
    guard let place = declaration(of: name, before: index) else { return true }
    let isNear = formulas[index].range.lowerBound - formulas[place].range.upperBound <= Self.maximumDistance
    return isNear
      && !((place + 1)..<max(index, place + 1)).contains { between in
        formulas[between].outcome.definitions.contains { $0.name == name }
      }
  }

  /// In bytes of the note.
  private static let maximumDistance = 2_000

  /// The nearest formula before one, in its section, that declares a name's space; an index into `formulas`.
  package func declaration(of name: String, before index: Int) -> Int? {
    statements.last {
      $0.kind == .membership && $0.formula < index && $0.names.contains(name)
        && isSameSection(formulas[$0.formula].range.lowerBound, formulas[index].range.lowerBound)
    }?.formula
  }
}
