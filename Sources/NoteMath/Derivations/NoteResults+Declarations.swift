import MathCheck
import MathSyntax

extension NoteResults {
  /// The formula that says in which space a name lies, as a formula at an index sees it: the last one up to it, else the
  /// first one behind. `$X \in \mathbb{R}^{n\times d}$`, `$\lambda > 0$`, `$x \sim \mathcal{N}(0,1)$`.
  ///
  /// - Parameter name: A canonical key (`MathSyntax.NameKey`).
  package func declaration(of name: String, for index: Int) -> Int? {
    var behind: Int?
    for statement in statements.reversed() where declares(statement, name) {
      if statement.formula <= index { return statement.formula }
      behind = statement.formula
    }
    return behind
  }

  private func declares(_ statement: SectionStatement, _ name: String) -> Bool {
    switch statement.kind {
    case .definition: return false
    case .condition, .membership: break
    }
    guard statement.names.contains(name) || statement.kind == .membership else { return false }
    return Declarations(context: [statement.text]).spaces.contains { space in
      space.name == name || NameKey.of(space.name, syntax: .latex) == name
    }
  }
}
