import MathCheck
import MathEngine
import Foundation
import Synchronization
import Testing

/// Correct derivations hold, slips are found at their step, and what claims nothing is never called false.
@Suite struct DerivationTests {
  private static func check(_ item: DerivationCase) -> DerivationReport {
    DerivationChecker(declarations: Declarations(context: item.context)).check(item.latex)
  }

  @Test(arguments: DerivationCase.all(in: "correct.txt"))
  func holds(_ item: DerivationCase) {
    let report = Self.check(item)
    #expect(report.verdict == .holds, "\(report.steps.map { ($0.verdict, $0.reason ?? "") })")
    #expect(report.steps.count == item.sides.count - 1)
    #expect(report.steps.allSatisfy { $0.verdict == .proved || $0.verdict == .checked })
  }

  /// A verdict is never wrong: each case is decided rightly or left open.
  @Test(arguments: DerivationCase.all(in: "cases.txt") + DerivationCase.all(in: "textbook.txt"))
  func isNeverWrong(_ item: DerivationCase) {
    let report = Self.check(item)
    switch report.verdict {
    case .holds: #expect(item.wrongStep == nil)
    case .refuted: #expect(report.refutedStep == item.wrongStep)
    case .unknown: break
    }
  }

  @Test func mostCasesAreDecided() {
    let open = DerivationCase.all(in: "cases.txt").filter { Self.check($0).verdict == .unknown }
    #expect(open.count <= Self.openCaseCount, "\(open.map(\.name))")
    let textbook = DerivationCase.all(in: "textbook.txt")
    let undecided = textbook.filter { Self.check($0).verdict == .unknown }
    #expect(textbook.count == 170)
    #expect(undecided.count <= Self.openTextbookCaseCount, "\(undecided.map(\.name))")
  }

  private static let openCaseCount = 0
  private static let openTextbookCaseCount = 2

  /// Of the slips that a program makes in correct derivations, at least 95 in 100 are refuted at their step. The others
  /// leave a side without a value, or true after all, as a transpose inside a determinant does.
  @Test func slipsAreRefuted() {
    let all = DerivationCase.all(in: "correct.txt").flatMap(DerivationMutation.all)
    let missed = all.filter { Self.check($0.derivation).refutedStep != $0.step }
    #expect(DerivationCase.all(in: "correct.txt").count >= 100)
    #expect(all.count >= 300)
    #expect(Set(all.map(\.kind)) == ["sign", "factor", "transpose", "log base", "index"])
    #expect(missed.count * 20 <= all.count, "\(missed.count) of \(all.count): \(missed.map(\.name))")
    // What is refuted is refuted at the slip, or the step after it, never before.
    for mutation in missed {
      if let step = Self.check(mutation.derivation).refutedStep { #expect(step > mutation.step, "\(mutation.name)") }
    }
  }

  @Test func nothingSilentIsRefuted() {
    var formulas: [(latex: String, context: [String])] = []
    for line in Corpus.lines("silent.txt").dropFirst(3) where !line.isEmpty {
      if line.hasPrefix(": ") {
        formulas[formulas.count - 1].context.append(String(line.dropFirst(2)))
      } else {
        formulas.append((line, []))
      }
    }
    #expect(formulas.count > 40)
    for formula in formulas {
      let report = DerivationChecker(declarations: Declarations(context: formula.context)).check(formula.latex)
      #expect(report.refutedStep == nil, "\(formula.latex)")
    }
  }

  /// A refutation can be put in by hand: the counterexample's sides differ.
  @Test(arguments: DerivationCase.all(in: "cases.txt").filter { $0.wrongStep != nil })
  func refutationsComeWithACounterexample(_ item: DerivationCase) throws {
    let report = Self.check(item)
    guard let place = report.refutedStep else { return }
    let step = report.steps[place - 1]
    #expect(step.left != nil && step.right != nil)
    #expect(step.counterexample.isEmpty == item.context.allSatisfy { $0.contains("\\sim") || $0.contains("=") })
  }

  @Test(arguments: [
    ("\\sqrt{x^2}=x", ["x\\in\\mathbb{R}"], "it holds for x ≥ 0"),
    (
      "x^\\top(A+A^\\top)=2x^\\top A", ["A\\in\\mathbb{R}^{3\\times 3}", "x\\in\\mathbb{R}^3"],
      "it holds if A is symmetric"
    ),
    ("(a-b)^2=a^2+2ab+b^2", ["a,b\\in\\mathbb{R}"], "it holds with the other sign here"),
    ("(a+b)^2-a^2-b^2=ab", ["a,b\\in\\mathbb{R}"], "it holds with the factor 2 on the right"),
    (
      "x^\\top Ay=y^\\top Ax", ["A\\in\\mathbb{R}^{3\\times 3}", "x,y\\in\\mathbb{R}^3"],
      "it holds with A transposed here"
    ),
    ("\\ln(ab)=\\ln a+\\log_2 b", ["a,b>0"], "it holds with the logarithm to the other base here"),
  ])
  func likelySlipIsNamed(_ latex: String, _ context: [String], _ slip: String) {
    let report = DerivationChecker(declarations: Declarations(context: context)).check(latex)
    #expect(report.verdict == .refuted)
    #expect(report.steps.first?.slip?.text == slip)
  }

  @Test(arguments: [
    ("2x+1=5\\Rightarrow 2x=4\\Rightarrow x=2", "checked checked"), ("2x=4\\iff x=2", "checked"),
    ("ax=b\\implies 2ax=2b", "checked"), ("x^2=4\\implies x=2", "unknown"), ("2x=4\\iff x=3", "unknown"),
  ])
  func equationsFollow(_ latex: String, _ verdicts: String) {
    let context = ["x\\in\\mathbb{R}", "a>0", "b\\in\\mathbb{R}"]
    let report = DerivationChecker(declarations: Declarations(context: context)).check(latex)
    #expect(report.steps.map(\.verdict.rawValue).joined(separator: " ") == verdicts)
  }

  /// A check that is cancelled before it starts compares nothing.
  @Test func aCancelledCheckStops() {
    let flag = CancelFlag()
    flag.cancel()
    let report = DerivationChecker(
      declarations: Declarations(context: ["x\\in\\mathbb{R}"]), cancelFlag: flag
    ).check("(x+1)^2=x^2+2x+1=x^2")
    #expect(report.steps.allSatisfy { $0.verdict == .unknown })
  }

  @Test(arguments: [
    ("\\frac{1}{x}=\\frac{1}{x}+0", ["x\\in\\mathbb{R}", "x>0", "x<0"]),
    ("a^2=b^2", ["a,b\\in\\mathbb{R}", "a>b", "b>a"]),
    ("\\sqrt{-1-x^2}=x", ["x\\in\\mathbb{R}"]),
    ("f(x)+1=f(-x)", ["x\\in\\mathbb{R}"]),
    ("x+y=1", ["x\\in\\mathbb{R}", "x \\heartsuit y"]),
  ])
  func contradictionsAndTheUndefinedAreUnknown(_ latex: String, _ context: [String]) {
    let report = DerivationChecker(declarations: Declarations(context: context)).check(latex)
    #expect(report.verdict == .unknown)
    #expect((report.reason ?? report.steps.first?.reason)?.isEmpty == false)
  }
}
