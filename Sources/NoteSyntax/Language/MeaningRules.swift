/// Finds the words that tell what a symbol stands for: `其中 $\eta$ 为学习率`, `$T$：温度`, `用 $n$ 表示…`, `记为 $z$`.
struct MeaningRules {
  let flat: FlatText
  /// The note's text, and where the segment starts in it.
  let source: ByteView
  let base: Int
  var meanings: [Meaning] = []

  /// A row of symbols that share a verb, and the scalars that it takes.
  struct Group {
    var range: Range<Int>
    /// Where each stands in the source.
    var symbols: [Range<Int>]
  }

  static func find(in flat: FlatText, source: ByteView, base: Int) -> [Meaning] {
    guard !flat.math.isEmpty else { return [] }
    var rules = MeaningRules(flat: flat, source: source, base: base)
    rules.findAll()
    return rules.meanings
  }

  private mutating func findAll() {
    var index = 0
    while index < flat.count {
      guard FlatText.isMath(flat[index]), let group = group(at: index) else {
        index += 1
        continue
      }
      read(group)
      index = group.range.upperBound
    }
  }

  /// The symbols from a formula on, with what joins them.
  private func group(at start: Int) -> Group? {
    guard let first = symbols(at: start) else { return nil }
    var symbols = first
    var end = start + 1
    while symbols.count < 12 {
      var at = end
      var joined = false
      while at < flat.count {
        if Unicodes.isSpace(flat[at]) {
          at += 1
        } else if Self.commas.contains(flat[at]) {
          at += 1
          joined = true
        } else if let word = MeaningWords.joiners.length(flat, at: at) {
          at += word
          joined = true
        } else {
          break
        }
      }
      guard joined, FlatText.isMath(flat[at]), let next = self.symbols(at: at) else { break }
      symbols += next
      end = at + 1
    }
    return Group(range: start..<end, symbols: symbols)
  }

  private func symbols(at index: Int) -> [Range<Int>]? {
    guard let span = flat.mathSpan(at: index) else { return nil }
    let found = SymbolReader.symbols(in: source, span.content.shifted(by: base)).map { $0.shifted(by: -base) }
    return found.isEmpty ? nil : found
  }

  private mutating func read(_ group: Group) {
    let clause = clauseStart(before: group.range.lowerBound)
    let before = flat.trimmed(clause..<group.range.lowerBound)
    if readColon(group, before: before) { return }
    if readReversed(group, before: before) { return }
    guard !isCondition(before) else { return }
    if readChinese(group, before: before) { return }
    readEnglish(group, before: before)
  }

  // MARK: Forms

  private mutating func readChinese(_ group: Group, before: Range<Int>) -> Bool {
    var at = skipSpace(behindParenthesis(skipSpace(group.range.upperBound)))
    var isDistributed = false
    while let word = longest(MeaningWords.adverbs, at: at) {
      if flat[at] == 0x5206, word == 2 { isDistributed = true }
      at = skipSpace(at + word)
    }
    guard let verb = longest(MeaningWords.verbs, at: at) else { return false }
    guard mayBeSubject(before) else { return true }
    let isCopula = verb == 1 && flat[at] != 0x6307
    at += verb
    // Behind 是 and 为 may stand an adjective or an origin; behind 表示 stands a thing.
    if isCopula, longest(MeaningWords.verbTails, at: at) != nil, longest(MeaningWords.nounStarts, at: at) == nil {
      return true
    }
    at = skipSpace(at)
    let words = words(from: at)
    guard isCopula ? isNominal(words) : !words.isEmpty && !isOnlyMath(words) && flat[words.lowerBound] != 0x2F else {
      return true
    }
    assign(words, to: group, isDistributed: isDistributed)
    return true
  }

  /// `$\epsilon$（epsilon）为…`: how a symbol is said stands between it and its verb.
  private func behindParenthesis(_ start: Int) -> Int {
    guard flat[start] == 0xFF08 || flat[start] == 0x28 else { return start }
    var at = start + 1
    while at < flat.count, at - start < 24, TermReader(flat: flat).isWordScalar(flat[at]) || flat[at] == 0x20 {
      at += 1
    }
    return flat[at] == 0xFF09 || flat[at] == 0x29 ? at + 1 : start
  }

