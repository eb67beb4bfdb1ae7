import MathSyntax

/// The built-in functions that a term applies, in order of appearance, without doubles.
enum BuiltinNames {
  static func of(_ term: Term?) -> [String] {
    var names: [String] = []
    var waiting = term.map { [$0] } ?? []
    while let inner = waiting.popLast() {
      if case .builtin(let name, _, _) = inner.kind, !names.contains(name) { names.append(name) }
      waiting += inner.children.reversed()
    }
    return names
  }
}
