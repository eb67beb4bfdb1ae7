extension MathReader {
  /// An atom with what is attached to it: combining marks, primes, scripts, `\limits`.
  mutating func scripted() -> MathNode {
    let start = at
    var base: MathNode?
    switch tokens[at].kind {
    case .sub, .sup, .prime: break
    case .scalar where UnicodeMath.script(tokens[at].value) != nil: break
    default: base = atom()
    }
    while at < tokens.count, tokens[at].kind == .scalar, let name = UnicodeMath.combiningAccent(tokens[at].value) {
      guard let body = base else { break }
      let mark = leaf(.token, at)
      at += 1
      base = MathNode(.accent(name, body: 0), range(from: start), [body, mark])
    }
    guard startsScript() else { return base ?? errorLeaf(.unexpected(string(tokens[at]))) }
    return scripts(on: base, from: start)
  }

  /// Whether a script, a prime or `\limits` comes next, blanks apart.
  private func startsScript() -> Bool {
    guard let index = peekIndex() else { return false }
    switch tokens[index].kind {
    case .sub, .sup, .prime: return true
    case .scalar: return UnicodeMath.script(tokens[index].value) != nil
    case .command:
      if case .limits? = command(tokens[index]) { return !isMacro(index) }
      return false
    default: return false
    }
  }

  mutating func attachScripts(to base: MathNode, from start: Int) -> MathNode? {
    startsScript() ? scripts(on: base, from: start) : nil
  }

  private mutating func scripts(on base: MathNode?, from start: Int) -> MathNode {
    var children: [MathNode] = []
    if let base { children.append(base) }
    var sub: Int?
    var sup: Int?
    var primes = 0
    // TeX takes a superscript along with the primes right before it, and no others (The TeXbook, chapter 18).
    var followsPrime = true
    while startsScript() {
      let before = at
      skipTrivia(into: &children)
      if at > before { followsPrime = primes == 0 }
      let token = tokens[at]
      switch token.kind {
      case .prime:
        // The character ′ is a symbol to TeX, and may follow a superscript; an apostrophe is one.
        if let sup, token.value != 1 {
          report(.syntax, token.range, .doubleScript("'"), related: children[sup].range)
          children.append(leaf(.error, at))
        } else if !followsPrime, token.value != 1 {
          report(.syntax, token.range, .doubleScript("'"))
          children.append(leaf(.error, at))
        } else {
          primes += 1
          children.append(leaf(.token, at))
        }
        at += 1
      case .sub:
        followsPrime = primes == 0
        script("_", taken: sub, &children, &sub)
      case .sup:
        if !followsPrime, sup == nil { report(.syntax, token.range, .doubleScript("^")) }
        script("^", taken: sup, &children, &sup)
      case .scalar:
        unicodeScripts(&children, &sub, &sup)
      default:
        if !(base.map(takesLimits) ?? false) { report(.syntax, token.range, .misplacedLimits(string(token))) }
        children.append(leaf(.token, at))
        at += 1
      }
    }
    if base != nil, let operation = summation(children[0], sub.map { children[$0] }, hasUpper: sup != nil) {
      children[0] = operation
    }
    return MathNode(
      .scripts(base: base == nil ? nil : 0, sub: sub, sup: sup, primes: primes), range(from: start), children)
  }

  /// `Σ_{i=1}^n`, `\Pi_{i=1}^n` with the Greek letter: bounds make it the operator, which looks as it is written.
  private func summation(_ base: MathNode, _ sub: MathNode?, hasUpper: Bool) -> MathNode? {
    guard case .symbol(let letter) = base.kind, letter.name == "\\Sigma" || letter.name == "\\Pi", let sub,
      base.range.upperBound <= sourceCount, Self.bindsIndex(sub)
    else { return nil }
    let isCommand = text[base.range].first == UInt8(ascii: "\\")
    guard hasUpper || !isCommand else { return nil }
    let name = letter.name == "\\Sigma" ? "\\sum" : "\\prod"
    return MathNode(.symbol(MathSymbol(name: name, glyph: letter.glyph, role: .largeOperator)), base.range)
  }

  /// `i=1`, `x∈S`: a name and what it runs over.
  private static func bindsIndex(_ node: MathNode) -> Bool {
    switch node.kind {
    case .group(let body): return bindsIndex(node.children[body])
    case .row:
      return node.children.contains {
        if case .symbol(let symbol) = $0.kind { return symbol.name == "=" || symbol.name == "\\in" }
        return false
      }
    default: return false
    }
  }

  /// Whether `\limits` may stand behind it: an operator, also as what a macro stands for.
  private func takesLimits(_ base: MathNode) -> Bool {
    switch base.kind {
    case .symbol(let symbol): return symbol.role == .largeOperator
    case .operatorName: return true
    case .styled(.plain, _):
      guard let command = base.children.first, command.range.upperBound <= sourceCount else { return true }
      let name = String(decoding: text[command.range], as: UTF8.self)
      return name == "\\mathop" || name.hasPrefix("\\operatorname") || useRange != nil
    case .macroUse(_, let expansion):
      let items = expansion.children.filter {
        if case .trivia = $0.kind { return false }
        return true
      }
      return items.last.map(takesLimits) ?? false
    default: return false
    }
  }

  private mutating func script(_ sign: String, taken: Int?, _ children: inout [MathNode], _ slot: inout Int?) {
    let index = at
    at += 1
    if let taken {
      // A script that lacks its argument is told as that.
      if !children[taken].range.isEmpty {
        report(.syntax, tokens[index].range, .doubleScript(sign), related: children[taken].range)
      }
      children.append(leaf(.error, index))
      _ = scriptArgument(into: &children, sign, tokens[index].range)
    } else {
      children.append(leaf(.token, index))
      slot = scriptArgument(into: &children, sign, tokens[index].range)
    }
  }

  private mutating func scriptArgument(into children: inout [MathNode], _ sign: String, _ range: Range<Int>) -> Int {
    notation == .plain
      ? plainScript(into: &children, sign, range) : argument(into: &children, of: sign, range)
  }

  /// `²`, `₁`, `ᵀ`: a run of them is one script.
  private mutating func unicodeScripts(_ children: inout [MathNode], _ sub: inout Int?, _ sup: inout Int?) {
    guard let first = UnicodeMath.script(tokens[at].value) else { return }
    let start = at
    var items: [MathNode] = []
    while at < tokens.count, tokens[at].kind == .scalar, let next = UnicodeMath.script(tokens[at].value),
      next.isSuperscript == first.isSuperscript
    {
      let digitStart = at
      var digits = ""
      while at < tokens.count, tokens[at].kind == .scalar, let digit = UnicodeMath.script(tokens[at].value),
        digit.isSuperscript == first.isSuperscript, digit.base.count == 1, digit.base >= "0", digit.base <= "9"
      {
        digits += digit.base
        at += 1
      }
      if !digits.isEmpty {
        items.append(leaf(.number(digits), digitStart..<at))
      } else {
        items.append(MathNode(.symbol(symbol(named: next.base)), tokens[at].range))
        at += 1
      }
    }
    let node = MathNode(.row, range(from: start), items)
    if let taken = first.isSuperscript ? sup : sub {
      report(.syntax, node.range, .doubleScript(first.isSuperscript ? "^" : "_"), related: children[taken].range)
      children.append(MathNode(.error, node.range))
      return
    }
    children.append(items.count == 1 ? items[0] : node)
    if first.isSuperscript { sup = children.count - 1 } else { sub = children.count - 1 }
  }

  /// One argument, appended with the blanks before it; an empty row where it is missing.
  mutating func argument(into children: inout [MathNode], of command: String, _ range: Range<Int>) -> Int {
    let before = at
    var blanks: [MathNode] = []
    let known = diagnostics.count
    skipTrivia(into: &blanks)
    guard at < tokens.count, startsArgument(of: command), let node = argumentNode(of: command) else {
      at = before
      if !isExhausted {
        diagnostics.removeSubrange(min(known, diagnostics.count)...)
        // What is never closed swallows the arguments that would follow it.
        if !(isAtEnd && endsUnclosed) { report(.syntax, range, .missingArgument(command: command)) }
      }
      let place = before > 0 ? Int(tokens[before - 1].upper) : position(before).lowerBound
      children.append(MathNode(.row, place..<place))
      return children.count - 1
    }
    children.append(contentsOf: blanks)
    children.append(node)
    return children.count - 1
  }

  private var endsUnclosed: Bool {
    if case .unclosed? = diagnostics.last?.reason { return true }
    return false
  }

  private func startsArgument(of command: String) -> Bool {
    let token = tokens[at]
    switch token.kind {
    // The apostrophe alone stands for a prime, but is no atom.
    case .prime: return token.value == 1 || command.hasPrefix("\\") && !Self.primitives.contains(command)
    case .closeBrace, .align, .sub, .sup, .dollar: return false
    case .character: return !(token.value == Int32(UInt8(ascii: "]")) && openers.last == .bracket)
    case .command:
      switch self.command(token) {
      case .right?, .middle?, .end?, .rowEnd?, .infix?, .infixAbove?, .limits?: return isMacro(at)
      default: return true
      }
    default: return true
    }
  }

  private mutating func argumentNode(of command: String) -> MathNode? {
    if tokens[at].kind == .prime {
      let index = at
      at += 1
      return leaf(.symbol(symbol(named: "\\prime")), index)
    }
    if tokens[at].kind == .digit {
      let index = at
      at += 1
      return leaf(.number(digit(tokens[index])), index)
    }
    // A command as an argument takes its own arguments along, so nesting must be counted: `\sqrt\sqrt\sqrt…`.
    guard enter() else { return nil }
    defer { depth -= 1 }
    if !isMacro(at), let inner = self.command(tokens[at]), isBare(inner, tokens[at], asArgumentOf: command) {
      // TeX hands the bare command over, which then finds nothing behind it.
      report(.syntax, tokens[at].range, .unbraced(string(tokens[at])))
    }
    return atom()
  }

  /// Whether TeX hands a command over without the arguments that it needs, or takes it for no single thing.
  private func isBare(_ inner: MathCommand, _ token: MathToken, asArgumentOf command: String) -> Bool {
    let isPrimitive = !command.hasPrefix("\\") || Self.primitives.contains(command)
    guard isPrimitive else { return inner.takesMore }
    if inner.isNoScript { return true }
    let name = string(token)
    if Self.composites.contains(name) { return true }
    // `\quad` and `\,` are skips, `\ ` a character.
    if case .space = inner { return !["\\ ", "\\space", "\\nobreakspace"].contains(name) }
    return false
  }

  /// Commands whose argument is one atom, with what belongs to it (`\mathop\frac12`).
  private static let primitives: Set<String> = [
    "\\sqrt", "\\mathop", "\\mathord", "\\mathbin", "\\mathrel", "\\mathopen", "\\mathclose", "\\mathpunct",
    "\\mathinner", "\\textcircled",
  ]

  /// Commands that stand for several things, so that a script takes only the first of them.
  private static let composites: Set<String> = [
    "\\AA", "\\aa", "\\Colonapprox", "\\Coloneq", "\\Coloneqq", "\\Colonsim", "\\Eqcolon", "\\Eqqcolon",
    "\\approxcolon", "\\approxcoloncolon", "\\bmod", "\\colonapprox", "\\coloncolon", "\\coloncolonapprox",
    "\\coloncolonequals", "\\coloncolonminus", "\\coloncolonsim", "\\coloneq", "\\coloneqq", "\\colonequals",
    "\\colonminus", "\\colonsim", "\\dblcolon", "\\eqcolon", "\\eqqcolon", "\\equalscolon", "\\equalscoloncolon",
    "\\iff", "\\impliedby", "\\implies", "\\lBrace", "\\llbracket", "\\minuscolon", "\\minuscoloncolon",
    "\\minuso", "\\not", "\\rBrace", "\\ratio", "\\rrbracket", "\\simcolon", "\\simcoloncolon", "\\vcentcolon",
  ]
}