  private mutating func readEnglish(_ group: Group, before: Range<Int>) {
    let at = skipSpace(group.range.upperBound)
    guard let verb = MeaningWords.englishVerbs.first(where: { isWord($0.text, at: at) }) else { return }
    let start = skipSpace(at + verb.text.count)
    let hasArticle = MeaningWords.englishArticles.contains { isWord($0, at: start) }
    guard !isEnglishCondition(before) else { return }
    let words = englishWords(from: start)
    guard !verb.needsArticle || hasArticle || (mayBeEnglishLead(group, before: before) && isEnglishNoun(words)) else {
      return
    }
    guard words.count >= 3, !MeaningWords.englishBadStarts.contains(where: { flat.matches($0, at: words.lowerBound) })
    else { return }
    assign(words, to: group, isDistributed: false)
  }

  /// A symbol at a line's start, or behind `where`.
  private func mayBeEnglishLead(_ group: Group, before: Range<Int>) -> Bool {
    before.isEmpty ? startsLine(group.range.lowerBound) : flat.string(before).lowercased() == "where"
  }

  /// `is hypothesis space`: two words or more, of which the first is no adjective and the second no preposition.
  private func isEnglishNoun(_ words: Range<Int>) -> Bool {
    let terms = TermReader(flat: flat)
    let all = terms.words(words).map { flat.string($0).lowercased() }
    guard all.count >= 2, terms.isWordScalar(flat[words.lowerBound]), !Script.isDigit(flat[words.lowerBound]) else {
      return false
    }
    let (first, second) = (all[0], all[1])
    guard !MeaningWords.englishAdjectives.contains(first), !MeaningWords.englishPrepositions.contains(second) else {
      return false
    }
    return !MeaningWords.adjectiveEnds.contains { first.count > $0.count + 2 && first.hasSuffix($0) }
  }

  /// `$T$：温度`, `$T$ - temperature` at the start of a line.
  private mutating func readColon(_ group: Group, before: Range<Int>) -> Bool {
    let at = skipSpace(group.range.upperBound)
    let isDash = before.isEmpty && at > group.range.upperBound && Self.dashes.contains(flat[at]) && flat[at + 1] == 0x20
    guard flat[at] == 0xFF1A || flat[at] == 0x3A || isDash, before.isEmpty || isLead(before) else { return false }
    guard before.isEmpty ? startsLine(group.range.lowerBound) : true else { return true }
    var start = skipSpace(at + 1)
    if flat[start] == 0x662F, start + 1 < flat.count { start += 1 }
    let words = words(from: start)
    guard !words.isEmpty, !isOnlyMath(words), !startsWithEquation(words) else { return true }
    assign(words, to: group, isDistributed: false)
    return true
  }

  private static let dashes = ScalarSet("-–—")

  /// `用 $n$ 表示…`, `…用 $n$ 表示`, `…记为 $z$`.
  private mutating func readReversed(_ group: Group, before: Range<Int>) -> Bool {
    if let verb = MeaningWords.reversedVerbs.end(of: before, flat) {
      let words = stripped(flat.trimmed(before.lowerBound..<(before.upperBound - verb)))
      if !words.isEmpty, words.count <= 40, !isOnlyMath(words) { assign(words, to: group, isDistributed: false) }
      return true
    }
    guard flat[before.upperBound - 1] == 0x7528, !before.isEmpty else { return false }
    var at = skipSpace(group.range.upperBound)
    if flat[at] == 0x6765 { at += 1 }
    guard let verb = longest(MeaningWords.usedVerbs, at: at) else { return true }
    let behind = skipSpace(at + verb)
    let after = words(from: behind)
    if !after.isEmpty {
      if !isOnlyMath(after) { assign(after, to: group, isDistributed: false) }
    } else {
      let words = stripped(flat.trimmed(before.lowerBound..<(before.upperBound - 1)))
      if !words.isEmpty, words.count <= 40, !isOnlyMath(words) { assign(words, to: group, isDistributed: false) }
    }
    return true
  }

