import MathSyntax

/// The space between neighbours, as The TeXbook's table on page 170 has it.
enum AtomSpacing {
  enum Width: Int, Sendable { case none, thin, medium, thick }

  /// Classes in a row: a binary operator without two operands is an ordinary atom (rules 5 and 6 of appendix G).
  ///
  /// - Parameter before: the class of what stands before the row, if it goes on from something.
  static func classes(
    of items: [FormulaItem], after before: AtomClass? = nil
  ) -> [(leading: AtomClass, trailing: AtomClass)] {
    var result = items.map { (leading: $0.leading, trailing: $0.trailing) }
    var previous: Int?
    for index in items.indices where !isSpace(items[index]) {
      if result[index].leading == .binary, isBinaryAlone(previous.map { result[$0].trailing } ?? before) {
        result[index] = (.ordinary, .ordinary)
      } else if let previous, result[previous].trailing == .binary, endsBinary(result[index].leading) {
        result[previous] = (.ordinary, .ordinary)
      }
      previous = index
    }
    if let previous, result[previous].trailing == .binary { result[previous] = (.ordinary, .ordinary) }
    return result
  }

  static func isSpace(_ item: FormulaItem) -> Bool {
    switch item.content {
    case .space, .annotation: return true
    default: return false
    }
  }

  static func between(_ left: AtomClass, _ right: AtomClass) -> Width {
    Width(rawValue: table[left.rawValue][right.rawValue]) ?? .none
  }

  private static func isBinaryAlone(_ previous: AtomClass?) -> Bool {
    switch previous {
    case nil, .binary, .largeOperator, .relation, .open, .punctuation: return true
    case .ordinary, .close, .inner: return false
    }
  }

  private static func endsBinary(_ next: AtomClass) -> Bool {
    next == .relation || next == .close || next == .punctuation
  }

  private static let table: [[Int]] = [
    // ord op bin rel open close punct inner
    [0, 1, 2, 3, 0, 0, 0, 1],  // ordinary
    [1, 1, 0, 3, 0, 0, 0, 1],  // operator
    [2, 2, 0, 0, 2, 0, 0, 2],  // binary
    [3, 3, 0, 0, 3, 0, 0, 3],  // relation
    [0, 0, 0, 0, 0, 0, 0, 0],  // open
    [0, 1, 2, 3, 0, 0, 0, 1],  // close
    [1, 1, 0, 1, 1, 1, 1, 1],  // punctuation
    [1, 1, 2, 3, 1, 0, 1, 1],  // inner
  ]
}
