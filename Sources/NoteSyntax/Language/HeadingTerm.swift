/// The concept that a heading names, if it names one.
enum HeadingTerm {
  static func concepts(in flat: FlatText, number: Int, body: Range<Int>) -> [ConceptDefinition] {
    let terms = TermReader(flat: flat)
    var text = flat.trimmed(number..<flat.count)
    guard !text.isEmpty else { return [] }
    text = strippedQuestion(flat, terms, text)
    // The words before a formula: `状态单元 $C_t$`.
    if let math = text.first(where: { flat[$0] >= FlatText.code }) {
      guard FlatText.isMath(flat[math]), math + 1 >= text.upperBound else { return [] }
      text = flat.trimmed(text.lowerBound..<math)
    }
    var rules = ConceptRules(flat: flat, body: body)
    var name = text
    var hasParenthesis = false
    if let open = rules.trailingParenthesis(text) {
      name = flat.trimmed(text.lowerBound..<open)
      hasParenthesis = true
    }
    let parts = divided(flat, terms, name)
    // Whether the heading is one that may name this is seen in the whole note.
    if !hasParenthesis, isFieldWord(flat.string(name)) { rules.add(.heading, name, aliases: []) }
    guard !parts.isEmpty, parts.allSatisfy({ isName(flat, terms, $0) }) else {
      // `RM（奖励模型）的数据格式？` names RM all the same.
      rules.findParentheses()
      return rules.found
    }
    if parts.count == 1, hasParenthesis { rules.findParentheses() }
    for part in parts {
      let (name, alias) = bilingual(flat, terms, part)
      // What a parenthesis named inside the heading is the heading's own concept, whole.
      rules.found.removeAll {
        flat.source(name).contains($0.range.lowerBound) && $0.range != flat.source(name) && $0.aliases.isEmpty
      }
      rules.add(.heading, name, aliases: alias.map { [$0] } ?? [])
    }
    return rules.found.map { concept in
      var concept = concept
      concept.source = .heading
      return concept
    }
  }

  /// A section word that may be a note's subject.
  static func isFieldWord(_ name: String) -> Bool {
    ConceptWords.fieldWords.contains(name) || ConceptWords.fieldWords.contains(name.lowercased())
  }

  /// One that an item of an enumeration may name.
  static func isFieldThing(_ name: String) -> Bool { ConceptWords.fieldThings.contains(name.lowercased()) }

  /// 什么是 X, X 是什么, X 的解释, X 简介; a question's mark.
  private static func strippedQuestion(_ flat: FlatText, _ terms: TermReader, _ text: Range<Int>) -> Range<Int> {
    var text = text
    while let last = text.last, endMarks.contains(flat[last]) { text = flat.trimmed(text.lowerBound..<last) }
    if let lead = terms.starts(questionLeads, text), lead < text.count {
      return flat.trimmed((text.lowerBound + lead)..<text.upperBound)
    }
    if let tail = terms.ends(questionTails, text), tail < text.count {
      return flat.trimmed(text.lowerBound..<(text.upperBound - tail))
    }
    return text
  }

  private static let endMarks = ScalarSet("？?：:。．.")
  private static let questionLeads = WordList([
    "什么是", "何为", "何谓", "什么叫", "介绍一下", "What is an ", "What is a ", "What is the ", "What is ", "What are ", "what is ",
  ])
  private static let questionTails = ConceptWords.list(
    "是什么意思 是什么 是啥 的解释 的简介 的介绍 的概念 的定义 简介 介绍 概述 详解 概念 定义 简述")

