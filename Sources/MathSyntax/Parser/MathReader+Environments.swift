extension MathReader {
  /// Environments and their arguments: `o` optional in brackets, `n` a note in braces.
  static let environments: [String: String] = {
    var table: [String: String] = [:]
    for name in [
      "matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "cases", "dcases", "rcases",
      "drcases", "align", "aligned", "gather", "gathered", "split", "equation", "multline", "multlined", "eqnarray",
      "flalign", "displaymath", "math", "psmallmatrix", "bsmallmatrix", "CD",
    ] {
      table[name] = ""
    }
    for name in ["matrix*", "pmatrix*", "bmatrix*", "Bmatrix*", "vmatrix*", "Vmatrix*"] { table[name] = "o" }
    for name in ["aligned", "gathered", "split", "cases"] { table[name] = "o" }
    for name in ["align*", "gather*", "equation*", "multline*", "eqnarray*", "flalign*"] { table[name] = "" }
    for name in ["array", "darray"] { table[name] = "on" }
    for name in ["subarray", "alignat", "alignat*", "alignedat"] { table[name] = "n" }
    return table
  }()

  /// Reads `\begin{name}` or `\end{name}` up to its closing brace; nil where there is no name.
  mutating func environmentName() -> String? {
    let start = at
    at += 1
    var index = at
    while index < tokens.count, isTrivia(index) { index += 1 }
    guard index < tokens.count, tokens[index].kind == .openBrace else { return nil }
    var close = index + 1
    while close < tokens.count, isNamePart(close) { close += 1 }
    guard close < tokens.count, tokens[close].kind == .closeBrace else { return nil }
    at = close + 1
    guard at > start else { return nil }
    let bytes = text
    var name: [UInt8] = []
    for token in tokens[index + 1..<close] where token.kind != .blank { name += bytes[token.textRange] }
    if (index + 1..<close).contains(where: isTrivia) {
      let written = string(index + 1..<close)
      report(
        .unknownCommand, range(from: start),
        .unknownEnvironment(written, nearest: String(decoding: name, as: UTF8.self)))
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func isNamePart(_ index: Int) -> Bool {
    let kind = tokens[index].kind
    return kind == .letter || kind == .blank || kind == .digit || isCharacter(index, UInt8(ascii: "*"))
  }

  /// `\begin{name} … \end{name}`.
  mutating func environment() -> MathNode {
    let start = at
    guard let name = environmentName() else {
      let node = leaf(.error, start..<at)
      // A name that is never closed is told as such, by the brace.
      if let open = peekIndex(), tokens[open].kind == .openBrace, matchingBrace(open) == nil { return node }
      report(.syntax, node.range, .missingArgument(command: "\\begin"))
      return node
    }
    let begin = leaf(.token, start..<at)
    let arguments = Self.environments[name]
    if arguments == nil {
      report(.unknownCommand, begin.range, .unknownEnvironment(name, nearest: nearestEnvironment(to: name)))
    }
    var children = [begin]
    for kind in (arguments ?? "").utf8 {
      if kind == UInt8(ascii: "o") {
        bracketed(into: &children)
      } else {
        let columns = note(into: &children, of: "\\begin{\(name)}", begin.range)
        if name.hasSuffix("array") { checkColumns(columns, children.last?.range ?? begin.range) }
      }
    }
    guard enter() else {
      exhaust(into: &children)
      return MathNode(.environment(name, rows: []), range(from: start), children)
    }
    openEnvironments.append(name)
    let rows = cells(into: &children, of: name, columns: columnLimit(name, children.last))
    openEnvironments.removeLast()
    depth -= 1
    closeEnvironment(name, begin.range, &children)
    return MathNode(.environment(name, rows: rows), range(from: start), children)
  }

  /// The columns of an array: `l`, `c`, `r`, rules, and what the array package has with an argument.
  private mutating func checkColumns(_ columns: String, _ range: Range<Int>) {
    var nesting = 0
    for byte in columns.utf8 {
      switch byte {
      case UInt8(ascii: "{"): nesting += 1
      case UInt8(ascii: "}"): nesting -= 1
      default:
        guard nesting == 0, !"lcrpmb|:@*!<> \n\t".utf8.contains(byte), byte < 0x80 else { continue }
        report(.syntax, range, .malformedColumns(String(UnicodeScalar(byte))))
        return
      }
    }
  }

  /// How many columns an environment may have, where it may not have any number of them.
  private func columnLimit(_ name: String, _ argument: MathNode?) -> Int {
    switch name {
    case "equation", "equation*", "subarray", "substack": return 1
    case "split": return 2
    case "alignat", "alignat*", "alignedat":
      let digits = sourceBytes(argument?.range ?? 0..<0).filter { (0x30...0x39).contains($0) }
      return Int(String(decoding: digits.prefix(3), as: UTF8.self)).map { 2 * $0 } ?? .max
    default: return .max
    }
  }

  private func nearestEnvironment(to name: String) -> String? {
    // As if they were commands: the distance looks past a backslash.
    let names = Self.environments.keys.sorted().map { Array("\\\($0)".utf8) }
    return EditDistance.nearest(to: "\\" + name, among: names).map { String($0.dropFirst()) }
  }

  /// Rows of cells up to what ends them. A last row without content is none.
  private mutating func cells(into children: inout [MathNode], of name: String, columns: Int) -> [[Int]] {
    openers.append(.environment)
    let outer = (rowStart, hasTag)
    rowStart = at
    if Self.taggedByRow.contains(name) { hasTag = false }
    defer {
      openers.removeLast()
      rowStart = outer.0
      if Self.taggedByRow.contains(name) { hasTag = outer.1 }
    }
    var rows: [[Int]] = []
    var cells: [Int] = []
    while true {
      children.append(row())
      cells.append(children.count - 1)
      if at < tokens.count, tokens[at].kind == .align {
        if cells.count >= columns { report(.syntax, tokens[at].range, .tooManyColumns(name, columns)) }
        children.append(leaf(.token, at))
        at += 1
        continue
      }
      guard at < tokens.count, !isMacro(at), case .rowEnd? = command(tokens[at]) else { break }
      children.append(rowBreak(annotated: false))
      rows.append(cells)
      cells = []
      rowStart = at
      if Self.taggedByRow.contains(name) { hasTag = false }
    }
    if cells.count > 1 || !isBlankCell(children[cells[0]]) || rows.isEmpty { rows.append(cells) }
    return rows
  }

  /// Environments each of whose rows may have a number of its own.
  private static let taggedByRow: Set<String> = [
    "align", "align*", "gather", "gather*", "alignat", "alignat*", "eqnarray", "eqnarray*", "flalign", "flalign*",
  ]

  private mutating func closeEnvironment(_ name: String, _ begin: Range<Int>, _ children: inout [MathNode]) {
    guard at < tokens.count, case .end? = command(tokens[at]) else {
      unclosed("\\begin{\(name)}", begin)
      return
    }
    let start = at
    let ending = environmentName()
    if ending == name {
      children.append(leaf(.token, start..<at))
      return
    }
    if let ending, openEnvironments.contains(ending) {
      // It closes one further out: this one lacks its own.
      at = start
      unclosed("\\begin{\(name)}", begin)
      return
    }
    let node = leaf(.error, start..<at)
    report(.syntax, node.range, .mismatchedEnd(begin: name, end: ending ?? ""), related: begin)
    children.append(node)
  }

  /// `\substack{a \\ b}`, `\cases{a & b \cr c & d}`.
  mutating func bracedRows(_ name: String) -> MathNode {
    let start = at
    var children = [leaf(.token, at)]
    at += 1
    guard let open = peekIndex(), tokens[open].kind == .openBrace else {
      let body = argument(into: &children, of: string(tokens[start]), tokens[start].range)
      return MathNode(.environment(name, rows: [[body]]), range(from: start), children)
    }
    skipTrivia(into: &children)
    children.append(leaf(.token, at))
    at += 1
    guard enter() else {
      exhaust(into: &children)
      return MathNode(.environment(name, rows: []), range(from: start), children)
    }
    if name == "cases" {
      report(.unknownCommand, tokens[start].range, .notPortable("\\cases", instead: "\\begin{cases}…\\end{cases}"))
    }
    openBraceCount += 1
    let rows = cells(into: &children, of: name, columns: columnLimit(name, nil))
    openBraceCount -= 1
    depth -= 1
    if at < tokens.count, tokens[at].kind == .closeBrace {
      children.append(leaf(.token, at))
      at += 1
    } else {
      unclosed("{", tokens[open].range)
    }
    return MathNode(.environment(name, rows: rows), range(from: start), children)
  }
}
