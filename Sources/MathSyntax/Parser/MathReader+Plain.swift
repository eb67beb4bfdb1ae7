/// What formulas in prose have otherwise than LaTeX.
extension MathReader {
  /// Markdown's escapes and emphasis around signs: `\*`, `\_`, `**`, `*×*`.
  mutating func readEscapes() {
    var result: [MathToken] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      if token.kind == .command, token.textRange.count == 2 {
        let escaped = text[Int(token.textLower) + 1]
        if escaped == UInt8(ascii: "*") || escaped == UInt8(ascii: "_") || escaped == UInt8(ascii: "#") {
          result.append(token.changed(to: escaped == UInt8(ascii: "_") ? .sub : .character, Int32(escaped)))
          continue
        }
      }
      if token.kind == .character, token.value == Int32(UInt8(ascii: "*")), index < tokens.count {
        if isCharacter(index, UInt8(ascii: "*")), tokens[index].textRange.count == 1 {
          result.append(token.joined(with: tokens[index], as: .sup))
          index += 1
          continue
        }
        if index + 1 < tokens.count, tokens[index].kind == .scalar, isCharacter(index + 1, UInt8(ascii: "*")) {
          result.append(token.changed(to: .comment, 0))
          result.append(tokens[index])
          result.append(tokens[index + 1].changed(to: .comment, 0))
          index += 2
          continue
        }
      }
      result.append(token)
    }
    tokens = result
  }

  /// A whole name: letters, digits, Chinese, with `_` and `.` inside (`layers_dims`, `np.sqrt`, `F值`).
  mutating func identifier() -> MathNode {
    let start = at
    if let times = timesLetter() { return times }
    if let gloss = gloss() { return gloss }
    var name = ""
    var letters = 0
    while at < tokens.count {
      let token = tokens[at]
      if token.kind == .letter || token.kind == .digit {
        name += digit(token)
      } else if token.kind == .scalar, joinsName(token) {
        name += string(token)
      } else if token.kind == .sub, let run = nameRun(at + 1), joinsScript(letters, run) {
        name += "_"
      } else if isCharacter(at, UInt8(ascii: ".")), at + 1 < tokens.count, tokens[at + 1].kind == .letter, letters > 0 {
        name += "."
      } else if token.kind == .blank, letters > 0, joinsWords(at, start) {
        name += " "
      } else {
        break
      }
      letters += 1
      at += 1
    }
    if at == start {
      at += 1
      name = string(tokens[start])
    }
    if name.contains(" ") { return leaf(.symbol(Self.spaced(name)), start..<at) }
    let entry = table.find("\\" + name)
    if entry >= 0, case .function(name, let limits) = table.entries[entry].command {
      return leaf(.operatorName(name, limits: limits), start..<at)
    }
    return leaf(.symbol(MathSymbol(name: name, glyph: name, role: .ordinary)), start..<at)
  }

  /// A name of two words, which is one however it is spaced: `KL 散度`.
  private static func spaced(_ name: String) -> MathSymbol {
    MathSymbol(name: NameKey.plainWords(name), glyph: name, role: .ordinary)
  }

  /// Whether the blank at `index` stands within a name: between Latin letters, such as an acronym, and Chinese.
  private func joinsWords(_ index: Int, _ start: Int) -> Bool {
    guard tokens[index].textRange.count == 1, index + 1 < tokens.count, tokens[index + 1].kind == .scalar,
      UnicodeMath.isIdeograph(tokens[index + 1].value)
    else { return false }
    return (start..<index).allSatisfy { tokens[$0].kind == .letter || tokens[$0].kind == .digit }
  }

  /// `准确率 Accuracy = …`: what a left side is called in words before its symbol. It is shown, and means nothing more.
  private mutating func gloss() -> MathNode? {
    var end = at
    while end < tokens.count, tokens[end].kind == .scalar, UnicodeMath.isIdeograph(tokens[end].value) { end += 1 }
    guard end - at >= 2, end + 1 < tokens.count, tokens[end].kind == .blank, tokens[end + 1].kind == .letter,
      (0..<at).allSatisfy({ isTrivia($0) })
    else { return nil }
    var behind = end + 1
    while behind < tokens.count, Self.isNamePart(tokens[behind].kind) { behind += 1 }
    if isCharacter(behind, UInt8(ascii: "(")) {
      let end = min(tokens.count, behind + 64)
      while behind < end, !isCharacter(behind, UInt8(ascii: ")")) { behind += 1 }
      behind += 1
    }
    while behind < tokens.count, isTrivia(behind) { behind += 1 }
    guard isCharacter(behind, UInt8(ascii: "=")) || isCharacter(behind, UInt8(ascii: ":")) else { return nil }
    let start = at
    at = end
    return leaf(.annotation("gloss", string(start..<end)), start..<end)
  }

  private static func isNamePart(_ kind: MathToken.Kind) -> Bool {
    kind == .letter || kind == .digit || kind == .sub
  }

  private func joinsName(_ token: MathToken) -> Bool {
    guard UnicodeMath.script(token.value) == nil, UnicodeMath.isLetter(token.value) else { return false }
    if UnicodeMath.isIdeograph(token.value) { return true }
    guard UnicodeMath.styledLetter(token.value) == nil else { return false }
    let entry = text.withUnsafeBufferPointer { table.find(UnsafeBufferPointer(rebasing: $0[token.textRange])) }
    return entry < 0
  }

  /// Whether an accented letter is part of a longer word, such as `naïve`.
  func joinsIdentifier(_ index: Int) -> Bool {
    index + 1 < tokens.count
      && (tokens[index + 1].kind == .letter || tokens[index + 1].kind == .scalar && joinsName(tokens[index + 1]))
      || index > 0 && tokens[index - 1].kind == .letter
  }

  /// How many letters and digits stand at `index`, and whether they are digits alone.
  private func nameRun(_ index: Int) -> (count: Int, isNumber: Bool)? {
    var end = index
    var isNumber = true
    while end < tokens.count, end - index < 64 {
      if tokens[end].kind == .letter {
        isNumber = false
      } else if tokens[end].kind != .digit {
        break
      }
      end += 1
    }
    return end > index ? (end - index, isNumber) : nil
  }

  /// `y_i`, `F_1` are scripts; `d_model`, `layers_dims` are names.
  private func joinsScript(_ letters: Int, _ run: (count: Int, isNumber: Bool)) -> Bool {
    letters > 1 || letters == 1 && run.count > 1 && !run.isNumber
  }

  /// The letter x between numbers: `224 x 224`.
  private mutating func timesLetter() -> MathNode? {
    guard tokens[at].kind == .letter, tokens[at].value | 0x20 == Int32(UInt8(ascii: "x")), at > 0 else { return nil }
    var before = at - 1
    while before > 0, isTrivia(before) { before -= 1 }
    var after = at + 1
    while after < tokens.count, isTrivia(after) { after += 1 }
    guard tokens[before].kind == .digit, after < tokens.count, tokens[after].kind == .digit,
      (before == at - 1) == (after == at + 1)
    else { return nil }
    at += 1
    return leaf(.symbol(symbol(named: "\\times")), at - 1)
  }

  /// `{` in prose is a set's brace; a group only in a script.
  mutating func plainBrace() -> MathNode {
    at += 1
    return leaf(.symbol(symbol(named: "\\{")), at - 1)
  }

  func plainCharacter() -> MathNode? { nil }

  mutating func plainSymbol(_ symbol: MathSymbol) -> MathNode? {
    symbol.name == "\\surd" ? plainRadical() : nil
  }

  /// `√x`, `√(x² + y²)`.
  private mutating func plainRadical() -> MathNode? {
    let start = at
    guard let next = argumentIndex(at + 1) else { return nil }
    var children = [leaf(.token, at)]
    at += 1
    while at < next { children.append(trivia()) }
    guard enter() else {
      exhaust(into: &children)
      return MathNode(.radical(degree: nil, radicand: children.count - 1), range(from: start), children)
    }
    defer { depth -= 1 }
    children.append(
      isCharacter(at, UInt8(ascii: "(")) ? parenthesised() : tokens[at].kind == .digit ? number() : scripted())
    return MathNode(.radical(degree: nil, radicand: children.count - 1), range(from: start), children)
  }

  private func argumentIndex(_ index: Int) -> Int? {
    var index = index
    while index < tokens.count, isTrivia(index) { index += 1 }
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .letter, .digit, .command: return index
    case .scalar: return UnicodeMath.script(tokens[index].value) == nil ? index : nil
    case .character: return isCharacter(index, UInt8(ascii: "(")) ? index : nil
    default: return nil
    }
  }

  /// `( … )` that only groups, as behind `√` and `^`.
  private mutating func parenthesised() -> MathNode {
    let start = at
    var children = [leaf(.token, at)]
    at += 1
    openers.append(.parenthesis)
    children.append(parenthesisedRow())
    openers.removeLast()
    if isCharacter(at, UInt8(ascii: ")")) {
      children.append(leaf(.token, at))
      at += 1
    } else {
      unclosed("(", tokens[start].range)
    }
    return MathNode(.group(body: 1), range(from: start), children)
  }

  /// A row in which inner parentheses pair.
  private mutating func parenthesisedRow() -> MathNode {
    let start = at
    var items: [MathNode] = []
    var nesting = 0
    while true {
      let part = row()
      items.append(contentsOf: part.children)
      nesting += part.children.count { Self.isOpenParenthesis($0) }
      guard nesting > 0, isCharacter(at, UInt8(ascii: ")")) else { break }
      nesting -= 1
      let symbol = symbol(named: ")")
      at += 1
      var close = leaf(.symbol(symbol), at - 1)
      if !isAtEnd, let next = attachScripts(to: close, from: at - 1) { close = next }
      items.append(close)
    }
    return MathNode(.row, range(from: start), items)
  }

  private static func isOpenParenthesis(_ node: MathNode) -> Bool {
    if case .symbol(let symbol) = node.kind { return symbol.name == "(" }
    return false
  }

  /// The argument of `^` or `_` in prose: a group, parentheses, a signed atom.
  mutating func plainScript(into children: inout [MathNode], _ sign: String, _ range: Range<Int>) -> Int {
    guard let next = peekIndex() else { return argument(into: &children, of: sign, range) }
    guard enter() else {
      exhaust(into: &children)
      return max(0, children.count - 1)
    }
    defer { depth -= 1 }
    let isMinus = isCharacter(next, UInt8(ascii: "-")) || string(tokens[next]) == "−"
    if tokens[next].kind == .openBrace || isCharacter(next, UInt8(ascii: "(")) || isMinus || tokens[next].kind == .digit
    {
      skipTrivia(into: &children)
    }
    guard at == next else { return argument(into: &children, of: sign, range) }
    if tokens[at].kind == .openBrace {
      children.append(group())
    } else if isCharacter(at, UInt8(ascii: "(")) {
      children.append(parenthesised())
    } else if tokens[at].kind == .digit {
      children.append(number())
    } else if isMinus {
      children.append(signed(base: children.first, range))
    } else {
      return argument(into: &children, of: sign, range)
    }
    return children.count - 1
  }

  /// `-1`, `-x` as a script; `y^-y` probably means `ŷ − y`.
  private mutating func signed(base: MathNode?, _ sign: Range<Int>) -> MathNode {
    let start = at
    var items = [leaf(.symbol(symbol(named: "-")), at)]
    at += 1
    skipTrivia(into: &items)
    guard at < tokens.count else { return MathNode(.row, range(from: start), items) }
    switch tokens[at].kind {
    case .digit: items.append(number())
    case .letter, .scalar: items.append(atom())
    case .character where isCharacter(at, UInt8(ascii: "(")): items.append(parenthesised())
    default: break
    }
    if case .symbol(let left)? = base?.kind, case .symbol(let right)? = items.last?.kind, left.name == right.name,
      left.name != "e", let base
    {
      report(.notation, base.range.lowerBound..<sign.upperBound, .mayMean("\(left.name)\u{302} − \(left.name)"))
    }
    return MathNode(.row, range(from: start), items)
  }

  /// An exponent of ten behind a number: `2e-3`.
  mutating func readExponent(_ digits: inout [UInt8]) {
    guard at + 1 < tokens.count, tokens[at].kind == .letter, tokens[at].value | 0x20 == Int32(UInt8(ascii: "e")) else {
      return
    }
    var index = at + 1
    let hasMinus = isCharacter(index, UInt8(ascii: "-"))
    if hasMinus || isCharacter(index, UInt8(ascii: "+")) { index += 1 }
    let first = index
    while index < tokens.count, tokens[index].kind == .digit { index += 1 }
    guard index > first, index == tokens.count || tokens[index].kind != .letter else { return }
    digits.append(UInt8(ascii: "e"))
    if hasMinus { digits.append(UInt8(ascii: "-")) }
    for token in tokens[first..<index] { digits.append(UInt8(truncatingIfNeeded: token.value)) }
    at = index
  }
}
