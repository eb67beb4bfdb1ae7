/// Matrices, case distinctions and the environments that hold statements.
extension RowParser {
  func environment(_ name: String, _ rows: [[Int]], _ core: MathNode) throws(Fault) -> Term {
    let cells = rows.map { $0.map { core.children[$0] } }.filter { row in
      !(row.count <= 1 && row.allSatisfy { ItemReader.items(of: $0).isEmpty })
    }
    switch name {
    case "cases", "dcases", "rcases", "cases*": return try cases(cells, core.range)
    case "matrix", "pmatrix", "bmatrix", "Bmatrix", "smallmatrix", "array", "psmallmatrix", "bsmallmatrix", "pmatrix*",
      "bmatrix*", "matrix*", "subarray":
      return Term(.matrix(try matrix(cells, core.range)), core.range)
    case "vmatrix", "vsmallmatrix": return Term(.determinant(try matrix(cells, core.range)), core.range)
    case "Vmatrix":
      return Term(.norm(Term(.matrix(try matrix(cells, core.range)), core.range), .plain), core.range)
    case "substack": throw Fault(.unsupported, core.range, "Stacked lines have no value here.")
    default:
      return try context.statements(cells, core.range)
    }
  }

  private func matrix(_ cells: [[MathNode]], _ range: Range<Int>) throws(Fault) -> [[Term]] {
    var rows: [[Term]] = []
    for row in cells {
      var terms: [Term] = []
      for cell in row { terms.append(try context.expression(cell)) }
      rows.append(terms)
    }
    guard let width = rows.first?.count else { throw Fault(.syntax, range, "This matrix is empty.") }
    guard rows.allSatisfy({ $0.count == width }) else {
      throw Fault(.shape, range, "The rows of this matrix differ in length.")
    }
    return rows
  }

  /// `\left\{\begin{array}{ll} … \end{array}\right.`
  func casesArray(_ row: MathNode, _ core: MathNode) throws(Fault) -> Term? {
    let bare = ItemReader.bare(row)
    guard case .environment(_, let rows) = bare.kind else { return nil }
    let cells = rows.map { $0.map { bare.children[$0] } }.filter { row in
      !(row.count <= 1 && row.allSatisfy { ItemReader.items(of: $0).isEmpty })
    }
    return try cases(cells, core.range)
  }

  private func cases(_ cells: [[MathNode]], _ range: Range<Int>) throws(Fault) -> Term {
    var branches: [Term.CaseBranch] = []
    for row in cells {
      guard row.count <= 2 || row.dropFirst(2).allSatisfy({ ItemReader.items(of: $0).isEmpty }) else {
        throw Fault(.syntax, row[2].range, "A case has a value and a condition.")
      }
      branches.append(try branch(row, range))
    }
    guard !branches.isEmpty else { throw Fault(.syntax, range, "There are no cases here.") }
    return Term(.cases(branches), range)
  }

  private func branch(_ row: [MathNode], _ range: Range<Int>) throws(Fault) -> Term.CaseBranch {
    let parser = try RowParser(row[0], context)
    var stop = parser.items.count
    var inline: Int?
    for (index, item) in parser.items.enumerated() where parser.isConnective(item) && index > 0 {
      inline = index
      break
    }
    if row.count == 1, let inline { stop = inline }
    while stop > 0, case .comma = parser.items[stop - 1].lexeme { stop -= 1 }
    let value = try parser.window(0, stop) { () throws(Fault) in try parser.expression() }
    if row.count == 1 {
      guard let inline else { return Term.CaseBranch(value: value, condition: nil) }
      let condition = try parser.window(inline, parser.items.count) { () throws(Fault) in try parser.condition() }
      return Term.CaseBranch(value: value, condition: condition)
    }
    let condition = try context.reading(row[1]) { parser throws(Fault) in try parser.condition() }
    return Term.CaseBranch(value: value, condition: condition)
  }

  func isConnective(_ item: FormulaItem) -> Bool {
    if case .words(let text) = item.lexeme { return Self.connectives.contains(NameKey.plainWords(text)) }
    return false
  }

  /// `\text{if } x>0`, `x>0,`, `\text{otherwise}`; nil is "otherwise".
  func condition() throws(Fault) -> Term? {
    while end > position, isTrailing(items[end - 1]) { end -= 1 }
    while let item {
      switch item.lexeme {
      case .words(let text):
        let word = NameKey.plainWords(text).filter { $0 != "," && $0 != "，" && $0 != "." }
        if ["otherwise", "else", "其他", "否则", "elsewhere", "其它"].contains(word) {
          position += 1
          return nil
        }
        guard ["if", "for", "when", "若", "如果", "当", "where", "with", "", "with"].contains(word) else {
          return try conditions()
        }
        position += 1
      case .comma: position += 1
      case .name("otherwise"), .function("otherwise", _), .name("else"):
        position += 1
        return nil
      default: return try conditions()
      }
    }
    return nil
  }

  private func isTrailing(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .comma, .semicolon, .special("."): true
    case .words(let text): NameKey.plainWords(text).isEmpty || NameKey.plainWords(text) == "时"
    default: false
    }
  }

  /// Conditions with commas between: all of them.
  private func conditions() throws(Fault) -> Term {
    var all = try expression()
    while let item, case .comma = item.lexeme {
      position += 1
      let next = try expression()
      all = Term(.logical(.and, all, next), all.range.lowerBound..<next.range.upperBound)
    }
    return all
  }
}
