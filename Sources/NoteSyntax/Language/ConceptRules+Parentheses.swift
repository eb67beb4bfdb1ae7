/// `X（English，ABBR）`, `English（中文）`, `Full Name (ABBR)`, `X（又称 Y）`.
extension ConceptRules {
  mutating func findParentheses() {
    guard flat.seen.contains(.open) else { return }
    var at = 0
    while at < flat.count {
      if flat.kind(at: at).contains(.open), let close = closing(at) {
        readParenthesis(open: at, close: close)
        at = close
      }
      at += 1
    }
  }

  private func closing(_ open: Int) -> Int? {
    var depth = 0
    var at = open
    while at < flat.count, at - open < 140 {
      if flat[at] == 0xFF08 || flat[at] == 0x28 { depth += 1 }
      if flat[at] == 0xFF09 || flat[at] == 0x29 {
        depth -= 1
        if depth == 0 { return at }
      }
      if flat[at] >= FlatText.code { return nil }
      at += 1
    }
    return nil
  }

  private mutating func readParenthesis(open: Int, close: Int) {
    let inside = flat.trimmed((open + 1)..<close)
    var end = open
    while end > 0, Unicodes.isSpace(flat[end - 1]) { end -= 1 }
    guard end > 0, open - end <= 1, !inside.isEmpty, !isNavigation(open..<close, behind: close + 1),
      let term = terms.term(endingAt: end, floor: 0)
    else { return }
    let parts = parts(inside)
    let source: ConceptDefinition.Source = .parenthesis
    // `简称验证集（validation set）`: the name before it takes both.
    if terms.starts(ConceptWords.aliasLeads, term) != nil { return }
    let tail = latinTail(term)
    let meetsChinese = parts.first.map { terms.hasHan($0) } ?? false
    let isExpanded =
      parts.first.map { part in
        terms.isLatin(part) && (terms.isAbbreviation(tail, of: part) || longName(tail, abbreviatedBy: part) != nil)
      } ?? false
    if terms.hasHan(term), tail.isEmpty || !(meetsChinese || isExpanded) {
      guard !isGeneric(term), !isMember(parts, of: term), let term = named(term, by: parts) else { return }
      let aliases = aliasesOfChinese(term, parts)
      if !aliases.isEmpty, terms.length(term) >= 1, terms.length(term) <= 16, !startsWithDigitOnly(term) {
        add(source, term, aliases: aliases)
      }
    } else if let (name, aliases) = aliasesOfLatin(tail.isEmpty ? term : tail, parts) {
      add(source, name, aliases: aliases)
    }
  }

  /// Whether a parenthesis holds a member of the kind before it: `优化器（AdamW）`, but not `优化器（Optimizer）`.
  private func isMember(_ parts: [Range<Int>], of term: Range<Int>) -> Bool {
    guard parts.count == 1, let part = parts.first else { return false }
    return ConceptWords.kinds.holds(term, flat) && terms.isAcronym(part)
  }

  /// What a parenthesis abbreviates or translates, of `人类反馈的强化学习（RLHF）`: the term, or, where it says more than the
  /// term has words for, the phrase with 的 as a whole; nil where that is no name.
  private func named(_ term: Range<Int>, by parts: [Range<Int>]) -> Range<Int>? {
    guard flat[term.lowerBound - 1] == 0x7684, let part = parts.first, terms.isLatin(part), term.count <= 6 else {
      return term
    }
    let words = terms.words(part).count
    let isShort = words == 1 && part.allSatisfy { !Script.isLatinLetter(flat[$0]) || flat[$0] < 0x61 }
    guard (isShort ? part.count : words) > (term.count + 1) / 2 + 1 else { return term }
    var start = term.lowerBound - 1
    while start > 0, Script.isHan(flat[start - 1]), term.upperBound - start <= 14 { start -= 1 }
    let phrase = start..<term.upperBound
    let isWhole = !Script.isHan(flat[start - 1]) && !terms.isWordScalar(flat[start - 1]) && flat[start - 1] != 0x20
    let hasOneOf = phrase.filter { flat[$0] == 0x7684 }.count == 1 && flat[start] != 0x7684
    return isWhole && hasOneOf && terms.length(phrase) <= 14 && !isNonSubject(phrase)
      && terms.starts(ConceptWords.verbs, phrase) == nil ? phrase : nil
  }

