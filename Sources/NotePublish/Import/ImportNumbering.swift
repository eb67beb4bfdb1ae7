/// Which numbered items stand inside another: `2. …：` and then `1.` again.
struct ImportNumbering {
  private var outer: Int?
  private var inner: Int?
  /// Whether the last item ends with a colon.
  private var opens = false

  /// Takes the next block in, and says whether it is an item inside the item before.
  mutating func isInner(_ kind: ImportLine.Kind, _ text: [Unicode.Scalar]) -> Bool {
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
    inner = nil
    outer = number
    opens = text.last == "：" || text.last == ":"
    return false
  }
}
