import NoteFeatures
import NoteIndex
import Testing
import TextModel

@Suite struct SemanticTokenTests {
  /// The tokens of a note as `kind text`.
  @Test(
    arguments: [
      (
        "权重 $\\hat{y} = \\sigma(w^\\top x + 0.5)$ 😀\n",
        [
          "keyword \\hat", "variable y", "operator =", "variable \\sigma", "variable w", "variable \\top", "variable x",
          "operator +", "number 0.5",
        ]
      ),
      (
        "$$\n\\frac{\\sin x}{2}\n$$\n", ["keyword \\frac", "function \\sin", "variable x", "number 2"]
      ),
      (
        "Precision=TP/（TP+FP）\n",
        ["variable Precision", "operator =", "variable TP", "operator /", "variable TP", "operator +", "variable FP"]
      ),
      ("no formula `$x$`\n", []),
    ] as [(String, [String])], [false, true])
  func partsOfFormulasAreToldApart(each: (String, [String]), crlf: Bool) {
    let fixture = Fixture(each.0, crlf: crlf)
    let text = fixture.notes[0].text
    let tokens = SemanticTokens.of(NoteID(0), in: 0..<text.count, of: fixture.workspace)
    #expect(tokens.map { "\($0.kind.rawValue) \(text.string(in: $0.range))" } == each.1)
  }

  /// Whatever the note, tokens ascend and do not overlap.
  @Test func tokensAreApart() {
    let fixture = Fixture(
      "> $\\begin{cases}a &\\text{若 $b$}\\\\ \\newcommand{\\R}{\\mathbb{R}}\\R\\end{cases}$ $x_{i,j}^{\\prime}$\n")
    let tokens = SemanticTokens.of(NoteID(0), in: 0..<fixture.notes[0].text.count, of: fixture.workspace)
    #expect(!tokens.isEmpty)
    for (a, b) in zip(tokens, tokens.dropFirst()) { #expect(a.range.upperBound <= b.range.lowerBound) }
  }
}
