extension MathReader {
  /// The form that a known command begins.
  mutating func commandAtom(_ command: MathCommand) -> MathNode {
    let start = at
    switch command {
    case .symbol(let symbol): return single(.symbol(symbol))
    case .function(let name, let limits): return single(.operatorName(name, limits: limits))
    case .space(let width): return single(.space(width))
    case .word(let word): return textSymbol(word)
    case .letter(let style, let letter): return styledLetter(style, letter)
    case .accent(let name): return form(["m"]) { .accent(name, body: $0[0]) }
    case .style(let style): return form(["m"]) { .styled(style, body: $0[0]) }
    case .mathOperator: return namedOperator(limits: true, minimumLetters: 2)
    case .operatorName(let limits): return namedOperator(limits: limits, minimumLetters: 1)
    case .text(let style): return textCommand(style)
    case .fraction(let style): return form(["m", "m"]) { .fraction(style, numerator: $0[0], denominator: $0[1]) }
    case .generalFraction: return generalFraction()
    case .radical: return radical()
    case .left: return fence()
    case .size(let role): return sized(role)
    case .stackOver: return form(["m", "m"]) { .stacked(base: $0[1], over: $0[0], under: nil) }
    case .stackUnder: return form(["m", "m"]) { .stacked(base: $0[1], over: nil, under: $0[0]) }
    case .arrow(let glyph): return arrow(glyph)
    case .decoration(let name, let arguments): return decoration(name, arguments)
    case .wrap(let open, let close): return wrapped(open, close)
    case .annotation(let name, let arguments): return annotation(name, arguments)
    case .length(let arguments): return length(arguments)
    case .begin: return environment()
    case .rows(let name): return bracedRows(name)
    case .not: return negation()
    case .definition(let kind): return definition(kind)
    case .limits: return errorLeaf(.misplacedLimits(string(tokens[start])))
    case .right, .middle, .end, .rowEnd, .infix, .infixAbove: return errorLeaf(.unexpected(string(tokens[start])))
    case .styleSwitch: return single(.annotation("style", string(tokens[start])))
    }
  }

  private mutating func single(_ kind: MathNode.Kind) -> MathNode {
    let index = at
    at += 1
    return leaf(kind, index)
  }

  /// `\textdollar`, `\o`: known in text only, `\TeX` and its kin apart.
  private mutating func textSymbol(_ word: String) -> MathNode {
    let token = tokens[at]
    if !word.hasSuffix("TeX") { report(.syntax, token.range, .textOnly(string(token))) }
    return single(.text(word))
  }

  /// `\R`.
  private mutating func styledLetter(_ style: MathStyle, _ letter: String) -> MathNode {
    let inner = single(.symbol(symbol(named: letter)))
    return MathNode(.styled(style, body: 0), inner.range, [inner])
  }

  /// A command with mandatory arguments; `kind` gets their indices among the children.
  mutating func form(_ arguments: [String], _ kind: ([Int]) -> MathNode.Kind) -> MathNode {
    let start = at
    let name = string(tokens[start])
    var children = [leaf(.token, at)]
    at += 1
    var indices: [Int] = []
    for _ in arguments { indices.append(argument(into: &children, of: name, tokens[start].range)) }
    return MathNode(kind(indices), range(from: start), children)
  }

  private mutating func radical() -> MathNode {
    let start = at
    var children = [leaf(.token, at)]
    at += 1
    let degree = optionalRow(into: &children)
    let radicand = argument(into: &children, of: string(tokens[start]), tokens[start].range)
    return MathNode(.radical(degree: degree, radicand: radicand), range(from: start), children)
  }

  /// `[…]` read as math; the index of its row.
  mutating func optionalRow(into children: inout [MathNode]) -> Int? {
    guard let open = peekIndex(), isCharacter(open, UInt8(ascii: "[")) else { return nil }
    skipTrivia(into: &children)
    children.append(leaf(.token, at))
    at += 1
    openers.append(.bracket)
    children.append(row())
    openers.removeLast()
    let index = children.count - 1
    if isCharacter(at, UInt8(ascii: "]")) {
      children.append(leaf(.token, at))
      at += 1
    } else {
      unclosed("[", tokens[open].range)
    }
    return index
  }

