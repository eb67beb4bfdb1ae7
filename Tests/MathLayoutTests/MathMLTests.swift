import MathSyntax
import Testing

@testable import MathLayout

@Suite("MathML")
struct MathMLTests {
  @Test(
    "Forms have their elements",
    arguments: [
      ("x", "<mi>x</mi>"),
      ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
      ("\\frac{1}{2}", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
      ("\\sqrt{x}", "<msqrt><mi>x</mi></msqrt>"),
      ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
      ("-a", "<mrow><mo form=\"prefix\">−</mo><mi>a</mi></mrow>"),
      ("a<b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
      ("\\mathbb{E}", "<mi>𝔼</mi>"),
      ("\\mathbf{x}", "<mi>𝐱</mi>"),
      ("\\mathcal{N}", "<mi>𝒩</mi>"),
      ("\\mathrm{d}", "<mi mathvariant=\"normal\">d</mi>"),
      ("\\mathrm{TP}", "<mi>TP</mi>"),
      ("\\Gamma", "<mi mathvariant=\"normal\">Γ</mi>"),
      ("\\text{if } x", "<mrow><mtext>if\u{A0}</mtext><mi>x</mi></mrow>"),
      ("\\hat{y}", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"),
      (
        "\\sum_{i=1}^n x",
        "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>x</mi></mrow>"
      ),
      ("\\binom{n}{k}", "<mrow><mo>(</mo><mfrac linethickness=\"0px\"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>"),
      ("\\color{red}x", "<mrow style=\"color:red\"><mi>x</mi></mrow>"),
      ("\\textcolor{red\" onclick=\"x}{y}", "<mi>y</mi>"),
      ("\\nosuch", "<merror><mtext>\\nosuch</mtext></merror>"),
    ])
  func elements(_ formula: String, _ body: String) {
    let head = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"inline\">"
    #expect(MathML.render(MathParser.parse(Array(formula.utf8))) == head + body + "</math>")
  }

  /// The elements of MathML Core that may come out; anything else would not be drawn by every browser.
  static let core: Set<String> = [
    "math", "mi", "mn", "mo", "ms", "mtext", "mspace", "mrow", "mfrac", "msqrt", "mroot", "mphantom", "mpadded", "msub",
    "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "merror", "mstyle",
  ]

  @Test("Every layout of the corpus is balanced and within MathML Core", arguments: LayoutTests.files.map(\.0))
  func balanced(_ file: String) {
    for entry in LayoutCorpus(file).entries {
      let markup = MathML.render(MathParser.parse(Array(entry.formula.utf8)), display: .block)
      #expect(Markup.isBalanced(markup), "\(entry.formula)")
      for piece in markup.split(separator: "<") where !piece.hasPrefix("/") {
        #expect(Self.core.contains(String(piece.prefix { $0.isLetter })), "\(entry.formula): \(piece)")
      }
    }
  }
}
