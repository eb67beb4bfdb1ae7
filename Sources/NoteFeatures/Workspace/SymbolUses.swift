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
      } else {
        waiting += node.children.reversed()
      }
    }
    return found
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
