/// Which known name a misspelt one is nearest to.
enum EditDistance {
  /// The nearest of `names`, if it is near enough to be meant: at most a third of the letters differ. Case counts half.
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8.prefix(40))
    var best: (name: String, cost: Int)?
    let limit = max(2, wanted.count * 2 / 3)
    for candidate in names {
      let bytes = Array(candidate.utf8)
      guard abs(bytes.count - wanted.count) * 2 <= limit else { continue }
      let cost = distance(wanted, bytes)
      if cost <= limit, cost < best?.cost ?? Int.max { best = (candidate, cost) }
    }
    return best?.name
  }

  /// Twice the Damerau–Levenshtein distance (optimal string alignment), where a change of case alone counts one.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = (0...right.count).map { $0 * 2 }
    var current = previous
    for row in 1..<left.count + 1 {
      current[0] = row * 2
      for column in 1..<right.count + 1 {
        let same = left[row - 1] == right[column - 1]
        let sameLetter = left[row - 1] | 0x20 == right[column - 1] | 0x20
        var cost = previous[column - 1] + (same ? 0 : sameLetter ? 1 : 2)
        cost = min(cost, previous[column] + 2, current[column - 1] + 2)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, before[column - 2] + 2)
        }
        current[column] = cost
      }
      (before, previous, current) = (previous, current, before)
    }
    return previous[right.count]
  }
}
