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

  private var isLimitOperator: Bool {
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
