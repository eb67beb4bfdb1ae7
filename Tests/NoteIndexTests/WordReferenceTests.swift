import NoteIndex
import NoteSyntax
import Testing
import TextModel

@Suite struct WordReferenceTests {
  /// The one reference of the note leads to the line of 1️⃣, or nowhere.
  @Test(arguments: [
    "1️⃣$$a=b\\tag{3}$$\n\n由式(3)可知。",
    "由式(3)可知。\n\n$$a=b\\tag{2}$$",
    "## 1️⃣3.2 结果\n\n正文\n\n## 4 讨论\n\n见 3.2 节。",
    "见 7.2 节。\n\n## 3.2 结果\n",
    "## 1️⃣第四章 树\n\n正文\n\n## 余\n\n见第 4 章。",
    "结构如下图所示：\n\n1️⃣![](a.png)\n",
    "结构如下图所示。\n\n## 别处\n\n![](a.png)\n",
    "1️⃣![](a.png)\n\n上图展示了结构。",
    "如下式所示。\n\n1️⃣$$\na=b\n$$\n",
    "在不同任务上表现都好。\n\n| a |\n|---|\n",
    "如下表所示。\n\n1️⃣| a |\n|---|\n| b |\n",
    "如图 2 所示。\n\n1️⃣![](a.png)\n\n图 2：结构\n",
    "如图 5 所示。",
    "# 1️⃣优化器\n\nAdamW 与 Adam。\n\n# BERT\n\nBERT的优化器（AdamW）和Adam的区别（前面写了）？",
    "# 1️⃣优化器\n\n## 从 SGD 到 Adam 的改进\n\nAdamW 加权重衰减。\n\n# BERT\n\n## BERT 的优化器（AdamW）？和 Adam 的区别（前面写了）？\n",
    "## 1️⃣2. 树的剪枝\n\n正文\n\n## 3. 其他\n\n在第二部分介绍了做法。",
    "## 2. 树的剪枝\n\n正文\n\n## 3. 其他\n\n第二部分，占大头。",
    "1️⃣![](a.png)\n\n> 图3 张量的切分\n\n正文一段\n\n正文又一段\n\n图 3b 是其中一种。",
    "1️⃣![](a.png)\n\n> 图1 左边\n\n![](b.png)\n\n第二棵树和图1一样。",
    "![](b.png)\n\n第二棵树和图1一样。",
    "下表是两者的对比。\n\n1️⃣![](a.png)\n",
    "以下图的句子为例，说明做法。\n\n1️⃣![](a.png)\n", "以下图形都是例外。\n\n![](a.png)\n",
    "1️⃣$$\na=b\n$$\n\n根据复数的意义，上述变换是旋转。", "$$\na=b\n$$\n\n一\n\n二\n\n三\n\n上述变换是旋转。",
    "## 1️⃣2. 处理流程\n\n正文\n\n## 其他\n\n### 2. 代码\n\n从第二节处理流程中可以知道。",
    "## 1️⃣2. 处理流程\n\n### 2. 2 代码\n\n## 3. 其他\n\n见第二节。", "## 1. 甲\n\n## 1. 乙\n\n见第一节。",
    "# 1️⃣6. GPipe（同步）\n\n正文\n\n# 7. GPipe-2BW\n\n正文\n\n# 8. 调度\n\n上面讲述了 GPipe，有两种调度。",
    "给定上下文单词，交错式1F1B。",
  ])
  func leadsToItsTarget(text: String) throws {
    let fixture = Fixture(text)
    let index = fixture.index
    let note = index[NoteID(0)]
    let marked = fixture.place(1).offset
    let tree = try #require(fixture.trees[NoteID(0)])
    let targets = tree.wordReferences.compactMap { index.target(of: $0, in: NoteID(0), tree) }
    let lines = targets.compactMap { note?.text.lines.line(at: $0.range.lowerBound) }
    let seen = tree.wordReferences.map { "\($0.kind) \($0.number ?? "-")" }
    #expect(lines == (marked < 0 ? [] : [note?.text.lines.line(at: marked) ?? -1]), "\(seen)")
  }
}