  private func stripped(_ words: Range<Int>) -> Range<Int> {
    var words = words
    while let lead = longest(MeaningWords.reversedLeads, at: words.lowerBound), lead < words.count {
      words = flat.trimmed((words.lowerBound + lead)..<words.upperBound)
    }
    return words
  }

  // MARK: Subjects

  /// Whether the symbols are a clause's subject: nothing before them, or a word that leads to one. A noun right before a
  /// symbol names it already, so that the verb states a property.
  private func mayBeSubject(_ before: Range<Int>) -> Bool {
    guard !before.isEmpty else { return true }
    if MeaningWords.nouns.end(of: before, flat) != nil { return false }
    if isLead(before) { return true }
    return !Script.isHan(flat[before.upperBound - 1]) && !FlatText.isMath(flat[before.upperBound - 1])
      && !Script.isLatinLetter(flat[before.upperBound - 1])
  }

  private func isLead(_ before: Range<Int>) -> Bool {
    MeaningWords.leads.end(of: before, flat) != nil
  }

  private func isCondition(_ before: Range<Int>) -> Bool {
    longest(MeaningWords.conditions, at: before.lowerBound).map { $0 <= before.count } ?? false
  }

  private func isEnglishCondition(_ before: Range<Int>) -> Bool {
    MeaningWords.englishConditions.contains { isWord($0, at: before.lowerBound) && $0.count <= before.count }
  }

  /// Where the clause starts that an offset stands in.
  private func clauseStart(before index: Int) -> Int {
    var at = index
    while at > 0, index - at < 120, !Self.stops.contains(flat[at - 1]), !isAsciiStop(at - 1) { at -= 1 }
    return at
  }

  private func startsLine(_ index: Int) -> Bool {
    var at = index
    while at > 0, flat[at - 1] != FlatText.lineBreak, Unicodes.isSpace(flat[at - 1]) { at -= 1 }
    return at == 0 || flat[at - 1] == FlatText.lineBreak || flat[at - 1] == 0xFF1B || flat[at - 1] == 0x3B
  }

  // MARK: Words

  static let commas = ScalarSet(",，、")
  static let stops = ScalarSet("，。；：！？,;!?:")

  private func isAsciiStop(_ index: Int) -> Bool {
    flat[index] == 0x2E && (index + 1 >= flat.count || Unicodes.isSpace(flat[index + 1]))
  }

  /// From an offset to the first stop outside parentheses; a parenthesis at the end is left off.
  private func words(from start: Int) -> Range<Int> {
    var at = start
    var depth = 0
    var lastOpen = -1
    while at < flat.count, at - start < 240 {
      let scalar = flat[at]
      if scalar == 0xFF08 || scalar == 0x28 {
        if depth == 0 { lastOpen = at }
        depth += 1
      } else if scalar == 0xFF09 || scalar == 0x29 {
        depth -= 1
        if depth < 0 { break }
      } else if depth == 0, Self.stops.contains(scalar) || isAsciiStop(at) || isItem(behind: at) {
        break
      }
      at += 1
    }
    var words = flat.trimmed(start..<at)
    if lastOpen > words.lowerBound, !words.isEmpty,
      flat[words.upperBound - 1] == 0xFF09 || flat[words.upperBound - 1] == 0x29
        || depth > 0
    {
      words = flat.trimmed(words.lowerBound..<lastOpen)
    }
    return words
  }

  /// A line break behind which a display formula or an item of its own stands.
  private func isItem(behind at: Int) -> Bool {
    guard flat[at] == FlatText.lineBreak else { return false }
    let next = skipSpace(at)
    if let span = flat.mathSpan(at: next), span.kind == .display { return true }
    return Self.bullets.contains(flat[next]) && Unicodes.isSpace(flat[next + 1])
  }

  private static let bullets = ScalarSet("-*+•·")

  /// English words also end where the next symbol's clause begins: `… and $y$ is …`.
  private func englishWords(from start: Int) -> Range<Int> {
    let words = words(from: start)
    for at in words where isWord(Self.and, at: at) && FlatText.isMath(flat[skipSpace(at + 3)]) {
      let behind = skipSpace(skipSpace(at + 3) + 1)
      if MeaningWords.englishVerbs.contains(where: { isWord($0.text, at: behind) }) {
        return flat.trimmed(words.lowerBound..<at)
      }
    }
    return words
  }

