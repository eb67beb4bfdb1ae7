// modules: MathNumerics MathSyntax MathEngine MathCheck
// with: ../MathCheckTests/FlagLooks.swift
import MathCheck
import MathEngine

/// Times the checking of ten-step derivations of several kinds, and how soon a cancelled check ends; of one alone where its
/// name is an argument.
@main struct Derivations {
  static func main() {
    let only = CommandLine.arguments.dropFirst().first
    print("ten steps, ms of processor time: median of 15 checks, most of them; goal 20")
    for (name, context, sides) in tenSteps where only == nil || only == name {
      let latex = "\\begin{aligned}\(sides[0]) \(sides.dropFirst().joined(separator: " \\\\ "))\\end{aligned}"
      var verdicts = ""
      let times = (0..<15).map { _ in
        let start = FlagLooks.now()
        let report = DerivationChecker(declarations: Declarations(context: context)).check(latex)
        let time = FlagLooks.now() - start
        verdicts = "\(report.verdict) \(report.steps.count)"
        return time
      }.sorted()
      print("  \(name): \(ms(times[7])), \(ms(times[14])) (\(verdicts))")
    }
    print(
      "cancellation, ms: longest time between two looks at the flag, longest from the last look to the end; goal 10")
    for (name, context, latex) in longBlocks where only == nil || only == name { cancel(name, context, latex) }
  }

  private static func cancel(_ name: String, _ context: [String], _ latex: String) {
    let declarations = Declarations(context: context)
    func run(_ looks: FlagLooks) {
      _ = DerivationChecker(declarations: declarations, cancelFlag: looks.flag()).check(latex)
    }
    let all = FlagLooks()
    let start = FlagLooks.now()
    run(all)
    let times = [start] + all.times
    let gap = zip(times, times.dropFirst()).map { $1 - $0 }.max() ?? 0
    var rest = 0.0
    for share in 0..<40 {
      let looks = FlagLooks(limit: max(1, all.times.count * share / 40))
      run(looks)
      rest = max(rest, FlagLooks.now() - (looks.times.last ?? 0))
    }
    print(
      "  \(name): \(ms(gap)), \(ms(rest)) (whole check \(ms(FlagLooks.now() - start > 0 ? (times.last ?? 0) - start : 0)))"
    )
  }

  private static func ms(_ seconds: Double) -> String { "\((seconds * 1e5).rounded() / 100)" }

  /// As long as a formula of a note that is checked at all (4,000 bytes).
  private static let longBlocks: [(String, [String], String)] = [
    (
      "norms", ["A\\in\\mathbb{R}^{6\\times 6}", "x,y\\in\\mathbb{R}^6"],
      block("\\|Ax-y\\|^2", (1...120).map { "\\|Ax-y\\|^2+\($0)-\($0)" })
    ),
    (
      "Jacobians", ["z\\in\\mathbb{R}^5", "s=\\operatorname{softmax}(z)"],
      block(
        "\\frac{\\partial s}{\\partial z}", (1...70).map { "\\operatorname{diag}(s)-\($0)ss^\\top+\($0 - 1)ss^\\top" })
    ),
    (
      "integrals", ["\\mu\\in\\mathbb{R}", "\\sigma>0"],
      block(
        "\\int_{-\\infty}^\\infty x\\mathcal{N}(x;\\mu,\\sigma^2)dx",
        (1...50).map { "\\int_{-\\infty}^\\infty (x+\($0))\\mathcal{N}(x;\\mu,\\sigma^2)dx-\($0)" })
    ),
    (
      "powers", ["a,b,c\\in\\mathbb{R}"],
      block("(a+b+c)^8", (1...100).map { "(a+b+c)^8+(a+b)^{\($0 % 9)}-(b+a)^{\($0 % 9)}" })
    ),
    (
      "sums", ["x,y>0", "n\\in\\mathbb{N}"],
      block("x+y", (1...60).map { "\\frac{\\sum_{k=1}^n(x+y)^k\\cdot\($0)}{\($0)\\sum_{k=1}^n(x+y)^{k-1}}" })
    ),
    (
      "wrong steps", ["A\\in\\mathbb{R}^{3\\times 3}", "x,y\\in\\mathbb{R}^3"],
      block("x^\\top Ay", (1...150).map { "y^\\top Ax+\($0)x^\\top y" })
    ),
    ("one long line", ["a\\in\\mathbb{R}"], "a = a + " + (1...1000).map { "\($0)" }.joined(separator: "+")),
    ("undeclared", [], block("f(a_1)", (1...200).map { "b_{\($0)}x+c" })),
  ]

  private static func block(_ first: String, _ sides: [String]) -> String {
    "\\begin{aligned}\(first) \(sides.map { "&= " + $0 }.joined(separator: " \\\\ "))\\end{aligned}"
  }

