extension MathReader {
  /// One atom without scripts. Always reads at least one token.
  mutating func atom() -> MathNode {
    let token = tokens[at]
    switch token.kind {
    case .letter:
      return notation == .plain ? identifier() : letter()
    case .digit:
      return number()
    case .openBrace:
      return notation == .plain ? plainBrace() : group()
    case .command:
      if isMacro(at) { return expandMacro() }
      guard let command = command(token) else { return unknownCommand() }
      return commandAtom(command)
    case .character:
      return character()
    case .scalar:
      return scalar()
    case .blank, .comment:
      return trivia()
    case .closeBrace:
      if notation == .plain {
        at += 1
        return leaf(.symbol(symbol(named: "\\}")), at - 1)
      }
      return errorLeaf(.unexpected("}"))
    case .align:
      return errorLeaf(.misplacedAlignment)
    case .invalid:
      return errorLeaf(.invalidCharacter(MathReader.name(of: invalidValue(token))))
    case .parameter, .dollar, .sub, .sup, .prime:
      return errorLeaf(.unexpected(string(token)))
    }
  }

  private func invalidValue(_ token: MathToken) -> UInt32 {
    token.value > 0 ? UInt32(bitPattern: token.value) : UInt32(text[Int(token.textLower)])
  }

  private mutating func letter() -> MathNode {
    let index = at
    at += 1
    return leaf(.symbol(table.letters[Int(tokens[index].value)]), index)
  }

  func symbol(named name: String) -> MathSymbol {
    let entry = table.find(name)
    if entry >= 0, case .symbol(let symbol) = table.entries[entry].command { return symbol }
    return MathSymbol(name: name, glyph: name, role: .ordinary)
  }

  /// `{…}`.
  mutating func group() -> MathNode {
    let start = at
    at += 1
    openers.append(.brace)
    openBraceCount += 1
    let body = row()
    openBraceCount -= 1
    openers.removeLast()
    var children = [leaf(.token, start), body]
    if at < tokens.count, tokens[at].kind == .closeBrace {
      children.append(leaf(.token, at))
      at += 1
    } else {
      unclosed("{", tokens[start].range)
    }
    return MathNode(.group(body: 1), range(from: start), children)
  }

  mutating func unclosed(_ opener: String, _ range: Range<Int>) {
    if !isExhausted { report(.syntax, range, .unclosed(opener)) }
  }

  private mutating func character() -> MathNode {
    let index = at
    let value = Int(tokens[index].value)
    if value == Int(UInt8(ascii: ".")), startsFraction(index) { return number() }
    if notation == .plain, let node = plainCharacter() { return node }
    at += 1
    if value == Int(UInt8(ascii: "~")) { return leaf(.space(6), index) }
    let entry = table.ascii[value]
    guard entry >= 0, case .symbol(let symbol) = table.entries[Int(entry)].command else {
      return leaf(.symbol(table.letters[value]), index)
    }
    return leaf(.symbol(symbol), index)
  }

  /// A character beyond ASCII.
  mutating func scalar() -> MathNode {
    let index = at
    let token = tokens[index]
    if let node = knownScalar(token) { return node }
    if UnicodeMath.isIdeograph(token.value) { return notation == .plain ? identifier() : words() }
    if let (letter, style) = UnicodeMath.styledLetter(token.value) {
      at += 1
      let inner = leaf(.symbol(symbol(named: letter)), index)
      return style == .plain ? inner : MathNode(.styled(style, body: 0), token.range, [inner])
    }
    if let digit = UnicodeMath.styledDigit(token.value) {
      at += 1
      let inner = leaf(.number(digit.text), index)
      return MathNode(.styled(digit.style, body: 0), token.range, [inner])
    }
    if let (letter, accent) = UnicodeMath.accentedLetter(token.value), notation == .latex || !joinsIdentifier(index) {
      at += 1
      return MathNode(.accent(accent, body: 0), token.range, [leaf(.symbol(symbol(named: letter)), index)])
    }
    if let parts = UnicodeMath.vulgarFraction(token.value) {
      at += 1
      let end = token.range.upperBound
      let leaves = [MathNode(.number(parts.0), token.range), MathNode(.number(parts.1), end..<end)]
      return MathNode(.fraction(.bar, numerator: 0, denominator: 1), token.range, leaves)
    }
    if notation == .plain, UnicodeMath.isLetter(token.value) { return identifier() }
    at += 1
    if !UnicodeMath.isPrintable(token.value) {
      report(.syntax, token.range, .invalidCharacter(string(token)))
      return leaf(.error, index)
    }
    let text = string(token)
    return leaf(.symbol(MathSymbol(name: text, glyph: text, role: .ordinary)), index)
  }