  private mutating func arrow(_ glyph: String) -> MathNode {
    let start = at
    let base = leaf(.symbol(symbol(named: glyph)), at)
    var children = [base]
    at += 1
    let under = optionalRow(into: &children)
    let over = argument(into: &children, of: string(tokens[start]), tokens[start].range)
    return MathNode(.stacked(base: 0, over: over, under: under), range(from: start), children)
  }

  private mutating func wrapped(_ open: String, _ close: String) -> MathNode {
    form(["m"]) { .fenced(open: open, close: close, parts: [$0[0]]) }
  }

  /// `\genfrac{(}{)}{0pt}{}{n}{k}`.
  private mutating func generalFraction() -> MathNode {
    let start = at
    let name = string(tokens[start])
    var children = [leaf(.token, at)]
    at += 1
    var notes: [String] = []
    for _ in 0..<4 { notes.append(note(into: &children, of: name, tokens[start].range)) }
    let numerator = argument(into: &children, of: name, tokens[start].range)
    let denominator = argument(into: &children, of: name, tokens[start].range)
    let hasNoBar = notes[2].hasPrefix("0")
    let style: FractionStyle = !hasNoBar ? .bar : notes[0].isEmpty && notes[1].isEmpty ? .stack : .binomial
    return MathNode(
      .fraction(style, numerator: numerator, denominator: denominator), range(from: start), children)
  }

  /// An argument that is not math: its text. Braces and content are one token leaf.
  mutating func note(into children: inout [MathNode], of command: String, _ range: Range<Int>) -> String {
    skipTrivia(into: &children)
    guard at < tokens.count, tokens[at].kind != .closeBrace else {
      report(.syntax, range, .missingArgument(command: command))
      return ""
    }
    let start = at
    guard tokens[at].kind == .openBrace else {
      at += 1
      children.append(leaf(.token, start))
      return string(start..<at)
    }
    guard let close = matchingBrace(at) else {
      report(.syntax, tokens[at].range, .unclosed("{"))
      at = noteEnd(at + 1)
      children.append(leaf(.token, start..<at))
      return string(start + 1..<at)
    }
    at = close + 1
    children.append(leaf(.token, start..<at))
    return string(start + 1..<close)
  }

  /// Where an argument without its closing brace ends: at what an open construct waits for.
  private func noteEnd(_ index: Int) -> Int {
    var index = index
    while index < tokens.count {
      if case .end? = command(tokens[index]) { break }
      if case .right? = command(tokens[index]) { break }
      index += 1
    }
    return index
  }

  /// The `}` that closes the `{` at `open`. All pairs are found in one pass, at the first question.
  mutating func matchingBrace(_ open: Int) -> Int? {
    if bracePairs.isEmpty { bracePairs = Self.pairs(tokens) }
    let close = Int(bracePairs[open])
    return close < 0 ? nil : close
  }

  private static func pairs(_ tokens: [MathToken]) -> [Int32] {
    var pairs = [Int32](repeating: -1, count: tokens.count)
    var open: [Int] = []
    for index in tokens.indices {
      if tokens[index].kind == .openBrace { open.append(index) }
      if tokens[index].kind == .closeBrace, let start = open.popLast() { pairs[start] = Int32(index) }
    }
    return pairs
  }

  private mutating func decoration(_ name: String, _ arguments: String) -> MathNode {
    let start = at
    let command = string(tokens[start])
    let place = tokens[start].range
    var children = [leaf(.token, at)]
    at += 1
    var body: Int?
    var label: Int?
    for argumentKind in arguments.utf8 {
      switch argumentKind {
      case UInt8(ascii: "o"): bracketed(into: &children)
      case UInt8(ascii: "n"), UInt8(ascii: "c"), UInt8(ascii: "d"):
        let before = children.count
        checkedNote(argumentKind, into: &children, of: command, place)
        if children.count > before { label = label ?? children.count - 1 }
      case UInt8(ascii: "t"): body = textArgument(into: &children, of: command, place)
      default: body = argument(into: &children, of: command, place)
      }
    }
    if name == "overline", let body, isOneLetter(children[body]) {
      return MathNode(.accent("bar", body: body), range(from: start), children)
    }
    if name == "underbrace" || name == "overbrace" { label = braceLabel(name, &children) }
    return MathNode(.decorated(name, body: body ?? 0, note: label), range(from: start), children)
  }

