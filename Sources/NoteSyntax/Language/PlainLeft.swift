/// Reads the left side of a plain formula, backwards from its `=`.
struct PlainLeft {
  let flat: FlatText
  /// No formula starts before this offset.
  let floor: Int
  var start: Int
  var operators = 0
  var isName = false
  var hasChinese = false
  var isWord = false

  init?(_ flat: FlatText, before equals: Int, floor: Int) {
    self.flat = flat
    self.floor = floor
    start = equals
    let end = behindText(equals)
    guard end > floor else { return nil }
    start = end
    if let core = operandStart(end) {
      start = core
      isName = nameOnly(core..<end)
      readOperators()
      includeNoun()
    } else if let name = chineseStart(end) {
      start = name
      isName = true
      hasChinese = true
      readOperators()
    } else {
      return nil
    }
  }

  /// The offset behind the last scalar that is no blank.
  private func behindText(_ end: Int) -> Int {
    var at = end
    while at > floor, PlainExpression.isBlank(flat[at - 1]) { at -= 1 }
    return at
  }

  private func nameOnly(_ range: Range<Int>) -> Bool {
    guard let first = range.first, PlainExpression.isName(flat[first]) else { return false }
    return range.allSatisfy { PlainExpression.isName(flat[$0]) || Script.isDigit(flat[$0]) || flat[$0] == 0x2E }
  }

  private mutating func readOperators() {
    while true {
      let end = behindText(start)
      guard end > floor else { return }
      var at = end - 1
      let scalar = flat[at]
      let isTimes =
        (scalar == 0x78 || scalar == 0x58) && end < start && at > floor && PlainExpression.isBlank(flat[at - 1])
      if scalar == 0x2C, end == start { return readPair(at) }
      guard PlainWords.operators.contains(scalar) || isTimes || (scalar == 0x2E && end == start) else { return }
      if at > floor, flat[at - 1] == scalar, scalar == 0x2D { at -= 1 }
      // `2 *×* 3`: stars that closed nothing.
      if scalar == 0x2A || scalar == 0xD7 { while at > floor, flat[at - 1] == 0x2A || flat[at - 1] == 0xD7 { at -= 1 } }
      let operandEnd = behindText(at)
      if operandEnd > floor, let before = operandStart(operandEnd) ?? chineseStart(operandEnd) {
        if Script.isHan(flat[operandEnd - 1]) { hasChinese = true }
        start = before
        operators += 1
        isName = false
        continue
      }
      // A sign at the start.
      if PlainWords.signs.contains(scalar),
        operandEnd <= floor || operandEnd < at || PlainWords.stops.contains(flat[operandEnd - 1])
          || PlainWords.opens.contains(flat[operandEnd - 1])
      {
        start = at
        isName = false
      }
      return
    }
  }

  /// `i,j = …`
  private mutating func readPair(_ comma: Int) {
    guard isName, comma > floor, PlainExpression.isName(flat[comma - 1]),
      comma - 2 < floor || !PlainExpression.isName(flat[comma - 2]) && !PlainWords.opens.contains(flat[comma - 2])
    else { return }
    start = comma - 1
  }

  /// The start of the operand that ends at an offset.
  private func operandStart(_ end: Int) -> Int? {
    var at = end
    while at > floor {
      let scalar = flat[at - 1]
      if PlainExpression.isName(scalar) || Script.isDigit(scalar) || isNumberPart(at - 1, end) || isMagnitude(at - 1) {
        at -= 1
      } else if PlainWords.closes.contains(scalar), let open = groupStart(at) {
        at = open
        // `Mij (S)`: one blank between a short name and its argument.
        if at - 1 > floor, flat[at - 1] == 0x20, PlainExpression.isName(flat[at - 2]), end - open <= 8,
          shortName(at - 1)
        {
          at -= 1
        }
      } else if scalar == 0x7C, let open = barsStart(at) {
        at = open
      } else if scalar == 0x2026 || (scalar == 0x2E && (flat[at - 2] == 0x2E || (flat[at] == 0x2E && at < end))) {
        at -= 1
      } else if scalar == 0x20, at < end, unitBefore(at) {
        at -= 1
      } else {
        break
      }
    }
    return at < end ? at : nil
  }

  private func isMagnitude(_ at: Int) -> Bool {
    PlainWords.magnitudes.contains(flat[at]) && at > floor && Script.isDigit(flat[at - 1])
  }

  private func shortName(_ end: Int) -> Bool {
    var at = end
    while at > floor, PlainExpression.isName(flat[at - 1]) { at -= 1 }
    return end - at <= 4
      && (at == floor || PlainExpression.isBlank(flat[at - 1]) || PlainWords.stops.contains(flat[at - 1]))
  }

