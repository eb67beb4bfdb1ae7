import MathCheck
import MathEngine
import MathNumerics
import Testing

/// Statements of a context, by the points that are drawn from them.
@Suite struct DeclarationTests {
  /// Conditions in the math notation that hold at every point of the context before them.
  @Test(arguments: [
    (["x\\in\\mathbb{R}"], ["x^2\\ge 0"]),
    (["0<\\gamma<1", "T\\in\\mathbb{N}", "T\\ge 1"], ["\\gamma>0", "\\gamma<1", "T\\ge 1", "T=\\lfloor T\\rfloor"]),
    (["y\\in\\{0,1\\}"], ["y(1-y)=0"]),
    (["p,q\\in\\Delta^2", "p_i>0"], ["\\sum_i p_i=1", "\\min_i q_i\\ge 0"]),
    (["p\\in(0,1)^4"], ["\\min_i p_i>0", "\\max_i p_i<1"]),
    (["C\\in\\mathbb{R}^{3\\times 3}", "C=C^\\top"], ["\\|C-C^\\top\\|_F=0"]),
    (["Q\\in\\mathbb{R}^{3\\times 3}", "Q^\\top Q=I"], ["\\|QQ^\\top-I\\|_F<10^{-9}"]),
    (["A\\in\\mathbb{R}^{2\\times 2}", "A\\succ 0"], ["\\det A>0", "A_{11}>0"]),
    (["x,y\\in\\mathbb{R}^3", "\\|x\\|=\\|y\\|=1"], ["|x^\\top x-1|<10^{-9}", "|y^\\top y-1|<10^{-9}"]),
    (["a,b\\in\\mathbb{R}", "a+b=1"], ["|a+b-1|<10^{-9}"]),
    (["a,b\\in\\mathbb{R}", "a<b"], ["a<b"]),
    (["x\\in\\mathbb{R}^n", "n\\in\\mathbb{N}", "m=\\frac1n\\sum_i x_i"], ["|\\sum_i(x_i-m)|<10^{-9}"]),
    (
      ["C\\in\\mathbb{R}^{3\\times 3}", "u\\in\\mathbb{R}^3", "\\lambda\\in\\mathbb{R}", "C=C^\\top", "Cu=\\lambda u"],
      ["\\|Cu-\\lambda u\\|<10^{-9}"]
    ),
    (
      ["A\\in\\mathbb{R}^{3\\times 3}", "v\\in\\mathbb{R}^3", "\\lambda\\in\\mathbb{R}", "Av=\\lambda v"],
      ["\\|Av-\\lambda v\\|<10^{-9}"]
    ),
    (["W\\in\\mathbb{R}^{2\\times 3}", "x\\in\\mathbb{R}^3", "L=\\|Wx\\|^2"], ["L\\ge 0"]),
    (["f(t)=t^2+1", "x\\in\\mathbb{R}"], ["f(x)\\ge 1"]),
    (["TP,FP\\in\\mathbb{N}", "TP\\ge 1", "P=\\frac{TP}{TP+FP}"], ["P\\le 1", "P>0"]),
  ])
  func pointsMeetTheContext(_ context: [String], _ conditions: [String]) {
    for condition in conditions {
      let report = DerivationChecker(declarations: Declarations(context: context)).check(condition)
      #expect(report.verdict == .holds, "\(condition): \(report.steps.map { $0.reason ?? "" })")
    }
  }

  @Test(arguments: ["x \\heartsuit y", "x", "\\mathbb{E}[x]=0", "x_i\\sim\\mathcal{N}(0,1)"])
  func whatIsNotUnderstoodRefutesNothing(_ statement: String) {
    let declarations = Declarations(context: ["x,y\\in\\mathbb{R}", statement])
    #expect(DerivationChecker(declarations: declarations).check("x+y=x-y").verdict == .unknown)
  }

  @Test func theSamePointsEveryTime() {
    let declarations = Declarations(context: ["x\\in\\mathbb{R}", "A\\in\\mathbb{R}^{2\\times 2}"])
    let texts = (0..<2).map { _ in
      Sampler(declarations).points().flatMap(\.point).map { "\($0.name)=\(ValueFormatter().text($0.value))" }
    }
    #expect(texts[0] == texts[1])
    // With those at extreme places.
    #expect(texts[0].count == 2 * (Sampler.pointCount + 6))
    #expect(texts[0].contains { $0.hasPrefix("x=-") || $0.hasPrefix("x=−") })
  }
}
