import MathCheck
import MathEngine
import Testing

/// A check that is cancelled ends soon, wherever it is: the flag is looked at often, and little is done once it is seen.
@Suite struct CancellationTests {
  /// As long as a formula of a note that is checked at all, and of the costliest kinds.
  private static let blocks: [(context: [String], latex: String)] = [
    (
      ["A\\in\\mathbb{R}^{6\\times 6}", "x,y\\in\\mathbb{R}^6"],
      block("\\|Ax-y\\|^2", (1...120).map { "\\|Ax-y\\|^2+\($0)-\($0)" })
    ),
    (
      ["z\\in\\mathbb{R}^5", "s=\\operatorname{softmax}(z)"],
      block(
        "\\frac{\\partial s}{\\partial z}", (1...90).map { "\\operatorname{diag}(s)-\($0)ss^\\top+\($0 - 1)ss^\\top" })
    ),
    (
      ["\\mu\\in\\mathbb{R}", "\\sigma>0"],
      block(
        "\\int_{-\\infty}^\\infty x\\mathcal{N}(x;\\mu,\\sigma^2)dx",
        (1...30).map { "\\int_{-\\infty}^\\infty (x+\($0))\\mathcal{N}(x;\\mu,\\sigma^2)dx-\($0)" })
    ),
    (["a,b,c\\in\\mathbb{R}"], block("(a+b+c)^8", (1...100).map { "(a+b+c)^8+(a+b)^{\($0 % 9)}-(b+a)^{\($0 % 9)}" })),
    (
      ["x,y>0", "n\\in\\mathbb{N}"],
      block("x+y", (1...60).map { "\\frac{\\sum_{k=1}^n(x+y)^k\\cdot\($0)}{\\sum_{k=1}^n(x+y)^k}" })
    ),
  ]

  private static func block(_ first: String, _ sides: [String]) -> String {
    "\\begin{aligned}\(first) \(sides.map { "&= " + $0 }.joined(separator: " \\\\ "))\\end{aligned}"
  }

  private static func check(_ place: Int, _ flag: CancelFlag) {
    let (context, latex) = blocks[place]
    _ = DerivationChecker(declarations: Declarations(context: context), cancelFlag: flag).check(latex)
  }

  @Test(arguments: blocks.indices)
  func theFlagIsLookedAtOften(_ place: Int) {
    let looks = FlagLooks()
    Self.check(place, looks.flag())
    let times = looks.times
    #expect(times.count > 100)
    let gap = zip(times, times.dropFirst()).map { $1 - $0 }.max() ?? .infinity
    // A debug build takes ten to forty times what a release build does, whose goal is 10 ms.
    #expect(gap < Self.longest, "\(gap) s of \((times.last ?? 0) - (times.first ?? 0))")
  }

  @Test(arguments: blocks.indices)
  func aRunningCheckEndsSoon(_ place: Int) {
    let all = FlagLooks()
    Self.check(place, all.flag())
    let count = all.times.count
    for share in 1...12 {
      let looks = FlagLooks(limit: max(1, count * share / 13))
      Self.check(place, looks.flag())
      let rest = FlagLooks.now() - (looks.times.last ?? 0)
      #expect(rest < Self.longest, "\(rest) s after \(share) of 13")
    }
  }

  /// Seconds of processor time.
  private static let longest = 0.1
}
