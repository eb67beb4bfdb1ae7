/// Words behind a line: `\quad\text{(by Jensen)}`, `&& \text{展开}`.
extension ResolverContext {
  /// A row's cells without the remark that ends it. A row without a relation has none: `\text{if } x > 0`,
  /// `3\text{ km}` are no remarks.
  func withoutRemarks(_ cells: [MathNode]) -> [MathNode] {
    var cells = cells
    while cells.count > 1, let last = cells.last, Self.isBlank(last) { cells.removeLast() }
    guard let last = cells.last, Self.hasRelation(cells) else { return cells }
    let nodes = Self.contents(last)
    if cells.count > 2, let remark = Self.remark(nodes[...]), remark.start == 0 {
      remarks.append(remark.remark)
      return withoutRemarks(Array(cells.dropLast()))
    }
    guard let (remark, start) = Self.remark(nodes[...]), start > 0,
      Self.tellsWhy(remark.words) || Self.isSetOff(nodes[..<start])
    else { return cells }
    let rest = nodes[..<start]
    // What is left has a right side of its own.
    guard let end = rest.last(where: { !Self.isPassedOver($0) }), !Self.isRelation(end) else { return cells }
    remarks.append(remark)
    cells[cells.count - 1] = MathNode(.row, last.range.lowerBound..<end.range.upperBound, Array(rest))
    return cells
  }

  /// The words at the end of nodes, in parentheses or not, and where they begin.
  private static func remark(_ nodes: ArraySlice<MathNode>) -> (remark: FormulaRemark, start: Int)? {
    var end = nodes.endIndex
    while end > nodes.startIndex, isPassedOver(nodes[end - 1]) || isMark(nodes[end - 1], [".", ","]) { end -= 1 }
    guard end > nodes.startIndex else { return nil }
    if let words = words(nodes[end - 1]) {
      return (FormulaRemark(words: words, range: nodes[end - 1].range), end - 1)
    }
    // `(\text{by Jensen})`
    guard isMark(nodes[end - 1], [")"]) else { return nil }
    var inner = end - 1
    while inner > nodes.startIndex, isPassedOver(nodes[inner - 1]) { inner -= 1 }
    guard inner - 1 > nodes.startIndex, let words = words(nodes[inner - 1]) else { return nil }
    var open = inner - 1
    while open > nodes.startIndex, isPassedOver(nodes[open - 1]) { open -= 1 }
    guard open > nodes.startIndex, isMark(nodes[open - 1], ["("]) else { return nil }
    let range = nodes[open - 1].range.lowerBound..<nodes[end - 1].range.upperBound
    return (FormulaRemark(words: "(\(words))", range: range), open - 1)
  }

  private static func words(_ node: MathNode) -> String? {
    switch node.kind {
    case .text(let words): return words
    case .styled(_, let body):
      if case .text(let words) = node.children[body].kind { return words }
      return nil
    default: return nil
    }
  }

  /// Words in parentheses, or that begin as a reason does.
  private static func tellsWhy(_ words: String) -> Bool {
    let text = words.drop { $0 == " " || $0 == "~" }
    if text.hasPrefix("(") || text.hasPrefix("（") || text.hasPrefix("[") { return text.utf8.count > 3 }
    let lower = String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    return reasons.contains { lower.hasPrefix($0) }
  }

  private static let reasons = [
    "by ", "since ", "because ", "using ", "from ", "due to ", "as ", "via ", "applying ", "substitut", "由", "因为",
    "因", "利用", "根据", "代入", "展开", "化简", "整理", "其中", "用到", "使用", "应用", "依据",
  ]

  /// Whether a wide blank stands at the end.
  private static func isSetOff(_ nodes: ArraySlice<MathNode>) -> Bool {
    for node in nodes.reversed() {
      switch node.kind {
      case .space(let width): if width >= wideSpace { return true }
      case .trivia: continue
      default: return false
      }
    }
    return false
  }

  /// `\quad`, in eighteenths of an em.
  private static let wideSpace = 18

  private static func isPassedOver(_ node: MathNode) -> Bool {
    switch node.kind {
    case .trivia, .space, .annotation, .token: true
    default: false
    }
  }

  private static func isMark(_ node: MathNode, _ marks: Set<String>) -> Bool {
    if case .symbol(let symbol) = node.kind { return marks.contains(symbol.name) }
    return false
  }

  private static func isBlank(_ cell: MathNode) -> Bool { contents(cell).allSatisfy(isPassedOver) }

  private static func isRelation(_ node: MathNode) -> Bool {
    if case .symbol(let symbol) = node.kind { return symbol.role == .relation }
    if case .stacked(let base, _, _) = node.kind { return isRelation(ItemReader.bare(node.children[base])) }
    return false
  }

  private static func hasRelation(_ cells: [MathNode]) -> Bool {
    cells.contains { contents($0).contains(where: isRelation) }
  }
}
