/// `X, also known as Y`, `X (also called Y) is …`, `X, short for Y`.
extension ConceptRules {
  static let englishCallings = WordList(
    ["also ", "otherwise ", "commonly ", "sometimes ", "often ", "better "].flatMap { adverb in
      ["known as ", "called ", "referred to as ", "termed "].map { adverb + $0 }
    } + ["aka ", "a.k.a. ", "AKA ", "abbreviated as ", "abbreviated to ", "short for "])

  mutating func findEnglishCallings() {
    var at = 1
    while at < flat.count {
      let before = flat[at - 1]
      if before == 0x20 || before == 0x28 || before == FlatText.lineBreak,
        let lead = Self.englishCallings.length(flat, at: at)
      {
        readEnglishCalling(at, behind: at + lead)
        at += lead
      } else {
        at += 1
      }
    }
  }

  private mutating func readEnglishCalling(_ at: Int, behind: Int) {
    let aliases = englishNames(from: behind)
    guard !aliases.isEmpty else { return }
    var end = at
    while end > 0, Unicodes.isSpace(flat[end - 1]) { end -= 1 }
    var start = sentenceStart(before: end)
    for link in Self.links where link.end(of: start..<end, flat) != nil {
      end -= link.end(of: start..<end, flat) ?? 0
      while end > start, Unicodes.isSpace(flat[end - 1]) { end -= 1 }
    }
    if end > start, flat[end - 1] == 0x2C || flat[end - 1] == 0x28 { end -= 1 }
    if let parenthesis = trailingParenthesis(flat.trimmed(start..<max(start, end))) { end = parenthesis }
    if let subject = subject(ofSentenceAt: end) {
      for alias in aliases { addAlias(alias, to: subject) }
      return
    }
    var name = flat.trimmed(start..<max(start, end))
    if let article = Self.articles.start(of: name, flat) { start = name.lowerBound + article }
    name = flat.trimmed(start..<max(start, end))
    guard let called = called(name) else { return }
    add(.called, called, aliases: aliases)
  }

  /// What stands between a name and the words that call it otherwise.
  private static let links = [
    WordList([" is", " are", " was"]), WordList([" which", " that"]),
  ]

  private func sentenceStart(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 160, !isStop(start - 1) { start -= 1 }
    return start
  }

  /// The whole sentence so far where it is a name, else what is set off or in capitals at its end.
  private func called(_ text: Range<Int>) -> Range<Int>? {
    guard let last = text.last, terms.isLatin(text) || flat.bold(at: last) != nil else { return capitals(text) }
    if let bold = flat.bold(at: last), bold.upperBound == text.upperBound, bold.lowerBound >= text.lowerBound {
      return bold
    }
    let words = terms.words(text).map { flat.string($0).lowercased() }
    let isName =
      words.count <= 4 && !ConceptWords.englishNonSubjects.contains(words.first ?? "")
      && !words.contains(where: ConceptWords.englishClauseWords.contains)
      && !words.contains(where: ConceptWords.englishOpenEnds.contains)
    return isName && terms.length(text) >= 2 ? text : capitals(text)
  }

  /// `… with Batch Normalization`: words at the end that start with a capital.
  private func capitals(_ text: Range<Int>) -> Range<Int>? {
    var start: Int?
    for word in terms.words(text).reversed() {
      let first = flat[word.lowerBound]
      guard first >= 0x41, first <= 0x5A,
        start.map({ $0 - word.upperBound == 1 }) ?? (word.upperBound == text.upperBound)
      else { break }
      start = word.lowerBound
    }
    return start.flatMap { $0 > text.lowerBound && text.upperBound - $0 >= 2 ? $0..<text.upperBound : nil }
  }

  /// `Y`, `Y or Z`.
  private func englishNames(from start: Int) -> [Range<Int>] {
    var end = start
    while end < flat.count, end - start < 80, !isStop(end), !Self.commas.contains(flat[end]),
      flat.kind(at: end).isDisjoint(with: [.open, .close]), flat[end] < FlatText.code
    {
      end += 1
    }
    var names: [Range<Int>] = []
    var first = start
    for word in terms.words(flat.trimmed(start..<end)) + [end..<end] {
      let text = flat.string(word).lowercased()
      let isEnd =
        word.isEmpty || ConceptWords.englishOpenEnds.subtracting(["the", "a", "an"]).contains(text)
        || ConceptWords.englishClauseWords.contains(text)
      guard isEnd else { continue }
      var name = withoutQuotes(flat.trimmed(first..<word.lowerBound))
      if let article = Self.aliasArticles.start(of: name, flat) { name = (name.lowerBound + article)..<name.upperBound }
      guard terms.isLatin(name), terms.length(name) >= 2, terms.words(name).count <= 5, names.count < 3 else { break }
      names.append(name)
      guard text == "or" || text == "and" else { break }
      first = word.upperBound
    }
    return names
  }

  private static let aliasArticles = WordList(["the ", "The ", "a ", "an "])
}
