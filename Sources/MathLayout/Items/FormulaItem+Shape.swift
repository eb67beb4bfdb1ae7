import MathSyntax

extension FormulaItem {
  /// `∑`, `lim`: an operator, with or without limits.
  var isTallOperator: Bool { atom == .largeOperator && (isSymbolOperator || isLimitOperator) }

  /// `∑`, `∫` and their kin, below any scripts.
  var isSymbolOperator: Bool {
    switch content {
    case .symbol(let symbol, _): return symbol.role == .largeOperator
    case .scripts(let base?, _, _, _, _): return base.isSymbolOperator
    default: return false
    }
  }

  /// `lim`, `max`, with something under it.
  var isLimitOperator: Bool {
    if case .scripts(_, let sub, let sup, _, .stacked) = content { return sub != nil || sup != nil }
    if case .stacked = content { return true }
    return false
  }

  var isNumber: Bool { if case .number = content { return true } else { return false } }

  /// A name of more than one letter, which must not run into the next.
  var isLongWord: Bool {
    switch content {
    case .symbol(let symbol, _): return symbol.glyph.unicodeScalars.count > 1
    case .word, .operatorName: return true
    case .scripts(let base?, _, _, _, _): return base.isLongWord
    case .accent(_, let body): return body.count == 1 && body[0].isLongWord
    default: return false
    }
  }
}

extension FormulaItem {
  /// One letter, number or word, with scripts or an accent at most.
  var isSimple: Bool {
    switch content {
    case .symbol(let symbol, _): return symbol.role == .ordinary
    case .number, .word: return true
    case .accent(_, let body): return body.count == 1 && body[0].isSimple
    case .scripts(let base?, _, _, _, _): return base.isSimple
    default: return false
    }
  }

  var isFenced: Bool { if case .fenced = content { return true } else { return false } }

  var isPlainFraction: Bool { if case .fraction(.bar, _, _) = content { return true } else { return false } }

  var isSlash: Bool { if case .symbol(let symbol, _) = content { return symbol.glyph == "/" } else { return false } }

  var isWords: Bool { if case .text = content { return true } else { return false } }

  /// `…`, `⋯`
  var isDots: Bool {
    if case .symbol(let symbol, _) = content { return symbol.role == .ellipsis } else { return false }
  }

  /// `d` or `∂`, with an order at most.
  var isDifferentialSign: Bool {
    switch content {
    case .symbol(let symbol, _): return symbol.glyph == "d" || symbol.glyph == "∂"
    case .scripts(let base?, nil, _?, 0, _): return base.isDifferentialSign
    default: return false
    }
  }

  /// `log`, `exp`: an operator that is written in letters and takes an argument.
  var isFunctionName: Bool {
    switch content {
    case .operatorName: return true
    case .scripts(let base?, _, _, _, _): return base.isFunctionName
    default: return false
    }
  }
}

extension FormulaItem {
  static func primes(_ count: Int) -> String { String(repeating: "′", count: count) }
}

extension FormulaItem {
  /// What stands in round or square brackets.
  var parenthesized: [FormulaItem]? {
    guard case .fenced(let open, _, let parts, _) = content, open == "(" || open == "[", parts.count == 1 else {
      return nil
    }
    return parts[0]
  }

  var isEqualsSign: Bool {
    if case .symbol(let symbol, _) = content { return symbol.glyph == "=" } else { return false }
  }
}

extension FormulaItem {
  /// Whether a parenthesis behind it is its argument for sure: a named function, or a letter that everybody uses so.
  var isApplied: Bool {
    switch content {
    case .operatorName: return true
    case .symbol(let symbol, _): return Self.functionLetters.contains(symbol.glyph) || isExpectation
    case .scripts(let base?, _, _, _, _): return !base.isSymbolOperator && base.isApplied
    case .word(let word): return word.unicodeScalars.count > 1
    default: return false
    }
  }

  private static let functionLetters: Set<String> = ["f", "g", "h", "p", "q", "P", "Q", "σ"]
}

extension FormulaItem {
  /// `=`, `<`, `∈`; the bar of a condition is none.
  var isComparison: Bool {
    guard atom == .relation, case .symbol(let symbol, _) = content else { return false }
    return symbol.glyph != "∣" && symbol.glyph != "|"
  }

  var isPercent: Bool { if case .symbol(let symbol, _) = content { return symbol.glyph == "%" } else { return false } }

  /// A letter with a superscript, which is a factor as often as a function.
  var isPower: Bool { if case .scripts(_, _, _?, _, _) = content { return true } else { return false } }

  func isLetter(_ letter: String) -> Bool {
    switch content {
    case .symbol(let symbol, _): return symbol.name == letter
    case .scripts(let base?, _, nil, 0, _): return base.isLetter(letter)
    default: return false
    }
  }

  /// What stands in `‖…‖`, or in bars that are doubled.
  var normContent: [FormulaItem]? {
    guard case .fenced(let open, _, let parts, _) = content, parts.count == 1 else { return nil }
    if open == "‖" || open == "∥" { return parts[0] }
    guard open == "|", parts[0].count == 1, case .fenced("|", "|", let inner, _) = parts[0][0].content else {
      return nil
    }
    return inner.first
  }

  /// `𝔼`
  var isExpectation: Bool {
    if case .symbol(let symbol, .blackboard) = content { return symbol.glyph == "E" }
    return false
  }

  /// A matrix, with its delimiters around it or its own.
  var isMatrix: Bool {
    switch content {
    case .table(let table): return table.style.kind == .matrix
    case .fenced(_, _, let parts, _): return parts.count == 1 && parts[0].count == 1 && parts[0][0].isMatrix
    default: return false
    }
  }
}

extension FormulaItem {
  /// `\substack` and its kin.
  var isStack: Bool { if case .table(let table) = content { return table.style.kind == .stack } else { return false } }

  /// Whether delimiters around it have to grow in text: it has a fraction, a matrix, limits over or under.
  var isTall: Bool {
    switch content {
    case .symbol, .number, .word, .operatorName, .text, .space, .source, .annotation, .accent: return false
    case .fraction, .table, .stacked, .decorated: return true
    case .row(let items), .radical(_, let items): return items.contains { $0.isTall }
    case .fenced(_, _, let parts, _): return parts.contains { $0.contains { $0.isTall } }
    case .scripts(let base, let sub, let sup, _, let limits):
      if limits == .stacked, sub != nil || sup != nil { return true }
      return base.map { $0.isTall || $0.isSymbolOperator } ?? false
    }
  }
}

extension FormulaItem {
  /// `max` as `argmax`, below any scripts.
  var asArgument: FormulaItem? {
    switch content {
    case .operatorName(let name, let limits) where name == "max" || name == "min":
      return FormulaItem(.operatorName("arg" + name, limits: limits), atom)
    case .scripts(let base?, let sub, let sup, let primes, let limits):
      guard let base = base.asArgument else { return nil }
      return FormulaItem(.scripts(base: base, sub: sub, sup: sup, primes: primes, limits: limits), atom)
    default: return nil
    }
  }
}

extension FormulaItem {
  /// `\hat{c_0}` as `\hat{c}_0`, which text can draw on one row.
  static func accentOnBase(_ name: String, _ body: [FormulaItem]) -> FormulaItem? {
    guard body.count == 1, case .scripts(let base?, let sub, let sup, let primes, let limits) = body[0].content,
      base.isSimple, !base.isLongWord
    else { return nil }
    let accented = FormulaItem(.accent(name, [base]))
    return FormulaItem(.scripts(base: accented, sub: sub, sup: sup, primes: primes, limits: limits))
  }
}
