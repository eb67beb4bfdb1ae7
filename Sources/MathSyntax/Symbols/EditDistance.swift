/// Which known name a misspelt one is nearest to.
enum EditDistance {
  /// The nearest of `names`, if it is near enough to be meant: at most a third of the letters differ. Case counts half.
  static func nearest(to name: String, among names: [[UInt8]]) -> String? {
    let wanted = Array(name.utf8.prefix(40))
    let limit = max(2, wanted.count * 2 / 3)
    var best: (index: Int, cost: Int)?
    for (index, candidate) in names.enumerated() {
      guard abs(candidate.count - wanted.count) * 2 <= limit, sharesEnd(wanted, candidate) else { continue }
      let bound = min(limit, (best?.cost ?? Int.max) - 1)
      if bound < 0 { break }
      let cost = distance(wanted, candidate, bound: bound)
      if cost <= bound { best = (index, cost) }
    }
    return best.map { String(decoding: names[$0.index], as: UTF8.self) }
  }

  /// Whether the first letter (behind the backslash) or the last is the same: where both are wrong it is another word.
  private static func sharesEnd(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count > 1, right.count > 1 else { return false }
    return left[1] | 0x20 == right[1] | 0x20 || left[left.count - 1] | 0x20 == right[right.count - 1] | 0x20
  }

  /// Twice the Damerau–Levenshtein distance (optimal string alignment), where a change of case alone counts one; some
  /// number above `bound` where it is above that.
  static func distance(_ left: [UInt8], _ right: [UInt8], bound: Int = .max) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = (0...right.count).map { $0 * 2 }
    var current = previous
    for row in 1..<left.count + 1 {
      current[0] = row * 2
      var least = current[0]
      for column in 1..<right.count + 1 {
        let same = left[row - 1] == right[column - 1]
        let sameLetter = left[row - 1] | 0x20 == right[column - 1] | 0x20
        var cost = previous[column - 1] + (same ? 0 : sameLetter ? 1 : 2)
        cost = min(cost, previous[column] + 2, current[column - 1] + 2)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, before[column - 2] + 2)
        }
        current[column] = cost
        least = min(least, cost)
      }
      // A swap can still save the last row's loss, so two are added.
      if least > bound, bound < Int.max - 2, least > bound + 2 { return least }
      (before, previous, current) = (previous, current, before)
    }
    return previous[right.count]
  }
}
