import MathSyntax
import Testing

@Suite("Whatever the text, its tree's leaves tile it")
struct LosslessTests {
  @Test(arguments: ["", "x", "\\frac{1}{", "\\left( x", "$x$", "a & b", "\\", "\u{0}", "{{{{", "x^2^3"])
  func tiles(source: String) {
    #expect(MathParser.parse(Array(source.utf8)).isLossless)
    #expect(MathParser.parse(Array(source.utf8), notation: .plain).isLossless)
  }
}
