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
      return textToken(into: &children)
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

  /// An argument without braces: one character, or one command that text has.
  private mutating func textToken(into children: inout [MathNode]) -> String {
    let index = at
    let isCommand = tokens[index].kind == .command
    guard let content = isCommand ? escaped(tokens[index]) : string(tokens[index]) else {
      children.append(embedded())
      return string(index..<at)
    }
    at += 1
    children.append(leaf(.text(content), index))
    return content
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
      case .sub, .sup, .parameter:
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
      words += self.words(of: children[children.count - 1], start..<at)
      first = at
    }
    flush(self, &children)
    return words + run
  }

  /// What an escape in text stands for; nil where it is a command of its own.
  private func escaped(_ token: MathToken) -> String? {
    let bytes = text[token.textRange]
    if bytes.count == 2, let last = bytes.last, MathLexer.asciiKind(last) != .letter {
      switch last {
      case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: ">"), 0x20, 0x09, 0x0A, 0x0D:
        return " "
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
        UInt8(ascii: "#"), UInt8(ascii: "_"):
        return String(UnicodeScalar(last))
      default: return nil
      }
    }
    switch command(token) {
    case .space?, .rowEnd?: return " "
    case .word(let word)?: return word
    case .symbol(let symbol)? where Self.symbolsOfText.contains(string(token)): return symbol.glyph
    case .styleSwitch?: return ""
    default: return nil
    }
  }

  /// Symbols that text has as well as math.
  private static let symbolsOfText: Set<String> = [
    "\\AA", "\\aa", "\\P", "\\S", "\\sect", "\\checkmark", "\\circledR", "\\copyright", "\\textcopyright",
    "\\textregistered", "\\dag", "\\ddag", "\\degree", "\\dots", "\\dotsc", "\\dotso", "\\dotsx", "\\ldots",
    "\\lbrack", "\\rbrack", "\\lq", "\\rq", "\\maltese", "\\ordinarycolon", "\\pounds", "\\yen", "\\i", "\\j",
  ]

  /// Math or a command inside text.
  private mutating func embedded() -> MathNode {
    let token = tokens[at]
    switch token.kind {
    case .dollar: return embeddedMath()
    case .command:
      if isMacro(at) { return expandMacro() }
      if string(token) == "\\(" { return embeddedMath() }
      guard enter() else { return errorLeaf(.unexpected(string(token))) }
      defer { depth -= 1 }
      guard let command = command(token) else { return atom() }
      return isOfText(command, string(token)) ? commandAtom(command) : errorLeaf(.mathOnly(string(token)))
    case .align: return errorLeaf(.misplacedAlignment)
    default: return errorLeaf(.invalidCharacter(string(token)))
    }
  }

  /// Whether text has a command.
  private func isOfText(_ command: MathCommand, _ name: String) -> Bool {
    switch command {
    case .text, .definition: return true
    case .accent: return Self.accentsOfText.contains(name)
    case .annotation(let kind, _): return kind != "hline"
    case .decoration(let kind, _): return Self.decorationsOfText.contains(kind)
    case .length: return name != "\\rule" && name != "\\includegraphics" && !name.hasSuffix("*")
    case .style: return name == "\\pmb"
    default: return false
    }
  }

  private static let accentsOfText: Set<String> = [
    "\\'", "\\`", "\\^", "\\~", "\\=", "\\.", "\\\"", "\\H", "\\c", "\\r", "\\u", "\\v",
  ]

  private static let decorationsOfText: Set<String> = [
    "boxed", "mathllap", "mathrlap", "mathclap", "phantom", "hphantom", "vphantom", "smash", "underline", "textcolor",
    "colorbox", "fcolorbox", "raisebox", "href", "textcircled", "mathchoice",
  ]

  /// The words that a piece of text stands for: `\'e` is é.
  private func words(of node: MathNode, _ indices: Range<Int>) -> String {
    if case .accent(let name, let body) = node.kind, let mark = UnicodeMath.mark(of: name) {
      let letters = string(indices.dropFirst()).filter { $0 != "{" && $0 != "}" && $0 != " " }
      if body < node.children.count, letters.unicodeScalars.count == 1 { return letters + mark }
    }
    return string(indices)
  }

  /// `$…$` or `\(…\)` inside `\text`.
  private mutating func embeddedMath() -> MathNode {
    let start = at
    let isDollar = tokens[at].kind == .dollar
    var children = [leaf(.token, at)]
    at += 1
    openers.append(isDollar ? .dollar : .inlineMath)
    children.append(row())
    openers.removeLast()
    if at < tokens.count, isDollar ? tokens[at].kind == .dollar : isMathEnd(at) {
      children.append(leaf(.token, at))
      at += 1
    } else {
      unclosed(string(tokens[start]), tokens[start].range)
    }
    return MathNode(.row, range(from: start), children)
  }

  /// `\)`
  func isMathEnd(_ index: Int) -> Bool {
    tokens[index].kind == .command && text[tokens[index].textRange].elementsEqual([0x5C, UInt8(ascii: ")")])
  }
}
