import MathSyntax

/// Says items, one after another.
struct Speaker {
  let phrases: Phrases

  var language: Speech.Language { phrases.language }

  func say(_ items: [FormulaItem]) -> Utterance {
    let visible = SpokenRows.joined(items)
    let classes = AtomSpacing.classes(of: visible)
    var result = Utterance()
    var index = 0
    while index < visible.count {
      let item = visible[index]
      let next = index + 1 < visible.count ? visible[index + 1] : nil
      if let argument = next, isApplied(item, to: argument),
        let call = application(of: item, classes[index].leading, argument)
      {
        result.append(call)
        if index + 2 < visible.count, !endsClause(visible[index + 2]) { result.append(phrases.pause) }
        index += 2
        continue
      }
      if item.isNumber, let next, next.isPercent, language == .chinese {
        result.append("百分之")
        result.append(say(item, classes[index].leading))
        index += 2
        continue
      }
      result.append(say(item, classes[index].leading))
      if next != nil, isOpenEnded(item), let next, !endsClause(next) { result.append(phrases.pause) }
      index += 1
    }
    return result
  }

  /// `f(x)`, with the scripts that stand on the closing parenthesis.
  private func application(of function: FormulaItem, _ atom: AtomClass, _ argument: FormulaItem) -> String? {
    if let inside = argument.parenthesized { return call(function, atom, inside) }
    guard case .scripts(let base?, let sub, let sup, let primes, _) = argument.content, let inside = base.parenthesized
    else { return nil }
    return script(call(function, atom, inside), sub, sup, primes)
  }

  /// Where a listener could not tell the argument's end, its parentheses are said.
  private func call(_ function: FormulaItem, _ atom: AtomClass, _ inside: [FormulaItem]) -> String {
    let isOpen = language == .chinese ? inside.count > 1 : inside.contains { $0.isComparison }
    guard isOpen else { return Phrases.fill(phrases.apply, say(function, atom).text, say(inside).text) }
    var words = say(function, atom)
    words.append(Phrases.fill(phrases.parenthesis, say(inside).text))
    return words.text
  }

  /// Whether a name with parentheses behind it is a function for sure: by its name, or since a list or a single name in
  /// parentheses is no factor.
  private func isApplied(_ item: FormulaItem, to argument: FormulaItem) -> Bool {
    if item.isLimitOperator { return false }
    if item.isApplied { return true }
    guard item.isSimple, !item.isNumber, !item.isPower else { return false }
    if case .fenced("[", _, _, _) = argument.content { return item.isLetter("E") }
    guard let inside = argument.parenthesized else { return false }
    return inside.count == 1 && inside[0].isSimple && !inside[0].isNumber
      || inside.contains { $0.atom == .punctuation }
  }

  private func text(_ items: [FormulaItem]) -> String { say(items).text }

  func say(_ item: FormulaItem, _ atom: AtomClass) -> Utterance {
    switch item.content {
    case .symbol(let symbol, let style):
      if item.atom == .binary, atom != .binary, symbol.glyph == "-" || symbol.glyph == "−" {
        return Utterance(phrases.minusSign)
      }
      return Utterance(word(symbol, style))
    case .number(let digits, _): return Utterance(digits)
    case .word(let word): return Utterance(word)
    case .operatorName(let name, _): return Utterance(functionName(name))
    case .text(let words), .source(let words): return Utterance(trimmed(words))
    case .annotation("gloss", let words): return Utterance(trimmed(words))
    case .space, .annotation: return Utterance()
    case .row(let items): return say(items)
    case .scripts(let base, let sub, let sup, let primes, _): return Utterance(scripts(base, sub, sup, primes))
    case .fraction(let style, let numerator, let denominator): return Utterance(fraction(style, numerator, denominator))
    case .radical(let degree, let radicand):
      guard let degree, text(degree) != "2" else { return Utterance(Phrases.fill(phrases.root, text(radicand))) }
      return Utterance(Phrases.fill(phrases.nthRoot, text(degree), text(radicand)))
    case .fenced(let open, _, let parts, _): return Utterance(fenced(open, parts))
    case .accent(let name, let body): return Utterance(accent(name, body))
    case .stacked(let base, let over, let under): return Utterance(stacked(base, over, under))
    case .decorated(let name, let body, let note): return Utterance(decorated(name, body, note))
    case .table(let table): return Utterance(self.table(table))
    }
  }

  private func word(_ symbol: MathSymbol, _ style: MathStyle?) -> String {
    let glyph = MathAlphabet.styled(symbol.glyph, style == .blackboard ? style : nil)
    return SpokenSymbols.word(symbol, glyph, language) ?? SafeText.shown(glyph)
  }

  private func functionName(_ name: String) -> String {
    switch (name, language) {
    case ("argmax", _): return "arg max"
    case ("argmin", _): return "arg min"
    case ("lim", .english): return "limit"
    case ("lim", .chinese): return "极限"
    case ("max", .chinese): return "最大值"
    case ("min", .chinese): return "最小值"
    default: return trimmed(name)
    }
  }

