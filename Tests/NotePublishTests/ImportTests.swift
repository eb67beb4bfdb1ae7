import NotePublish
import Testing
import TextModel

/// `mlnotes import`: what becomes of a text drawn out of a PDF.
@Suite struct ImportTests {
  private static let raw = """
    【梯度下降】 

    \u{F06C} 为什么要用小批量？ 

    每一步只看一小批样本，于是计算量与样本总数无关，但梯度的估计会有一些 

    噪声，批量越大噪声越小，这就是所谓的 mini- 

    batch 方法。 

    https://example.org/a?b=c&d=1 

    1、优点：⽅便并⾏ 

    2、缺点：需要调参 

    ·ＳＧＤ 

    """

  private static func note(_ text: String) -> String {
    String(decoding: TextImport.note(from: SourceText(text)), as: UTF8.self)
  }

  @Test func tidiesText() {
    #expect(
      Self.note(Self.raw) == """
        # 梯度下降

        ## 为什么要用小批量？

        每一步只看一小批样本，于是计算量与样本总数无关，但梯度的估计会有一些噪声，批量越大噪声越小，这就是所谓的 mini-batch 方法。

        https://example.org/a?b=c&d=1

        1. 优点：方便并行
        2. 缺点：需要调参

        - SGD

        """)
  }

  private static let lists = """
    【优化】

    \u{F06C} 学习率怎么选？

    在这个式子里， 是学习率，它越大每一步走得越远，而   是损失的梯

    度，也就是上升最快的方向，所以实现时要写成更新的式子 np.add(w / sizes[k

    - 1])。sizes[k - 1] 是上一层的宽度，写错了也不会报错。这样的地方要留心看

    Adam: 一种自适应的方法，每个参数有自己的步长，在稀疏的数据上也能走得动

    1、先选一个数量级：

    1、从零点一开始

    2、每次除以十

    2、再细调

    3、最后衰减

    """

  /// A hole where a formula was is no margin; a bracket that is open holds no list; a name with a colon starts anew; a
  /// list inside an item starts at 1 again.
  @Test func keepsListsAndBrackets() {
    #expect(
      Self.note(Self.lists) == """
        # 优化

        ## 学习率怎么选？

        在这个式子里， 是学习率，它越大每一步走得越远，而   是损失的梯度，\
        也就是上升最快的方向，\
        所以实现时要写成更新的式子 np.add(w / sizes[k - 1])。sizes[k - 1] 是上一层的宽度，写错了也不会报错。这样的地方要留心看

        Adam: 一种自适应的方法，每个参数有自己的步长，在稀疏的数据上也能走得动

        1. 先选一个数量级：
           1. 从零点一开始
           2. 每次除以十
        2. 再细调
        3. 最后衰减

        """)
  }

  private static let pages = """
    Notes on Learning                                  Spring
    The ﬁrst model is a linear one, since it is the simplest func-
    tion that there is, and it can be ﬁtted with a state-of-the-
    art solver. Its code is kept at https://example.org/my_
    notes of the course. Each function is linear.

    • Costs are squared distances.
        – Batches use all of them.
        – Others use one.

    1
    \u{C}Notes on Learning                                  Spring
    m = 0.9 * m + 0.1 * g
    v = 0.9 * v + 0.1 * g^2

    ① 容易　震荡
    ② 需要调参
    1) 先试
    2) 再调

    模型    准确率    召回率
    LR      0.81      0.75

    2
    """

  /// Numbers and heads of pages go, divided words are whole again, columns are a table, lists stay apart.
  @Test func readsPages() {
    #expect(
      Self.note(Self.pages) == """
        Notes on Learning                                  Spring

        The first model is a linear one, since it is the simplest function that there is, \
        and it can be fitted with a state-of-the-art solver. \
        Its code is kept at https://example.org/my_notes of the course. Each function is linear.

        - Costs are squared distances.
          - Batches use all of them.
          - Others use one.

        m = 0.9 * m + 0.1 * g

        v = 0.9 * v + 0.1 * g^2

        1. 容易 震荡
        2. 需要调参

        1) 先试
        2) 再调

        | 模型 | 准确率 | 召回率 |
        | --- | --- | --- |
        | LR | 0.81 | 0.75 |

        """)
  }

  /// What looks like a page's number or head, and is none for sure, stays.
  @Test(arguments: [
    "1\n\n甲\n\n2\n\n乙\n", "第 1 页\n\n甲\n", "甲\n\n乙\n\n甲\n", "- 3 -\n", "a well-\nknown word\n",
    "Chapter 1\n甲\n\u{C}Chapter 2\n乙\n",
  ])
  func keepsWhatMayBeText(_ text: String) {
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(letters(Self.note(text)) == letters(text))
  }

  @Test(arguments: [
    raw, lists, pages,
    "# 已经\n\n- 是\n- 笔记\n", "", "一行", "english text that was wrapped\nby hand at forty columns or so\nand ends.\n",
    "```\n1、代码\n```\n", "（1）甲\n\n（2）乙\n\n[3] 丙\n",
  ])
  func isIdempotent(_ text: String) {
    let once = Self.note(text)
    #expect(Self.note(once) == once)
  }

  /// No letter, digit or address is lost: each comes out as often as it went in, radicals and full-width forms mended.
  @Test func losesNothing() {
    func counts(_ text: String) -> [Unicode.Scalar: Int] {
      FoldedText(text).string.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let before = counts(Self.raw)
    let after = counts(Self.note(Self.raw))
    for (scalar, count) in before { #expect(after[scalar, default: 0] >= count, "\(scalar)") }
    #expect(Self.note(Self.raw).contains("https://example.org/a?b=c&d=1"))
  }
}

extension FoldedText {
  fileprivate var string: String { String(decoding: utf8, as: UTF8.self) }
}
