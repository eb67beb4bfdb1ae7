import Testing
import TextModel

@testable import NoteSyntax

/// A note and a number of random edits to make in it.
struct EditSeed: Sendable, CustomTestStringConvertible {
  var number: Int
  var note: String
  var dialect: NoteDialect
  var edits: Int
  /// The tree that is edited is cut wherever it may be, or as trees are; the fresh one always as trees are.
  var leastSegment: Int

  var testDescription: String { "seed \(number), \(dialect)" }

  func parse(_ text: SourceText) -> NoteTree {
    NoteTree.parse(text, dialect: dialect, detail: .full, leastSegment: leastSegment)
  }

  /// 20,000 edits altogether, of each note in each dialect.
  static let all: [EditSeed] = {
    let notes = made + longLists + real
    return (0..<(5 * notes.count)).map { number in
      EditSeed(
        number: number, note: notes[number % notes.count],
        dialect: [.markdown, .bracketText, .mln, .gfm, .commonmark][number / notes.count],
        edits: 20_000 / (5 * notes.count),
        leastSegment: (number + number / notes.count) % 2 == 0 ? 1 : BlockParser.leastSegment)
    }
  }()

  /// Lists longer than a segment, and what stands in them.
  private static let longLists: [String] = {
    let bullets = (0..<60).map { "- 第 \($0) 项，其中 $w$ 是权重\n" + ($0 % 7 == 3 ? "\n" : "") }.joined()
    let ordered = (3..<50).map { number in
      let inner = [
        "", "   - 里层\n   - 里层二\n", "\n   续写的一段，见 [a]\n", "   ```python\n   x = 1\n\n   y\n   ```\n",
        "懒惰的一行\n", "   [a\(number)]: /u\(number)\n", "   > 引文\n   > - 更里层\n\n",
        "   | a | b |\n   |---|---|\n   | 1 | 2 |\n",
        "    1. one\n       - two\n\n         three\n",
      ]
      return "\(number). item **\(number)** [a\(number - 1)]\n" + inner[number % inner.count]
    }.joined()
    let quotes = (0..<40).map { "> 引文 \($0)：所谓 X\n>\n> - 其一\n>   - 其二\n" + ($0 % 5 == 0 ? "懒惰\n" : "") }.joined()
    return [bullets + "\n# 尾\n\n" + bullets.replacing("- ", with: "* "), ordered, "> [!note] 提示\n" + quotes]
      + [ordered.replacing("\n", with: "\r\n")]
  }()

  /// Real notes: pages of the handbook, one of them with the line ends of Windows.
  private static let real: [String] = {
    let pages = ["transformer-architecture", "kernel", "cart"].map {
      TestFiles.text("Sources/Handbook/Pages/\($0).md")
    }
    return pages + [pages[0].replacing("\n", with: "\r\n")]
  }()

  /// What people type and paste, chosen to open and close everything that the grammar knows.
  static let snippets: [String] = [
    "a", "x", " ", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "#", "# ", "## 标题\n", "- ", "* ", "+ ", "1. ", "2) ", "> ",
    ">", "$", "$$",
    "$$\n", "\\(", "\\)", "\\[", "\\]", "`", "``", "```\n", "~~~\n", "```mln\nTP = 40\n```\n", "*", "**", "_", "__",
    "~~", "==", "[", "]",
    "(", ")", "![", "[[", "]]", "[^1]", "[^1]: 注\n", "[a]: /url\n", "[a]", "|", "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "---\n", "---",
    "===\n", "<!--", "-->", "<div>\n", "</div>", "<%", "%>", "%%", "%%\n", "\\begin{aligned}\n", "\\end{aligned}\n",
    "【概念】\n", "【", "】",
    "\u{F06C} 要点\n", "其中 $w$ 是权重，", "交叉熵（cross entropy）", "Precision=TP/（TP+FP）", "**X**：一种方法", "前面讲了 ROC", "式(3)",
    "所谓 X，是指 y。", "=", "。", "，", "：", "𝑥", "👩‍💻", "é", "\u{200B}", "\u{FEFF}", "\u{0}", "\\", "\\$", "&amp;", "&",
    "http://a.b/c", "www.x.y",
    "a@b.cd", "#tag ", " ^id\n", "<!-- mlnotes: ignore derivation-step -->\n", "title: x\n", "aliases: [a, b]\n",
    ":::note\n", "1、要点\n",
    "（1）小节\n", "**粗体**\n\n", "> [!note] 提示\n", "- [x] ", "  ", "很长的一行文字没有标点用来看看硬换行之后的段落会不会继续下去而不断开\n\n",
  ]

