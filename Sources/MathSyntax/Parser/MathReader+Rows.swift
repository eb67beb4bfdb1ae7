extension MathReader {
  /// Reads until something that an open construct waits for. What nobody waits for becomes an error leaf.
  mutating func row() -> MathNode {
    let start = at
    var children: [MathNode] = []
    guard enter() else {
      exhaust(into: &children)
      return MathNode(.row, range(from: start), children)
    }
    readItems(into: &children)
    depth -= 1
    return MathNode(.row, range(from: start), children)
  }

  /// Counts a level of nesting; false when there are too many, and then nothing more is read.
  mutating func enter() -> Bool {
    guard !isExhausted else { return false }
    depth += 1
    guard depth > budget.depth else { return true }
    depth -= 1
    isExhausted = true
    let range = at > 0 ? tokens[at - 1].range : position(at)
    report(.limitExceeded, useRange ?? range, .depthLimit(budget.depth))
    return false
  }

  /// Keeps the rest as error leaves, behind a fault that ends the reading.
  mutating func exhaust(into children: inout [MathNode]) {
    while at < tokens.count {
      children.append(leaf(isTrivia(at) ? .trivia : .error, at))
      at += 1
    }
  }

  mutating func readItems(into children: inout [MathNode]) {
    let start = at
    var fraction: (style: FractionStyle, numerator: MathNode, tokens: [MathNode])?
    while at < tokens.count {
      switch tokens[at].kind {
      case .blank, .comment:
        children.append(trivia())
        continue
      case .closeBrace:
        if openBraceCount > 0 { break }
        children.append(notation == .plain ? scripted() : errorLeaf(.unexpected("}")))
        continue
      case .align:
        if openers.last == .environment { break }
        children.append(errorLeaf(.misplacedAlignment))
        continue
      case .dollar:
        if openers.contains(.dollar) { break }
        children.append(errorLeaf(.unexpected("$")))
        continue
      case .character:
        if tokens[at].value == Int32(UInt8(ascii: "]")), openers.last == .bracket { break }
        if tokens[at].value == Int32(UInt8(ascii: ")")), openers.last == .parenthesis { break }
        children.append(scripted())
        continue
      case .command:
        if openers.last == .inlineMath, isMathEnd(at) { break }
        let isMacro = isMacro(at)
        if isMacro, splicesMacro() { continue }
        guard let command = command(tokens[at]), !isMacro else {
          children.append(scripted())
          continue
        }
        switch structural(command, start, &children, &fraction) {
        case .handled: continue
        case .atom:
          children.append(scripted())
          continue
        case .stop: break
        }
      default:
        children.append(scripted())
        continue
      }
      break
    }
    close(&children, start, fraction)
  }

  enum RowStep {
    case handled, atom, stop
  }

  /// Commands that end a row or rule over the whole of it.
  private mutating func structural(
    _ command: MathCommand, _ start: Int, _ children: inout [MathNode],
    _ fraction: inout (style: FractionStyle, numerator: MathNode, tokens: [MathNode])?
  ) -> RowStep {
    switch command {
    case .right, .middle:
      if openLeftCount > 0 { return .stop }
      children.append(strayDelimiter())
    case .end:
      if !openEnvironments.isEmpty { return .stop }
      children.append(strayEnd())
    case .rowEnd:
      if openEnvironments.isEmpty, string(tokens[at]) == "\\cr", openers.last != .environment {
        children.append(errorLeaf(.unexpected("\\cr")))
        return .handled
      }
      if openers.last == .environment || openers.isEmpty && depth == 1 && useRange == nil { return .stop }
      children.append(rowBreak(annotated: true))
    case .infix, .infixAbove:
      infix(command, start, &children, &fraction)
    case .styleSwitch(let style):
      children.append(styledRest(style))
    default:
      return .atom
    }
    return .handled
  }

  private mutating func infix(
    _ command: MathCommand, _ start: Int, _ children: inout [MathNode],
    _ fraction: inout (style: FractionStyle, numerator: MathNode, tokens: [MathNode])?
  ) {
    if fraction != nil {
      children.append(errorLeaf(.ambiguousFraction(string(tokens[at]))))
      return
    }
    let numerator = MathNode(.row, range(from: start), children)
    children = []
    var forms = [leaf(.token, at)]
    at += 1
    var style = FractionStyle.bar
    if case .infix(let named) = command {
      style = named
    } else {
      thickness(&forms)
    }
    fraction = (style, numerator, forms)
  }

  private func close(
    _ children: inout [MathNode], _ start: Int,
    _ fraction: (style: FractionStyle, numerator: MathNode, tokens: [MathNode])?
  ) {
    guard let fraction else { return }
    let end = max(range(from: start).upperBound, fraction.numerator.range.upperBound)
    let lower = fraction.tokens.last?.range.upperBound ?? end
    let denominator = MathNode(.row, lower..<max(lower, end), children)
    let parts = [fraction.numerator] + fraction.tokens + [denominator]
    let range = fraction.numerator.range.lowerBound..<max(end, fraction.numerator.range.lowerBound)
    children = [MathNode(.fraction(fraction.style, numerator: 0, denominator: parts.count - 1), range, parts)]
  }

  /// `\bf`, `\rm`: the style of what follows in the group.
  private mutating func styledRest(_ style: MathStyle) -> MathNode {
    let start = at
    let token = leaf(.token, at)
    at += 1
    let body = row()
    return MathNode(.styled(style, body: 1), range(from: start), [token, body])
  }

  /// A line break outside rows and cells: `\\`, `\newline`.
  mutating func rowBreak(annotated: Bool) -> MathNode {
    let start = at
    let takesLength = tokens[at].textRange.count == 2
    at += 1
    if at < tokens.count, isCharacter(at, UInt8(ascii: "*")) { at += 1 }
    if takesLength, isCharacter(at, UInt8(ascii: "[")) {
      if let end = dimensionEnd(at + 1), isCharacter(end, UInt8(ascii: "]")) {
        at = end + 1
      } else {
        report(.syntax, tokens[at].range, .unexpected("["))
      }
    }
    return leaf(annotated ? .annotation("newline", "") : .token, start..<at)
  }

  /// The index behind `-1.5em` or the like.
  func dimensionEnd(_ index: Int) -> Int? {
    var index = index
    while index < tokens.count, isTrivia(index) { index += 1 }
    if isCharacter(index, UInt8(ascii: "-")) || isCharacter(index, UInt8(ascii: "+")) { index += 1 }
    let digits = index
    while index < tokens.count, tokens[index].kind == .digit || isCharacter(index, UInt8(ascii: ".")) { index += 1 }
    guard index > digits else { return nil }
    while index < tokens.count, isTrivia(index) { index += 1 }
    guard index + 1 < tokens.count, tokens[index].kind == .letter, tokens[index + 1].kind == .letter else { return nil }
    return index + 2
  }

  /// The length behind `\above`, in braces or bare.
  private mutating func thickness(_ forms: inout [MathNode]) {
    let command = tokens[at - 1]
    if let end = dimensionEnd(at) {
      checkLength(at..<end)
      forms.append(leaf(.token, at..<end))
      at = end
    } else if let open = peekIndex(), tokens[open].kind == .openBrace {
      checkedNote(UInt8(ascii: "d"), into: &forms, of: string(command), command.range)
    } else {
      report(.syntax, command.range, .missingArgument(command: string(command)))
    }
  }

  /// The top of a formula: a row, or where `\\` stands in it, rows of one cell.
  mutating func readTop(into children: inout [MathNode]) {
    depth = 1
    defer { depth = 0 }
    let start = at
    var parts: [MathNode] = []
    var rows: [[Int]] = []
    var items: [MathNode] = []
    var first = at
    readItems(into: &items)
    guard at < tokens.count else {
      children.append(contentsOf: items)
      return
    }
    while true {
      let cell = MathNode(.row, range(from: first), items)
      if !isBlankCell(cell) { rows.append([parts.count]) }
      parts.append(cell)
      guard at < tokens.count else { break }
      parts.append(rowBreak(annotated: false))
      first = at
      items = []
      readItems(into: &items)
    }
    children.append(MathNode(.environment("", rows: rows), range(from: start), parts))
  }

  func isBlankCell(_ cell: MathNode) -> Bool {
    cell.children.allSatisfy {
      if case .trivia = $0.kind { return true }
      if case .annotation("hline", _) = $0.kind { return true }
      return false
    }
  }

  private mutating func strayDelimiter() -> MathNode {
    let start = at
    at += 1
    if let index = peekIndex(), delimiter(at: index) != nil { at = index + 1 }
    let node = leaf(.error, start..<at)
    report(.syntax, node.range, .unexpected(string(tokens[start])))
    return node
  }

  private mutating func strayEnd() -> MathNode {
    let start = at
    let name = environmentName()
    let node = leaf(.error, start..<at)
    report(.syntax, node.range, .unexpected("\\end{\(name ?? "")}"))
    return node
  }

  /// `$…$`, `$$…$$`, `\(…\)` and `\[…\]` around the whole text.
  func wrappingDelimiters() -> (open: Int, close: Int, width: Int)? {
    guard let open = tokens.indices.first(where: { !isTrivia($0) }),
      let last = tokens.indices.last(where: { !isTrivia($0) }), last > open
    else { return nil }
    if tokens[open].kind == .dollar, tokens[last].kind == .dollar {
      let doubled = tokens[open + 1].kind == .dollar && tokens[last - 1].kind == .dollar && last - open >= 3
      let width = doubled ? 2 : 1
      let inside = open + width..<last + 1 - width
      guard !inside.contains(where: { tokens[$0].kind == .dollar }) || notation == .latex && !hasBareDollar(inside)
      else { return nil }
      return (open, last + 1 - width, width)
    }
    guard tokens[open].kind == .command, tokens[last].kind == .command, tokens[open].textRange.count == 2,
      tokens[last].textRange.count == 2
    else { return nil }
    let pair = (text[Int(tokens[open].textLower) + 1], text[Int(tokens[last].textLower) + 1])
    let matches =
      pair == (UInt8(ascii: "("), UInt8(ascii: ")")) || pair == (UInt8(ascii: "["), UInt8(ascii: "]"))
    return matches ? (open, last, 1) : nil
  }

  /// Whether a `$` stands outside braces, so that the outer pair is none.
  private func hasBareDollar(_ indices: Range<Int>) -> Bool {
    var braces = 0
    for index in indices {
      switch tokens[index].kind {
      case .openBrace: braces += 1
      case .closeBrace: braces -= 1
      case .dollar where braces <= 0: return true
      default: break
      }
    }
    return false
  }
}
