/// `m_t = \beta m_{t-1} + …` with a bound start and `t`: unrolled.
extension ResolverContext {
  private struct Head {
    var family: String
    var variable: String
    var offset: Int
    var line: MathNode
    var equals: Int
  }

  func recurrence(_ drafts: [[MathNode]], _ range: Range<Int>) throws(Fault) -> Term? {
    var heads: [Head] = []
    for draft in drafts {
      guard draft.count == 1, let head = head(draft[0]) else { return nil }
      heads.append(head)
    }
    guard let variable = heads.first?.variable, heads.allSatisfy({ $0.variable == variable }), isBound(variable) else {
      return nil
    }
    let families = Set(heads.map(\.family))
    guard heads.contains(where: { refersBack($0, families) }) else { return nil }
    let saved = self.families
    self.families.formUnion(families)
    defer { self.families = saved }
    let equations = try binding([(variable, .number)]) { () throws(Fault) -> [Term.Recurrence.Equation] in
      var equations: [Term.Recurrence.Equation] = []
      for head in heads {
        let parser = try RowParser(head.line, self)
        let body = try parser.window(head.equals + 1, parser.items.count) { () throws(Fault) in try parser.sum() }
        let left = Term(.name(head.family), parser.items[0].range)
        equations.append(Term.Recurrence.Equation(family: head.family, offset: head.offset, body: body, left: left))
      }
      return equations
    }
    return Term(.recurrence(Term.Recurrence(variable: variable, equations: equations)), range)
  }

  /// `\theta_{t+1} =`: family, variable and offset.
  private func head(_ line: MathNode) -> Head? {
    let items = ItemReader.items(of: line)
    guard items.count >= 3, case .name(let family) = items[0].lexeme, let sub = items[0].sub, items[0].sup == nil,
      items[0].primes == 0
    else { return nil }
    switch items[1].lexeme {
    case .relation("="), .relation("\\gets"), .relation("\\coloneqq"): break
    default: return nil
    }
    guard items.dropFirst(2).allSatisfy({ if case .relation = $0.lexeme { false } else { true } }) else { return nil }
    if case .array? = kind(of: family) { return nil }
    let marks = ItemReader.items(of: sub)
    guard let first = marks.first, case .name(let variable) = first.lexeme, !first.hasScripts else { return nil }
    if marks.count == 1 { return Head(family: family, variable: variable, offset: 0, line: line, equals: 1) }
    guard marks.count == 3, case .binary(let sign) = marks[1].lexeme, case .number(let digits) = marks[2].lexeme,
      let step = Int(digits), sign == "+" || sign == "-"
    else { return nil }
    return Head(family: family, variable: variable, offset: sign == "+" ? step : -step, line: line, equals: 1)
  }

  /// Whether the right side uses an earlier member that is not bound under its own spelling.
  private func refersBack(_ head: Head, _ families: Set<String>) -> Bool {
    let own = ItemReader.items(of: head.line)[0]
    let ownSub = own.sub.map { NameKey.spelling(of: $0) }
    var found = false
    func visit(_ node: MathNode, _ depth: Int) {
      guard depth < 60, !found else { return }
      if case .scripts(let base?, let sub?, _, _) = node.kind,
        case .name(let key) = ItemReader.lexeme(ItemReader.bare(node.children[base])), families.contains(key)
      {
        let spelling = NameKey.spelling(of: node.children[sub])
        let isEarlier = spelling != ownSub || key != head.family
        if isEarlier, spelling.contains(head.variable), !isBound(NameKey.scripted(key, sub: spelling, sup: nil)),
          key == head.family || spelling != head.variable
        {
          found = true
        }
      }
      node.children.forEach { visit($0, depth + 1) }
    }
    for item in ItemReader.items(of: head.line).dropFirst(2) { visit(item.node, 0) }
    return found
  }
}
