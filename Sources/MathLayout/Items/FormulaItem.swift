/// One piece of a formula as the renderers see it: no blanks, no braces, macros expanded, parentheses paired.
struct FormulaItem: Sendable {
  var content: Content
  var atom: AtomClass
  /// A delimiter that was asked to be larger (`\bigl(`).
  var isSized = false

  init(_ content: Content, _ atom: AtomClass = .ordinary) {
    self.content = content
    self.atom = atom
  }

  /// The class that its left neighbour sees.
  var leading: AtomClass {
    isFencedBelowScripts ? .open : atom
  }

  /// The class that its right neighbour sees.
  var trailing: AtomClass {
    isFencedBelowScripts ? .close : atom
  }

  private var isFencedBelowScripts: Bool {
    switch content {
    case .fenced: return true
    case .scripts(let base?, _, _, _, _): return base.isFencedBelowScripts
    default: return false
    }
  }
}
