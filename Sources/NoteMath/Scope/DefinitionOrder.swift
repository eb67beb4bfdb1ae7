/// Which of several definitions of a name a formula sees.
enum DefinitionOrder {
  /// The nearest one before the formula; else the only one behind it, in its own section or else in the note. Indices
  /// ascend in source order, so the nearest before it is in the formula's own section wherever that section has one. A
  /// name that the formula itself gives a value to is never taken from behind it.
  ///
  /// - Parameter section: The section that a formula stands in, by its index.
  static func place(of definitions: [Int], for index: Int, isOwn: Bool, section: (Int) -> Int) -> Int? {
    var low = 0
    var high = definitions.count
    while low < high {
      let middle = (low + high) / 2
      if definitions[middle] < index { low = middle + 1 } else { high = middle }
    }
    if low > 0 { return definitions[low - 1] }
    guard !isOwn else { return nil }
    let behind = definitions.filter { $0 != index }
    if behind.count == 1 { return behind[0] }
    let own = section(index)
    let near = behind.filter { section($0) == own }
    return near.count == 1 ? near[0] : nil
  }

  /// How many sections begin at or before an offset.
  static func section(at offset: Int, starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
