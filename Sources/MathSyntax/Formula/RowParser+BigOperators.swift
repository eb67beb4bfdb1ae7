/// `\sum`, `\prod`, `\bigcup`, `\max_x`, `\arg\max`, `\forall`.
extension RowParser {
  static let bigOperators: [String: Term.BigOperator] = [
    "\\sum": .sum, "\\prod": .product, "\\bigcup": .union, "\\bigcap": .intersection, "\\bigwedge": .conjunction,
    "\\bigvee": .disjunction, "\\bigoplus": .directSum, "\\bigotimes": .kronecker, "\\biguplus": .union,
    "\\bigsqcup": .union,
  ]

  func large(_ name: String, _ item: FormulaItem) throws(Fault) -> Term {
    if name.hasSuffix("int") { return try integral(name, item) }
    guard let sign = Self.bigOperators[name] else {
      throw Fault(.unsupported, item.range, "{0} is not computed.", [context.text(item.coreRange)])
    }
    let start = position
    position += 1
    return try big(sign, item, sub: item.sub, sup: item.sup, start: start) { () throws(Fault) in try bigBody() }
  }

  /// Up to a top-level `+` or `-`.
  func bigBody() throws(Fault) -> Term {
    guard item != nil else { throw missingOperand() }
    return try product()
  }

  func big(
    _ sign: Term.BigOperator, _ item: FormulaItem, sub: MathNode?, sup: MathNode?, start: Int,
    _ readBody: () throws(Fault) -> Term
  ) throws(Fault) -> Term {
    var upper: Term?
    if let sup { upper = try context.expression(sup) }
    guard let sub else {
      if let upper { throw Fault(.syntax, upper.range, "This operator has an upper bound but no lower one.") }
      return try withoutIndex(sign, item, start: start, readBody)
    }
    let parser = try RowParser(Self.binderRow(sub), context)
    let specs = parser.segments(0, parser.items.count)
    guard !specs.isEmpty else { throw Fault(.syntax, sub.range, "Nothing says what this operator runs over.") }
    let names = try parser.binderNames(specs)
    guard !names.isEmpty else {
      throw Fault(.unsupported, sub.range, "It can't be told what {0} runs over.", [context.text(item.coreRange)])
    }
    let result = try context.binding(names.map { ($0, NameKind.number) }) {
      () throws(Fault) -> ([Term.Binder], [Term], Term) in
      let (binders, conditions) = try parser.binders(specs, names: names, upper: upper)
      return (binders, conditions, try readBody())
    }
    return Term(.big(sign, result.0, conditions: result.1, body: result.2), range(from: start))
  }

  /// `\substack` lines count as commas.
  static func binderRow(_ sub: MathNode) -> MathNode {
    let bare = ItemReader.bare(sub)
    guard case .environment(_, let rows) = bare.kind else { return sub }
    var children: [MathNode] = []
    for row in rows {
      for cell in row { children.append(bare.children[cell]) }
      let end = row.last.map { bare.children[$0].range.upperBound } ?? bare.range.upperBound
      children.append(MathNode(.symbol(MathSymbol(name: ",", glyph: ",", role: .punctuation)), end..<end))
    }
    return MathNode(.row, sub.range, children)
  }

  /// A sum without index: over the one index letter that its body leaves unbound, else over the elements of its value.
  private func withoutIndex(
    _ sign: Term.BigOperator, _ item: FormulaItem, start: Int, _ readBody: () throws(Fault) -> Term
  ) throws(Fault) -> Term {
    let bodyStart = position
    let body = try readBody()
    let names = indexNames(bodyStart, position)
    if names.isEmpty {
      guard let entry = [Term.BigOperator.sum: "sum", .product: "product", .maximum: "max", .minimum: "min"][sign]
      else {
        throw Fault(.unsupported, item.range, "Nothing says what this operator runs over.")
      }
      return Term(.builtin(entry, [body], []), range(from: start))
    }
    position = bodyStart
    return try context.binding(names.map { ($0, NameKind.number) }) { () throws(Fault) -> Term in
      let again = try readBody()
      let binders = names.map { Term.Binder(name: $0, domain: .inferred, range: item.range) }
      return Term(.big(sign, binders, conditions: [], body: again), range(from: start))
    }
  }

  /// Unbound letters that stand alone in a subscript, in order.
  private func indexNames(_ start: Int, _ stop: Int) -> [String] {
    var names: [String] = []
    func visit(_ node: MathNode, _ depth: Int) {
      guard depth < 60 else { return }
      if case .scripts(let base?, let sub?, _, _) = node.kind,
        case .name(let letter) = ItemReader.lexeme(ItemReader.bare(node.children[sub])), !context.isBound(letter),
        case .name(let array) = ItemReader.lexeme(ItemReader.bare(node.children[base])),
        case .array? = context.kind(of: array), !names.contains(letter)
      {
        names.append(letter)
      }
      node.children.forEach { visit($0, depth + 1) }
    }
    for index in start..<stop { visit(items[index].node, 0) }
    return names
  }

  /// `\max`, `\arg\min` and their kin. The position is behind the name.
  func extremum(_ name: String, _ item: FormulaItem, sub: MathNode?, sup: MathNode?) throws(Fault) -> Term {
    guard let sign = Self.extrema[name] else { throw unexpected(item) }
    let start = position - 1
    let isArgument = sign == .argumentMaximum || sign == .argumentMinimum
    guard let sub else {
      var bare = item
      bare.sub = nil
      bare.sup = sup
      return try builtinCall(name, bare, nameRange: item.coreRange)
    }
    if sup != nil { throw Fault(.unsupported, item.range, "A power of an extremum goes behind it, in parentheses.") }
    return try big(sign, item, sub: sub, sup: nil, start: start) { () throws(Fault) in
      guard self.item != nil else { throw missingOperand() }
      return isArgument ? try sum() : try product()
    }
  }

  func quantified(_ sign: Term.BigOperator, _ item: FormulaItem) throws(Fault) -> Term {
    let start = position
    let stop = quantifierEnd()
    let specs = segments(start + 1, stop).filter { $0.end > $0.start }
    let names = try binderNames(specs)
    guard !names.isEmpty, stop < end else {
      throw Fault(.unsupported, item.range, "It can't be told what this quantifier says.")
    }
    return try context.binding(names.map { ($0, NameKind.number) }) { () throws(Fault) -> Term in
      let (binders, conditions) = try binders(specs, names: names, upper: nil)
      position = stop + 1
      return Term(.big(sign, binders, conditions: conditions, body: try expression()), range(from: start))
    }
  }

  /// The `:` or the last comma before what is claimed.
  private func quantifierEnd() -> Int {
    var last = end
    for index in position..<end {
      if case .colon = items[index].lexeme { return index }
      if case .comma = items[index].lexeme { last = index }
    }
    return last
  }
}
