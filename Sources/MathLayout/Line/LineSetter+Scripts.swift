import MathSyntax

extension LineSetter {
  func scripts(_ base: FormulaItem?, _ sub: [FormulaItem]?, _ sup: [FormulaItem]?, _ primes: Int) -> String {
    var text = base.map { set($0) } ?? ""
    if let base, !Operand([base]).isScriptable { text = "(\(text))" }
    text += Glyphs.primes(primes)
    return text + lowered(sub.map { script($0) } ?? "") + raised(sup.map { script($0) } ?? "")
  }

  func lowered(_ text: String) -> String { written(text, ScriptAlphabet.lowered(text), "_") }

  func raised(_ text: String) -> String { written(text, ScriptAlphabet.raised(text), "^") }

  private func written(_ text: String, _ unicode: String?, _ sign: String) -> String {
    if text.isEmpty { return "" }
    if let unicode { return unicode }
    return text.unicodeScalars.count == 1 ? sign + text : "\(sign){\(text)}"
  }

  /// Whether a fraction, or what a brace or a box held together, must be put in parentheses because of what stands
  /// beside it.
  func needsParentheses(_ items: [FormulaItem], _ index: Int) -> Bool {
    if case .decorated(let name, let body, _) = items[index].content, !name.hasPrefix("overline") {
      return items.count > 1 && !Operand(body).isProduct
    }
    guard items[index].isPlainFraction else { return false }
    return items[..<index].last { !AtomSpacing.isSpace($0) }.map { takesNext($0) } ?? false
      || items[(index + 1)...].first { !AtomSpacing.isSpace($0) }.map { takesPrevious($0) } ?? false
  }

  /// Whether `a` in `a b/c` would be read as a factor of the numerator, or as a function of it.
  private func takesNext(_ item: FormulaItem) -> Bool {
    switch item.atom {
    case .binary, .relation, .punctuation, .open: return false
    case .largeOperator: return !item.isSymbolOperator && !item.isLimitOperator
    case .ordinary, .close, .inner: return !item.isDots && !item.isWords
    }
  }

  /// Whether `c` in `a/b c` would be read as a factor of the denominator.
  private func takesPrevious(_ item: FormulaItem) -> Bool {
    switch item.atom {
    case .binary, .relation, .punctuation, .close: return false
    case .largeOperator, .open: return true
    case .ordinary, .inner: return !item.isDots && !item.isWords
    }
  }
}
