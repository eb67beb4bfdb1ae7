import MathSyntax
import Testing

@testable import MathLayout

/// Whatever was typed, each form ends soon and shows something.
@Suite("Hostile input")
struct HostileTests {
  static let inputs: [(String, String)] = [
    ("braces", String(repeating: "{", count: 20_000)),
    ("fractions", String(repeating: "\\frac{", count: 2_000)),
    ("closed fractions", String(repeating: "\\frac{1}{", count: 100) + "x" + String(repeating: "}", count: 100)),
    ("powers", String(repeating: "x^{", count: 100) + "x" + String(repeating: "}", count: 100)),
    ("roots", String(repeating: "\\sqrt{1+", count: 100) + "x" + String(repeating: "}", count: 100)),
    ("parentheses", String(repeating: "(", count: 5_000) + "x" + String(repeating: ")", count: 5_000)),
    ("bars", String(repeating: "|", count: 5_000)),
    ("wide", String(repeating: "x+", count: 20_000) + "x"),
    ("wide and tall", String(repeating: "\\frac{a}{b}+", count: 5_000) + "x"),
    (
      "nested tables",
      String(repeating: "\\begin{aligned}a&=", count: 30) + String(repeating: "\\end{aligned}", count: 30)
    ),
    (
      "nested empty tables",
      String(repeating: "\\begin{aligned}", count: 40) + String(repeating: "\\end{aligned}", count: 40)
    ),
    ("columns", "\\begin{matrix}" + String(repeating: "&", count: 5_000) + "\\end{matrix}"),
    ("rows", "\\begin{matrix}" + String(repeating: "\\\\", count: 5_000) + "\\end{matrix}"),
    ("primes", "x" + String(repeating: "'", count: 5_000)),
    ("spaces", "x" + String(repeating: "\\qquad", count: 5_000) + "y"),
    ("macro bomb", "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{xxxxxxxx}\\a\\a\\a\\a"),
    ("controls", "a\u{0}b\u{202E}c\u{1B}[31m"),
    ("text", "\\text{" + String(repeating: "中", count: 5_000) + "}"),
  ]

  @Test("Every form is drawn", arguments: inputs)
  func drawn(_ name: String, _ input: String) {
    let tree = MathParser.parse(Array(input.utf8))
    let rows = TextLayout.render(tree)
    #expect(!rows.isEmpty)
    let line = LineLayout.render(tree)
    #expect(Markup.isBalanced(MathML.render(tree)))
    _ = Speech.render(tree, language: .chinese)
    for text in rows + [line] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
    }
  }
}
