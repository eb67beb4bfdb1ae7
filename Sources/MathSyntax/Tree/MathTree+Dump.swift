extension MathTree {
  /// The tree as a compact S-expression, without blanks and tokens: what the grammar's tests compare.
  ///
  /// A symbol is its name, a number its digits, a text in quotes; other kinds are lists that begin with what they are.
  public var dump: String { root.dump }
}

extension MathNode {
  /// The node as a compact S-expression; see `MathTree.dump`.
  public var dump: String {
    switch kind {
    case .trivia, .token: return ""
    case .number(let digits): return digits
    case .symbol(let symbol): return symbol.name
    case .operatorName(let name, let limits): return "(\(limits ? "op*" : "op") \(name))"
    case .text(let words):
      return Self.list("text", ["\"\(words)\""] + children.filter { $0.isEmbedded }.map { $0.dump })
    case .space(let width): return "(space \(width))"
    case .error: return "ERROR"
    case .row: return children.count == 1 ? children[0].dump : Self.list("", children.map { $0.dump })
    case .group(let body): return Self.list("group", [children[body].dump] + extra([body]))
    case .scripts(let base, let sub, let sup, let primes):
      let parts = [base.map { children[$0].dump } ?? "∅", sub.map { "_" + children[$0].dump } ?? ""]
      let rest = [sup.map { "^" + children[$0].dump } ?? "", String(repeating: "'", count: primes)]
      return Self.list("scripts", parts + rest + extra([base, sub, sup].compactMap { $0 }))
    case .fraction(let style, let numerator, let denominator):
      return Self.list(style == .bar ? "frac" : style.rawValue, dumps([numerator, denominator]))
    case .radical(let degree, let radicand):
      return Self.list("sqrt", [degree.map { "[" + children[$0].dump + "]" } ?? "", children[radicand].dump])
    case .fenced(let open, let close, let parts): return Self.list("fenced \(open) \(close)", dumps(parts))
    case .accent(let name, let body): return Self.list(name, dumps([body]))
    case .styled(let style, let body): return Self.list(style == .plain ? "plain" : style.rawValue, dumps([body]))
    case .stacked(let base, let over, let under):
      let parts = [children[base].dump, over.map { "over " + children[$0].dump } ?? ""]
      return Self.list("stacked", parts + [under.map { "under " + children[$0].dump } ?? ""])
    case .decorated(let name, let body, let note):
      return Self.list("decorated \(name)", [children[body].dump, note.map { "note " + children[$0].dump } ?? ""])
    case .environment(let name, let rows):
      let cells = rows.map { row in row.map { children[$0].dump }.joined(separator: " & ") }
      return Self.list(
        "env" + (name.isEmpty ? "" : " " + name), [cells.joined(separator: " // ")] + extra(rows.flatMap { $0 }))
    case .annotation(let name, let text): return Self.list("note \(name)", [text])
    case .macroDefinition(let name): return Self.list("define", [name])
    case .macroUse(let name, let expansion): return Self.list("macro \(name)", [expansion.dump])
    }
  }

  private var isEmbedded: Bool {
    switch kind {
    case .trivia, .token: return false
    case .text: return !children.isEmpty
    default: return true
    }
  }

  private func dumps(_ indices: [Int]) -> [String] {
    indices.map { children[$0].dump } + extra(indices)
  }

  /// What stands among the children and is no part by the kind: faults.
  private func extra(_ indices: [Int]) -> [String] {
    let parts = Set(indices)
    return children.enumerated().compactMap { index, child in
      guard !parts.contains(index), case .error = child.kind else { return nil }
      return "ERROR"
    }
  }

  private static func list(_ head: String, _ parts: [String]) -> String {
    "(" + ([head] + parts).filter { !$0.isEmpty }.joined(separator: " ") + ")"
  }
}
