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

  @Test(arguments: [
    raw, lists,
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
