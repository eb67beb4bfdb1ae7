import TextModel

/// Says whether a name is part of a longer term that names something else, though the term is no concept here.
///
/// A modifier keeps the sense (权重梯度, 稀疏注意力, 预训练模型); a morpheme that makes another word does not (分词器,
/// 隐马尔可夫模型), nor does a hyphen (GPT-3, All-Reduce), nor a single ideograph with a content word before it (信息熵).
struct CompoundRules {
  let text: UnsafeBufferPointer<UInt8>
  /// Read at every name in a text, and most ideographs are of no kind.
  private let kinds = Self.kindTable

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Ideographs that, behind a name, make another word of it, with those that undo this when they follow.
  private static let suffixes: [UInt32: [UInt32]] = table("器 机制器会理构房组时 化学简")
  /// Ideographs that, before a name, make another word of it, with those that undo this when they precede.
  private static let prefixes: [UInt32: [UInt32]] = table(
    "隐 非并而除是若 反相正 伪 超 半一大前后各 逆可 弱强减 元单经一多二三 次一二三四五六七八九十每多首再本该此这那层依两几第")
  /// 隐含 is one word; 含 alone joins nothing.
  private static let (hidden, contained): (UInt32, UInt32) = (0x9690, 0x542B)
  /// Words of two ideographs whose second may start a name by chance: 向量|化 is no 量化.
  private static let words: Set<UInt64> = Set(
    """
    向量 变量 张量 矢量 标量 批量 流量 增量 质量 数量 重量 力量 能量 容量 常量 大量 少量 总量 尽量 矩阵 函数 参数 系数 分数 指数 对数 维数 \
    次数 个数 整数 实数 复数 倒数 导数 基数 位数 人数 字数 级数 负数 正数 概率 频率 效率 速率 功率 比率 斜率 利率 准确 精确 明确 正确 \
    图像 图形 模型 类型 典型 原型 样本 文本 版本 基本 成本 数据 根据 依据 证据 占据 语言 方言 结构 机构 架构 重构 向前 之前 以前 目前 \
    当前 提前 之后 以后 最后 然后 因此 如此 由此 彼此
    """.split { $0 == " " || $0 == "\n" }.map { pair($0) })
  /// Ideographs that may follow a chance word to make the three a term: 化, 性, ….
  private static let derivations = Set("化性法器率度式型体者员类".unicodeScalars.map(\.value))
  /// Words that may stand before a one-ideograph name without making a term of the two.
  private static let particles = Set(
    "的是为和与或在即其该此求到对从由以将把被用而及但则当有无下上中里内外叫称指个种类些这那某每各等算使令让比之于也都就又再还均因若如所不来去大小高低".unicodeScalars.map(\.value))
  /// English words that keep the sense of a name before their hyphen: Transformer-based.
  private static let hyphenated = Set(
    ["based", "like", "style", "type", "level", "only", "oriented", "driven", "aware", "trained", "free", "specific"]
      .map { Array($0.utf8) })

  func makesOther(_ range: Range<Int>) -> Bool {
    joinsByMark(range) || joinsIdeograph(range)
  }

  // MARK: Marks between words

  private func joinsByMark(_ range: Range<Int>) -> Bool {
    if ByteClass.isWord(text, at: range.lowerBound), range.lowerBound >= 2 {
      let mark = text[range.lowerBound - 1]
      let isWordBefore = ByteClass.isWord(text, at: range.lowerBound - 2)
      if mark == UInt8(ascii: "-"), isWordBefore { return true }
      if mark == UInt8(ascii: "."), isLetter(range.lowerBound - 2) { return true }
      if mark == UInt8(ascii: "\\") || mark == UInt8(ascii: "@") { return true }
    }
    if ByteClass.isWord(text, at: range.upperBound - 1), range.upperBound + 1 < text.count {
      let mark = text[range.upperBound]
      let isWordBehind = ByteClass.isWord(text, at: range.upperBound + 1)
      if mark == UInt8(ascii: "-"), isWordBehind { return !keepsSense(from: range.upperBound + 1) }
      if mark == UInt8(ascii: "."), isLetter(range.upperBound + 1) { return true }
      if mark == UInt8(ascii: "+"), text[range.upperBound + 1] == mark { return true }
    }
    return false
  }

