import NoteIndex
import NoteSyntax
import Testing
import TextModel

/// A note that was read only for the index is the same to it as one that was read whole; an outline has its headings.
@Suite struct FactDetailTests {
  @Test(arguments: [
    "# 交叉熵（Cross Entropy）\n\n交叉熵是一种损失，其中 $p$ 为概率，见 [[熵]] 与 [x](y.md#z)。\n\n$$L = p \\label{eq:l}$$\n\n见 \\eqref{eq:l}、式(3)。\n",
    "---\ntitle: 信息论\naliases: [熵值]\n---\n\n1. 列表\n2. **粗体**\n\n**小标题**\n\n1.1 编号\n\n> # 引\n> 文 ^mark\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "【优化器】\n\u{F06C} 甲\n更新参数。\n\n一、二\n\n所谓学习率，是指步长。Precision=TP/（TP+FP）\n",
    "（1）参数\n\n一、甲\n\n① 乙\n\nQ1: 丙\n\n[1] 丁\n\n第 2 章 戊\n\n__己__\n\n  **庚**\n\n1.1 辛\n接着\n\n文 **壬**\n\n# 推理\n\n## 训练\n",
    "Title\n=====\n\n```\n# code\n```\n\n[a]: b.md\n\n- # in a list\n\nsee [a] and <https://x.y>\n",
  ])
  func theIndexHoldsTheSame(text: String) {
    let source = SourceText(text)
    for dialect in [NoteDialect.markdown, .bracketText] {
      let trees = [FactDetail.full, .index, .outline].map { NoteTree.parse(source, dialect: dialect, detail: $0) }
      let location = NoteLocation(root: NoteRoot(kind: .workspace, index: 0), path: "a.md")
      let notes = trees.map { IndexedNote(id: NoteID(0), location: location, tree: $0) }
      let (full, brief, outline) = (notes[0], notes[1], notes[2])
      #expect(brief.concepts == full.concepts && brief.labels == full.labels)
      #expect(Array(brief.links) == Array(full.links) && trees[1].prose == trees[0].prose)
      #expect(brief.headings == full.headings && outline.headings == full.headings)
      #expect(outline.concepts == full.concepts.filter { $0.source == .heading || $0.source == .frontMatter })
      #expect(trees[1].meanings.isEmpty && trees[1].plain.isEmpty && trees[1].wordReferences.isEmpty)
    }
  }
}
