/// One piece of a formula as the renderers see it: no blanks, no braces, macros expanded, parentheses paired.
struct FormulaItem: Sendable {
  var content: Content
  var atom: AtomClass

  init(_ content: Content, _ atom: AtomClass = .ordinary) {
    self.content = content
    self.atom = atom
  }

  /// The class that its left neighbour sees.
  var leading: AtomClass {
    if case .fenced = content { return .open }
    return atom
  }

  /// The class that its right neighbour sees.
  var trailing: AtomClass {
    if case .fenced = content { return .close }
    return atom
  }
}
