import MathCheck
import NoteSyntax
import Testing
import TextModel

@testable import NoteMath

/// Equations and results between values that are known: what is called true, false or stale.
@Suite struct ClaimTests {
  /// `✓`, `✗`, `now VALUE` for each formula of a note that claims something decided.
  private static func claims(_ note: String) -> [String] {
    NoteResults.of(NoteTree.parse(SourceText(note), dialect: .markdown)).formulas.compactMap { formula in
      switch formula.outcome.claim {
      case .holds?: "✓"
      case .fails(_, _, _, let sign)?: sign == nil ? "✗" : "✗ ≈"
      case .stale(_, _, let replacement)?: "now \(replacement)"
      case .undecided?, nil: nil
      }
    }
  }

  @Test(arguments: [
    "1 = 2", "1 + 1 = 3", "\\ln 2 = 0.694", "\\ln 2 \\approx 0.75", "0.5\\cdot 0.5 = 0.26", "3 < 2", "2 \\neq 2",
    "5\\in\\{1,2\\}", "40/50 = 81\\%", "0.1+0.2=0.4", "\\sigma(0.3)=0.61", "3\\times4 = 12 = 13",
    "\\sum_{i=1}^{10} i^2 = 384", "(1,2)^\\top(3,4) = 12",
    // Of several the one that is false counts.
    "1+1 = 3, \\quad 2+2 = 4", "1+1 = 2, \\quad 2+2 = 5", "0.1\\overline{6} = \\frac15",
  ])
  func false_(_ claim: String) { #expect(Self.claims("$\(claim)$") == ["✗"]) }

  @Test(arguments: [
    "1 + 1 = 2", "\\ln 2 = 0.693", "\\ln 2\\approx 0.69", "40/50 = 80\\%", "\\frac13 = 33\\%", "e = 2.718",
    "\\pi = 3.14", "0.5 = 50\\% = \\frac12",
    "0.1\\overline{6} = \\frac16", "0.\\dot{3} = \\frac13", "\\frac{1.5+2/1.5}{2} = 1.41\\overline{6} \\approx 1.4167",
    "2\\cdot10^9\\cdot16\\cdot32 = 1.0\\times 10^{12}", "3\\times4 = 12 = 2\\cdot 6",
  ])
  func true_(_ claim: String) { #expect(Self.claims("$\(claim)$") == ["✓"]) }

  /// Rounding on the way, digits cut off, units, other bases and other arithmetics: neither true nor false.
  @Test(arguments: [
    "$\\frac23 = 0.66$", "$100/3 = 33$", "$50000/128 = 391$", "$3+\\frac{2}{\\log_2 3} = 3+1.26$", "$\\log 2 = 0.301$",
    "$\\log 8 = 3$", "$7\\text{B}\\times 2\\text{ bytes} = 15\\text{ GB}$", "$1+1 = 0$ (mod 2)", "$\\sin 1 \\approx 1$",
    "If $x = 1$ and $y = 2$. If $x = y$, then", "# A\n\n$x = 1$\n\n# B\n\n$$x^2 = 4$$",
    "$w = 1/n = 0.1$ for $n = 10$, $n=5$",
    // Numbers put in that the note gave no name, a letter that is a function, another inner product, another unit.
    "$a = 2$, $b = 3$ and then\n\n$a+b = 4+5 = 9$", "$H = 0.5$, then $H(0.5) = 1$",
    "$\\langle x,y\\rangle := 2x^\\top y$, $x = (1,1)$, $\\langle x,x\\rangle = 4$", "$H = 0.7$: $2^H = e^H$",
    "$\\operatorname{Var}([1,2,3,4,5]) = 2.5$", "$y = 1$.\n\n$y = 2$.\n\nSo $y+1 = 2$.",
    "$H = 0.5$ and $p = 0.2$: $$H(p) = -p\\log p-(1-p)\\log(1-p)$$",
    // Values of some paragraphs before or behind, a law that words replaced, a name set anew in a chain.
    "$x_1 = 1$, $x_2 = 3/2$.\n\n$a = 1$.\n\n$b = 2$.\n\n$x_1+x_2 = 1$",
    "$k(x,z) = (1+xz)^2 = 1+2xz+x^2z^2$.\n\n$a = 1$.\n\n$b = 1$.\n\nFor $x = (0,0)$ and $z = (1,2)$.",
    "$X\\sim\\mathcal{N}(0,1)$.\n\n$a = 1$.\n\n$b = 2$.\n\nPoisson: $P(X=0) = e^{-2} \\approx 0.135$",
    "$x_1 = 1$, $x_2 = 1.5$, then $x_1 = x_2 = \\frac12$.",
    "$H = 3-2$, perplexity $R = 2^H = 2^2 = 4$",
    // What the words deny, quote, or mean in another arithmetic.
    "The claim \"$2+2 = 5$\" is a joke.", "A common mistake is $\\sqrt{9+16} = 7$.", "错误写法：$2^3 = 6$。",
    "在二进制中 $1+1=10$，$101+11=1000$。", "In the tropical semiring $2\\oplus3 = 3$ and $2\\otimes3 = 5$.",
    "$2\\otimes3 = 5$", "Shapes: $(3,1)+(1,4) = (3,4)$.", "$(2\\times3)(3\\times4) = 2\\times4$",
    "Version $1.10 \\neq 1.1$", "$f(x) = x+1$ gives $f^2(1) = 3$", "$[2.7] = 2$",
    "99.9% = 3 nines, and 1% = 2",
  ])
  func open(_ note: String) { #expect(Self.claims(note).filter { $0 != "✓" } == []) }

  @Test(arguments: [
    ("$P = 0.75$, $R = 0.75$: $$F_1 = \\frac{2PR}{P+R}$$ so $F_1 = 0.72$", ["now 0.75"]),
    ("$P = 0.756$, $R = 0.756$: $$F_1 = \\frac{2PR}{P+R}$$ so $F_1 = 72\\%$", ["now 76\\%"]),
    ("$a = 3$ $$N = 1024 a\\cdot 10^9$$ so $N = 1.0\\times 10^{12}$", ["now 3.1\\times 10^{12}"]),
    // Other values of the inputs, several values, or a supposition: a new binding.
    ("$x = 3$: $$y = 2x+1$$ $y = 7$. With $x = 4$ we have $y = 9$.", ["✓", "✓"]),
    ("$x = 3$: $$y = 2x+1$$ Either $y = 1$ or $y = -1$.", []),
    ("# A\n\n$x = 3$: $$y = 2x+1$$\n\n# B\n\nLet $y = 2$.", []),
    // What hangs on no name can't be stale; a value of something else is not.
    ("$acc = 180/200 = 0.9$ here, $acc = 0.87$ there.", ["✓"]),
    ("$p = q = 1$, and $q = 0.7$, $p = 0.3$.", []),
    ("$x = 3$: $$y = 2x+1$$ After training, $y = 0.2$.", []),
    ("$x = 3$: $$y = 2x+1$$ 第二个模型的 $y = 5$。", []),
  ])
  func results(_ note: String, _ claims: [String]) { #expect(Self.claims(note) == claims) }

  /// A formula in a table's header, and what stands below it.
  @Test func tablesWithFormulasClaim() {
    let scores =
      "| P | R | $F_1 = \\frac{2PR}{P+R}$ |\n|---|---|---|\n| 0.5 | 0.5 | 0.5 |\n| 0.8 | 0.6 | 0.686 |\n| 1 | 0.5 | 0.70 |\n"
    #expect(Self.claims(scores) == ["✓", "✓", "✗"])
    let plain = "| 模型 | TP | FP | 精确率 = TP/(TP+FP) |\n|---|---|---|---|\n| A | 40 | 10 | 80% |\n| B | 30 | 20 | 0.7 |\n"
    #expect(Self.claims(plain) == ["✓", "✗"])
    #expect(Self.claims("| x | $y = 2z$ |\n|---|---|\n| 1 | 3 |\n| 2 | 3 |\n") == [])
  }

  /// Letters of a name that is given a value count for nothing behind it: P is no factor of TP.
  @Test func aBindingNeedsNothingFromBehind() {
    #expect(Self.claims("$TP=40$, $FP=10$, so $P = \\frac{TP}{TP+FP} = 0.75$.") == ["✗"])
    #expect(Self.claims("$TP=40$, $FP=10$, so $P = \\frac{TP}{TP+FP} = 0.8$.") == ["✓"])
  }

  @Test(arguments: ["设 $A$ 为对称矩阵，", "Let $A$ be a symmetric matrix and", "实对称矩阵 $A$，"])
  func wordsDeclare(_ words: String) {
    let note =
      "\(words) $A\\in\\mathbb{R}^{3\\times 3}$, $x\\in\\mathbb{R}^3$.\n\n$$x^\\top(A+A^\\top) = 2x^\\top A = 2x^\\top A^\\top$$\n"
    let results = NoteResults.of(NoteTree.parse(SourceText(note), dialect: .markdown))
    let report = results.formulas.indices.compactMap { results.derivation(of: $0) }.last
    #expect(report?.verdict == .holds)
  }
}
