import MathEngine
import NoteSyntax
import Testing
import TextModel

@testable import NoteMath

/// What the formulas of a note come to, read as a page: one line a formula that has something to say.
private func page(_ text: String) -> [String] {
  let results = NoteResults.of(NoteTree.parse(SourceText(text), dialect: .markdown))
  return results.formulas.compactMap { formula in
    let source = String(decoding: formula.source.utf8, as: UTF8.self)
    let formatter = ValueFormatter()
    switch formula.outcome.claim {
    case .holds?: return "\(source) ✓"
    case .fails(let left, let right, _, _)?: return "\(source) ✗ \(formatter.text(left)) | \(formatter.text(right))"
    case .stale(let value, _, let replacement)?: return "\(source) now \(formatter.text(value)) write \(replacement)"
    case .undecided?, nil: break
    }
    if let value = formula.outcome.value { return "\(source) = \(formatter.text(value))" }
    return formula.outcome.unbound.isEmpty ? nil : "\(source) needs \(formula.outcome.unbound.joined(separator: " "))"
  }
}

@Suite struct NoteResultsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var note: String
    var shows: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "a plain formula needs its names",
      note: "Precision=TP/（TP+FP）", shows: ["Precision=TP/（TP+FP） needs TP FP"]),
    Case(
      name: "bindings before a formula",
      note: "TP = 40\n\nFP = 10\n\nPrecision=TP/（TP+FP）", shows: ["Precision=TP/（TP+FP） = 0.8"]),
    Case(
      name: "the nearest definition before wins",
      note: "$x = 3$ and $x = 5$, so $$y = x^2$$ then $x = 7$", shows: ["y = x^2 = 25"]),
    Case(name: "the only definition behind", note: "$$y = x^2$$ with $x = 7$", shows: ["y = x^2 = 49"]),
    Case(
      name: "the only definition behind in the section",
      note: "# A\n\n$$y = x^2$$ with $x = 7$\n\n# B\n\n$x = 1$", shows: ["y = x^2 = 49"]),
    Case(
      name: "a value in the same sentence comes before that of another section",
      note: "# A\n\n$p = 1$\n\n# B\n\n$$G = p(1-p)$$ where $p = 0.5$.\n\n$$q = 2p$$",
      shows: ["G = p(1-p) = 0.25", "q = 2p = 1"]),
    Case(
      name: "but not before that of the section",
      note: "# A\n\n$x = 3$ and $$y = x^2$$ then $x = 7$", shows: ["y = x^2 = 9"]),
    Case(
      name: "a product of letters in plain text", note: "y=wx+b，w=2，x=3，b=1", shows: ["y=wx+b = 7"]),
    Case(
      name: "a definition takes a built-in meaning away from there on",
      note: #"# A\n\n$e^0 + \sigma(0)$\n\n# B\n\n$e = 5$, $\sigma = 2$, $e^2 + \sigma(0)$"#.replacing(
        #"\n"#, with: "\n"),
      shows: [#"e^0 + \sigma(0) = 1.5"#, #"e^2 + \sigma(0) = 25"#]),
    Case(
      name: "or where it stands in the formula's own sentence",
      note: #"$$q = 2\sigma + e$$ where $\sigma = 3$, $e = 1$"#, shows: [#"q = 2\sigma + e = 7"#]),
    Case(name: "a computed claim", note: #"$\sum_{i=1}^{10} i^2 = 385$"#, shows: [#"\sum_{i=1}^{10} i^2 = 385 ✓"#]),
    Case(
      name: "a false one", note: #"$\sum_{i=1}^{10} i^2 = 384$"#, shows: [#"\sum_{i=1}^{10} i^2 = 384 ✗ 385 | 384"#]),
    Case(
      name: "stars of a product that Markdown takes for emphasis", note: "总个数为2*3*3*2=36个，a = 2，b = 3，s=a*b*a",
      shows: ["2*3*3*2=36 ✓", "s=a*b*a = 12"]),
    Case(
      name: "a false derivative of a built-in", note: #"$z = 0$: $$\sigma'(z) = \sigma(z)(1 + \sigma(z))$$"#,
      shows: [#"\sigma'(z) = \sigma(z)(1 + \sigma(z)) ✗ 0.25 | 0.75"#]),
    Case(name: "a built-in", note: #"$$\sigma(0.5)$$"#, shows: [#"\sigma(0.5) = 0.622459"#]),
    Case(
      name: "a derivative sees through what the note defines",
      note: #"$w = 2$, $x = 3$, $y = 5$, $\hat y = wx$, $L = (y-\hat y)^2$: $$\frac{\partial L}{\partial w}$$"#,
      shows: [#"\hat y = wx = 6"#, #"L = (y-\hat y)^2 = 1"#, #"\frac{\partial L}{\partial w} = 6"#]),
    Case(
      name: "an array that is defined by its elements",
      note: #"$x = (1, 2, 3)$, $\hat y_i = 2x_i$, $y = (2, 4, 7)$: $$\sum_i (y_i-\hat y_i)^2$$"#,
      shows: [#"\hat y_i = 2x_i = (2, 4, 6)"#, #"\sum_i (y_i-\hat y_i)^2 = 1"#]),
    Case(
      name: "an array by elements of unlike arrays has no value",
      note: #"$x = (1, 2, 3)$, $y = (1, 2)$, $q_i = x_iy_i$: $$\sum_i q_i$$"#,
      shows: ["q_i = x_iy_i needs i", #"\sum_i q_i needs q"#]),
    Case(
      name: "what depends on the variable by elements or by a function is not taken for constant",
      note: #"""
        $b = 2$, $x = (1, 2)$, $q_i = bx_i$, $S = \sum_i q_i$: $$\frac{d}{db}(b^2 + S)$$
        $w = 3$, $a = w^2$, $f(u) = au$: $$\frac{d}{dw}(w + f(2))$$ and $$\frac{d}{da} f(2)$$
        """#, shows: ["q_i = bx_i = (2, 4)", #"S = \sum_i q_i = 6"#, "a = w^2 = 9", #"\frac{d}{da} f(2) = 2"#]),
    Case(
      name: "derivatives of functions that read other names of the note",
      note: #"$a = 2$, $f(x) = ax^2$, $g(t) = f(t^2)$: $$f'(3)$$ and $$g'(1)$$"#,
      shows: ["f'(3) = 12", "g'(1) = 8"]),
    Case(
      name: "a derivative where d has a value",
      note: #"$d = 64$, $w = 2$, $m = 3w$: $$\frac{dm}{dw}$$ and $$\frac{d}{w}$$"#,
      shows: ["m = 3w = 6", #"\frac{dm}{dw} = 3"#, #"\frac{d}{w} = 32"#]),
    Case(
      name: "a derivative of what depends on nothing known",
      note: #"$w = 2$, $y = 5$: $$\frac{\partial}{\partial w} y^2$$ and $$\frac{\partial}{\partial w}\log p(y)$$"#,
      shows: [#"\frac{\partial}{\partial w}\log p(y) needs p"#]),
    Case(
      name: "a definition whose names have other values by now is not seen through",
      note: #"$a = 1$, $z = aw$, $w = 2$; later $a = 3$ and $$\frac{\partial z}{\partial w}$$"#,
      shows: ["z = aw = 2"]),
    Case(
      name: "a result that became stale",
      note: #"$P = 0.75$, $R = 0.75$: $$F_1 = \frac{2PR}{P+R}$$ so $F_1 = 0.72$"#,
      shows: [#"F_1 = \frac{2PR}{P+R} = 0.75"#, "F_1 = 0.72 now 0.75 write 0.75"]),
    Case(
      name: "a function of the note",
      note: #"$f(x) = x^2 + 1$ gives $$f(3)$$"#, shows: ["f(3) = 10"]),
    Case(
      name: "vectors", note: #"$w = (2, -1)$, $x = (1, 0.5)$, $b = 0$: $$z = w^\top x + b$$"#,
      shows: [#"z = w^\top x + b = 1.5"#]),
    Case(
      name: "the mean of numbers in parentheses", note: #"$y = (2, 4, 9)$: $$\bar y + y_1$$"#,
      shows: [#"\bar y + y_1 = 7"#]),
    Case(
      name: "letters side by side in plain text", note: "F1 = 2PR/(P+R) where P = 0.8 and R = 0.5",
      shows: ["F1 = 2PR/(P+R) = 0.615385"]),
    Case(
      name: "a circle has no value", note: "$$a = b + 1$$ $$b = a + 1$$",
      shows: ["a = b + 1 needs b", "b = a + 1 needs a"]),
    Case(name: "a condition is not false", note: "$x = 3$; set $x^2 - 4 = 0$", shows: []),
  ])
  func shows(_ example: Case) {
    #expect(page(example.note) == example.shows)
  }
}
