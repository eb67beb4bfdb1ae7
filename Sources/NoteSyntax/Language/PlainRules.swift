/// Finds formulas and bindings that stand in running text without delimiters: `Precision=TP/（TP+FP）`, `TP = 40`.
struct PlainRules {
  let flat: FlatText
  var spans: [PlainSpan] = []
  /// Behind the last span.
  private var floor = 0

  static func find(in flat: FlatText) -> [PlainSpan] {
    guard !flat.seen.isDisjoint(with: [.equals, .caret]) else { return [] }
    var rules = PlainRules(flat: flat)
    if flat.seen.contains(.equals) { rules.findAll() }
    rules.findHats()
    return rules.spans
  }

  private init(flat: FlatText) { self.flat = flat }

  private mutating func findAll() {
    var at = 0
    while at < flat.count {
      if flat.kind(at: at).contains(.equals), at >= floor, let end = read(equals: at) {
        at = end
      } else {
        at += 1
      }
    }
  }

  /// Reads the formula around an `=`; the offset behind it, nil where there is none.
  private mutating func read(equals: Int) -> Int? {
    guard isPlainEquals(equals), let left = PlainLeft(flat, before: equals, floor: floor),
      !isCodeLine(equals), !touchesOpaque(left.start - 1)
    else { return nil }
    var sides: [PlainExpression] = []
    var at = equals
    while sides.count < Self.maximumSides, PlainWords.equals.contains(flat[at]), isPlainEquals(at),
      let side = PlainExpression(flat, at: at + 1)
    {
      sides.append(side)
      at = side.skipBlank(side.end)
    }
    guard let last = sides.last, accepts(left, sides, equals: equals), !touchesOpaque(last.end) else { return nil }
    let range = left.start..<last.end
    append(range, kind: isBinding(left, sides, equals) ? .binding : .formula)
    floor = last.end
    return last.end
  }

  /// Longer chains are no formula, and must not be read once for each of their signs.
  private static let maximumSides = 12

  private func isPlainEquals(_ at: Int) -> Bool {
    !PlainWords.notBeforeEquals.contains(flat[at - 1]) && !PlainWords.notBehindEquals.contains(flat[at + 1])
  }

  /// Partly in `$…$` or code: not plain.
  private func touchesOpaque(_ at: Int) -> Bool {
    guard at >= 0, at < flat.count else { return false }
    return flat[at] >= FlatText.code
  }

  // MARK: What is none

  private static let bigOperators = ScalarSet("Σ∑Π∏∫")

  private func accepts(_ left: PlainLeft, _ sides: [PlainExpression], equals: Int) -> Bool {
    guard let last = sides.last, last.end - left.start <= 240 else { return false }
    // `f(“a”)` was read up to its bracket; `--cols=2` is an option; a link's text is a name.
    if flat[last.end] == 0x28 || flat[left.start - 1] == 0x2014 || flat[left.start - 1] == 0x2D { return false }
    // In Chinese `甲--乙` is a difference; `--cols` is not.
    let isOption = (left.start..<equals).contains {
      flat[$0] == 0x2D && flat[$0 + 1] == 0x2D && Script.isLatinLetter(flat[$0 + 2])
    }
    if isOption { return false }
    if flat.isLinked(left.start..<last.end) { return false }
    // `-Σ p(x) log p(x)`: a sum without what it sums is half a formula.
    if Self.bigOperators.contains(flat[last.end - 1]), flat[last.end] == 0x20,
      PlainExpression.isName(flat[last.end + 1])
    {
      return false
    }
    let operators = left.operators + sides.reduce(0) { $0 + $1.operators }
    if sides.contains(where: \.hasHyphenated) { return false }
    // A Chinese gloss is no equation.
    if sides.contains(where: \.hasChinese), operators == 0 { return false }
    if isRange(behind: last) || isQuoted(left.start..<last.end) { return false }
    if PlainWords.booleans.contains(lastText(last, from: equals)) || startsWithBoolean(equals) { return false }
    if isGloss(left, sides, operators: operators, equals: equals) { return false }
    return !isAPI(left, equals, last) && !isBeforeCommand(left, equals, last)
  }

