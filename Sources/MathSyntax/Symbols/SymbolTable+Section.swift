extension SymbolTable {
  /// What the commands of one part of the table are.
  enum Section: String, Sendable, CaseIterable {
    case ordinary, binary, relation, large, open, close, fence, punctuation, ellipsis
    case function
    case functionLimits = "function limits"
    case accent, style
    case styleSwitch = "switch"
    case text, fraction, infix, radical, delimiter, size, stack, decoration, wrap, annotation, space, length
    case word = "text symbol"
    case letter, begin, end
    case rowEnd = "row"
    case rows, limits, not
    case operatorName = "operatorname"
    case definition = "define"
  }
}
