import NoteFeatures
import NoteIndex
import Testing
import TextModel

@Suite struct LensTests {
  /// The lenses of a note as `line: title`, lines from 1.
  @Test(arguments: cases, [false, true])
  func lensesAre(each: (text: String, lenses: [String]), crlf: Bool) throws {
    let fixture = Fixture(each.text, crlf: crlf)
    let note = try #require(fixture.notes.first)
    let lenses = Lenses.of(note.id, in: fixture.workspace)
    #expect(
      lenses.map { "\(note.text.lines.line(at: $0.range.lowerBound) + 1): \($0.title.words(in: .english))" }
        == each.lenses)
  }

  static let cases: [(text: String, lenses: [String])] = [
    // Values that are not there.
    ("Precision=TP/（TP+FP）\n", ["1: needs TP, FP"]),
    ("TP = 40\n\nPrecision=TP/（TP+FP）\n", ["3: needs FP"]),
    ("F值 = 正确率 * 召回率 * 2 / (正确率 + 召回率)\n", ["1: needs 正确率, 召回率"]),
    ("$$z = w^\\top x + b$$\n", []),
    ("$a = 1$\n\n$$z = a + b$$\n", ["3: needs b"]),
    // Values.
    ("TP = 40\n\nFP = 10\n\nPrecision=TP/（TP+FP）\n", ["5: = 0.8"]),
    ("TP = 40 🙂\n\nFP = 10\n\n精确率 = TP/（TP+FP）\n", ["5: = 0.8"]),
    ("$$\\sigma(0.5)$$\n", ["1: = 0.622459"]),
    ("😀 𝑥\n\n$$\n\\frac{1}{4}\n$$\n", ["3: = 0.25"]),
    ("$$\n1 +\n2\n$$\n", ["1: = 3"]),
    ("//- a.md\n---\nuse: [b]\n---\n$$2k$$\n//- @2/b.md\n$k = 3$\n", ["4: = 6"]),
    // Claims.
    ("$\\sum_{i=1}^{10} i^2 = 385$\n", ["1: ✓"]),
    ("$\\sum_{i=1}^{10} i^2 = 384$\n", ["1: ✗"]),
    ("共 $2 + 2 = 4$ 个，$2 + 2 = 5$ 个\n", ["1: ✗"]),
    // A written result that its inputs no longer give.
    ("$P = 0.6$，$R = 1$\n\n$F_1 = \\frac{2PR}{P+R}$\n\n得 $F_1 = 0.72$\n", ["5: now 0.75 · update"]),
    // Derivations.
    (
      "$$\\begin{aligned}(a+b)^2 &= a^2 + 2ab + b^2 \\\\ &= a^2 + b^2 + 2ab\\end{aligned}$$\n",
      ["1: ✓ 2 steps · 2 proved"]
    ),
    ("$$\\begin{aligned}(a+b)^2 &= a^2 + 2ab + b^2 \\\\ &= a^2 + b^2\\end{aligned}$$\n", ["1: ✗ step 2"]),
    // Nothing to tell.
    ("$x$ and $224\\times224$ and $$x$$\n", []),
    ("$$x \\in \\mathbb{R}^n$$\n", []),
    ("pip install torch==2.1, GPT = Transformer + LM\n", []),
  ]

  @Test func aStaleResultIsMendedByItsLens() throws {
    let fixture = Fixture("😀 $P = 0.6$，$R = 1$\n\n$F_1 = \\frac{2PR}{P+R}$\n\n$F_1 = 1️⃣0.72$2️⃣\n")
    let lens = try #require(Lenses.of(NoteID(0), in: fixture.workspace).last)
    #expect(
      lens.fix?.edits == [TextEdit(range: fixture.place(1).offset..<(fixture.place(2).offset - 1), replacement: "0.75")]
    )
  }

  @Test func missingValuesAreGivenAboveTheFormulasLine() throws {
    let fixture = Fixture("评估 🙂\n\n1️⃣Precision=TP/（TP+FP）\n")
    let lens = try #require(Lenses.of(NoteID(0), in: fixture.workspace).first)
    let start = fixture.place(1).offset
    #expect(lens.fix?.edits == [TextEdit(range: start..<start, replacement: "TP = \nFP = \n\n")])
  }
}