  static func edit(of text: SourceText, _ random: inout SplitMix) -> TextEdit {
    let start = boundary(Int.random(in: 0...text.count, using: &random), text)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6: return TextEdit(range: start..<start, replacement: snippets.randomElement(using: &random) ?? "")
    case 6..<9:
      let end = boundary(min(text.count, start + Int.random(in: 0...12, using: &random)), text)
      return TextEdit(range: start..<max(start, end), replacement: "")
    default:
      let end = boundary(min(text.count, start + Int.random(in: 0...60, using: &random)), text)
      let pasted = Bool.random(using: &random) ? slice(of: text, &random) : snippets.randomElement(using: &random) ?? ""
      return TextEdit(range: start..<max(start, end), replacement: pasted)
    }
  }

  /// Some of the note itself, as it is copied from one place to another.
  private static func slice(of text: SourceText, _ random: inout SplitMix) -> String {
    let start = boundary(Int.random(in: 0...text.count, using: &random), text)
    let end = boundary(min(text.count, start + Int.random(in: 0...200, using: &random)), text)
    return text.string(in: start..<max(start, end))
  }

  /// The start of the scalar at an offset, so that the text stays UTF-8.
  private static func boundary(_ offset: Int, _ text: SourceText) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text.utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  static let made: [String] = [
    """
    ---
    title: 交叉熵
    aliases: [cross entropy, CE]
    let:
      TP: 40
    ---

    # 1. 交叉熵（Cross Entropy，CE）

    其中 $w$ 是权重，$\\eta$ 为学习率。见 [熵](熵.md#定义) 与 [[KL 散度|散度]]。

    $$
    H(p, q) = -\\sum_x p(x) \\log q(x)
    $$

    - 一层
      - 两层 `code` 与 **粗体**：说明

      续写的一段
    1. 数
    2. 数

    > [!note] 提示
    > 引文里有 $$a$$ 和
    懒惰的一行

    | 名 | 值 |
    |----|---:|
    | `a\\|b` | $x$ |

    ```python
    x = 1
    ```

    Precision=TP/（TP+FP），所以 F1 = 0.75。
    """,
    """
    【SVM原理】 

    SVM 是一个二分类算法，在空间里找一个超平面，将空间分为两块，其中某一 

    类的点都在超平面上方，另一类都在超平面下方。 

    \u{F06C} 为什么用交叉熵？ 

    1、从极大似然估计的角度理解 

    根据公式，KL 散度=交叉熵-真实分布的信息熵，前面讲了 ROC 是怎么画图的。 

    https://example.org/a?b=c 

    （1）随机降采样 

    从多数类中随机选择一些样本组成样本集。 

    """,
    """
    Title
    =====

    A [link][ref] and ![image](a.png "t") and <https://x.y> and www.z.org.

    [ref]: /url 'title
    goes on'

        indented code

    * * *
    + item

      para
    + [ ] task

    <div>
    html

    </div>
    \\begin{align}
    a &= b \\\\
    c &= d
    \\end{align}
    text %%comment%% ==mark== ~~gone~~ #tag ^id
    """,
    "a\r\nb\r\n\r\n- c\r\n\r\n  d\r\n\r\n$$x\r\n\r\ny$$\r\n\r\n# e\r\n",
  ]
}
