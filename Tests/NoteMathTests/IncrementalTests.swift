import MathCheck
import MathEngine
import MathSyntax
import NoteSyntax
import Testing
import TextModel

@testable import NoteMath

/// Results kept over edits are those of a fresh look at the note (ARCHITECTURE.md, invariant 2).
@Suite struct IncrementalTests {
  @Test(arguments: [1, 2, 3, 4])
  func resultsAfterEditsAreThoseOfAFreshLook(seed: UInt64) {
    var random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var lines = Self.lines
    var results = NoteResults.of(Self.tree(lines))
    for step in 0..<150 {
      edit(&lines, &random)
      let tree = Self.tree(lines)
      results = NoteResults.of(tree, previous: results)
      let (kept, fresh) = (Self.summary(results), Self.summary(NoteResults.of(tree)))
      #expect(kept == fresh, "step \(step): \(lines)")
      if kept != fresh { return }
    }
  }

  /// What did not change is the same object; what depends on an edit is not.
  @Test func anOutcomeIsKeptUntilSomethingThatItReadsChanges() {
    let before = NoteResults.of(Self.tree(["$x = 2$", "$y = 3$", "$$x^2$$", "$$y^2$$"]))
    let after = NoteResults.of(Self.tree(["prose", "$x = 5$", "$y = 3$", "$$x^2$$", "$$y^2$$"]), previous: before)
    #expect(after.formulas[2].outcome !== before.formulas[2].outcome)
    #expect(after.formulas[3].outcome === before.formulas[3].outcome)
  }

  /// An edit checks the derivation that it is in, or whose names it declares, and no other one.
  @Test func anEditChecksOnlyTheDerivationsThatItTouches() {
    func note(_ words: String, _ factor: String, _ space: String) -> NoteTree {
      let sections = ["A", "B", "C"].map { name in
        let sign = name == "B" ? factor : "2"
        return "# \(name)\n\n$x,y\\in\(name == "C" ? space : "\\mathbb{R}^3")$ \(name == "A" ? words : "")\n\n"
          + "$$\\|x-y\\|^2 = (x-y)^\\top(x-y) = \\|x\\|^2-\(sign)x^\\top y+\\|y\\|^2$$\n"
      }
      return NoteTree.parse(SourceText(sections.joined(separator: "\n")), dialect: .markdown)
    }
    func checks(_ results: NoteResults) -> Int {
      let before = results.derivations.checkCount
      for index in results.formulas.indices { _ = results.derivation(of: index) }
      return results.derivations.checkCount - before
    }
    let space = "\\mathbb{R}^3"
    let first = NoteResults.of(note("", "2", space))
    #expect(checks(first) == 1, "three texts that are the same are checked once")
    let words = NoteResults.of(note("words", "2", space), previous: first)
    #expect(checks(words) == 0)
    let factor = NoteResults.of(note("words", "3", space), previous: words)
    #expect(checks(factor) == 1)
    #expect(factor.formulas.indices.compactMap { factor.derivation(of: $0)?.refutedStep } == [2])
    #expect(checks(NoteResults.of(note("words", "3", "\\mathbb{R}^2"), previous: factor)) == 1)
  }

  private static let lines = [
    "$x = 3$", "$y = 4$", "$$z = x + y$$", "$f(t) = t^2 + x$", "$$f(2)$$", "$w = (1, 2)$", "$$w^\\top w$$",
    "$$s = \\sum_i w_i$$", "$z = 7$", "$$a = b + 1$$", "$$b = a + 1$$", "TP = 8", "P=TP/(TP+2)", "$P = 0.8$",
    "$\\newcommand{\\half}{\\frac12}$", "$$\\half x$$", "$x \\leftarrow x + 1$", "$$x^2$$", "$$\\sigma(0.5)$$",
  ]

  private static func tree(_ lines: [String]) -> NoteTree {
    NoteTree.parse(SourceText(lines.joined(separator: "\n\n")), dialect: .markdown)
  }

  private func edit(_ lines: inout [String], _ random: inout Generator) {
    let place = random.below(lines.count + 1)
    switch random.below(4) {
    case 0: lines.insert(Self.lines[random.below(Self.lines.count)], at: place)
    case 1 where lines.count > 4: lines.remove(at: random.below(lines.count))
    case 2: lines[random.below(lines.count)] = "$\(["x", "y", "w", "z"][random.below(4)]) = \(random.below(9))$"
    default: lines.swapAt(random.below(lines.count), random.below(lines.count))
    }
  }

  /// Everything that is shown of the results, formula by formula.
  private static func summary(_ results: NoteResults) -> [String] {
    results.formulas.map { formula in
      let outcome = formula.outcome
      let definitions = outcome.definitions.map { "\($0.name)=\($0.value.map(ValueFormatter().text) ?? "-")" }
      let claim = outcome.claim.map { "\($0)" } ?? ""
      return "\(outcome.reading) \(outcome.value.map(ValueFormatter().text) ?? "-") \(definitions) \(outcome.unbound) "
        + "\(outcome.fault?.code.rawValue ?? "") \(claim.prefix(12))"
    }
  }

  /// splitmix64 (Steele, Lea, Flood 2014), so that a failure can be seen again.
  private struct Generator {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(max(bound, 1)))
    }
  }
}
