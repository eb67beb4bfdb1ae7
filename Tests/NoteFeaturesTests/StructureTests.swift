import NoteFeatures
import NoteIndex
import NoteSyntax
import Testing
import TextModel

@Suite struct StructureTests {
  @Test(
    arguments: [
      ("# A\n\n## B\n\ntext\n\n# C\n", "A(B) C"),
      ("# 概述\n\n### 𝑥 🙂\n\n## 二\n", "概述(𝑥 🙂 二)"),
      ("//- a.txt\n【一】\n\u{F06C} 甲\n\u{F06C} 乙\n【二】\n", "一(甲 乙) 二"),
      ("no heading\n", ""), ("```\n# code\n```\n", ""),
    ], [false, true])
  func outlineIs(each: (text: String, outline: String), crlf: Bool) {
    let tree = tree(each.text, crlf)
    #expect(describe(Outline.of(tree)) == each.outline)
  }

  private func describe(_ outline: [Outline]) -> String {
    outline.map { $0.children.isEmpty ? $0.name : "\($0.name)(\(describe($0.children)))" }.joined(separator: " ")
  }

  /// Lines that fold, from 1.
  @Test(
    arguments: [
      ("# A\n\ntext\n\n# B\n\nmore\n", ["1-3", "5-7"]),
      ("# 甲\n\n$$\nx\n$$\n\n🙂\n", ["1-7", "3-5"]),
      ("---\ntitle: x\n---\n\ntext\n", ["1-3"]),
      ("one line\n", []),
      ("//- a.txt\n【一】\n甲\n\n【二】\n乙\n", ["1-2", "4-5"]),
    ], [false, true])
  func foldingsAre(each: (text: String, lines: [String]), crlf: Bool) {
    let tree = tree(each.text, crlf)
    let lines = Folding.of(tree).map { folding in
      let (first, last) = (folding.range.lowerBound, folding.range.upperBound)
      return "\(tree.text.lines.line(at: first) + 1)-\(tree.text.lines.line(at: last) + 1)"
    }
    #expect(lines == each.lines)
  }

  /// What the selection at 1️⃣ grows through; blank ends are left out.
  @Test(
    arguments: [
      ("# A\n\nsee $x 1️⃣+ y$ there\n", ["x + y", "$x + y$", "see $x + y$ there", "# A\n\nsee $x + y$ there"]),
      ("# 甲\n\n见 [[交叉1️⃣熵]]。\n", ["交叉熵", "[[交叉熵]]", "见 [[交叉熵]]。", "# 甲\n\n见 [[交叉熵]]。"]),
      ("𝑥 🙂1️⃣ 文\n\n再\n", ["𝑥 🙂 文", "𝑥 🙂 文\n\n再"]),
    ], [false, true])
  func selectionGrows(each: (text: String, steps: [String]), crlf: Bool) {
    let fixture = Fixture(each.text, crlf: crlf)
    let at = fixture.place(1)
    let tree = tree(each.text, crlf)
    let ranges = Enclosing.ranges(at: at.offset, in: tree)
    var steps: [String] = []
    for range in ranges {
      let text = tree.text.string(in: range).unicodeScalars.filter { $0 != "\r" }
      var words = String(String.UnicodeScalarView(text))
      while words.hasSuffix("\n") { words.removeLast() }
      if steps.last != words { steps.append(words) }
    }
    #expect(steps == each.steps)
    for (inner, outer) in zip(ranges, ranges.dropFirst()) {
      #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound && inner != outer)
    }
    #expect(ranges.last == 0..<tree.text.count)
  }

  private func tree(_ text: String, _ crlf: Bool) -> NoteTree {
    let note = Fixture(text, crlf: crlf).notes[0]
    return NoteTree.parse(note.text, dialect: note.dialect)
  }
}
