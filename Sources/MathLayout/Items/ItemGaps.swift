import MathSyntax

/// The columns between two neighbours in text.
struct ItemGaps {
  let size: FormulaSize

  /// A piece that has been set: what it was, and the text on its baseline.
  struct Neighbour {
    var item: FormulaItem?
    var atom: AtomClass
    var text: String
    var isTall: Bool
  }

  func columns(ofSpace eighteenths: Int) -> Int { eighteenths <= 0 ? 0 : min(max(1, eighteenths / 9), 8) }

  func columns(between left: Neighbour?, _ right: Neighbour) -> Int {
    guard let left else { return 0 }
    if right.atom == .punctuation { return 0 }
    if case .source = right.item?.content { return left.text.isEmpty ? 0 : 1 }
    if case .source = left.item?.content { return 1 }
    if left.atom == .ordinary, left.item?.atom == .binary {
      // A sign: only what would run into it stands apart.
      return size == .normal && (right.isTall || right.item?.isSymbolOperator == true) ? 1 : 0
    }
    return max(spacing(left.atom, right.atom), extra(left, right))
  }

  private func spacing(_ left: AtomClass, _ right: AtomClass) -> Int {
    let space = AtomSpacing.between(left, right)
    switch size {
    case .normal: return space == .none ? 0 : 1
    // Between scripts TeX keeps the thin space of operators only.
    case .script: return space == .thin && (left == .largeOperator || right == .largeOperator) ? 1 : 0
    }
  }

  /// A blank that keeps two words, two numbers, or an operator's limits and a parenthesis apart.
  private func extra(_ left: Neighbour, _ right: Neighbour) -> Int {
    if size == .normal, let item = left.item, item.isTallOperator, left.isTall || item.isSymbolOperator { return 1 }
    guard let first = left.item, let second = right.item else { return 0 }
    guard endsInWord(left.text) || left.text.hasSuffix("*"), startsInWord(right.text) else { return 0 }
    if first.isNumber && second.isNumber { return 1 }
    return first.isLongWord || second.isLongWord || endsInScript(left.text) ? 1 : 0
  }

  private func endsInWord(_ text: String) -> Bool { text.unicodeScalars.last.map(isWord) ?? false }

  private func startsInWord(_ text: String) -> Bool { text.unicodeScalars.first.map(isWord) ?? false }

  /// `x_q`, whose letter would otherwise run into the next, and `x*`, which would be a product with it.
  private func endsInScript(_ text: String) -> Bool {
    let marker = text.unicodeScalars.dropLast().last
    return marker == "_" || marker == "^" || text.unicodeScalars.last == "*"
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isDiacritic
  }
}