  /// The Latin words at a term's end.
  private func latinTail(_ term: Range<Int>) -> Range<Int> {
    var start = term.upperBound
    while start > term.lowerBound,
      terms.isWordScalar(flat[start - 1]) || flat[start - 1] == 0x20 || flat[start - 1] == 0x2E
    { start -= 1 }
    return flat.trimmed(start..<term.upperBound)
  }

  private static let generics = ConceptWords.list(
    """
    部分 阶段 步骤 结果 时候 情况 例子 问题 参数 函数 模型 方法 算法 网络 数据 技术 过程 操作 信息 系统 时间 内容 功能 任务 文章 论文 \
    一个 一种 一类 这个 那个 两个 多个 一组 前面 后面 上面 下面 前者 后者
    """)

  func isGeneric(_ term: Range<Int>) -> Bool {
    Self.generics.holds(term, flat)
  }

  /// In a link's text a parenthesis belongs to a title, unless the sentence goes on with 是.
  private func isNavigation(_ range: Range<Int>, behind: Int) -> Bool {
    guard isLinked(range) else { return false }
    var at = behind
    while Unicodes.isSpace(flat[at]), at < flat.count { at += 1 }
    return flat[at] != 0x662F
  }

  private func startsWithDigitOnly(_ term: Range<Int>) -> Bool {
    Script.isDigit(flat[term.lowerBound]) && term.count <= 3
  }

