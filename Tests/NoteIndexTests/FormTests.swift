import NoteIndex
import NoteSyntax
import Testing
import TextModel

@Suite struct FormTests {
  /// From 1️⃣ the definition is at 2️⃣, whatever the text is written in and wherever the notes lie.
  @Test(
    arguments: [
      "//- a.md\nThe 1️⃣Transformer model.\n//- b.md\n# 2️⃣Transformer\n",
      "//- a.md\n最小化1️⃣交叉熵。\n//- b.md\n# 2️⃣交叉熵\n",
      "//- a.md\n用1️⃣KL 散度衡量。\n//- b.md\n# 2️⃣KL散度\n",
      "//- a.md\n𝑥 与 🙂 的1️⃣损失函数\n//- b.md\n# 2️⃣损失函数\n",
      "//- a.md\n我们用1️⃣逻辑回\n归模型。\n//- b.md\n# 2️⃣逻辑回归\n",
      "//- a.md\nuse 1️⃣prompt\ntuning here\n//- b.md\n# 2️⃣Prompt Tuning\n",
      "//- a.md\n见1️⃣损失函数\n//- @2/b.md\n# 2️⃣损失函数\n",
      "//- a.md\n见1️⃣损失函数\n//- @handbook/b.md\n# 2️⃣损失函数\n",
      "//- d/a.md\n见1️⃣损失函数\n//- d/b.md\n# 2️⃣损失函数\n//- e/c.md\n# 损失函数\n",
    ], [false, true])
  func definitionIsFound(text: String, crlf: Bool) {
    let fixture = Fixture(text, crlf: crlf)
    let index = fixture.index
    let (from, to) = (fixture.place(1), fixture.place(2))
    let mention = index.mention(in: from.note, at: from.offset)
    #expect(mention?.range.lowerBound == from.offset)
    let first = mention.flatMap { index.definitions(of: $0, in: from.note).first }
    #expect(first?.note == to.note && first?.range.lowerBound == to.offset)
    let references = first.map { index.references(to: $0).map(\.place) } ?? []
    #expect(references.contains { $0.note == from.note && $0.range.lowerBound == from.offset })
  }

  @Test func aNoteOfManyLinksIsBounded() {
    let text = String(repeating: "[[b]] ", count: 20_000)
    let fixture = Fixture("//- a.md\n\(text)\n//- b.md\n# 过拟合\n")
    let index = fixture.index
    let definition = index.definitions(in: fixture.note("b.md")).first
    #expect(definition.map { index.references(to: $0).filter { $0.kind == .link }.count } == 20_000)
  }

  @Test func renamedHeadingsMoveTheirMentions() {
    let fixture = Fixture("//- a.md\n# 交叉熵\n//- b.md\n交叉熵与相对熵值\n")
    let (a, b) = (fixture.note("a.md"), fixture.note("b.md"))
    let index = fixture.index.replacing(Fixture.note(a, "a.md", SourceText("# 相对熵值\n")))
    #expect(index.mentionTexts(b) == ["相对熵值"])
    #expect(index.merged().mentionTexts(b) == ["相对熵值"])
  }
}
