import MathSyntax
import NoteMath

/// The places of a name in a formula.
enum SymbolUses {
  /// Half-open bytes of the note, ascending.
  static func ranges(of key: String, in formula: NoteFormula) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var waiting = [formula.outcome.tree.root]
    while let node = waiting.popLast() {
      if spells(key, node, formula) {
        found.append(formula.source.noteRange(of: node.range))
      } else if let part = subscripted(key, node, formula) {
        found.append(formula.source.noteRange(of: part))
      } else {
        waiting += node.children.reversed()
      }
    }
    return found
  }

  /// Where a node has the name under a power: `W_Q` in `W_Q^\top`.
  private static func subscripted(_ key: String, _ node: MathNode, _ formula: NoteFormula) -> Range<Int>? {
    guard let part = node.subscripted(in: formula.outcome.tree.source), part.text.utf8.count <= 4 * key.utf8.count + 16,
      NameKey.of(part.text, syntax: formula.form.notation) == key
    else { return nil }
    return part.range
  }

  private static func spells(_ key: String, _ node: MathNode, _ formula: NoteFormula) -> Bool {
    switch node.kind {
    case .symbol(let symbol): return symbol.name == key
    case .operatorName(let name, _): return name == key
    case .scripts, .accent, .styled:
      let source = formula.outcome.tree.source
      guard node.range.count <= 4 * key.utf8.count + 16 else { return false }
      return NameKey.of(String(decoding: source[node.range], as: UTF8.self), syntax: formula.form.notation) == key
    default: return false
    }
  }
}
