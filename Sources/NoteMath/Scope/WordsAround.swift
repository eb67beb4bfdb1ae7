import TextModel

/// Reads the words right before and right behind a formula.
enum WordsAround {
  /// Whether the text before makes the formula a supposition: it ends with one of the words, or with such a word, a
  /// supposed formula and a conjunction.
  static func isSupposition(_ before: some Collection<UInt8>, afterSupposed: Bool) -> Bool {
    let words = trimmed(before)
    if afterSupposed, isConjunction(words) { return true }
    return suppositions.contains { ends(words, with: Array($0.utf8)) }
  }

  /// What the words on both sides of a lone name say of it: behind it after `be`, `is` or `为`, before it right up to it.
  static func properties(before: some Collection<UInt8>, behind: some Collection<UInt8>) -> [StatedProperty] {
    var found: [StatedProperty] = []
    let phrase = clause(lowercased(Array(behind)))
    if copulas.contains(where: { phrase.starts(with: $0.utf8) }) { found += StatedProperty.all(in: phrase) }
    let words = trimmed(before)
    let clause = clause(words.reversed()).reversed()
    if nouns.contains(where: { ends(words, with: Array($0.utf8)) }) {
      for property in StatedProperty.all(in: Array(clause.suffix(maximumNounPhrase))) where !found.contains(property) {
        found.append(property)
      }
    }
    return found
  }

  private static let copulas = ["be ", "is ", "are ", "为", "是", "denote ", "(a ", "（"]
  private static let nouns = ["矩阵", "阵", "向量", "matrix", "vector", "number", "constant", "scalar", "数"]
  private static let maximumNounPhrase = 36

  /// Up to the end of the clause, blanks at its start left out.
  private static func clause(_ text: some Collection<UInt8>) -> [UInt8] {
    let ends = Array(".,;\n$|".utf8)
    let clause = text.drop { $0 == UInt8(ascii: " ") }.prefix { !ends.contains($0) }
    // `。`, `，` and `；` share their first two bytes with nothing else that stands in such phrases.
    let bytes = Array(clause)
    for place in bytes.indices where place + 2 < bytes.count {
      let three = bytes[place...(place + 2)]
      if [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x9B], [0x82, 0x80, 0xE3], [0x8C, 0xBC, 0xEF]].contains(
        where: { three.elementsEqual($0) })
      {
        return Array(bytes[..<place])
      }
    }
    return bytes
  }

  /// `mod 2`, `in binary`, `模 2`
  static func namesOtherArithmetic(_ behind: some Collection<UInt8>) -> Bool {
    let start = lowercased(Array(behind.prefix(40)))
    return arithmetics.contains { contains(start, Array($0.utf8)) }
  }

  /// Whether the words since the formula before speak of another run, model, moment or case, so that a value behind them
  /// need not be one that was computed before.
  static func tellsOfAnother(_ before: some Collection<UInt8>) -> Bool {
    let words = lowercased(Array(before))
    return holdsOne(of: others, words)
  }

  /// Whether a lowercased text has one of the words; a word of letters as a whole word.
  static func holdsOne(of words: [[UInt8]], _ text: [UInt8]) -> Bool {
    words.contains { word in
      places(of: word, in: text).contains { place in
        guard word[0] < 0x80 else { return true }
        let end = place + word.count
        return (place == 0 || !isLetter(text[place - 1])) && (end == text.count || !isLetter(text[end]))
      }
    }
  }

  static func utf8(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static let others = utf8([
    "another", "other", "others", "second", "third", "next", "new", "after", "later", "eventually", "finally", "best",
    "baseline", "becomes", "become", "instead", "versus", "vs", "whereas", "while", "but", "previous", "previously",
    "old", "initially", "at first", "before", "target", "should", "wanted", "random", "without", "human", "theory",
    "theoretical", "at most", "at least", "rounded", "rounds", "drops", "drop", "grows", "rises", "falls", "converges",
    "paper", "reported", "report", "reports", "model a", "model b", "model c", "model", "trained", "training", "epoch",
    "epochs", "iteration", "iterations", "step", "steps", "run", "runs", "experiment", "typical", "usually", "often",
    "default", "real", "actual", "true", "ideal", "perfect", "worst", "maximum", "minimum", "limit", "test",
    "validation", "dataset", "另", "其他", "其它", "第二", "第三", "下一", "新", "之后", "后", "最终", "变", "改",
    "降", "升", "取整", "而", "但", "原", "之前", "最好", "最佳", "最优", "基线", "目标", "理想", "对比", "相比",
    "模型", "数据集", "实验", "训练", "随机", "理论", "上限", "下限", "最大", "最小", "收敛", "轮", "步", "迭代",
    "论文", "实际", "真实", "通常", "默认", "一般", "测试", "验证",
  ])

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func places(of word: [UInt8], in text: [UInt8]) -> [Int] {
    guard word.count <= text.count else { return [] }
    // Most places fail at the first byte.
    return (0...(text.count - word.count)).filter {
      text[$0] == word[0] && text[$0..<($0 + word.count)].elementsEqual(word)
    }
  }

  private static let suppositions = [
    "if", "when", "whenever", "let", "suppose", "suppose that", "assume", "assume that", "assuming", "for", "set",
    "setting", "where", "with", "given", "take", "taking", "choose", "once", "unless", "until", "provided",
    "provided that", "whether", "iff", "such that", "s.t.", "e.g.", "letting", "require", "requires", "either",
    "or", "若", "如果", "当", "令", "设", "假设", "假定", "假如", "取", "给定", "对于", "对", "其中", "只要",
    "除非", "直到", "使得", "满足", "要求", "使", "比如", "例如", "譬如", "或", "或者", "要么", "此时", "仅当",
  ]

  private static let arithmetics = ["mod ", "mod\\", "(mod", "modulo", "binary", "模", "二进制", "异或", "xor", "floating"]

  private static let conjunctions = ["", ",", "，", "、", "and", "和", "且", "与", "及", "以及", "or", "或", "and let", "、且"]

  private static func isConjunction(_ words: [UInt8]) -> Bool {
    conjunctions.contains { words.elementsEqual($0.utf8) }
  }

  private static func trimmed(_ text: some Collection<UInt8>) -> [UInt8] {
    let marks = Array(" \t\r\n*_$`".utf8)
    var words = lowercased(Array(text))
    while let last = words.last, marks.contains(last) { words.removeLast() }
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    return words
  }

  private static func ends(_ words: [UInt8], with word: [UInt8]) -> Bool {
    guard words.count >= word.count, words.suffix(word.count).elementsEqual(word) else { return false }
    guard let first = word.first, first < 0x80, words.count > word.count else { return true }
    let before = words[words.count - word.count - 1]
    return !((0x61...0x7A).contains(before) || before == UInt8(ascii: "-"))
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0..<($0 + word.count)].elementsEqual(word) }
  }

  private static func lowercased(_ text: [UInt8]) -> [UInt8] {
    text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