  /// `GPU=1 python train.py`: what a shell sets for the command behind it.
  private func isBeforeCommand(_ left: PlainLeft, _ equals: Int, _ last: PlainExpression) -> Bool {
    var name = equals
    while name > left.start, flat[name - 1] < 0x61,
      PlainExpression.isName(flat[name - 1]) || Script.isDigit(flat[name - 1])
    {
      name -= 1
    }
    guard name < equals, flat[equals + 1] != 0x20,
      name == 0 || Unicodes.isSpace(flat[name - 1]) || Script.isHan(flat[name - 1])
    else { return false }
    var start = last.end
    // Some assignments may stand in a row.
    for _ in 0..<8 where flat[start] == 0x20 {
      start = last.skipBlank(start)
      var end = start
      while end < flat.count, end - start < 60, !Unicodes.isSpace(flat[end]) { end += 1 }
      let word = flat.string(start..<end)
      if PlainWords.commands.contains(word) || word.hasPrefix("./") || word.hasSuffix(".py") || word.hasSuffix(".sh") {
        return true
      }
      guard (start..<end).contains(where: { flat[$0] == 0x3D }) else { return false }
      start = end
    }
    return false
  }

  private func startsWithBoolean(_ equals: Int) -> Bool {
    var start = equals + 1
    while PlainExpression.isBlank(flat[start]) { start += 1 }
    var end = start
    while Script.isLatinLetter(flat[end]) { end += 1 }
    return PlainWords.booleans.contains(flat.string(start..<end))
  }

  private func lastText(_ side: PlainExpression, from equals: Int) -> String {
    var start = side.end
    while start > equals + 1, Script.isLatinLetter(flat[start - 1]) { start -= 1 }
    return flat.string(start..<side.end)
  }

  /// `i=1,…,n`, `t=1……5000`, `n = 1, 2, 3, …`, `K=2~4`
  private func isRange(behind side: PlainExpression) -> Bool {
    guard side.isLiteral else { return false }
    var at = side.end
    if flat[at] == 0x7E || flat[at] == 0xFF5E { return true }
    // `M = 8;6`: years and months.
    if flat[at] == 0x3B, Script.isDigit(flat[at + 1]) { return true }
    for _ in 0..<8 {
      at = side.skipBlank(at)
      if flat[at] == 0x2026 || flat[at] == 0x22EF || (flat[at] == 0x2E && flat[side.skipBlank(at + 1)] == 0x2E) {
        return true
      }
      guard flat[at] == 0x2C || flat[at] == 0xFF0C || flat[at] == 0x3001 else { return false }
      at = side.skipBlank(at + 1)
      while Script.isDigit(flat[at]) { at += 1 }
    }
    return false
  }

  private func isQuoted(_ range: Range<Int>) -> Bool {
    range.contains { flat[$0] == 0x22 }
      || range.contains { index in
        flat[index] == 0x27
          && (PlainWords.opens.contains(flat[index - 1]) || flat[index - 1] == 0x3D || flat[index - 1] == 0x20)
      }
  }

  /// `V = association strength`, `vibes = LLM`: words on the right, no quantity.
  private func isGloss(_ left: PlainLeft, _ sides: [PlainExpression], operators: Int, equals: Int) -> Bool {
    guard let last = sides.last, last.lastWord > 0 else { return false }
    let isFollowedByWord = flat[last.end] == 0x20 && Script.isLatinLetter(flat[last.end + 1])
    if last.lastWord >= 3, last.operators == 0 { return true }
    if last.lastWord >= 3, isFollowedByWord { return true }
    // `N + N = N rain+bow`: a short word that more words follow, with nothing computed.
    return last.lastWord >= 2 && isFollowedByWord && last.operators == 0 && Script.isHan(flat[left.start]) == false
      && !isFunctionWordBehind(last.end + 1)
  }

  private func isFunctionWordBehind(_ start: Int) -> Bool {
    var end = start
    while Script.isLatinLetter(flat[end]) { end += 1 }
    return [
      "and", "or", "in", "for", "with", "is", "are", "then", "when", "if", "where", "the", "to", "as", "on", "by",
    ]
    .contains(flat.string(start..<end))
  }

