/// `**X**：…`, `**X：**…`, `X：…` at the start of a block.
extension ConceptRules {
  mutating func findColon() {
    guard let colon = (0..<min(flat.count, 60)).first(where: { flat[$0] == 0xFF1A || flat[$0] == 0x3A }) else { return }
    var name = flat.trimmed(0..<colon)
    guard !name.isEmpty, !isLinked(name) else { return }
    let isBold =
      flat.bold.contains {
        $0.lowerBound <= name.lowerBound && $0.upperBound >= name.lowerBound + 1 && $0.lowerBound < colon
      }
      && flat.bold.first.map { $0.lowerBound <= name.lowerBound && $0.upperBound + 4 >= colon } ?? false
    let text = flat.trimmed((colon + 1)..<flat.count)
    name = withoutQuotes(name)
    if let parenthesis = trailingParenthesis(name) {
      // `load(): …` tells what code does.
      guard parenthesis + 2 < name.upperBound else { return }
      name = flat.trimmed(name.lowerBound..<parenthesis)
    }
    var aliases: [Range<Int>] = []
    if let or = name.first(where: { flat[$0] == 0x6216 }), or > name.lowerBound + 1, or + 2 < name.upperBound {
      let tail = flat[or + 1] == 0x8005 ? or + 2 : or + 1
      let alias = tail..<name.upperBound
      name = flat.trimmed(name.lowerBound..<or)
      if !isOpposite(alias, of: name) { aliases = [alias] }
    }
    if readExpansion(name, text) { return }
    guard isName(name), explains(text, isBold: isBold) else { return }
    add(isBold ? .boldColon : .colon, name, aliases: aliases)
  }

  private func isName(_ name: Range<Int>) -> Bool {
    guard terms.isTerm(name) else { return false }
    if isNonSubject(name) || terms.contains(ConceptWords.changes, name) { return false }
    if terms.contains(ConceptWords.questions, name) || ConceptWords.sectionWords.contains(flat.string(name)) {
      return false
    }
    let text = flat.string(name).lowercased()
    if text.hasPrefix("step") || ConceptWords.englishSectionWords.contains(text)
      || ConceptWords.englishNonSubjects.contains(text)
    {
      return false
    }
    // `For X:`, `Values like:` begin or break off a sentence; `to_words:` is code.
    let words = text.split(separator: " ")
    if terms.isLatin(name),
      ConceptWords.englishNonSubjects.contains(String(words.first ?? ""))
        || ConceptWords.englishOpenEnds.contains(String(words.last ?? "")) || terms.contains(0x5F, name)
    {
      return false
    }
    // 主观性, 稀缺性: a property, as a reason.
    if flat[name.upperBound - 1] == 0x6027, name.count >= 4 { return false }
    return !Script.isDigit(flat[name.lowerBound]) || terms.hasHan(name)
  }

  /// Whether the text behind the colon says what the thing is or does.
  private func explains(_ text: Range<Int>, isBold: Bool) -> Bool {
    guard text.count >= (isBold ? 6 : 8) else {
      return FlatText.isMath(flat[text.lowerBound]) && !isBold && !text.isEmpty
    }
    if terms.starts(ConceptWords.nonDefinitions, text) != nil { return false }
    if isBold {
      return Script.isHan(flat[text.lowerBound]) || Script.isLatinLetter(flat[text.lowerBound])
        || flat[text.lowerBound] >= FlatText.code
    }
    if FlatText.isMath(flat[text.lowerBound]) { return true }
    if Self.englishDefinitions.length(flat, at: text.lowerBound) != nil { return true }
    return terms.starts(ConceptWords.definingStarts, text) != nil
  }

  private static let englishDefinitions = WordList(["a ", "an ", "the ", "A ", "An ", "The "])

  /// `SPP：Spatial Pyramid Pooling（空间金字塔池化），…`
  private mutating func readExpansion(_ name: Range<Int>, _ text: Range<Int>) -> Bool {
    var end = text.lowerBound
    while end < text.upperBound, terms.isWordScalar(flat[end]) || flat[end] == 0x20 { end += 1 }
    let long = flat.trimmed(text.lowerBound..<end)
    guard terms.isLatin(name), !long.isEmpty, terms.isLatin(long), terms.isAbbreviation(name, of: long) else {
      return false
    }
    // Its translation, which the parenthesis rule gave to the long name, goes to the short one.
    var aliases = [long]
    if flat[end] == 0xFF08 || flat[end] == 0x28 {
      let close = clauseEnd(from: end + 1)
      if flat[close] == 0xFF09 || flat[close] == 0x29, isAliasText((end + 1)..<close) {
        aliases.append((end + 1)..<close)
      }
    }
    found.removeAll { $0.range == flat.source(long) }
    add(.colon, name, aliases: aliases)
    return true
  }
}
