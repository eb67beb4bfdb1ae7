import MathSyntax
package import NoteMath
import TextModel

/// The name at a place in a formula: the spellings that it may be defined under, longest first.
package struct SymbolAt: Sendable, Hashable {
  /// Canonical keys: of `W_Q` at `W`, `W_Q` and `W`.
  package var keys: [String]
  /// The longest spelling's bytes in the note.
  package var range: Range<Int>

  /// nil where the place holds no name: an operator, a number, a blank.
  package init?(_ offset: Int, in formula: NoteFormula) {
    guard let local = formula.source.offset(ofNote: offset) else { return nil }
    let path = Self.path(to: local, in: formula.outcome.tree.root)
    guard let place = path.lastIndex(where: { $0.isName }) ?? Self.mark(in: path) else { return nil }
    var nodes = [path[place]]
    // Scripts, accents and alphabets around a letter make longer names of it; a group or a fraction does not.
    for node in path[..<place].reversed() {
      guard node.extendsName else { break }
      nodes.append(node)
    }
    keys = []
    let source = formula.outcome.tree.source
    for node in nodes.reversed() {
      let texts = [String(decoding: source[node.range], as: UTF8.self), node.subscripted(in: source)?.text]
      for text in texts.compactMap(\.self) {
        if let key = NameKey.of(text, syntax: formula.form.notation), !keys.contains(key) { keys.append(key) }
      }
    }
    guard !keys.isEmpty, let widest = nodes.last else { return nil }
    range = formula.source.noteRange(of: widest.range)
  }

  /// A symbol that stands in running text.
  init(_ symbol: ProseSymbol) {
    keys = [symbol.key]
    range = symbol.range
  }

  /// The `_` of `W_Q` means the whole name.
  private static func mark(in path: [MathNode]) -> Int? {
    guard path.count > 1, path[path.count - 2].extendsName, case .token = path[path.count - 1].kind else { return nil }
    return path.count - 2
  }

  private static func path(to offset: Int, in root: MathNode) -> [MathNode] {
    var path = [root]
    while let node = path.last,
      let inner = node.children.first(where: { $0.range.contains(offset) && !$0.range.isEmpty })
        ?? node.children.last(where: { $0.range.upperBound == offset && $0.leadsToName })
    {
      path.append(inner)
    }
    return path
  }
}

extension MathNode {
  fileprivate var isName: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role == .ordinary
    case .operatorName: true
    default: false
    }
  }

  fileprivate var leadsToName: Bool {
    switch kind {
    case .trivia, .token, .space, .number: false
    default: true
    }
  }

  fileprivate var extendsName: Bool {
    switch kind {
    case .scripts, .accent, .styled: true
    default: false
    }
  }
}