  private func isLetter(_ index: Int) -> Bool { text[index] &- 0x61 < 26 }

  private func keepsSense(from start: Int) -> Bool {
    var end = start
    while end < text.count, isLetter(end) { end += 1 }
    return Self.hyphenated.contains(Array(text[start..<end]))
  }

  // MARK: Ideographs

  private func joinsIdeograph(_ range: Range<Int>) -> Bool {
    let first = scalar(at: range.lowerBound)
    guard UTF8Scalar.isIdeographic(first) || UTF8Scalar.isIdeographic(scalar(before: range.upperBound)) else {
      return false
    }
    let before = scalar(before: range.lowerBound)
    let behind = scalar(at: range.upperBound)
    if kinds(of: behind).contains(.suffix), let undone = Self.suffixes[behind],
      UTF8Scalar.isIdeographic(scalar(before: range.upperBound)),
      !undone.contains(scalar(at: range.upperBound + 3))
    {
      return true
    }
    guard UTF8Scalar.isIdeographic(first), UTF8Scalar.isIdeographic(before) else { return false }
    if before == Self.contained { return scalar(before: range.lowerBound - 3) == Self.hidden }
    let kinds = kinds(of: before)
    if kinds.contains(.prefix), let undone = Self.prefixes[before],
      !undone.contains(scalar(before: range.lowerBound - 3))
    {
      return true
    }
    if range.count == 3 { return !kinds.contains(.particle) && !Self.isMark(before) }
    let second = scalar(at: range.lowerBound + 3)
    return range.count == 6 && self.kinds(of: second).contains(.derivation)
      && Self.words.contains(UInt64(before) << 32 | UInt64(first))
  }

  private func scalar(at index: Int) -> UInt32 {
    guard index >= 0, index < text.count else { return 0 }
    return UTF8Scalar.decode(text, at: index, end: text.count).0
  }

  private func scalar(before index: Int) -> UInt32 {
    guard index > 0, index <= text.count else { return 0 }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  private static func isMark(_ scalar: UInt32) -> Bool { scalar >= 0x3000 && scalar < 0x3040 }

  private static func pair(_ word: Substring) -> UInt64 {
    word.unicodeScalars.reduce(0) { $0 << 32 | UInt64($1.value) }
  }

  /// What an ideograph may be beside a name.
  private struct Kinds: OptionSet {
    var rawValue: UInt8
    static let suffix = Kinds(rawValue: 1)
    static let prefix = Kinds(rawValue: 2)
    static let particle = Kinds(rawValue: 4)
    static let derivation = Kinds(rawValue: 8)
  }

  @inline(__always)
  private func kinds(of scalar: UInt32) -> Kinds {
    scalar &- Self.firstIdeograph < UInt32(kinds.count) ? Kinds(rawValue: kinds[Int(scalar - Self.firstIdeograph)]) : []
  }

  private static let firstIdeograph: UInt32 = 0x4E00

  /// The kinds of U+4E00–U+9FFF.
  private static let kindTable: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x5200)
    func add(_ kind: Kinds, _ scalars: some Sequence<UInt32>) {
      for scalar in scalars { table[Int(scalar - firstIdeograph)] |= kind.rawValue }
    }
    add(.suffix, suffixes.keys)
    add(.prefix, prefixes.keys)
    add(.particle, particles)
    add(.derivation, derivations)
    return table
  }()

  private static func table(_ text: String) -> [UInt32: [UInt32]] {
    var out: [UInt32: [UInt32]] = [:]
    for entry in text.split(separator: " ") {
      let scalars = entry.unicodeScalars.map(\.value)
      if let key = scalars.first { out[key, default: []] += scalars.dropFirst() }
    }
    return out
  }
}
