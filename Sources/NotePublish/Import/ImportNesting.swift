/// Which bullets stand inside the one before: those that are set further in.
struct ImportNesting {
  private var outer: Int?

  /// Takes the next block in, and says whether it is a bullet inside the last outer one.
  mutating func isInner(_ kind: ImportLine.Kind, indent: Int) -> Bool {
    guard kind == .bullet else {
      outer = nil
      return false
    }
    if let outer, indent >= outer + 2 { return true }
    outer = indent
    return false
  }
}
