/// Finds the places of a paragraph that give concepts their names.
struct ConceptRules {
  let flat: FlatText
  let terms: TermReader
  let body: Range<Int>
  /// Whether the text is a list item or paragraph of its own (and no cell).
  var found: [ConceptDefinition] = []
  /// Names by the scalar at which they start, so that two rules that meet the same name make one concept.
  private var byStart: [Int: Int] = [:]
  /// Of `found`, those that a sentence defines with 是, in the order of the text.
  private var subjects: [Int] = []
  private var nextSubject = 0

  static func find(in flat: FlatText, body: Range<Int>) -> [ConceptDefinition] {
    guard flat.count >= 4, mayDefine(flat) else { return [] }
    var rules = ConceptRules(flat: flat, body: body)
    rules.findParentheses()
    rules.findColon()
    rules.findSentences()
    rules.findCallings()
    rules.findEnglishCallings()
    return rules.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a text holds a mark or a verb that the rules start from: most texts hold none.
  private static func mayDefine(_ flat: FlatText) -> Bool {
    if !flat.seen.isDisjoint(with: [.open, .copula, .calling]) { return true }
    if flat.seen.contains(.stop), (0..<min(flat.count, 60)).contains(where: { flat[$0] == 0xFF1A || flat[$0] == 0x3A })
    {
      return true
    }
    let (copulas, callings) = (englishCopulas, englishCallings)
    return (1..<flat.count).contains {
      flat[$0 - 1] == 0x20 && (copulas.length(flat, at: $0) != nil || callings.length(flat, at: $0) != nil)
    }
  }

  init(flat: FlatText, body: Range<Int>) {
    self.flat = flat
    self.body = body
    terms = TermReader(flat: flat)
  }

  /// Adds a concept, or aliases to the one that the same place names.
  mutating func add(_ source: ConceptDefinition.Source, _ name: Range<Int>, aliases: [Range<Int>]) {
    let name = flat.trimmed(name)
    // One letter is a symbol.
    guard !name.isEmpty, name.count > 1 || Script.isHan(flat[name.lowerBound]) else { return }
    let index: Int
    if let known = byStart[name.lowerBound] {
      index = known
    } else {
      index = found.count
      byStart[name.lowerBound] = index
      if source == .isA { subjects.append(index) }
      found.append(
        ConceptDefinition(
          source: source, name: flat.string(name), aliases: [], range: flat.source(name), aliasRanges: [],
          bodyRange: body,
          match: .standard, declaredAliasCount: 0))
    }
    for alias in aliases.map(flat.trimmed) where !alias.isEmpty {
      let text = flat.string(alias)
      guard text != found[index].name, !found[index].aliases.contains(text) else { continue }
      found[index].aliases.append(text)
      found[index].aliasRanges.append(flat.source(alias))
    }
  }

  mutating func addAlias(_ alias: Range<Int>, to index: Int) {
    let text = flat.string(alias)
    guard text != found[index].name, !found[index].aliases.contains(text) else { return }
    found[index].aliases.append(text)
    found[index].aliasRanges.append(flat.source(alias))
  }

  /// The concept that the sentence around an offset defines with 是.
  mutating func subject(ofSentenceAt at: Int) -> Int? {
    var start = at
    while start > 0, at - start < 200, !isStop(start - 1) { start -= 1 }
    let sentence = flat.source(start..<at)
    // Sentences and callings are both read in the order of the text.
    while nextSubject < subjects.count, found[subjects[nextSubject]].range.lowerBound < sentence.lowerBound {
      nextSubject += 1
    }
    guard nextSubject < subjects.count else { return nil }
    let subject = subjects[nextSubject]
    return sentence.contains(found[subject].range.lowerBound) ? subject : nil
  }

  func isNamed(_ name: Range<Int>) -> Bool { byStart[name.lowerBound] != nil }

  func isLinked(_ range: Range<Int>) -> Bool {
    flat.isLinked(range)
  }

  // MARK: Sentences

  static let commas = ScalarSet("，,、")

  func isStop(_ at: Int) -> Bool {
    let kind = flat.kind(at: at)
    if kind.isDisjoint(with: [.stop, .dot]) { return false }
    return kind.contains(.stop) || at + 1 >= flat.count || Unicodes.isSpace(flat[at + 1])
  }

  /// The end of the clause: the next stop or comma outside parentheses.
  func clauseEnd(from start: Int) -> Int {
    var at = start
    var depth = 0
    while at < flat.count, at - start < 600 {
      let kind = flat.kind(at: at)
      if !kind.isDisjoint(with: ScalarClass.clauseMarks) {
        if kind.contains(.open) { depth += 1 }
        if kind.contains(.close) {
          if depth == 0 { return at }
          depth -= 1
        }
        if depth == 0, kind.contains(.comma) || isStop(at) { return at }
      }
      at += 1
    }
    return at
  }

  /// `X 是一种…`, `所谓 X，是…`, `X is a …`, at the start of a sentence or clause.
  private mutating func findSentences() {
    var start = 0
    var isSentence = true
    while start < flat.count {
      let end = clauseEnd(from: start)
      readClause(flat.trimmed(start..<end), startsSentence: isSentence)
      isSentence = end < flat.count && isStop(end)
      start = end + 1
    }
  }

  private mutating func readClause(_ clause: Range<Int>, startsSentence: Bool) {
    guard clause.count >= 4 else { return }
    if startsSentence { readEnglish(clause) }
    guard flat.seen.contains(.copula) else { return }
    for at in clause.prefix(41) {
      guard let copula = copula(at, clause) else { continue }
      var name = flat.trimmed(clause.lowerBound..<at)
      if let parenthesis = trailingParenthesis(name) { name = flat.trimmed(name.lowerBound..<parenthesis) }
      name = withoutQuotes(name)
      if isSubject(name), isDefinition(behind: copula, clause, startsSentence: startsSentence) {
        add(.isA, name, aliases: [])
      }
      return
    }
  }

  /// Behind 是, 就是, 也是, 是指, 指的是.
  private func copula(_ at: Int, _ clause: Range<Int>) -> Int? {
    guard flat.kind(at: at).contains(.copula) else { return nil }
    return ConceptWords.copulas.length(flat, at: at).map { at + $0 }
  }

  private func isSubject(_ name: Range<Int>) -> Bool {
    guard terms.isTerm(name) || (terms.isLatin(name) && terms.words(name).count <= 5), !name.isEmpty else {
      return false
    }
    if isNonSubject(name) || terms.contains(Self.unnamed, name) || terms.contains(ConceptWords.pronouns, name) {
      return false
    }
    if terms.ends(ConceptWords.subjectEnds, name) != nil || isSetting(name) { return false }
    if terms.isLatin(name), ConceptWords.englishNonSubjects.contains(flat.string(name).lowercased()) { return false }
    return terms.length(name) >= 2
  }

  /// `记 h 是…`, `令 n 是…`: a symbol is given, no concept.
  private func isSetting(_ name: Range<Int>) -> Bool {
    Self.settings.contains(flat[name.lowerBound]) && !Script.isHan(flat[name.lowerBound + 1])
  }

  private static let settings = ScalarSet("记令设若取")

  private static let unnamed = ConceptWords.list("所谓 把 既然 看做 看作 具体")

  func isNonSubject(_ name: Range<Int>) -> Bool {
    terms.starts(ConceptWords.nonSubjects, name) != nil && terms.starts(ConceptWords.verbTerms, name) == nil
      && terms.starts(ConceptWords.uncut, name) == nil
  }

  private func isDefinition(behind start: Int, _ clause: Range<Int>, startsSentence: Bool) -> Bool {
    let predicate = flat.trimmed(start..<clause.upperBound)
    guard predicate.count >= 3 else { return false }
    let isMeant = flat.matches([0x6307, 0x7684], at: start - 3) || flat.matches([0x6307, 0x7684], at: start - 4)
    if isMeant || terms.starts(ConceptWords.genera, predicate) != nil { return true }
    guard startsSentence, terms.contains(0x7684, predicate) else { return false }
    return terms.ends(ConceptWords.genusEnds, predicate) != nil && !terms.contains(Self.opinions, predicate)
  }

  private static let opinions = ConceptWords.list("典型 关键 重要 常用 常见 主要 最好 最优 好 必要 核心 基础 难点 重点")

  /// `所谓 X，是…`: 所谓的 X is only a so-called one.
  func soCalled(at mark: Int) -> Range<Int>? {
    guard flat.matches([0x6240, 0x8C13], at: mark), flat[mark + 2] != 0x7684 else { return nil }
    let start = mark + 2
    var at = start
    while at < flat.count, at - start <= 30, !isStop(at), !Self.commas.contains(flat[at]) {
      if copula(at, start..<flat.count) != nil || flat.matches([0x76F8, 0x5BF9], at: at) || flat[at] == 0x5373
        || flat[at] == 0x6307
      {
        break
      }
      at += 1
    }
    let name = withoutQuotes(flat.trimmed(start..<at))
    return terms.length(name) >= 2 && terms.length(name) <= 14 && !terms.contains(0x7684, name) ? name : nil
  }

  /// `X is a …` at the start of a sentence.
  private mutating func readEnglish(_ clause: Range<Int>) {
    for at in clause.prefix(61) where flat[at] == 0x20 {
      guard let copula = Self.englishCopulas.length(flat, at: at + 1) else { continue }
      // `X is a good way to …` values X, `X is an example` says where it belongs.
      guard !Self.judgements.contains(flat.string(word(at: at + 1 + copula)).lowercased()) else { return }
      var name = flat.trimmed(clause.lowerBound..<at)
      if let parenthesis = trailingParenthesis(name) { name = flat.trimmed(name.lowerBound..<parenthesis) }
      if let article = Self.articles.start(of: name, flat) {
        name = flat.trimmed((name.lowerBound + article)..<name.upperBound)
      }
      // `A *kernel* is a …`: what is set off is a name, in lower case too.
      guard terms.isLatin(name), terms.words(name).count <= 4, let first = name.first, name.count >= 2,
        flat[first] >= 0x41 && flat[first] <= 0x5A || Script.isDigit(flat[first])
          || flat.marks(within: name).contains(where: { $0.text == name })
      else { return }
      let text = flat.string(name).lowercased()
      let lead = text.split(separator: " ").first.map(String.init) ?? text
      guard !ConceptWords.englishNonSubjects.contains(text), !ConceptWords.englishNonSubjects.contains(lead),
        !text.split(separator: " ").contains(where: { ConceptWords.englishClauseWords.contains(String($0)) })
      else { return }
      return add(.isA, name, aliases: [])
    }
  }

  private func word(at start: Int) -> Range<Int> {
    var end = start
    while Script.isLatinLetter(flat[end]) || flat[end] == 0x2D { end += 1 }
    return start..<end
  }

  private static let judgements: Set<String> = [
    "good", "better", "best", "great", "nice", "bad", "worse", "worst", "big", "bigger", "huge", "lot", "few", "bit",
    "little", "must", "trivial", "non-trivial", "difficult", "hard", "challenging", "challenge", "hassle", "pain",
    "example", "instance", "reason", "result", "consequence", "same", "case", "point", "only", "first", "second",
    "last", "next", "useful", "popular", "problem", "issue", "mess", "mistake", "pity", "bad", "perfect", "fan",
  ]

  private static let englishCopulas = WordList(["is a ", "is an ", "is the ", "refers to ", "are a "])
  static let articles = WordList(["The ", "A ", "An "])

  func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count >= 2, Self.quotes.contains(flat[range.lowerBound]) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while range.count >= 1, Self.quotes.contains(flat[range.upperBound - 1]) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return flat.trimmed(range)
  }

  static let quotes = ScalarSet("“”\"'‘’「」『』*。")

  /// Where the parenthesis opens that ends a stretch.
  func trailingParenthesis(_ range: Range<Int>) -> Int? {
    guard let last = range.last, flat[last] == 0xFF09 || flat[last] == 0x29 else { return nil }
    var depth = 0
    var at = last
    while at >= range.lowerBound, last - at < 160 {
      if flat[at] == 0xFF09 || flat[at] == 0x29 { depth += 1 }
      if flat[at] == 0xFF08 || flat[at] == 0x28 {
        depth -= 1
        if depth == 0 { return at }
      }
      at -= 1
    }
    return nil
  }
}
