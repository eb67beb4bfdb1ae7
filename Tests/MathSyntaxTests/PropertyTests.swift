import MathSyntax
import Testing

@Suite("What holds for every text")
struct PropertyTests {
  static let files = (GrammarTests.accepted.map { "ok/" + $0.0 }) + (GrammarTests.refused.map { "err/" + $0.0 })

  @Test("Every case with a token dropped, doubled, swapped or cut off keeps a lossless tree", arguments: files)
  func mutations(_ file: String) {
    let cases = GrammarCases("Tests/Corpus/math/\(file).txt")
    #expect(!cases.entries.isEmpty)
    for entry in cases.entries {
      let notation: MathNotation = entry.header == "»plain" ? .plain : .latex
      let source = Array(entry.formula.utf8)
      let tokens = MathParser.parse(source, notation: notation).leaves.map { Array(source[$0.range]) }
      for mutant in Self.mutants(of: tokens) + Self.prefixes(of: source) { check(mutant, notation) }
    }
  }

  @Test(
    "Long and hostile texts are read in one pass, within the budget",
    arguments: [
      "{", "}", "x^", "x_{", "\\left(", "\\right)", "\\sqrt", "\\sqrt[", "\\frac", "\\bf", "\\begin{matrix}", "\\text{",
      "\\text{$", "$", "\\label{", "\\smash[", "a\\over ", "'", "&", "\\\\", "\\hat", "√(", "1{,}", "\\foo{",
      "\\newcommand{",
      "\\operatorname{", "\\underbrace{x}_", "\u{0}", "\u{200F}", "²", "\u{302}", "\\", "(", "(y^-", "x**", "∑_(",
      "\\[", "\\\\[", "\\text{\\(", "\\text{\\'", "\\not{", "\\hline", "\\tag{1}", "\\char", "\\kern",
      "\\color{a}", "\\limits", "准确率 ", "准确率 A=", "A 率", "Σ_{i=1}^n", "\\global", "\\def\\a{\\a\\a}\\a", "\\x{",
    ])
  func hostile(_ unit: String) {
    let source = Array(String(repeating: unit, count: 1_500).utf8)
    for notation in [MathNotation.latex, .plain] {
      let tree = MathParser.parse(source, notation: notation)
      #expect(tree.isLossless)
      #expect(tree.diagnostics.count <= MathSyntaxBudget().diagnosticCount + 1)
    }
  }

  @Test(
    "A macro that grows without end stops at its limit",
    arguments: [
      ("\\def\\a{\\a\\a}\\a", MathDiagnostic.Code.macroRecursion),
      ("\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\a}\\a", .macroRecursion),
      (doubling(30), .limitExceeded),
      ("{{{{{{{{{{" + String(repeating: "{", count: 1000), .limitExceeded),
    ])
  func limits(_ source: String, _ code: MathDiagnostic.Code) {
    let tree = MathParser.parse(Array(source.utf8))
    #expect(tree.isLossless)
    #expect(tree.diagnostics.contains { $0.code == code })
  }

  @Test("A megabyte is read through, whatever is wrong in it", arguments: ["x+", "{", "\\x{", "x^", "\\\\[", "准确率 "])
  func megabyte(_ unit: String) {
    let source = Array(String(repeating: unit, count: 1_000_000 / unit.utf8.count).utf8)
    let tree = MathParser.parse(source, notation: unit == "准确率 " ? .plain : .latex)
    #expect(tree.source.count == source.count)
    #expect(tree.diagnostics.isEmpty == (unit == "x+" || unit == "准确率 "))
  }

  @Test("A formula over the budget's bytes is one error leaf")
  func size() {
    let tree = MathParser.parse(Array("x+y".utf8), budget: MathSyntaxBudget(byteCount: 2))
    #expect(tree.isLossless)
    #expect(tree.diagnostics.map(\.code) == [.limitExceeded])
  }

  /// `\aa` is `\ab\ab`, `\ab` is `\ac\ac`, …: 2^count letters.
  static func doubling(_ count: Int) -> String {
    func name(_ index: Int) -> String {
      "\\m" + String(UnicodeScalar(UInt8(97 + index / 26))) + String(UnicodeScalar(UInt8(97 + index % 26)))
    }
    let definitions = (0..<count).map { "\\def\(name($0)){\(name($0 + 1))\(name($0 + 1))}" }
    return "\\def\(name(count)){x}" + definitions.joined() + name(0)
  }

  private func check(_ source: [UInt8], _ notation: MathNotation) {
    let tree = MathParser.parse(source, notation: notation)
    #expect(tree.isLossless, "\(String(decoding: source, as: UTF8.self))")
    #expect(nests(tree.root), "\(String(decoding: source, as: UTF8.self))")
    #expect(tree.diagnostics.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= source.count })
    let hasError = tree.leaves.contains {
      if case .error = $0.kind { return true }
      return false
    }
    #expect(!hasError || !tree.diagnostics.isEmpty, "\(String(decoding: source, as: UTF8.self))")
  }

  private func nests(_ node: MathNode) -> Bool {
    node.children.allSatisfy {
      node.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= node.range.upperBound && nests($0)
    }
  }

  private static func mutants(of tokens: [[UInt8]]) -> [[UInt8]] {
    var mutants: [[UInt8]] = []
    for index in tokens.indices {
      var dropped = tokens
      dropped.remove(at: index)
      var doubled = tokens
      doubled.insert(tokens[index], at: index)
      mutants += [Array(dropped.joined()), Array(doubled.joined())]
      if index > 0 {
        var swapped = tokens
        swapped.swapAt(index, index - 1)
        mutants.append(Array(swapped.joined()))
      }
    }
    return mutants
  }

  /// As while someone is typing: cut anywhere, also inside a character.
  private static func prefixes(of source: [UInt8]) -> [[UInt8]] {
    source.indices.map { Array(source[..<$0]) }
  }
}
