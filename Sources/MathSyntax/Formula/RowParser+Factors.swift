extension RowParser {
  /// An operand with its postfix marks.
  func factor() throws(Fault) -> Term {
    let start = position
    guard let item else { throw missingOperand() }
    try context.spend(at: item.range)
    var term = try operand(item)
    while let mark = self.item {
      switch mark.lexeme {
      case .special("!"):
        position += 1
        var marks = 1
        if let next = self.item, case .special("!") = next.lexeme {
          position += 1
          marks = 2
          term = Term(.factorial(term, marks: marks), range(from: start))
          term = try scripted(term, next, base: nil)
          continue
        }
        term = Term(.factorial(term, marks: marks), range(from: start))
        term = try scripted(term, mark, base: nil)
      case .special("\\%"), .special("%"):
        if let next = peek(), context.isPlain, startsOperand(next) { return term }
        position += 1
        term = Term(.percent(term), range(from: start))
      case .special("°"), .special("\\degree"):
        position += 1
        term = Term(.degrees(term), range(from: start))
      case .open("[") where context.isPlain && isIndexable(term) && mark.range.lowerBound == term.range.upperBound:
        term = try plainIndex(term)
      default: return term
      }
    }
    return term
  }

  private func isIndexable(_ term: Term) -> Bool {
    switch term.kind {
    case .name, .index, .apply: true
    default: false
    }
  }

  /// `layers_dims[l - 1]`, `A[i, j]`: of an array, code would count from 0 where mathematics counts from 1.
  private func plainIndex(_ base: Term) throws(Fault) -> Term {
    let open = position
    let close = partner[open]
    let indices = try window(open + 1, close) { () throws(Fault) in try indexList() }
    position = close + 1
    let whole = base.range.lowerBound..<items[close].range.upperBound
    if case .name(let key) = base.kind, case .array? = context.kind(of: key) {
      throw Fault(
        .ambiguous, whole, "{0} counts from 0 in code and from 1 in mathematics; an index below ({1}_1) counts from 1.",
        [context.text(whole), context.text(base.range)])
    }
    return try scripted(Term(.index(base, indices, juxtaposed: nil), whole), items[close], base: nil)
  }

  /// Whether a factor may begin at this item, standing beside the one before.
  func startsFactor(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .fence(let glyph): return opensFence(glyph)
    default: return startsOperand(item)
    }
  }

  func startsOperand(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .number, .name, .function, .open, .large: return true
    case .words(let text): return !Self.connectives.contains(NameKey.plainWords(text)) && !text.isEmpty
    case .special(let name): return Self.operandSpecials.contains(name)
    case .compound:
      switch item.core?.kind {
      case .decorated("pmod", _, _), .decorated("pod", _, _): return false
      case .stacked: return !isStackedRelation(item)
      default: return true
      }
    default: return false
    }
  }

  private func isStackedRelation(_ item: FormulaItem) -> Bool {
    guard case .stacked(let base, _, _)? = item.core?.kind, let core = item.core else { return false }
    if case .relation = ItemReader.lexeme(ItemReader.bare(core.children[base])) { return true }
    return false
  }

  static let connectives: Set<String> = [
    "and", "or", "if", "otherwise", "else", "where", "for", "when", "with", "s.t.", "st", "subjectto", "且", "或", "其中",
    "若",
    "如果", "其他", "否则", "当", "和", "elsewhere", "then", "not", "is", "iff",
  ]

  static let operandSpecials: Set<String> = [
    "\\infty", "\\nabla", "\\partial", "\\emptyset", "\\varnothing", "\\forall", "\\exists", "\\surd",
  ]

  /// What stands side by side and may not be a product: `3 4`, `1\frac12`, `x^23`.
  func checkJuxtaposition(at index: Int) throws(Fault) {
    guard index > 0, index < end else { return }
    let previous = items[index - 1]
    let next = items[index]
    let whole = previous.range.lowerBound..<next.range.upperBound
    if case .number(let digits) = next.lexeme {
      switch previous.lexeme {
      case .number:
        if isBareDigitScript(previous), previous.range.upperBound == next.range.lowerBound {
          hintShortScript(previous, digits, whole)
        } else {
          context.warn(
            Fault(
              .juxtaposedNumbers, whole, "Two numbers side by side: {0} is read as a product.", [context.text(whole)]))
        }
      default:
        if isBareDigitScript(previous), previous.range.upperBound == next.range.lowerBound {
          hintShortScript(previous, digits, whole)
        } else if case .fraction? = previous.core?.kind {
          context.warn(Fault(.notation, whole, "{0} is read as a product.", [context.text(whole)]))
        }
      }
    }
    try checkExponent(previous, next, index)
    if case .number(let digits) = previous.lexeme, !previous.hasScripts, isInteger(digits), isIntegerFraction(next) {
      throw Fault(
        .ambiguous, whole, "{0} may be a mixed number or a product; write + or \\cdot.", [context.text(whole)])
    }
  }

  /// `1.5e-3`, `2e5` in LaTeX: set as 1.5 times e, minus 3; meant, most often, as a power of ten.
  private func checkExponent(_ previous: FormulaItem, _ next: FormulaItem, _ index: Int) throws(Fault) {
    guard case .number = previous.lexeme, case .name("e") = next.lexeme, !next.hasScripts, !context.isBound("e"),
      previous.range.upperBound == next.range.lowerBound
    else { return }
    var last = index + 1
    if last < end, case .binary(let sign) = items[last].lexeme, sign == "-" || sign == "+" { last += 1 }
    guard last < end, case .number = items[last].lexeme,
      (index + 1...last).allSatisfy({ items[$0].range.lowerBound == items[$0 - 1].range.upperBound })
    else { return }
    let whole = previous.range.lowerBound..<items[last].range.upperBound
    throw Fault(
      .ambiguous, whole, "{0} may be a power of ten or a product with e; write 10^{…} or e\\cdot.",
      [context.text(whole)])
  }

  private func hintShortScript(_ item: FormulaItem, _ digits: String, _ whole: Range<Int>) {
    context.warn(
      Fault(
        .notation, whole, "A script without braces takes one digit: {0} is {1} times {2}.",
        [context.text(whole), context.text(item.range), digits]))
  }

  private func isBareDigitScript(_ item: FormulaItem) -> Bool {
    for script in [item.sup, item.sub] {
      if let script, case .number(let digits) = script.kind, digits.utf8.count == 1,
        script.range.upperBound == item.range.upperBound
      {
        return true
      }
    }
    return false
  }

  private func isInteger(_ digits: String) -> Bool { digits.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }

  private func isIntegerFraction(_ item: FormulaItem) -> Bool {
    guard !item.hasScripts, let core = item.core, case .fraction(.bar, let top, let bottom) = core.kind else {
      return false
    }
    return [top, bottom].allSatisfy { child in
      if case .number(let digits) = ItemReader.bare(core.children[child]).kind { isInteger(digits) } else { false }
    }
  }
}
