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

  @Test(arguments: [
    raw, "# 已经\n\n- 是\n- 笔记\n", "", "一行", "english text that was wrapped\nby hand at forty columns or so\nand ends.\n",
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