  /// A character that the table knows.
  private mutating func knownScalar(_ token: MathToken) -> MathNode? {
    let entry = text.withUnsafeBufferPointer { table.find(UnsafeBufferPointer(rebasing: $0[token.textRange])) }
    guard entry >= 0, case .symbol(let symbol) = table.entries[entry].command else { return nil }
    if notation == .plain, let node = plainSymbol(symbol) { return node }
    at += 1
    return MathNode(.symbol(symbol), token.range)
  }

  /// Bare Chinese, Japanese or Korean in LaTeX: words.
  private mutating func words() -> MathNode {
    let start = at
    while at < tokens.count, tokens[at].kind == .scalar, UnicodeMath.isIdeograph(tokens[at].value) { at += 1 }
    return leaf(.text(string(start..<at)), start..<at)
  }

  private mutating func unknownCommand() -> MathNode {
    let index = at
    at += 1
    let token = tokens[index]
    let name = string(token)
    if token.textRange.count == 1 {
      report(.syntax, token.range, .unexpected(name))
    } else {
      report(.unknownCommand, token.range, .unknownCommand(name, nearest: nearestCommand(to: name)))
    }
    return leaf(.error, index)
  }

  private func nearestCommand(to name: String) -> String? {
    // A search through the table costs as much as a page of formulas, so only the first few get one.
    guard diagnostics.count < 8, !isExhausted else { return nil }
    return SymbolTable.shared.nearest(to: name, among: macros.names)
  }

  // MARK: Numbers

  func digit(_ token: MathToken) -> String {
    String(UnicodeScalar(UInt8(truncatingIfNeeded: token.value)))
  }

  /// Whether the point at `index` starts a number such as `.5`.
  func startsFraction(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .digit else { return false }
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    return previous.kind != .digit && previous.kind != .letter && !isCharacter(index - 1, UInt8(ascii: "."))
  }

  /// Digits with a decimal point and groups: `3.14`, `1{,}000`, `1\,000\,000`; in plain notation `2e-3` too.
  mutating func number() -> MathNode {
    let start = at
    var digits: [UInt8] = []
    readDigits(&digits)
    if digits.count <= 3, !digits.isEmpty { readDigitGroups(&digits) }
    if at + 1 < tokens.count, isCharacter(at, UInt8(ascii: ".")), tokens[at + 1].kind == .digit {
      digits.append(UInt8(ascii: "."))
      at += 1
      readDigits(&digits)
    }
    if notation == .plain { readExponent(&digits) }
    return leaf(.number(String(decoding: digits, as: UTF8.self)), start..<at)
  }

  private mutating func readDigits(_ digits: inout [UInt8]) {
    while at < tokens.count, tokens[at].kind == .digit {
      digits.append(UInt8(truncatingIfNeeded: tokens[at].value))
      at += 1
    }
  }

  private mutating func readDigitGroups(_ digits: inout [UInt8]) {
    while let first = groupSeparator(at), digitRun(at: first) == 3 {
      for index in first..<first + 3 { digits.append(UInt8(truncatingIfNeeded: tokens[index].value)) }
      at = first + 3
    }
  }

  /// The index behind `{,}` or `\,`.
  private func groupSeparator(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .openBrace, isCharacter(index + 1, UInt8(ascii: ",")), index + 2 < tokens.count,
      tokens[index + 2].kind == .closeBrace
    {
      return index + 3
    }
    if tokens[index].kind == .command, text[tokens[index].textRange].elementsEqual([0x5C, 0x2C]) { return index + 1 }
    return nil
  }

  private func digitRun(at index: Int) -> Int {
    var end = index
    while end < tokens.count, tokens[end].kind == .digit, end - index < 4 { end += 1 }
    return end - index
  }
}
