import NoteIndex
import NoteSyntax
import Testing
import TextModel

@Suite struct MentionTests {
  /// One note defines `names` as headings, another's text holds the mentions, in order, loose ones with `~`.
  struct Case: Sendable, CustomTestStringConvertible {
    var names: [String]
    var text: String
    var expected: [String]
    var testDescription: String { text }

    init(_ names: [String], _ text: String, _ expected: [String]) {
      (self.names, self.text, self.expected) = (names, text, expected)
    }
  }

  @Test(arguments: [
    // Chinese needs no boundary; the longest concept wins.
    Case(["交叉熵", "熵"], "最小化交叉熵即可。", ["交叉熵"]),
    Case(["熵"], "信息熵与交叉熵不同。", []),
    Case(["熵"], "分布的熵最大；约束下熵也最大。", ["~熵", "~熵"]),
    Case(["权重"], "权重梯度很小。", ["~权重"]),
    Case(["分词"], "分词器先做分词。", ["~分词"]),
    Case(["量化"], "向量化不是量化。", ["~量化"]),
    Case(["注意力"], "注意力机制和稀疏注意力", ["注意力", "注意力"]),
    Case(["马尔可夫模型"], "隐马尔可夫模型由马尔可夫模型而来", ["马尔可夫模型"]),
    Case(["交叉熵", "交叉熵损失函数"], "标准的交叉熵损失大于交叉熵", ["交叉熵"]),
    Case(["损失函数"], "𝑥 🙂 的损失函数", ["损失函数"]),
    // ASCII stands at word boundaries, in any case, in the plural.
    Case(["Agent"], "two agents, XAgent, an Agent.", ["~agent", "Agent"]),
    Case(["AdamW"], "Adamw 即 Adam 加权重衰减", ["~Adamw"]),
    Case(["MoE"], "moe 与 MOE，MoEBERT 不是", ["~moe", "~MOE"]),
    Case(["Layer Norm"], "Layer Normalization, layer norm 层", ["layer norm"]),
    Case(["GPT", "GPT-3"], "GPT-3 比 GPT 大；MetaGPT 不算", ["GPT-3", "~GPT"]),
    Case(["Reduce"], "All-Reduce, Reduce-Scatter and a reduce", ["~reduce"]),
    Case(["Transformer"], "a Transformer-based model", ["Transformer"]),
    // Function words are no names, but gates are.
    Case(["可以", "好", "AND 门", "In"], "如此可以，好；in and And", []),
    Case(["OR", "AND"], "or, and, OR and AND", ["~OR", "~AND"]),
    // The title of another note in a link is one name.
    Case(["Softmax"], "[[KB/Softmax Head|Softmax Head]], [[x|Softmax]]", ["Softmax"]),
    Case(["LoRA"], "[4.lora](a/4.lora.md), [lora-2](a/lora-2.md)", ["~lora"]),
    // Exact case for capital words and for two letters.
    Case(["MAP"], "map the MAP estimate; two MAPs", ["~MAP", "~MAP"]),
    Case(["RL"], "rl is not RL", ["~RL"]),
    // Full-width forms, radicals, spaces between scripts, hard wraps.
    Case(["KL散度"], "KL 散度、ＫＬ散度", ["KL 散度", "ＫＬ散度"]),
    Case(["逻辑回归"], "使用逻辑回\n归模型", ["逻辑回\n归"]),
    Case(["逻辑回归"], "⽤逻辑回归", ["逻辑回归"]),
    Case(["Prompt Tuning"], "use prompt\ntuning here", ["prompt\ntuning"]),
    // Not in code, math, addresses.
    Case(["BERT"], "`BERT` $BERT$ <https://bert.com/BERT> BERT", ["BERT"]),
  ])
  func findsMentions(of item: Case) {
    // A single ideograph is no heading's concept; a title may be one.
    let notes = item.names.enumerated().map { index, name in
      "//- n\(index).md\n"
        + (name.unicodeScalars.count == 1 ? "---\ntitle: \(name)\n---" : "# \(name)") + "\n"
    }
    let fixture = Fixture(notes.joined() + "//- b.md\n\(item.text)")
    #expect(fixture.index.mentionTexts(fixture.note("b.md")) == item.expected)
  }

  @Test(arguments: [false, true])
  func joinsNamesThatPDFExtractionBroke(crlf: Bool) {
    let fixture = Fixture(
      """
      //- a.md
      # 逻辑回归
      //- b.txt
      【其他】

      正文

      在空间里找一个超平面，将空间分为两块，离它最近的点有用，而这里用的模型是逻辑回

      归，它很好。

      【其它】
      """, crlf: crlf)
    let index = fixture.index
    let id = fixture.note("b.txt")
    let mentions = index.mentions(in: id)
    let text = mentions.last.flatMap { index[id]?.text.string(in: $0.range) } ?? ""
    #expect(text.hasPrefix("逻辑回") && text.hasSuffix("归") && text.utf8.contains(10))
  }

  @Test func frontMatterSaysHowNamesMatch() {
    let fixture = Fixture(
      """
      //- a.md
      ---
      title: Focal
      aliases: [FL]
      match: link-only
      ---
      //- b.md
      Focal FL
      """)
    #expect(fixture.index.mentionTexts(fixture.note("b.md")) == [])
  }

  @Test func shortHandbookNamesAreExactAndNeverStrict() {
    let fixture = Fixture("//- @handbook/init.md\n# He\n\n# 交叉熵\n//- b.md\nhe said He and 交叉熵")
    #expect(fixture.index.mentionTexts(fixture.note("b.md")) == ["~He", "交叉熵"])
  }

  @Test func ownDefinitionsComeBeforeTheHandbooks() {
    let fixture = Fixture(
      """
      //- @handbook/loss.md
      # 交叉熵
      //- a.md
      用1️⃣交叉熵
      //- b.md
      # 交叉熵
      """)
    let (id, offset) = fixture.place(1)
    let index = fixture.index
    let found = index.definitions(of: FoldedName("交叉熵"), from: id, at: offset)
    #expect(found.map(\.note) == [fixture.note("b.md"), fixture.note("loss.md")])
    #expect(
      index.removing(fixture.note("b.md")).definitions(of: FoldedName("交叉熵"), from: id, at: offset)
        .count == 1)
  }

  @Test func theSectionsOwnSenseComesFirst() {
    let fixture = Fixture(
      """
      //- a.md
      # 数据
      ## 归一化
      数据的1️⃣归一化
      # 训练
      ## 归一化
      训练的2️⃣归一化
      """)
    let index = fixture.index
    for number in [1, 2] {
      let (id, offset) = fixture.place(number)
      let first = index.definitions(of: FoldedName("归一化"), from: id, at: offset).first
      #expect((first?.range.lowerBound ?? 0) < offset)
      #expect(offset - (first?.range.lowerBound ?? 0) < 40)
    }
  }
}
