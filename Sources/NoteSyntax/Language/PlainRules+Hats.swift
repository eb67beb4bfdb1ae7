/// `(y^-y)*x`: a hat that is written behind its letter. The difference between an estimate and its truth is a formula even
/// without `=`; any other use of a bare `^` is none.
extension PlainRules {
  mutating func findHats() {
    guard flat.seen.contains(.caret) else { return }
    let known = spans
    var next = 0
    var end = 0
    for caret in 0..<flat.count where flat[caret] == 0x5E && caret >= end {
      guard let difference = difference(around: caret), let range = expression(around: difference),
        range.lowerBound >= end
      else { continue }
      let source = flat.source(range)
      while next < known.count, known[next].range.upperBound <= source.lowerBound { next += 1 }
      if next < known.count, known[next].range.overlaps(source) { continue }
      append(range, kind: .formula)
      end = range.upperBound
    }
    if spans.count > known.count, !known.isEmpty { spans.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// `y^-y` or `y-y^`, around the `^`.
  private func difference(around caret: Int) -> Range<Int>? {
    let start = nameStart(before: caret)
    guard start < caret else { return nil }
    let name = start..<caret
    let behind = skipBlanks(caret + 1)
    if Self.minuses.contains(flat[behind]) {
      let second = skipBlanks(behind + 1)
      let end = second + name.count
      if isSame(name, at: second), !isNamePart(end), !isNamePart(second - 1) { return start..<end }
    }
    guard !isNamePart(caret + 1), !PlainWords.operators.contains(flat[behind]), !PlainWords.opens.contains(flat[behind])
    else { return nil }
    var at = start
    while at > 0, PlainExpression.isBlank(flat[at - 1]) { at -= 1 }
    guard at > 0, Self.minuses.contains(flat[at - 1]) else { return nil }
    at -= 1
    while at > 0, PlainExpression.isBlank(flat[at - 1]) { at -= 1 }
    let first = nameStart(before: at)
    return first < at && at - first == name.count && isSame(name, at: first) ? first..<(caret + 1) : nil
  }

  private static let minuses = ScalarSet("-−–－")

  /// The difference with its parentheses and the factors that stand next to them.
  private func expression(around difference: Range<Int>) -> Range<Int>? {
    var start = difference.lowerBound
    var end = difference.upperBound
    guard flat[start - 1] < FlatText.code, flat[end] < FlatText.code else { return nil }
    if PlainWords.opens.contains(flat[start - 1]), PlainWords.closes.contains(flat[end]) {
      start -= 1
      end += 1
      while PlainWords.operators.contains(flat[end]), isNamePart(end + 1) {
        end += 2
        while isNamePart(end) { end += 1 }
      }
      while start > 1, PlainWords.operators.contains(flat[start - 1]), isNamePart(start - 2) {
        start = nameStart(before: start - 1)
      }
    }
    return start..<end
  }

  private func isNamePart(_ at: Int) -> Bool { PlainExpression.isName(flat[at]) || Script.isDigit(flat[at]) }

  private func nameStart(before end: Int) -> Int {
    var at = end
    while at > 0, isNamePart(at - 1) { at -= 1 }
    return at
  }

  private func skipBlanks(_ start: Int) -> Int {
    var at = start
    while at < flat.count, PlainExpression.isBlank(flat[at]) { at += 1 }
    return at
  }

  /// Whether a name of letters stands at an offset once more.
  private func isSame(_ name: Range<Int>, at start: Int) -> Bool {
    guard PlainExpression.isName(flat[name.lowerBound]) else { return false }
    return name.allSatisfy { flat[$0] == flat[start + $0 - name.lowerBound] }
  }
}