  /// `zero_optimization.stage=0/1/2/3`, `model.fit(x, epochs=3)`, `a.b(…)`, `ids = []`
  private func isAPI(_ left: PlainLeft, _ equals: Int, _ last: PlainExpression) -> Bool {
    var dots = 0
    var underscores = 0
    for at in left.start..<equals {
      if flat[at] == 0x2E, Script.isLatinLetter(flat[at - 1]), Script.isLatinLetter(flat[at + 1]) { dots += 1 }
      if flat[at] == 0x5F { underscores += 1 }
      if flat[at] == 0x5B, Script.isLatinLetter(flat[at - 1]), flat[at + 1] == 0x27 { return true }
    }
    if dots > 1 || (dots > 0 && underscores > 0) { return true }
    for at in equals..<last.end where flat[at] == 0x2E {
      // A dotted call: `stopwords.words(`.
      guard Script.isLatinLetter(flat[at - 1]), Script.isLatinLetter(flat[at + 1]), flat[at - 1] != 0x29 else {
        continue
      }
      var end = at + 1
      while PlainExpression.isName(flat[end]) { end += 1 }
      if flat[end] == 0x28, end - at > 2 { return true }
    }
    return isKeywordArgument(left) || isProgramCall(equals, last)
  }

  /// `n=int(k)`, `f(text = lines)`
  private func isProgramCall(_ equals: Int, _ last: PlainExpression) -> Bool {
    let start = last.skipBlank(equals + 1)
    var end = start
    var hasUnderscore = false
    while PlainExpression.isName(flat[end]) || Script.isDigit(flat[end]) {
      if flat[end] == 0x5F { hasUnderscore = true }
      end += 1
    }
    guard flat[end] == 0x28 else { return false }
    if PlainWords.programCalls.contains(flat.string(start..<end)) { return true }
    return hasUnderscore && (end..<last.end).contains { PlainWords.equals.contains(flat[$0]) }
  }

  /// `name(…, key=value)`, where the call's name has an underscore or a dot.
  private func isKeywordArgument(_ left: PlainLeft) -> Bool {
    guard left.isName, left.start > 0 else { return false }
    var depth = 0
    var at = left.start
    while at > 0, left.start - at < 120 {
      let scalar = flat[at - 1]
      if scalar == 0x29 { depth += 1 }
      if scalar == 0x28 {
        if depth == 0 {
          var start = at - 1
          var marks = 0
          while start > 0,
            PlainExpression.isName(flat[start - 1]) || flat[start - 1] == 0x2E || Script.isDigit(flat[start - 1])
          {
            start -= 1
            if flat[start] == 0x5F || flat[start] == 0x2E { marks += 1 }
          }
          return marks > 0
        }
        depth -= 1
      }
      if scalar == FlatText.lineBreak { return false }
      at -= 1
    }
    return false
  }

  private func isCodeLine(_ equals: Int) -> Bool {
    var start = equals
    while start > 0, equals - start < 300, flat[start - 1] != FlatText.lineBreak { start -= 1 }
    while PlainExpression.isBlank(flat[start]), start < equals { start += 1 }
    return PlainWords.codeStarts.contains { flat.matches($0, at: start) }
  }

  // MARK: Bindings

  /// Names, `=`, and a literal at the end.
  private func isBinding(_ left: PlainLeft, _ sides: [PlainExpression], _ equals: Int) -> Bool {
    guard left.isName, left.operators == 0, let last = sides.last, last.isLiteral else { return false }
    let name = flat.string(left.start..<equals).split(separator: " ").last.map(String.init) ?? ""
    for function in PlainWords.functions where name.hasPrefix(function) {
      if name.utf8.dropFirst(function.utf8.count).first.map(Ascii.isDigit) ?? false { return false }
    }
    var at = equals + 1
    for side in sides.dropLast() {
      let start = side.skipBlank(at)
      guard (start..<side.end).allSatisfy({ PlainExpression.isName(flat[$0]) || Script.isDigit(flat[$0]) }),
        PlainExpression.isName(flat[start])
      else { return false }
      at = side.skipBlank(side.end) + 1
    }
    return true
  }

  // MARK: Spans

  mutating func append(_ range: Range<Int>, kind: PlainSpan.Kind) {
    let source = flat.sourceWithMarks(range)
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where flat[at] == FlatText.lineBreak || (at > start && flat.start(of: at) > flat.end(of: at - 1)) {
      if at > start { pieces.append(flat.source(start..<at)) }
      start = flat[at] == FlatText.lineBreak ? at + 1 : at
    }
    if start < range.upperBound { pieces.append(flat.source(start..<range.upperBound)) }
    spans.append(PlainSpan(kind: kind, range: source, pieces: pieces, isFenced: false))
  }
}