  private static let and: [UInt32] = "and".unicodeScalars.map(\.value)
  private static let digits = Set("0123456789.+-%/eE ".unicodeScalars.map(\.value))

  /// Whether the words name a thing: no adjective, origin, condition, question, number or lone formula.
  private func isNominal(_ words: Range<Int>) -> Bool {
    guard !words.isEmpty, !isOnlyMath(words), flat[words.lowerBound] != 0x2F else { return false }
    if longest(MeaningWords.badStarts, at: words.lowerBound) != nil { return false }
    if MeaningWords.badEnds.end(of: words, flat) != nil {
      // `一个可调节的阈值吗`: a slip of the pen behind a noun.
      return flat[words.lowerBound] == 0x4E00 && flat[words.upperBound - 1] == 0x5417
    }
    if flat[words.upperBound - 1] == 0x7684 { return false }
    if words.allSatisfy({ Self.digits.contains(flat[$0]) || Script.isDigit(flat[$0]) }) { return false }
    return !startsWithEquation(words)
  }

  private func isOnlyMath(_ words: Range<Int>) -> Bool {
    words.allSatisfy { FlatText.isMath(flat[$0]) || Unicodes.isSpace(flat[$0]) || Self.commas.contains(flat[$0]) }
  }

  private func startsWithEquation(_ words: Range<Int>) -> Bool {
    guard let first = words.first, let span = flat.mathSpan(at: first) else { return false }
    return span.content.shifted(by: base).contains { source[$0] == UInt8(ascii: "=") }
  }

  private mutating func assign(_ words: Range<Int>, to group: Group, isDistributed: Bool) {
    let parts = isDistributed ? self.parts(of: words, count: group.symbols.count) : nil
    for (index, symbol) in group.symbols.enumerated() {
      let words = parts.map { $0[index] } ?? words
      guard !words.isEmpty else { continue }
      meanings.append(
        Meaning(
          symbol: source.string(symbol.shifted(by: base)), symbolRange: symbol, range: flat.sourceWithMarks(words),
          words: visible(words)))
    }
  }

  /// The words with formulas as they are written.
  private func visible(_ words: Range<Int>) -> String {
    var text = ""
    var start = words.lowerBound
    for index in words {
      guard flat[index] >= FlatText.code else { continue }
      text += flat.string(start..<index)
      text += source.string((flat.start(of: index) + base)..<(flat.end(of: index) + base))
      start = index + 1
    }
    return text + flat.string(start..<words.upperBound)
  }

  /// `A 和 B` as two parts, where it divides into as many as asked for.
  private func parts(of words: Range<Int>, count: Int) -> [Range<Int>]? {
    guard count > 1 else { return nil }
    var parts: [Range<Int>] = []
    var start = words.lowerBound
    var at = start
    while at < words.upperBound {
      if flat[at] == 0x548C || flat[at] == 0x4E0E || flat[at] == 0x3001 {
        parts.append(flat.trimmed(start..<at))
        start = at + 1
      }
      at += 1
    }
    parts.append(flat.trimmed(start..<words.upperBound))
    return parts.count == count && !parts.contains(where: \.isEmpty) ? parts : nil
  }

  // MARK: Matching

  private func skipSpace(_ start: Int) -> Int {
    var at = start
    while at < flat.count, Unicodes.isSpace(flat[at]) || flat[at] == 0x200B { at += 1 }
    return at
  }

  private func longest(_ words: WordList, at index: Int) -> Int? { words.length(flat, at: index) }

  private func isWord(_ word: [UInt32], at index: Int) -> Bool {
    guard index + word.count <= flat.count else { return false }
    for offset in 0..<word.count {
      let scalar = flat[index + offset]
      guard (scalar < 0x80 ? UInt32(Ascii.lower(UInt8(scalar))) : scalar) == word[offset] else { return false }
    }
    return !Script.isLatinLetter(flat[index + word.count])
  }
}
