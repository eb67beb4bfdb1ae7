import NoteFeatures
import NoteIndex
import Testing
import TextModel

@Suite struct InlayHintTests {
  /// The hints of a note as `offset of 1️⃣, 2️⃣…: label`.
  @Test(
    arguments: [
      ("TP = 40\n\nFP = 10\n\n精确率为 $\\frac{TP}{TP+FP}$1️⃣ 😀，$2^{10}-1$2️⃣。\n", ["= 0.8", "= 1023"]),
      ("$x = 3$，所以 $y = x^2$1️⃣。\n", ["= 9"]),
      ("$$2^{10}$$ 由透镜显示\n", []),
      ("共 $2 + 2 = 4$ 个，$x$ 与 $224\\times224$\n\n$k = 3$\n", []),
      ("$\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}^2$1️⃣\n", ["= 2×2"]),
    ] as [(String, [String])], [false, true])
  func valuesStandBehindInlineFormulas(each: (String, [String]), crlf: Bool) {
    let fixture = Fixture(each.0, crlf: crlf)
    let hints = InlayHints.of(NoteID(0), in: 0..<fixture.notes[0].text.count, of: fixture.workspace)
    #expect(hints.map(\.label) == each.1)
    for (index, hint) in hints.enumerated() { #expect(hint.offset == fixture.place(index + 1).offset) }
  }

  @Test func onlyThoseOfTheRangeAreMade() {
    let fixture = Fixture("$1+7$\n\n1️⃣$9+7$\n")
    let start = fixture.place(1).offset
    #expect(InlayHints.of(NoteID(0), in: start..<(start + 6), of: fixture.workspace).map(\.label) == ["= 16"])
  }
}
