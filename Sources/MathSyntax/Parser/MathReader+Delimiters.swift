extension MathReader {
  /// The canonical glyph of the delimiter that a token is, nil where it is none.
  func delimiter(at index: Int) -> String? {
    let token = tokens[index]
    switch token.kind {
    case .character:
      switch UInt8(truncatingIfNeeded: token.value) {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
        UInt8(ascii: "/"), UInt8(ascii: "."):
        return digit(token)
      case UInt8(ascii: "<"): return "⟨"
      case UInt8(ascii: ">"): return "⟩"
      default: return nil
      }
    case .command, .scalar:
      let symbol: MathSymbol
      if case .symbol(let known)? = command(token) {
        symbol = known
      } else {
        symbol = self.symbol(named: string(token))
      }
      switch symbol.role {
      case .open, .close, .fence: return symbol.glyph
      default:
        // `\mid` and `\parallel` are relations, and grow with nothing; their characters are what people paste for bars.
        if token.kind == .scalar, symbol.glyph == "∥" { return "‖" }
        if token.kind == .scalar, symbol.glyph == "∣" { return "|" }
        if symbol.glyph == "<" { return "⟨" }
        if symbol.glyph == ">" { return "⟩" }
        return ["↑", "↓", "↕", "⇑", "⇓", "⇕", "\\"].contains(symbol.glyph) ? symbol.glyph : nil
      }
    default: return nil
    }
  }

  /// `\left` or its kin with its delimiter, as one token leaf. A missing delimiter counts as `.`.
  private mutating func delimited() -> (node: MathNode, glyph: String) {
    let start = at
    at += 1
    if let index = peekIndex(), let glyph = delimiter(at: index) {
      at = index + 1
      return (leaf(.token, start..<at), glyph)
    }
    report(.syntax, tokens[start].range, .missingDelimiter(command: string(tokens[start])))
    return (leaf(.token, start), ".")
  }

  /// `\left( … \middle| … \right)`.
  mutating func fence() -> MathNode {
    let start = at
    let (opening, open) = delimited()
    var children = [opening]
    var parts: [Int] = []
    openers.append(.left)
    openLeftCount += 1
    while true {
      children.append(row())
      parts.append(children.count - 1)
      guard at < tokens.count, case .middle? = command(tokens[at]) else { break }
      children.append(delimited().node)
    }
    openLeftCount -= 1
    openers.removeLast()
    var close = "."
    if at < tokens.count, case .right? = command(tokens[at]) {
      let closing = delimited()
      children.append(closing.node)
      close = closing.glyph
    } else {
      let opener = String(decoding: sourceBytes(opening.range), as: UTF8.self)
      unclosed(useRange == nil ? opener : "\\left", opening.range)
    }
    return MathNode(.fenced(open: open, close: close, parts: parts), range(from: start), children)
  }

  func sourceBytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    text[range.clamped(to: 0..<sourceCount)]
  }

  /// `\bigl(`, `\Big|`: the delimiter as a symbol, with the role that the size gives it.
  mutating func sized(_ role: MathSymbol.Role?) -> MathNode {
    let start = at
    let node = delimited()
    guard tokens[start].upper != Int32(node.node.range.upperBound) || at > start + 1 else {
      return leaf(.error, start)
    }
    let own = symbol(named: delimiterName(node.glyph))
    let symbol = MathSymbol(name: own.name, glyph: node.glyph, role: role ?? own.role)
    return MathNode(.symbol(symbol), node.node.range)
  }

  private func delimiterName(_ glyph: String) -> String {
    switch glyph {
    case "{": return "\\{"
    case "}": return "\\}"
    case "‖": return "\\|"
    default: return glyph
    }
  }

  /// `\operatorname{softmax}`, `\mathop{\arg\min}`: a name where it is one, else what stands in the braces.
  mutating func namedOperator(limits: Bool, minimumLetters: Int) -> MathNode {
    let start = at
    guard let open = peekBehind(), tokens[open].kind == .openBrace, let close = matchingBrace(open),
      let name = operatorName(open + 1..<close), name.utf8.count >= minimumLetters
    else {
      return form(["m"]) { .styled(.plain, body: $0[0]) }
    }
    at = close + 1
    return MathNode(
      .operatorName(name, limits: limits), range(from: start),
      (start...close).map { leaf(isTrivia($0) ? .trivia : .token, $0) })
  }

  private func peekBehind() -> Int? {
    var index = at + 1
    while index < tokens.count, isTrivia(index) { index += 1 }
    return index < tokens.count ? index : nil
  }

  /// Letters, digits and names set side by side; spaces count for nothing (`arg\,max`).
  private func operatorName(_ indices: Range<Int>) -> String? {
    guard indices.count < 256 else { return nil }
    var name = ""
    for index in indices {
      let token = tokens[index]
      switch token.kind {
      case .blank, .comment, .openBrace, .closeBrace: continue
      case .letter, .digit: name += digit(token)
      case .character:
        guard token.value == Int32(UInt8(ascii: "-")) || token.value == Int32(UInt8(ascii: "*")) else { return nil }
        name += digit(token)
      case .scalar:
        guard UnicodeMath.isLetter(token.value), UnicodeMath.styledLetter(token.value) == nil else { return nil }
        name += string(token)
      case .command:
        if isMacro(index) { return nil }
        switch command(token) {
        case .function(let function, _)?: name += function
        case .space?, .style(.roman)?, .styleSwitch(.roman)?, .text(.plain)?, .limits?: continue
        default: return nil
        }
      default: return nil
      }
    }
    return name
  }
}