  /// `A 和 B` names both.
  private static func divided(_ flat: FlatText, _ terms: TermReader, _ name: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var rest = name
    var at = name.lowerBound
    while at < rest.upperBound {
      guard let word = joiners.length(flat, at: at), at > rest.lowerBound,
        !ConceptWords.uncut.covers(at, in: rest.lowerBound..<flat.count, flat)
      else {
        at += 1
        continue
      }
      parts.append(flat.trimmed(rest.lowerBound..<at))
      rest = flat.trimmed((at + word)..<max(at + word, rest.upperBound))
      at = rest.lowerBound
      guard !rest.isEmpty, parts.count < mostNames, terms.ends(ConceptWords.headingLabels, rest) == nil else {
        return []
      }
    }
    return parts + [rest]
  }

  /// A heading that joins more names is a list of something else.
  private static let mostNames = 8

  private static let joiners = WordList(["和", "与", "及", "&", "、", " and "])

  static func isName(_ flat: FlatText, _ terms: TermReader, _ name: Range<Int>) -> Bool {
    guard terms.hasLetter(name), terms.length(name) >= 2, terms.length(name) <= 16 else { return false }
    for at in name {
      let scalar = flat[at]
      if Script.isWidePunctuation(scalar), scalar != 0xFF08, scalar != 0xFF09 { return false }
      if scalar == 0x3A || scalar == 0x3D || scalar == 0x3F || scalar == 0x21 || scalar == 0x2C || scalar == 0x3B
        || scalar == 0x40
      {
        return false
      }
    }
    if terms.contains(ConceptWords.questions, name) { return false }
    let text = flat.string(name)
    if ConceptWords.sectionWords.contains(text) || ConceptWords.englishSectionWords.contains(text.lowercased()) {
      return false
    }
    if terms.hasHan(name) { return isChineseName(flat, terms, name) }
    let words = terms.words(name)
    guard words.count <= 5, words.contains(where: { word in word.contains { Script.isLatinLetter(flat[$0]) } }) else {
      return false
    }
    let first = flat.string(words.first ?? name).lowercased()
    return !sentenceLeads.contains(first)
  }

  private static let sentenceLeads: Set<String> = [
    "how", "why", "when", "where", "should", "can", "does", "do", "is", "are", "using", "what", "step", "part",
    "chapter", "section", "figure", "table", "exercise", "lecture", "week", "day",
  ]

  private static func isChineseName(_ flat: FlatText, _ terms: TermReader, _ name: Range<Int>) -> Bool {
    // A one-letter piece, or a word that recurs in any note, names nothing.
    if terms.starts(ConceptWords.verbs, name) != nil, terms.starts(ConceptWords.verbTerms, name) == nil,
      !terms.isBased(name)
    {
      return false
    }
    if let label = terms.ends(ConceptWords.headingLabels, name), terms.ends(ConceptWords.labelTerms, name) == nil,
      label < name.count || name.count <= 4
    {
      return false
    }
    if terms.contains(0x7684, name), !terms.isBased(name), terms.ends(nounEnds, name) == nil { return false }
    if name.contains(where: { flat[$0] == 0x662F || flat[$0] == 0x4E86 }) { return false }
    return !terms.contains(midVerbs, name)
  }

  private static let nounEnds = ConceptWords.list("算法 方法 模型 网络 机制 函数 迁移 学习 并行 优化器")
  private static let midVerbs = ConceptWords.list("代码实现 一下 所用 并加载 计算 使用 应该 可以 需要 进行 实现 用于 对应 等于 该怎 思路 步骤")

  /// `位置编码器Positional Encoding`: Chinese, then two English words or more.
  private static func bilingual(_ flat: FlatText, _ terms: TermReader, _ name: Range<Int>) -> (Range<Int>, Range<Int>?)
  {
    guard Script.isHan(flat[name.lowerBound]), let last = name.last(where: { Script.isHan(flat[$0]) }) else {
      return (name, nil)
    }
    let tail = flat.trimmed((last + 1)..<name.upperBound)
    guard terms.isLatin(tail), terms.words(tail).count >= 2, terms.contains(0x20, tail), last + 1 - name.lowerBound >= 2
    else { return (name, nil) }
    return (flat.trimmed(name.lowerBound..<(last + 1)), tail)
  }
}