  /// The letters behind the blank are a unit and a number stands before it.
  private func unitBefore(_ start: Int) -> Bool {
    var end = start
    while Script.isLatinLetter(flat[end]) { end += 1 }
    guard end > start, PlainWords.units.contains(flat.string(start..<end)), start - 2 >= floor else { return false }
    return Script.isDigit(flat[start - 2])
  }

  private func isNumberPart(_ at: Int, _ end: Int) -> Bool {
    let scalar = flat[at]
    if scalar == 0x25 || scalar == 0xFF05 { return at > floor && Script.isDigit(flat[at - 1]) }
    guard scalar == 0x2E, at > floor, at + 1 < end else { return false }
    let before = flat[at - 1]
    let after = flat[at + 1]
    return Script.isDigit(before) && Script.isDigit(after)
      || Script.isLatinLetter(before) && Script.isLatinLetter(after)
  }

  private func groupStart(_ end: Int) -> Int? {
    var depth = 0
    var at = end
    while at > floor, end - at < 160 {
      let scalar = flat[at - 1]
      if PlainWords.closes.contains(scalar) { depth += 1 }
      if PlainWords.opens.contains(scalar) {
        depth -= 1
        if depth == 0 { return end - at >= 2 ? at - 1 : nil }
      }
      if PlainWords.groupStops.contains(scalar) || scalar >= FlatText.code { return nil }
      at -= 1
    }
    return nil
  }

  private func barsStart(_ end: Int) -> Int? {
    let width = end - 2 >= floor && flat[end - 2] == 0x7C ? 2 : 1
    var at = end - width
    while at - width >= floor, end - at < 60 {
      if flat[at - 1] == 0x7C, width == 1 || flat[at - 2] == 0x7C { return at < end - width ? at - width : nil }
      if PlainWords.stops.contains(flat[at - 1]) || flat[at - 1] >= FlatText.code { return nil }
      at -= 1
    }
    return nil
  }

  // MARK: Chinese

  /// Where the clause starts that an offset stands in.
  private func clauseStart(_ end: Int) -> Int {
    var at = end
    while at > floor, end - at < 60, !isClauseEnd(at - 1) { at -= 1 }
    return at
  }

  private func isClauseEnd(_ at: Int) -> Bool {
    let scalar = flat[at]
    return PlainWords.stops.contains(scalar) || PlainWords.opens.contains(scalar) || PlainWords.closes.contains(scalar)
      || scalar >= FlatText.code || PlainWords.equals.contains(scalar) || PlainWords.operators.contains(scalar)
      || (scalar == 0x2E && !Script.isDigit(flat[at + 1]))
  }

  /// The start of the Chinese name that ends at an offset: behind a connective, a verb or the last 的.
  private func chineseStart(_ end: Int) -> Int? {
    guard Script.isHan(flat[end - 1]) else { return nil }
    let clause = clauseStart(end)
    let isBoldStart = flat.isBoldStart(clause)
    var start = clause
    for at in clause..<end {
      if let word = PlainWords.leftEnds.length(flat, at: at, limit: end - 1) { start = max(start, at + word) }
      if flat[at] == 0x7684, at + 1 < end, !isBoldStart, !isBehindOperator(clause) {
        start = max(start, at + 1)
      }
    }
    while start < end, PlainExpression.isBlank(flat[start]) { start += 1 }
    guard start < end, end - start <= 30 else { return nil }
    return start
  }

  private func isBehindOperator(_ at: Int) -> Bool {
    at > floor && PlainWords.operators.contains(flat[at - 1])
  }

  /// `预测年龄B = …`, `准确率 Accuracy = …`: a noun that starts the clause belongs to the symbol.
  private mutating func includeNoun() {
    let end = behindText(start)
    guard isName, operators == 0, end > floor, Script.isHan(flat[end - 1]), start - end <= 1 else { return }
    let clause = clauseStart(end)
    guard clause == 0 || isClauseEnd(clause - 1) || flat.isBoldStart(clause) else {
      return
    }
    var noun = clause
    while noun < end, PlainExpression.isBlank(flat[noun]) { noun += 1 }
    let isGapped = end < start
    guard end - noun >= 3 || (isGapped && end - noun >= 2), end - noun <= 12 else { return }
    for at in noun..<end where !Script.isHan(flat[at]) || PlainWords.notInNoun.contains(flat[at]) { return }
    if PlainWords.apposed.end(of: 0..<end, flat) != nil { return }
    start = noun
    hasChinese = true
  }
}