  private func trimmed(_ words: String) -> String {
    var scalars = Substring(words).unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  private func fraction(_ style: FractionStyle, _ numerator: [FormulaItem], _ denominator: [FormulaItem]) -> String {
    let (top, bottom) = (text(numerator), text(denominator))
    if style == .binomial { return Phrases.fill(phrases.choose, top, bottom) }
    let upper = Operand(numerator).isProduct ? top : Phrases.fill(phrases.quantity, top)
    // A fraction under a fraction would end nowhere.
    let lower =
      denominator.count == 1 && denominator[0].isPlainFraction ? Phrases.fill(phrases.quantity, bottom) : bottom
    return Phrases.fill(phrases.over, upper, lower)
  }

  private func decorated(_ name: String, _ body: [FormulaItem], _ note: [FormulaItem]?) -> String {
    if name.hasSuffix("phantom") { return "" }
    guard let note else { return text(body) }
    switch name {
    case "underbrace": return Phrases.fill(phrases.under, text(body), text(note))
    case "overbrace": return Phrases.fill(phrases.above, text(body), text(note))
    default: return text(body)
    }
  }

  private func fenced(_ open: String, _ parts: [[FormulaItem]]) -> String {
    if let part = parts.first, case .word("mod")? = part.first?.content {
      return phrases.modulo + " " + text(Array(part.dropFirst()))
    }
    // `||x||`
    if open == "|", parts.count == 1, parts[0].count == 1, case .fenced("|", "|", let inner, _) = parts[0][0].content {
      return fenced("‖", inner)
    }
    var words = Utterance()
    for (index, part) in parts.enumerated() {
      if index > 0 { words.append(phrases.given) }
      words.append(say(part))
    }
    switch open {
    case "|", "∣": return Phrases.fill(phrases.absolute, words.text)
    case "‖", "∥": return Phrases.fill(phrases.norm, words.text)
    case "⌊": return Phrases.fill(phrases.floor, words.text)
    case "⌈": return Phrases.fill(phrases.ceiling, words.text)
    case "⟨": return Phrases.fill(phrases.inner, words.text)
    case "": return words.text
    default:
      if parts.count == 1, parts[0].count == 1, case .table = parts[0][0].content { return words.text }
      if open == "{", let first = parts.first?.first, case .table(let table) = first.content, parts[0].count == 1,
        table.style.kind == .cases
      {
        return words.text
      }
      switch open {
      case "{": return Phrases.fill(phrases.set, words.text)
      case "[": return Phrases.fill(phrases.bracket, words.text)
      default: return Phrases.fill(phrases.parenthesis, words.text)
      }
    }
  }

  private func accent(_ name: String, _ body: [FormulaItem]) -> String {
    let inner = text(body)
    switch name {
    case "vec", "overrightarrow": return Phrases.fill(phrases.vector, inner)
    default:
      var words = Utterance(inner)
      let spoken = SymbolEntry.named("\\" + name)?.spoken
      words.append((language == .english ? spoken?.english : spoken?.chinese) ?? name)
      return words.text
    }
  }

  private func stacked(_ base: [FormulaItem], _ over: [FormulaItem]?, _ under: [FormulaItem]?) -> String {
    if base.count == 1, base[0].atom == .largeOperator || base[0].isFunctionName {
      return scripts(base[0], under, over, 0)
    }
    var result = text(base)
    if let over { result = Phrases.fill(phrases.above, result, text(over)) }
    if let under { result = Phrases.fill(phrases.under, result, text(under)) }
    return result
  }

  private func table(_ table: FormulaTable) -> String {
    let style = table.style
    switch style.kind {
    case .matrix:
      var result = Utterance(Phrases.fill(phrases.matrix, String(table.rows.count), String(table.columnCount)))
      for (index, row) in table.rows.enumerated() {
        let cells = row.map { text($0) }.joined(separator: phrases.pause + (language == .english ? " " : ""))
        if index > 0 { result.append(language == .english ? ";" : "；") }
        result.append(Phrases.fill(phrases.row, String(index + 1), cells))
      }
      return result.text
    case .cases: return Phrases.fill(phrases.cases, lines(table))
    case .lines, .stack: return lines(table)
    }
  }

  private func lines(_ table: FormulaTable) -> String {
    var result = Utterance()
    for row in table.rows {
      var line = Utterance()
      for (column, cell) in row.enumerated() {
        if column == 1, table.style.kind == .cases, cell.first?.isWords == false { line.append(phrases.condition) }
        line.append(say(cell))
      }
      if line.isEmpty { continue }
      if !result.isEmpty { result.append(language == .english ? ";" : "；") }
      result.append(line)
    }
    return result.text
  }
}
