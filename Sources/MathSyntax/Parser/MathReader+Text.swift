extension MathReader {
  /// `\text{…}`, `\textbf{…}`.
  mutating func textCommand(_ style: MathStyle) -> MathNode {
    let start = at
    let command = string(tokens[start])
    var children = [leaf(.token, at)]
    at += 1
    if style == .plain {
      let content = textBody(into: &children, of: command, tokens[start].range)
      return MathNode(.text(content), range(from: start), children)
    }
    let body = textArgument(into: &children, of: command, tokens[start].range)
    return MathNode(.styled(style, body: body), range(from: start), children)
  }

  /// An argument that is text, as one node; its index.
  mutating func textArgument(into children: inout [MathNode], of command: String, _ range: Range<Int>) -> Int {
    skipTrivia(into: &children)
    let start = at
    var parts: [MathNode] = []
    let content = textBody(into: &parts, of: command, range)
    children.append(MathNode(.text(content), self.range(from: start), parts))
    return children.count - 1
  }

  /// `{words $math$ words}`: appends brace tokens, `text` leaves and rows; gives the words.
  private mutating func textBody(into children: inout [MathNode], of command: String, _ range: Range<Int>) -> String {
    skipTrivia(into: &children)
    guard at < tokens.count, startsText() else {
      report(.syntax, range, .missingArgument(command: command))
      return ""
    }
    guard tokens[at].kind == .openBrace else {
      let index = at
      at += 1
      let content = string(tokens[index])
      children.append(leaf(.text(content), index))
      return content
    }
    let open = at
    children.append(leaf(.token, at))
    at += 1
    openBraceCount += 1
    openers.append(.brace)
    let words = textRun(into: &children)
    openers.removeLast()
    openBraceCount -= 1
    if at < tokens.count, tokens[at].kind == .closeBrace {
      children.append(leaf(.token, at))
      at += 1
    } else {
      unclosed("{", tokens[open].range)
    }
    return words
  }

  private func startsText() -> Bool {
    switch tokens[at].kind {
    case .closeBrace, .align, .sub, .sup: return false
    case .command: return isMacro(at) || command(tokens[at])?.takesMore != true
    default: return true
    }
  }

  private mutating func textRun(into children: inout [MathNode]) -> String {
    var words = ""
    var nesting = 0
    var first = at
    var run = ""
    func flush(_ reader: borrowing MathReader, _ children: inout [MathNode]) {
      if reader.at > first { children.append(reader.leaf(.text(run), first..<reader.at)) }
    }
    while at < tokens.count {
      let token = tokens[at]
      var piece: String?
      switch token.kind {
      case .openBrace:
        nesting += 1
        piece = ""
      case .closeBrace:
        if nesting > 0 {
          nesting -= 1
          piece = ""
        }
      case .command: piece = escaped(token)
      case .dollar, .invalid, .align: piece = nil
      case .comment: piece = ""
      case .blank: piece = " "
      case .sub, .sup:
        // Kept as it is meant, but TeX stops here.
        report(.syntax, token.range, .unexpected(string(token)))
        piece = string(token)
      default: piece = string(token)
      }
      if let piece {
        run += piece
        at += 1
        continue
      }
      flush(self, &children)
      words += run
      run = ""
      if token.kind == .closeBrace { return words }
      if token.kind == .command, case .end? = command(token), !openEnvironments.isEmpty { return words }
      let start = at
      children.append(embedded())
      words += string(start..<at)
      first = at
    }
    flush(self, &children)
    return words + run
  }

  /// What an escape in text stands for; nil where it is a command of its own.
  private func escaped(_ token: MathToken) -> String? {
    let bytes = text[token.textRange]
    if bytes.count == 2, let last = bytes.last, last < 0x80 {
      switch last {
      case UInt8(ascii: "("), UInt8(ascii: ")"): return nil
      case UInt8(ascii: "\\"): return " "
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), 0x20, 0x0A: return " "
      default: return String(UnicodeScalar(last))
      }
    }
    switch command(token) {
    case .space?: return " "
    case .word(let word)?: return word
    case .symbol(let symbol)? where string(token).hasPrefix("\\text"): return symbol.glyph
    case .symbol(let symbol)? where symbol.role == .ellipsis: return symbol.glyph
    case .styleSwitch?: return ""
    default: return nil
    }
  }

  /// Math or a command inside text.
  private mutating func embedded() -> MathNode {
    let token = tokens[at]
    switch token.kind {
    case .dollar: return embeddedMath()
    case .command:
      if isMacro(at) { return expandMacro() }
      guard enter() else { return errorLeaf(.unexpected(string(token))) }
      defer { depth -= 1 }
      guard let command = command(token) else { return atom() }
      switch command {
      case .text, .style, .annotation, .decoration, .length, .accent: return commandAtom(command)
      default: return errorLeaf(.unexpected(string(token)))
      }
    case .align: return errorLeaf(.misplacedAlignment)
    default: return errorLeaf(.invalidCharacter(string(token)))
    }
  }

  /// `$…$` inside `\text`.
  private mutating func embeddedMath() -> MathNode {
    let start = at
    var children = [leaf(.token, at)]
    at += 1
    openers.append(.dollar)
    children.append(row())
    openers.removeLast()
    if at < tokens.count, tokens[at].kind == .dollar {
      children.append(leaf(.token, at))
      at += 1
    } else {
      unclosed("$", tokens[start].range)
    }
    return MathNode(.row, range(from: start), children)
  }
}
