import MathCheck
import NoteSyntax
import Testing
import TextModel

@testable import NoteMath

/// Derivations where they stand in a note: what its section says of the names counts, and nothing else does.
@Suite struct DerivationPageTests {
  /// The verdicts of a note's last formula that has steps: `proved checked`.
  private static func verdicts(_ note: String) -> String {
    let results = NoteResults.of(NoteTree.parse(SourceText(note), dialect: .markdown))
    let reports = results.formulas.indices.compactMap { results.derivation(of: $0) }
    return (reports.last?.steps ?? []).map(\.verdict.rawValue).joined(separator: " ")
  }

  private static func display(_ lines: String...) -> String {
    "$$\n\\begin{aligned}\n" + lines.joined(separator: " \\\\\n") + "\n\\end{aligned}\n$$\n"
  }

  @Test func algebraNeedsNoDeclaration() {
    #expect(Self.verdicts(Self.display("(a+b)^2", "&= (a+b)(a+b)", "&= a^2+2ab+b^2")) == "proved proved")
    #expect(Self.verdicts(Self.display("(a+b)^2", "&= (a+b)(a+b)", "&= a^2+ab+b^2")) == "proved refuted")
  }

  @Test func sectionDeclares() {
    let wrong = Self.display("\\|x-y\\|^2", "&= \\|x\\|^2-2x^\\top y+\\|y\\|^2", "&= \\|x\\|^2-x^\\top y+\\|y\\|^2")
    #expect(Self.verdicts("设 $x,y\\in\\mathbb{R}^3$ 为向量。\n\n" + wrong) == "checked refuted")
    // Another section's words say nothing here.
    #expect(!Self.verdicts("# A\n\n设 $x,y\\in\\mathbb{R}^3$。\n\n# B\n\n" + wrong).contains("refuted"))
  }

  @Test func definitionsOfTheSectionAreSeenThrough() {
    let note = "Let $w,x,y\\in\\mathbb{R}$ and $L = (wx-y)^2$. Then\n\n"
    #expect(Self.verdicts(note + "$$\\frac{\\partial L}{\\partial w} = 2x(wx-y)$$\n") == "checked")
    #expect(Self.verdicts(note + "$$\\frac{\\partial L}{\\partial w} = x(wx-y)$$\n") == "refuted")
  }

  /// A lone derivative of what the section defines is compared with the exact one.
  @Test(arguments: [
    ("$f(x) = x^3$", "f'(x) = 3x^2", "f'(x) = 2x^2"), ("$f(x) = ax^2+bx$", "f''(x) = 2a", "f'(x) = 2ax-b"),
    ("$g(x) = e^{-x}$", "\\frac{dg}{dx} = -e^{-x}", "\\frac{dg}{dx} = e^{-x}"),
    ("$f(x,y) = x^2y$", "\\frac{\\partial f}{\\partial y} = x^2", "\\frac{\\partial f}{\\partial x} = 2x+y"),
    (
      "$L = (wx-y)^2$", "\\frac{\\partial L}{\\partial w} = 2x(wx-y)",
      "\\frac{\\partial L}{\\partial w} = 2w(wx-y)"
    ),
    ("$L = (wx-y)^2$", "\\nabla_w L = 2x(wx-y)", "\\nabla_w L = 2y(wx-y)"),
    (
      "$z = wx+b$, $a = \\sigma(z)$", "\\frac{\\partial a}{\\partial z} = a(1-a)",
      "\\frac{\\partial a}{\\partial z} = a(1+a)"
    ),
  ])
  func statedDerivativesAreCompared(_ definition: String, _ right: String, _ wrong: String) {
    #expect(["checked", "proved"].contains(Self.verdicts("\(definition).\n\n$$\(right)$$\n")))
    #expect(Self.verdicts("\(definition).\n\n$$\(wrong)$$\n") == "refuted")
  }

  /// A constant left out, a condition, a chain rule through words, another function: nothing to call false.
  @Test(arguments: [
    ("$L = (wx-y)^2$", "\\frac{\\partial L}{\\partial w} = x(wx-y)"),
    ("$L = (y-h)^2$", "\\frac{\\partial L}{\\partial w} = 2(h-y)x"), ("$f(x) = x^2$", "f'(x) = 0"),
    ("$f(x) = x^2$", "f'(x) = \\frac{f(x+h)-f(x)}{h}"), ("$f(x) = wx+b$", "f'(x) = f(x)(1-f(x))"),
    ("$L = (wx-y)^2$", "\\frac{\\partial L}{\\partial w} = \\frac{1}{n}\\sum_i 2x_i(wx_i-y_i)"),
  ])
  func derivativesMeantOtherwiseAreNotCalledFalse(_ definition: String, _ stated: String) {
    #expect(!Self.verdicts("\(definition).\n\n$$\(stated)$$\n").contains("refuted"))
  }

  /// A derivative of one name, in which nothing can depend on it, is compared without a definition.
  @Test func closedDerivativesAreCompared() {
    #expect(Self.verdicts("$$\\frac{d}{dx}\\tanh x = 1-\\tanh^2x$$\n").contains("checked"))
    #expect(Self.verdicts("$$\\frac{d}{dx}\\tanh x = 1-\\tanh x$$\n").contains("refuted"))
    #expect(!Self.verdicts("错误写法：\n$$\\frac{d}{dx}\\tanh x = 1-\\tanh x$$\n").contains("refuted"))
    #expect(!Self.verdicts("$$\\frac{dL}{dx} = 1-\\tanh x$$\n").contains("refuted"))
  }

  /// What the words may say makes a step true, so that it is not called false.
  @Test(arguments: [
    ("$x\\in\\mathbb{R}$", "\\sqrt{x^2}", "x"),
    ("one-hot $y\\in\\mathbb{R}^3$, $z\\in\\mathbb{R}$", "\\sum_i y_i z", "z"),
    ("对称矩阵 $A\\in\\mathbb{R}^{3\\times 3}$ 与 $x\\in\\mathbb{R}^3$", "(A+A^\\top)x", "2Ax"),
    ("$A\\in\\mathbb{R}^{2\\times 3}$ and $B\\in\\mathbb{R}^{2\\times 3}$", "AB", "BA"),
  ])
  func assumptionsOfTheWordsAreAllowedFor(_ words: String, _ left: String, _ right: String) {
    #expect(!Self.verdicts(words + "\n\n" + Self.display(left, "&= \(right)", "&= \(right)")).contains("refuted"))
  }

  /// An edit elsewhere keeps the report; the same text under other declarations is checked anew.
  @Test func reportsFollowTheirContext() {
    let step = Self.display("x^\\top y", "&= y^\\top x", "&= 2y^\\top x")
    let first = NoteResults.of(NoteTree.parse(SourceText("$x,y\\in\\mathbb{R}^3$\n\n" + step), dialect: .markdown))
    _ = first.formulas.indices.map { first.derivation(of: $0) }
    let edited = NoteTree.parse(SourceText("Words. $x,y\\in\\mathbb{R}^3$\n\n" + step), dialect: .markdown)
    let second = NoteResults.of(edited, previous: first)
    #expect(second.derivation(of: 1)?.refutedStep == 2)
    let bare = NoteResults.of(NoteTree.parse(SourceText(step), dialect: .markdown), previous: second)
    #expect(bare.derivation(of: 0)?.refutedStep == nil)
  }
}