  private static let tenSteps: [(String, [String], [String])] = [
    (
      "algebra", ["x,y\\in\\mathbb{R}"],
      ["(x+y)^3"]
        + [
          "(x+y)(x+y)^2", "(x+y)(x^2+2xy+y^2)", "x(x^2+2xy+y^2)+y(x^2+2xy+y^2)", "x^3+2x^2y+xy^2+y(x^2+2xy+y^2)",
          "x^3+2x^2y+xy^2+x^2y+2xy^2+y^3", "x^3+3x^2y+3xy^2+y^3", "x^3+y^3+3xy(x+y)", "(x+y)(x^2-xy+y^2)+3xy(x+y)",
          "(x+y)(x^2+2xy+y^2)", "(y+x)^3",
        ].map { "&= " + $0 }
    ),
    (
      "softmax gradient", ["z\\in\\mathbb{R}^4", "p=\\operatorname{softmax}(z)"],
      ["\\frac{\\partial}{\\partial z_1}\\left[-\\log\\frac{e^{z_2}}{\\sum_{k=1}^4e^{z_k}}\\right]"]
        + [
          "\\frac{\\partial}{\\partial z_1}\\left[-z_2+\\log\\sum_{k=1}^4e^{z_k}\\right]",
          "\\frac{\\partial}{\\partial z_1}\\log\\sum_{k=1}^4e^{z_k}",
          "\\frac{1}{\\sum_{k=1}^4e^{z_k}}\\frac{\\partial}{\\partial z_1}\\sum_{k=1}^4e^{z_k}",
          "\\frac{1}{\\sum_{k=1}^4e^{z_k}}\\cdot e^{z_1}", "\\frac{e^{z_1}}{\\sum_{k=1}^4e^{z_k}}",
          "\\frac{1}{\\sum_{k=1}^4e^{z_k-z_1}}", "\\frac{e^{z_1-z_2}}{\\sum_{k=1}^4e^{z_k-z_2}}", "p_1",
          "1-p_2-p_3-p_4", "1-\\sum_{k=2}^4p_k",
        ].map { "&= " + $0 }
    ),
    (
      "matrix calculus", ["X\\in\\mathbb{R}^{5\\times 3}", "y\\in\\mathbb{R}^5", "w\\in\\mathbb{R}^3", "\\lambda>0"],
      ["\\nabla_w\\left(\\|Xw-y\\|^2+\\lambda\\|w\\|^2\\right)"]
        + [
          "\\nabla_w\\left((Xw-y)^\\top(Xw-y)+\\lambda w^\\top w\\right)",
          "\\nabla_w\\left(w^\\top X^\\top Xw-2y^\\top Xw+y^\\top y+\\lambda w^\\top w\\right)",
          "\\nabla_w\\left(w^\\top X^\\top Xw\\right)-2\\nabla_w\\left(y^\\top Xw\\right)+\\lambda\\nabla_w\\left(w^\\top w\\right)",
          "2X^\\top Xw-2X^\\top y+\\lambda\\nabla_w\\left(w^\\top w\\right)", "2X^\\top Xw-2X^\\top y+2\\lambda w",
          "2X^\\top(Xw-y)+2\\lambda w", "2\\left(X^\\top Xw-X^\\top y+\\lambda w\\right)",
          "2(X^\\top X+\\lambda I)w-2X^\\top y", "2\\left((X^\\top X+\\lambda I)w-X^\\top y\\right)",
          "-2\\left(X^\\top y-(X^\\top X+\\lambda I)w\\right)",
        ].map { "&= " + $0 }
    ),
    (
      "expectation", ["x\\in\\{1,2,3\\}", "p\\in\\Delta^2", "p(x)>0", "f(x)\\in\\mathbb{R}", "\\mu=\\sum_xp(x)f(x)"],
      ["\\sum_xp(x)(f(x)-\\mu)^2"]
        + [
          "\\sum_xp(x)\\left(f(x)^2-2\\mu f(x)+\\mu^2\\right)",
          "\\sum_xp(x)f(x)^2-\\sum_x2\\mu p(x)f(x)+\\sum_xp(x)\\mu^2",
          "\\sum_xp(x)f(x)^2-2\\mu\\sum_xp(x)f(x)+\\mu^2\\sum_xp(x)", "\\sum_xp(x)f(x)^2-2\\mu\\mu+\\mu^2\\sum_xp(x)",
          "\\sum_xp(x)f(x)^2-2\\mu^2+\\mu^2", "\\sum_xp(x)f(x)^2-\\mu^2",
          "\\sum_xp(x)f(x)^2-\\left(\\sum_xp(x)f(x)\\right)^2",
          "\\sum_x\\sum_{x'}p(x)p(x')f(x)^2-\\left(\\sum_xp(x)f(x)\\right)^2",
          "\\sum_xp(x)f(x)^2-\\mu\\sum_xp(x)f(x)", "\\sum_xp(x)f(x)(f(x)-\\mu)",
        ].map { "&= " + $0 }
    ),
    (
      "symbolic sums", ["\\gamma\\in(0,1)", "n\\in\\mathbb{N}"],
      ["\\sum_{k=0}^{n}\\gamma^k"]
        + [
          "1+\\sum_{k=1}^{n}\\gamma^k", "1+\\gamma\\sum_{k=1}^{n}\\gamma^{k-1}", "1+\\gamma\\sum_{j=0}^{n-1}\\gamma^j",
          "1+\\gamma\\left(\\sum_{j=0}^{n}\\gamma^j-\\gamma^n\\right)", "1+\\gamma\\sum_{j=0}^n\\gamma^j-\\gamma^{n+1}",
          "\\frac{1-\\gamma^{n+1}}{1-\\gamma}", "\\frac{1}{1-\\gamma}-\\frac{\\gamma^{n+1}}{1-\\gamma}",
          "\\sum_{k=0}^\\infty\\gamma^k-\\gamma^{n+1}\\sum_{k=0}^\\infty\\gamma^k",
          "(1-\\gamma^{n+1})\\sum_{k=0}^\\infty\\gamma^k", "\\sum_{k=0}^n\\gamma^{n-k}",
        ].map { "&= " + $0 }
    ),
    (
      "integrals", ["\\mu\\in\\mathbb{R}", "\\sigma>0"],
      ["\\int_{-\\infty}^\\infty x^2\\mathcal{N}(x;\\mu,\\sigma^2)dx"]
        + [
          "\\int_{-\\infty}^\\infty\\frac{x^2}{\\sqrt{2\\pi}\\sigma}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}dx",
          "\\int_{-\\infty}^\\infty\\frac{(\\mu+\\sigma u)^2}{\\sqrt{2\\pi}}e^{-u^2/2}du",
          "\\frac{1}{\\sqrt{2\\pi}}\\int_{-\\infty}^\\infty(\\mu^2+2\\mu\\sigma u+\\sigma^2u^2)e^{-u^2/2}du",
          "\\frac{\\mu^2}{\\sqrt{2\\pi}}\\int_{-\\infty}^\\infty e^{-u^2/2}du+\\frac{\\sigma^2}{\\sqrt{2\\pi}}\\int_{-\\infty}^\\infty u^2e^{-u^2/2}du",
          "\\mu^2+\\frac{\\sigma^2}{\\sqrt{2\\pi}}\\int_{-\\infty}^\\infty u^2e^{-u^2/2}du",
          "\\mu^2+\\frac{2\\sigma^2}{\\sqrt{2\\pi}}\\int_0^\\infty u^2e^{-u^2/2}du",
          "\\mu^2+\\frac{2\\sigma^2}{\\sqrt{2\\pi}}\\int_0^\\infty e^{-u^2/2}du",
          "\\mu^2+\\frac{2\\sigma^2}{\\sqrt{2\\pi}}\\cdot\\frac{\\sqrt{2\\pi}}{2}", "\\mu^2+\\sigma^2",
          "\\sigma^2\\left(1+\\frac{\\mu^2}{\\sigma^2}\\right)",
        ].map { "&= " + $0 }
    ),
    (
      "ELBO", ["z\\in\\{1,2,3\\}", "q\\in\\Delta^2", "p(x,z)>0", "q(z)>0"],
      ["\\log\\sum_zp(x,z)"]
        + [
          "= \\log\\sum_zq(z)\\frac{p(x,z)}{q(z)}", "\\ge \\sum_zq(z)\\log\\frac{p(x,z)}{q(z)}",
          "= \\sum_zq(z)\\left(\\log p(x,z)-\\log q(z)\\right)", "= \\sum_zq(z)\\log p(x,z)-\\sum_zq(z)\\log q(z)",
          "= \\sum_zq(z)\\log p(x,z)+H(q)", "\\ge \\sum_zq(z)\\log p(x,z)", "\\ge \\min_z\\log p(x,z)",
          "= \\log\\min_zp(x,z)", "= -\\log\\max_z\\frac{1}{p(x,z)}", "\\ge -\\max_z\\frac{1}{p(x,z)}",
        ].map { "&" + $0 }
    ),
    (
      "wrong tenth step", ["X\\in\\mathbb{R}^{5\\times 3}", "y\\in\\mathbb{R}^5", "w\\in\\mathbb{R}^3"],
      ["\\|Xw-y\\|^2"] + (1...9).map { "&= \\|y-Xw\\|^2+\($0)w^\\top w-\($0)\\|w\\|^2" } + ["&= \\|y+Xw\\|^2"]
    ),
  ]
}
