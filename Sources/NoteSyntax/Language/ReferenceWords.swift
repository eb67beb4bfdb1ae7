/// The words that point (`Grammar/Notes.md`, chapter "References in words").
enum ReferenceWords {
  struct Noun: Sendable {
    var text: [UInt32]
    var kind: WordReference.Kind
  }

  private static func nouns(_ kind: WordReference.Kind, _ words: String) -> [Noun] {
    words.split(separator: "|").map { Noun(text: $0.unicodeScalars.map(\.value), kind: kind) }
  }

  /// Nouns before a number, the longest first.
  static let nouns: [Noun] =
    (nouns(.equation, "公式|方程|等式|不等式|上式|式子|式|Eq.|Eqs.|eq.|Eqn.|Equation|equation|Equations|equations|Formula|formula")
    + nouns(.figure, "图示|图|Fig.|Figs.|fig.|Figure|figure|Figures|figures")
    + nouns(.table, "表格|表|Table|table|Tables|tables|Tab.")
    + nouns(.section, "章节|小节|节|Section|section|Sections|sections|Sec.|sec.|§")
    + nouns(.chapter, "Chapter|chapter|Chapters|chapters|Ch.")).sorted { $0.text.count > $1.text.count }

  static let nounList = WordList(
    nouns.map { String(String.UnicodeScalarView($0.text.compactMap(Unicode.Scalar.init))) })
  static let pointerList = WordList(
    pointers.map { String(String.UnicodeScalarView($0.text.compactMap(Unicode.Scalar.init))) })

  /// Units behind `第 N`, or behind a number alone.
  static let units: [Noun] =
    (nouns(.section, "小节|节|部分") + nouns(.chapter, "章|讲|课") + nouns(.equation, "式|个公式|个式子")
    + nouns(.figure, "张图|幅图|个图") + nouns(.table, "张表|个表格|个表")).sorted { $0.text.count > $1.text.count }

  /// 式, 图 and 表 inside these words point at nothing.
  static let before = ScalarSet("交错模公方形样格范算等程方代列版意地视截绘插草蓝企试力拼导构思谱像贴略缩全子平流时序架热矢位直条曲树计有无混散点框线附原代发列报年数日课外仪图")
  static let equationBefore = ScalarSet("错模公形样格范算等程方列版正分代交隐显闭多单复离散端续样仪名态型件联列立制应导向动置体段叉进方")

  struct Pointer: Sendable {
    var text: [UInt32]
    var kind: WordReference.Kind
    var direction: WordReference.Direction
    /// Whether the word is also used of places, so that a word of telling must follow.
    var needsTelling: Bool
  }

  private static func pointers(
    _ kind: WordReference.Kind, _ direction: WordReference.Direction, telling: Bool, _ words: String
  ) -> [Pointer] {
    words.split(separator: " ").map {
      Pointer(text: $0.unicodeScalars.map(\.value), kind: kind, direction: direction, needsTelling: telling)
    }
  }

  /// Words that point without a number, the longest first.
  static let pointers: [Pointer] =
    (pointers(.back, .backward, telling: false, "如前所述 上述 上文 前文 前述 上一节 上一章 上节 上章 前一节 前一章 前两节 前几节 前几章")
    + pointers(.back, .backward, telling: true, "前面 上面 之前 前边 先前")
    + pointers(.ahead, .forward, telling: false, "下文 后文 下一节 下一章 下节 下章")
    + pointers(.ahead, .forward, telling: true, "后面 稍后 后边")
    + pointers(.figure, .backward, telling: false, "上图 左图 右图") + pointers(.figure, .forward, telling: false, "下图")
    + pointers(.equation, .backward, telling: false, "上式") + pointers(.equation, .forward, telling: false, "下式")
    + pointers(.table, .backward, telling: false, "上表") + pointers(.table, .forward, telling: false, "下表"))
    .sorted { $0.text.count > $1.text.count }

  /// What tells that 前面 and its like mean the text: a verb of telling, or a piece of text.
  static let tellings = WordList(
    """
    讲 说 提 介绍 写 所述 所说 所讲 的例子 的公式 的式子 的推导 的文章 的章节 的内容 的分析 的讨论 的代码 的图 的定义 章节 几节 几章 的小节 已经讲 已经介绍 已经提 分析过 讨论 会讲 会介绍 会详细 \
    再讲 再说 细说 再介绍 将介绍 将讲 再细讲 我们介绍 我们讲
    """)

  /// A pointing word within one of these is none: 上下文, 当前文件, 根据前文 (the context that a model is given).
  static let notBefore = ScalarSet("当以目之上")
  static let notBehind = ScalarSet("件本档字化献")
  static let contexts = WordList("根据 基于 利用 引入 给定 看到 依据")

  /// Verbs behind which the topic stands: `前面讲了 ROC`.
  static let topicVerbs = WordList(
    "讲述了 讲解了 讲解的 会详细讲解 会讲解 会介绍 会讲 讲述 讲了 讲过 讲到 说过 说到 写了 写过 提到 介绍过 介绍了 介绍的 介绍")
}