  /// `_{…}` under a brace, `^{…}` over one.
  private mutating func braceLabel(_ name: String, _ children: inout [MathNode]) -> Int? {
    let kind: MathToken.Kind = name == "underbrace" ? .sub : .sup
    guard let index = peekIndex(), tokens[index].kind == kind else { return nil }
    skipTrivia(into: &children)
    let sign = leaf(.token, at)
    children.append(sign)
    at += 1
    return argument(into: &children, of: kind == .sub ? "_" : "^", sign.range)
  }

  private func isOneLetter(_ node: MathNode) -> Bool {
    switch node.kind {
    case .symbol: return true
    case .group(let body), .styled(_, let body): return isOneLetter(node.children[body])
    case .row:
      let items = node.children.filter {
        if case .trivia = $0.kind { return false }
        return true
      }
      return items.count == 1 && isOneLetter(items[0])
    default: return false
    }
  }

  /// `[…]` kept as one token.
  mutating func bracketed(into children: inout [MathNode]) {
    guard let open = peekIndex(), isCharacter(open, UInt8(ascii: "[")) else { return }
    var index = open
    // An option is short; a bound keeps a text of many unclosed brackets linear.
    let end = min(tokens.count, open + 256)
    while index < end, !isCharacter(index, UInt8(ascii: "]")) {
      if tokens[index].kind == .closeBrace { return }
      if tokens[index].kind == .openBrace {
        guard let close = matchingBrace(index), close > index else { return }
        index = close
      }
      index += 1
    }
    guard index < end else { return }
    skipTrivia(into: &children)
    at = index + 1
    children.append(leaf(.token, open..<at))
  }

  private mutating func annotation(_ name: String, _ arguments: String) -> MathNode {
    let start = at
    var children = [leaf(.token, at)]
    at += 1
    if name == "verb" { return verbatim(start) }
    if name == "char" { return characterCode(start) }
    if name == "hline", !isRowStart(start) {
      report(.syntax, tokens[start].range, .misplacedRule(string(tokens[start])))
    }
    if name == "tag" {
      if hasTag { report(.syntax, tokens[start].range, .repeatedTag) }
      hasTag = true
    }
    guard !arguments.isEmpty else {
      return MathNode(.annotation(name, name == "size" ? string(tokens[start]) : ""), range(from: start))
    }
    let kind = arguments.utf8.first ?? UInt8(ascii: "n")
    let text = checkedNote(kind, into: &children, of: string(tokens[start]), tokens[start].range)
    return MathNode(.annotation(name, text), range(from: start), children)
  }

  /// Whether nothing but blanks and rules stand before a token in its row of a table.
  private func isRowStart(_ index: Int) -> Bool {
    // A macro's tokens are not those that the row counts from.
    if useRange != nil { return !openEnvironments.isEmpty || depth > 1 }
    guard rowStart >= 0, rowStart <= index else { return false }
    return (rowStart..<index).allSatisfy { isTrivia($0) || isRule(tokens[$0]) }
  }

  private func isRule(_ token: MathToken) -> Bool {
    if case .annotation("hline", _)? = command(token) { return true }
    return false
  }

