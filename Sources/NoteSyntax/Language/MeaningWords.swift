/// The words that meanings are told by. Read off notes of eighteen collections (`Grammar/Notes.md`, chapter "Meanings").
enum MeaningWords {
  static func list(_ text: String) -> WordList { WordList(text) }

  /// Words that may stand between a symbol and its verb.
  static let adverbs = list("分别 通常 一般 就 则 也 均 即 又 可以理解 可理解 实际上 其实 本质上 这里")

  /// The verbs; the longest that fits counts.
  static let verbs = list(
    """
    指的就是 指的是 表示的就是 表示的是 代表的就是 代表的是 表示为 表示 代表 指代 是指 即为 即是 称为 称作 叫做 叫作 \
    记作 定义为 是 为 指
    """)

  /// What follows a verb and makes it another word.
  static let verbTails = list("否 什么 了 例 何 止 主 准 首 空 零 正 负 非 不 真 假 独立 互")

  /// Nouns that begin like one of `verbTails`.
  static let nounStarts = list(
    """
    真正 真负 真实 假正 假负 假设 正例 正类 正样本 正确率 正则 正态 负例 负类 负样本 负对数 负梯度 负采样 空间 非线性 零均值 主成分 \
    主对角 准确率 首项
    """)

  /// Starts of a predicate that says where the thing comes from, how it behaves, or asks.
  static let badStarts = list(
    """
    由 从 来自 来源于 根据 基于 依据 通过 取决 跟 与 和 对于 对称 同一 相同 不同 一样 共享 怎么 怎样 如何 什么 多少 哪 \
    选择 大于 小于 等于 固定 确定 独立 互相 相互 相等 已知 未知 事实 有 没有 可以 能 会 必须 需要 应该 越 很 非常 更 最大 \
    最小 最优 最好 最终 否 不 无法 正确 错误 成立 正的 负的 用 使 让 把 将 因为 为了 随机的 按 按照 同样 差不多
    """)

  /// Ends of a predicate that states a property.
  static let badEnds = list(
    "有关 无关 相关 一样 相等 成立 有值 期望的 之间 存在 收敛 下降 上升 变化 增加 减少 相同 不同 独立 已知 未知 可微 对称 吗 呢")

  /// A clause that starts with one of these is a condition, a cause or a question.
  static let conditions = list("当 如果 若 假如 倘若 只要 只有 除非 一旦 无论 不管 不论 要是 为何 为什么 是否 难道")

  /// What may stand before a symbol that is a clause's subject.
  static let leads = list(
    """
    其中 这里 式中 其 中 的 里 理解 设 假设 假定 令 定义 记 记号 符号 而且 并且 且 而 因此 所以 因而 那么 即 也就是 称 \
    这个 该 此时 注意 知道 可知 例如 比如 请注意 但 但是 然后 以及 或者 同时 另外 首先 其次 最后 于是 则 这时 变量 参数 \
    公式 函数 向量 矩阵 用
    """)

  /// A symbol that is called by one of these has its own noun already: `参数 $\theta$ 是…` states a property.
  static let nouns = list("变量 参数 公式 函数 向量 矩阵")

  /// Joins symbols that share a verb.
  static let joiners = list("以及 和 与 及 或 跟 and or")

  /// Behind a symbol that 用 takes: `用 $n$ 表示…`.
  static let usedVerbs = list("表示 代表 指代 记")

  /// Turned round: `记为 $z$`.
  static let reversedVerbs = list("统一记为 分别记为 简记为 记作 记为 表示为 用符号 标记为 写作")

  /// Starts to take off the words before a reversed verb.
  static let reversedLeads = list("我们将 我们把 可以将 可以把 将其 把其 并将 并把 将 把 其 则 我们 可以 可 并 再")

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// English verbs, with whether an article must follow.
  static let englishVerbs: [(text: [UInt32], needsArticle: Bool)] = [
    ("denotes", false), ("denote", false), ("represents", false), ("represent", false), ("stands for", false),
    ("stand for", false), ("to denote", false), ("to represent", false), ("to indicate", false), ("indicates", false),
    ("indicate", false), ("refers to", false), ("refer to", false), ("is defined as", false), ("is called", false),
    ("is", true), ("are", true), ("be", true), ("means", true),
  ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }

  static let englishArticles = words("the a an our its their some any one each")
  /// Words behind `is` that state a property or begin a verb.
  static let englishAdjectives = Set(
    """
    constant large small high low just not only also always often usually never close equal greater less more most zero \
    positive negative given known unknown fixed linear nonlinear independent dependent symmetric orthogonal convex \
    smooth finite infinite odd even real true false important good bad better worse best now then thus simply really \
    very too so as at in on of to for from by with within between above below under over like about around exactly \
    almost nearly far long short big great optimal minimal maximal normal proportional similar different same such \
    what where when why how that this these those part because if easy hard binary discrete random sparse dense \
    here there still again yet almost done taken set seen shown drawn chosen built sent read both either neither
    """.split { " \n".contains($0) }.map(String.init))

  static let englishPrepositions = Set(
    """
    in for to at by with when if and or enough than as on from that where while because everywhere iff under over \
    w.r.t wrt per unless until up down out off
    """.split { " \n".contains($0) }.map(String.init))

  static let adjectiveEnds = ["ed", "able", "ible", "ly", "ous", "ive", "ful", "less", "er", "est"]

  static let englishConditions = words("if when whenever unless while suppose since because as whether")
  static let englishBadStarts: [[UInt32]] = [
    "the same", "a lot", "a bit", "the case", "the best", "the only", "the one",
  ].map {
    $0.unicodeScalars.map(\.value)
  }
}
