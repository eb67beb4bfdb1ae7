/// Which numbered items stand inside another: `2. …：` and then `1.` again.
struct ImportNumbering {
  private var outer: Int?
  private var inner: Int?
  /// Whether the last item ends with a colon.
  private var opens = false

  /// Behind a number: another one where a list starts right behind a list, which Markdown would run together.
  private(set) var mark = "."
  /// Whether the last block taken starts such a list.
  private(set) var isNew = false

  /// Takes the next block in, and says whether it is an item inside the item before.
  mutating func isInner(_ kind: ImportLine.Kind, _ text: [Unicode.Scalar]) -> Bool {
    isNew = false
    guard case .numbered(let digits) = kind, let number = Int(digits) else {
      self = ImportNumbering()
      return false
    }
    if let last = inner, number == last + 1 {
      inner = number
      return true
    }
    if inner == nil, let outer, opens, number == 1, outer >= 1 {
      inner = 1
      return true
    }
    if number == 1, outer != nil {
      mark = mark == "." ? ")" : "."
      isNew = true
    }
    inner = nil
    outer = number
    opens = text.last == "：" || text.last == ":"
    return false
  }
}