  /// `\char"263A`, `\char'101`, `\char65`.
  private mutating func characterCode(_ start: Int) -> MathNode {
    var radix = 10
    if isCharacter(at, UInt8(ascii: "\"")) { radix = 16 }
    if at < tokens.count, tokens[at].kind == .prime { radix = 8 }
    if radix != 10 { at += 1 }
    var digits = ""
    while at < tokens.count, digits.utf8.count < 6, tokens[at].kind == .digit || tokens[at].kind == .letter,
      Int(digit(tokens[at]), radix: radix) != nil
    {
      digits += digit(tokens[at])
      at += 1
    }
    guard let code = UInt32(digits, radix: radix), let scalar = UnicodeScalar(code), code >= 0x20 else {
      report(.syntax, tokens[start].range, .missingArgument(command: "\\char"))
      return leaf(.error, start..<at)
    }
    let glyph = String(scalar)
    return leaf(.symbol(symbol(named: glyph)), start..<at)
  }

  private mutating func verbatim(_ start: Int) -> MathNode {
    guard at < tokens.count else {
      report(.syntax, tokens[start].range, .missingArgument(command: "\\verb"))
      return leaf(.error, start)
    }
    let mark = tokens[at].value
    at += 1
    let first = at
    while at < tokens.count, tokens[at].value != mark || tokens[at].kind != tokens[first - 1].kind { at += 1 }
    let content = string(first..<at)
    if at < tokens.count { at += 1 } else { report(.syntax, tokens[start].range, .unclosed("\\verb")) }
    return MathNode(.text(content), range(from: start))
  }

  /// `\hspace{1em}`, `\kern 3mu`, `\rule{…}{…}`: a space, whose width is not carried.
  private mutating func length(_ arguments: String) -> MathNode {
    let start = at
    var children = [leaf(.token, at)]
    at += 1
    for argumentKind in arguments.utf8 {
      switch argumentKind {
      case UInt8(ascii: "o"): bracketed(into: &children)
      case UInt8(ascii: "k"):
        if let end = dimensionEnd(at) {
          checkLength(at..<end)
          at = end
        } else if let open = peekIndex(), tokens[open].kind == .openBrace {
          checkedNote(UInt8(ascii: "d"), into: &children, of: string(tokens[start]), tokens[start].range)
        } else {
          report(.syntax, tokens[start].range, .missingArgument(command: string(tokens[start])))
        }
      default: checkedNote(argumentKind, into: &children, of: string(tokens[start]), tokens[start].range)
      }
    }
    return MathNode(.space(6), range(from: start))
  }

  /// `\not=`, `\not\in`, `\not{=}`: one relation. A `\not` before anything else is a stroke of its own, as in TeX.
  private mutating func negation() -> MathNode {
    let start = at
    at += 1
    guard let index = peekIndex(), !isMacro(index), let (next, end) = negatable(index) else {
      return leaf(.symbol(MathSymbol(name: "\\not", glyph: "\u{338}", role: .relation)), start)
    }
    at = end
    let known = symbol(named: "\\not" + next.name)
    let isKnown = known.glyph != known.name
    let negated = MathSymbol(
      name: isKnown ? known.name : "\\not" + next.name, glyph: isKnown ? known.glyph : next.glyph + "\u{338}",
      role: isKnown ? known.role : next.role)
    return leaf(.symbol(negated), start..<at)
  }

  /// The symbol at an index, also alone in braces, and the index behind it.
  private func negatable(_ index: Int) -> (MathSymbol, Int)? {
    if tokens[index].kind == .openBrace {
      guard index + 2 < tokens.count, tokens[index + 2].kind == .closeBrace, !isMacro(index + 1),
        let symbol = plainSymbol(index + 1)
      else { return nil }
      return (symbol, index + 3)
    }
    return plainSymbol(index).map { ($0, index + 1) }
  }

  private func plainSymbol(_ index: Int) -> MathSymbol? {
    let token = tokens[index]
    switch token.kind {
    case .letter: return table.letters[Int(token.value)]
    case .character:
      let entry = table.ascii[Int(token.value)]
      if entry >= 0, case .symbol(let symbol) = table.entries[Int(entry)].command { return symbol }
      return nil
    case .scalar: return symbol(named: string(token))
    case .command:
      if case .symbol(let symbol)? = command(token) { return symbol }
      return nil
    default: return nil
    }
  }
}