  private func parts(_ inside: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = inside.lowerBound
    for at in inside
    where Self.commas.contains(flat[at]) || flat[at] == 0xFF1B || flat[at] == 0x3B || flat[at] == 0xFF1A {
      parts.append(flat.trimmed(start..<at))
      start = at + 1
    }
    parts.append(flat.trimmed(start..<inside.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  private func aliasesOfChinese(_ term: Range<Int>, _ parts: [Range<Int>]) -> [Range<Int>] {
    guard let first = parts.first, parts.count <= 4 else { return [] }
    var aliases: [Range<Int>] = []
    for (index, part) in parts.enumerated() {
      if let lead = terms.starts(ConceptWords.aliasLeads, part), lead < part.count {
        let alias = withoutQuotes((part.lowerBound + lead)..<part.upperBound)
        if isAliasText(alias), !isOpposite(alias, of: term) { aliases.append(alias) }
        continue
      }
      guard isTranslation(part) else {
        if index == 0 { return [] }
        continue
      }
      // A second name counts where it abbreviates the first, or is an acronym; a row of names is a list of members.
      if index > 0, aliases.count == 1, !terms.isAbbreviation(part, of: first), !terms.isAcronym(part) { return [] }
      if index > 0, terms.isAcronym(part), terms.isAcronym(first) { return [] }
      if aliases.isEmpty || index > 0 { aliases.append(part) }
    }
    return aliases
  }

  /// A translation or abbreviation of a Chinese term: Latin words, none of them a remark.
  private func isTranslation(_ part: Range<Int>) -> Bool {
    guard terms.isLatin(part), terms.words(part).count <= 8, let first = part.first, Script.isLatinLetter(flat[first])
    else {
      return false
    }
    let text = flat.string(part)
    if ConceptWords.englishRemarks.contains(text.lowercased()) || part.count < 2 { return false }
    // `张量并行（Megatron-LM）` names whose it is.
    let isHyphenated = terms.contains(0x2D, part) && !terms.contains(0x20, part)
    if isHyphenated, flat[first] >= 0x41, flat[first] <= 0x5A,
      part.contains(where: { flat[$0] >= 0x61 && flat[$0] <= 0x7A })
    {
      return false
    }
    return !part.contains { flat[$0] == 0x2E || flat[$0] == 0x2B || flat[$0] == 0x2F }
  }

  /// Whether two names differ in one character that turns the meaning round: `最小化（或最大化）`.
  func isOpposite(_ name: Range<Int>, of other: Range<Int>) -> Bool {
    guard name.count == other.count else { return false }
    let different = zip(name, other).filter { flat[$0] != flat[$1] }
    guard different.count == 1, let (left, right) = different.first else { return false }
    return ConceptWords.opposites.contains {
      $0.contains(where: { $0.value == flat[left] }) && $0.contains(where: { $0.value == flat[right] })
    }
  }

  func isAliasText(_ alias: Range<Int>) -> Bool {
    terms.hasLetter(alias) && !isGeneric(alias) && flat[alias.lowerBound] != 0x67D0 && terms.length(alias) >= 2
      && terms.length(alias) <= 14
      && !terms.contains(0x7684, alias)
      && !alias.contains {
        Script.isWidePunctuation(flat[$0]) || flat[$0] >= FlatText.code
      }
  }

  private func aliasesOfLatin(_ term: Range<Int>, _ parts: [Range<Int>]) -> (Range<Int>, [Range<Int>])? {
    guard let first = parts.first else { return nil }
    if terms.isLatin(first) {
      guard parts.count <= 2 else { return nil }
      if let name = longName(term, abbreviatedBy: first) { return (name, [first]) }
      // `LLM (Large Language Model)`
      let words = terms.words(term)
      let last = lastToken(term)
      if terms.isAbbreviation(last, of: first), terms.words(first).count >= 2, !words.isEmpty {
        return (last, parts.filter { terms.isLatin($0) || isChineseName($0) })
      }
      return nil
    }
    var aliases: [Range<Int>] = []
    for part in parts {
      var part = part
      if let lead = terms.starts(ConceptWords.aliasLeads, part), lead < part.count {
        part = withoutQuotes((part.lowerBound + lead)..<part.upperBound)
      }
      guard isChineseName(part) else { return nil }
      aliases.append(part)
    }
    let name = limited(term)
    guard terms.length(name) >= 2, name.contains(where: { Script.isLatinLetter(flat[$0]) }), aliases.count <= 2 else {
      return nil
    }
    return (name, aliases)
  }

  private func isChineseName(_ part: Range<Int>) -> Bool {
    guard terms.hasHan(part), terms.length(part) >= 2, terms.length(part) <= 12 else { return false }
    if terms.starts(ConceptWords.remarkStarts, part) != nil, terms.starts(ConceptWords.verbTerms, part) == nil {
      // `大语言模型`, `一致性`: a short remark is none of these.
      guard terms.ends(ConceptWords.genusEnds, part) != nil, part.count >= 4 else { return false }
    }
    if terms.ends(ConceptWords.remarkEnds, part) != nil, terms.ends(ConceptWords.genusEnds, part) == nil {
      return false
    }
    return !part.contains { at in
      let scalar = flat[at]
      return scalar == 0x7684 || scalar == 0x662F || scalar == 0x4E86 || Script.isWidePunctuation(scalar)
        || scalar >= FlatText.code || scalar == 0x3D || scalar == 0x3E || scalar == 0x3C || scalar == 0x2B
        || scalar == 0x2A
    }
  }

  private func lastToken(_ term: Range<Int>) -> Range<Int> {
    var start = term.upperBound
    while start > term.lowerBound, flat[start - 1] != 0x20, flat[start - 1] != 0x0A, flat[start - 1] != 0xA0 {
      start -= 1
    }
    return start..<term.upperBound
  }

  /// The words before `(ABBR)` that it abbreviates.
  private func longName(_ term: Range<Int>, abbreviatedBy short: Range<Int>) -> Range<Int>? {
    guard terms.isAcronym(short) else { return nil }
    let words = terms.words(term)
    let letters = short.filter { Script.isLatinLetter(flat[$0]) }.count
    // `ReLUs` has a capital for each word.
    let capitalWords = short.filter { flat[$0] >= 0x41 && flat[$0] <= 0x5A }.count
    for count in [letters, letters - 1, letters + 1, letters + 2, capitalWords]
    where count >= 2 && count <= words.count {
      let name = words[words.count - count].lowerBound..<term.upperBound
      // `The types are direct current stimulation (tDCS)`: no name holds a verb.
      let holdsVerb = words.suffix(count).contains {
        ConceptWords.englishCopulas.contains(flat.string($0).lowercased())
      }
      if !holdsVerb, terms.isAbbreviation(short, of: name) { return name }
    }
    // `NVIDIA FasterTransformer (FT)`: capitals of the last word.
    let last = lastToken(term)
    let capitals = last.filter { flat[$0] >= 0x41 && flat[$0] <= 0x5A }.map { flat[$0] }
    return capitals == short.map { flat[$0] } && words.count <= 4 ? term : nil
  }

  /// At most four words before a Chinese translation.
  private func limited(_ term: Range<Int>) -> Range<Int> {
    var start = term.upperBound
    var blanks = 0
    while start > term.lowerBound {
      if flat[start - 1] == 0x20 {
        blanks += 1
        if blanks == 4 { break }
      }
      start -= 1
    }
    return flat.trimmed(start..<term.upperBound)
  }
}
