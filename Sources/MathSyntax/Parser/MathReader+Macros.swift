extension MathReader {
  func isMacro(_ index: Int) -> Bool {
    guard !macros.isEmpty, tokens[index].kind == .command else { return false }
    return macros.macros[string(tokens[index])] != nil
  }

  // MARK: Definitions

  /// `\newcommand`, `\def`, `\let`, `\DeclareMathOperator`: one leaf; a fault in it leaves the macro undefined.
  mutating func definition(_ kind: MathCommand.Definition) -> MathNode {
    let start = at
    let command = string(tokens[start])
    at += 1
    if kind == .prefix {
      if let index = peekIndex(), !isMacro(index), case .definition? = self.command(tokens[index]) {
        return leaf(.macroDefinition(""), start)
      }
      report(.syntax, tokens[start].range, .unexpected(command))
      return leaf(.error, start)
    }
    let name = readDefinition(kind, command)
    // A name that is never closed: nothing more is wrong with it.
    if name == nil, at == start + 1, at + 1 < tokens.count, tokens[at].kind == .openBrace,
      tokens[at + 1].kind == .command, matchingBrace(at) == nil
    {
      at += 2
    }
    let node = leaf(name == nil ? .error : .macroDefinition(name ?? ""), start..<at)
    if name == nil { report(.syntax, tokens[start].range, .malformedDefinition(command)) }
    return node
  }

  private mutating func readDefinition(_ kind: MathCommand.Definition, _ command: String) -> String? {
    guard let name = definedName() else { return nil }
    switch kind {
    case .command: return readNewCommand(name, keepsOld: command.hasPrefix("\\providecommand"))
    case .def: return readDef(name)
    case .alias: return readLet(name)
    case .operatorName, .operatorLimits:
      guard let body = bracedBytes() else { return nil }
      let wrapper = kind == .operatorName ? "\\operatorname{" : "\\operatorname*{"
      macros.define(name, Macro(body: Array(wrapper.utf8) + body + [0x7D]))
      return name
    case .prefix: return nil
    }
  }

  private mutating func definedName() -> String? {
    skipBlanks()
    guard at < tokens.count else { return nil }
    if tokens[at].kind == .command {
      at += 1
      return tokens[at - 1].textRange.count > 1 ? string(tokens[at - 1]) : nil
    }
    guard tokens[at].kind == .openBrace, let close = matchingBrace(at) else { return nil }
    let inside = (at + 1..<close).filter { !isTrivia($0) }
    guard inside.count == 1, tokens[inside[0]].kind == .command else { return nil }
    at = close + 1
    return string(tokens[inside[0]])
  }

  private mutating func skipBlanks() {
    while at < tokens.count, isTrivia(at) { at += 1 }
  }

  private mutating func readNewCommand(_ name: String, keepsOld: Bool) -> String? {
    var count = 0
    var optional: [UInt8]?
    if let bytes = bracketedBytes() {
      let trimmed = bytes.filter { !MathLexer.isBlank($0) }
      guard trimmed.count == 1, (0x30...0x39).contains(trimmed[0]) else { return nil }
      count = Int(trimmed[0] - 0x30)
      optional = bracketedBytes()
      if optional != nil, count == 0 { return nil }
    }
    guard let body = bracedBytes(), Macro.highestParameter(in: body) <= count else { return nil }
    if !(keepsOld && macros.macros[name] != nil) {
      macros.define(name, Macro(parameters: count, optional: optional, body: body))
    }
    return name
  }

  /// `\def\name#1, #2{…}`.
  private mutating func readDef(_ name: String) -> String? {
    var delimiters: [[UInt8]] = [[]]
    while at < tokens.count, tokens[at].kind != .openBrace {
      if tokens[at].kind == .parameter {
        guard at + 1 < tokens.count, tokens[at + 1].kind == .digit,
          Int(tokens[at + 1].value) - 0x30 == delimiters.count, delimiters.count <= 9
        else { return nil }
        delimiters.append([])
        at += 2
      } else {
        if tokens[at].kind == .closeBrace { return nil }
        // Blanks behind the name itself separate only.
        if !(tokens[at].kind == .blank && delimiters.count == 1 && delimiters[0].isEmpty) {
          delimiters[delimiters.count - 1] += text[tokens[at].textRange]
        }
        at += 1
      }
    }
    let count = delimiters.count - 1
    guard let body = bracedBytes(), Macro.highestParameter(in: body) <= count else { return nil }
    let isPlain = delimiters.allSatisfy { $0.isEmpty }
    macros.define(name, Macro(parameters: count, delimiters: isPlain ? [] : delimiters, body: body))
    return name
  }

  private mutating func readLet(_ name: String) -> String? {
    skipBlanks()
    if isCharacter(at, UInt8(ascii: "=")) { at += 1 }
    skipBlanks()
    guard at < tokens.count, tokens[at].kind != .closeBrace, tokens[at].kind != .openBrace else { return nil }
    let token = tokens[at]
    let target = string(token)
    at += 1
    if let macro = macros.macros[target] {
      macros.define(name, macro)
    } else if target != name {
      macros.define(name, Macro(body: Array(text[token.textRange])))
    }
    return name
  }

  private mutating func bracketedBytes() -> [UInt8]? {
    guard let open = peekIndex(), isCharacter(open, UInt8(ascii: "[")) else { return nil }
    var nesting = 0
    for index in open + 1..<tokens.count {
      if tokens[index].kind == .openBrace { nesting += 1 }
      if tokens[index].kind == .closeBrace { nesting -= 1 }
      if nesting < 0 { return nil }
      if nesting == 0, isCharacter(index, UInt8(ascii: "]")) {
        at = index + 1
        return Array(string(open + 1..<index).utf8)
      }
    }
    return nil
  }

  private mutating func bracedBytes() -> [UInt8]? {
    skipBlanks()
    guard at < tokens.count, tokens[at].kind == .openBrace else {
      if at < tokens.count, tokens[at].kind == .command || tokens[at].kind == .letter {
        at += 1
        return Array(text[tokens[at - 1].textRange])
      }
      return nil
    }
    guard let close = matchingBrace(at) else { return nil }
    let open = at
    at = close + 1
    return Array(string(open + 1..<close).utf8)
  }

  // MARK: Uses

  /// A macro's use: the tokens as written, and what they stand for.
  mutating func expandMacro() -> MathNode {
    let start = at
    let name = string(tokens[start])
    guard let macro = macros.macros[name] else { return errorLeaf(.unexpected(name)) }
    let use = useRange ?? tokens[start].range
    guard !isActive(name, tokens[start].frame) else {
      at += 1
      report(.macroRecursion, use, .recursiveMacro(name))
      return leaf(.error, start)
    }
    at += 1
    guard let arguments = macroArguments(macro) else {
      report(.syntax, use, .macroArguments(name))
      return leaf(.error, start..<at)
    }
    let expansion = expand(name, macro, arguments, start)
    guard expandedTokenCount <= budget.expandedTokenCount, enter() else {
      if expandedTokenCount > budget.expandedTokenCount, !isExhausted {
        isExhausted = true
        report(.limitExceeded, use, .expansionLimit(name))
      }
      return leaf(.error, start..<at)
    }
    defer { depth -= 1 }
    return read(expansion, of: name, from: start)
  }

  /// Puts a macro's tokens in its place where what they open or close is closed or opened outside of them
  /// (`\newcommand{\be}{\begin{equation}}`). The first token then has the range of the use, the others an empty one.
  mutating func splicesMacro() -> Bool {
    let start = at
    let name = string(tokens[start])
    guard let macro = macros.macros[name], macro.parameters == 0, useRange == nil, tokens.count < 50_000,
      isUnbalanced(macro.body), !isActive(name, tokens[start].frame), expandedTokenCount <= budget.expandedTokenCount
    else { return false }
    at += 1
    var expansion = expand(name, macro, [], start)
    for index in expansion.indices.dropFirst() { expansion[index].lower = expansion[index].upper }
    guard !expansion.isEmpty else { return false }
    tokens.replaceSubrange(start..<at, with: expansion)
    bracePairs = []
    at = start
    return true
  }

  private mutating func isUnbalanced(_ body: [UInt8]) -> Bool {
    var (environments, fences, braces) = (0, 0, 0)
    for token in lexed(body) {
      switch token.kind {
      case .openBrace: braces += 1
      case .closeBrace: braces -= 1
      case .align: return true
      case .command:
        switch command(token) {
        case .begin?: environments += 1
        case .end?: environments -= 1
        case .left?: fences += 1
        case .right?: fences -= 1
        case .middle?: if fences <= 0 { return true }
        default: break
        }
      default: break
      }
      if environments < 0 || fences < 0 || braces < 0 { return true }
    }
    return environments != 0 || fences != 0 || braces != 0
  }

  private func isActive(_ name: String, _ frame: Int32) -> Bool {
    var frame = Int(frame)
    while frame > 0 {
      if frames[frame].name == name { return true }
      frame = Int(frames[frame].parent)
    }
    return false
  }

  private mutating func read(_ expansion: [MathToken], of name: String, from start: Int) -> MathNode {
    let written = (start..<at).map { leaf(isTrivia($0) ? .trivia : .token, $0) }
    let whole = range(from: start)
    let saved = (tokens, at, openers, openBraceCount, openLeftCount, openEnvironments, useRange, bracePairs)
    bracePairs = []
    tokens = expansion
    at = 0
    (openers, openBraceCount, openLeftCount, openEnvironments) = ([], 0, 0, [])
    if useRange == nil { useRange = whole }
    var items: [MathNode] = []
    readItems(into: &items)
    // Cells and rows that nobody waits for in a body: kept, as faults.
    while at < tokens.count {
      items.append(errorLeaf(.unexpected(string(tokens[at]))))
      readItems(into: &items)
    }
    (tokens, at, openers, openBraceCount, openLeftCount, openEnvironments, useRange, bracePairs) = saved
    return MathNode(.macroUse(name, expansion: MathNode(.row, whole, items)), whole, written)
  }

  /// The tokens that a use stands for. Where the body ends in a command that still wants arguments, what follows the
  /// use is taken along, as TeX would (`\newcommand{\bs}{\boldsymbol} \bs{x}`).
  private mutating func expand(
    _ name: String, _ macro: Macro, _ arguments: [[MathToken]], _ start: Int
  ) -> [MathToken] {
    let use = range(from: start)
    frames.append(Frame(name: name, parent: tokens[start].frame))
    let frame = Int32(frames.count - 1)
    var result: [MathToken] = []
    let body = lexed(macro.body)
    var index = 0
    while index < body.count {
      var token = body[index]
      index += 1
      if token.kind == .parameter, index < body.count, body[index].kind == .digit {
        let number = Int(body[index].value) - 0x31
        index += 1
        if arguments.indices.contains(number) { result += arguments[number] }
      } else {
        token.lower = Int32(use.lowerBound)
        token.upper = Int32(use.upperBound)
        token.frame = frame
        result.append(token)
      }
      if result.count > budget.expandedTokenCount { break }
    }
    takeTrailingArguments(&result)
    expandedTokenCount += result.count + 1
    return result
  }

  /// A body's tokens; its bytes are put behind the source once.
  private mutating func lexed(_ body: [UInt8]) -> [MathToken] {
    let key = String(decoding: body, as: UTF8.self)
    if let known = lexedBodies[key] { return known }
    let offset = text.count
    text += body
    var result: [MathToken] = []
    text.withUnsafeBufferPointer { MathLexer.lex($0, offset..<offset + body.count, .latex, into: &result) }
    lexedBodies[key] = result
    return result
  }

  private mutating func takeTrailingArguments(_ result: inout [MathToken]) {
    guard let last = result.last(where: { $0.kind != .blank && $0.kind != .comment }), last.kind == .command,
      macros.macros[string(last)] == nil, let command = command(last)
    else { return }
    for _ in 0..<command.argumentCount {
      guard let tokens = undelimitedArgument(keepsBraces: true) else { return }
      result += tokens
    }
  }

  private mutating func macroArguments(_ macro: Macro) -> [[MathToken]]? {
    var arguments: [[MathToken]] = []
    if !macro.delimiters.isEmpty {
      guard skip(macro.delimiters[0]) else { return nil }
    }
    if let optional = macro.optional {
      arguments.append(optionalArgument() ?? bodyTokens(optional))
    }
    while arguments.count < macro.parameters {
      let delimiter = macro.delimiters.isEmpty ? [] : macro.delimiters[arguments.count + 1]
      guard
        let argument = delimiter.isEmpty ? undelimitedArgument(keepsBraces: false) : delimitedArgument(by: delimiter)
      else { return nil }
      arguments.append(argument)
    }
    return arguments
  }

  private mutating func bodyTokens(_ body: [UInt8]) -> [MathToken] {
    let place = tokens[at - 1]
    return lexed(body).map {
      var token = $0
      (token.lower, token.upper, token.frame) = (place.lower, place.upper, place.frame)
      return token
    }
  }

  private mutating func undelimitedArgument(keepsBraces: Bool) -> [MathToken]? {
    guard let index = peekIndex() else { return nil }
    switch tokens[index].kind {
    case .closeBrace, .align: return nil
    case .openBrace:
      guard let close = matchingBrace(index) else { return nil }
      at = close + 1
      return Array(keepsBraces ? tokens[index...close] : tokens[index + 1..<close])
    default:
      if case .end? = command(tokens[index]) { return nil }
      at = index + 1
      return [tokens[index]]
    }
  }

  private mutating func optionalArgument() -> [MathToken]? {
    guard let open = peekIndex(), isCharacter(open, UInt8(ascii: "[")) else { return nil }
    var nesting = 0
    for index in open + 1..<min(tokens.count, open + 4096) {
      if tokens[index].kind == .openBrace { nesting += 1 }
      if tokens[index].kind == .closeBrace { nesting -= 1 }
      if nesting < 0 { return nil }
      if nesting == 0, isCharacter(index, UInt8(ascii: "]")) {
        at = index + 1
        return Array(tokens[open + 1..<index])
      }
    }
    return nil
  }

  private mutating func skip(_ delimiter: [UInt8]) -> Bool {
    guard let end = end(of: delimiter, at: at) else { return false }
    at = end
    return true
  }

  /// The index behind tokens whose text is `delimiter`.
  private func end(of delimiter: [UInt8], at index: Int) -> Int? {
    var index = index
    var matched = 0
    while matched < delimiter.count {
      guard index < tokens.count else { return nil }
      let bytes = text[tokens[index].textRange]
      guard delimiter[matched...].starts(with: bytes) else { return nil }
      matched += bytes.count
      index += 1
    }
    return index
  }

  private mutating func delimitedArgument(by delimiter: [UInt8]) -> [MathToken]? {
    var nesting = 0
    for index in at..<min(tokens.count, at + 4096) {
      if nesting == 0, let end = end(of: delimiter, at: index) {
        let argument = Array(tokens[at..<index])
        at = end
        return argument
      }
      if tokens[index].kind == .openBrace { nesting += 1 }
      if tokens[index].kind == .closeBrace { nesting -= 1 }
      if nesting < 0 { return nil }
    }
    return nil
  }
}
