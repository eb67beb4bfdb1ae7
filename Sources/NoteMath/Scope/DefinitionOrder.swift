/// Which of several definitions of a name a formula sees.
enum DefinitionOrder {
  /// The nearest one before the formula; else the only one behind it. Indices ascend in source order, so the nearest
  /// before it is in the formula's own section wherever that section has one. A name that the formula itself gives a
  /// value to is never taken from behind it.
  static func place(of definitions: [Int], for index: Int, isOwn: Bool) -> Int? {
    var low = 0
    var high = definitions.count
    while low < high {
      let middle = (low + high) / 2
      if definitions[middle] < index { low = middle + 1 } else { high = middle }
    }
    if low > 0 { return definitions[low - 1] }
    guard !isOwn else { return nil }
    let behind = definitions.filter { $0 != index }
    return behind.count == 1 ? behind[0] : nil
  }
}
