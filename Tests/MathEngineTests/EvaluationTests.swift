import JSON
import MathEngine
import MathSyntax
import Testing

@Suite struct EvaluationTests {
  /// Values computed by NumPy, SciPy, scikit-learn and mpmath.
  @Test(arguments: Case.load("evaluate.jsonl"))
  func hasTheKnownValue(_ row: Case) {
    let outcome = row.evaluate()
    switch outcome.result {
    case .success(let value):
      let tolerance = max(row.json["tol"].doubleValue ?? 1e-9, 1e-9)
      #expect(agree(value, row.json["expected"], tolerance: tolerance), "\(ValueFormatter().text(value))")
      if let num = row.json["expected"]["num"].intValue, let den = row.json["expected"]["den"].intValue {
        #expect(ValueFormatter().exactText(value) == "\(num)/\(den)")
      }
      if let digits = row.json["expected"].stringValue { #expect(ValueFormatter().exactText(value) == digits) }
    case .failure(let fault): Issue.record("\(fault.code.rawValue): \(fault.message.text)")
    }
  }

  /// The readings of NOTATION.md, one a row: a value, or the code of the fault with the text that it points at.
  @Test(arguments: Case.load("notation.jsonl"))
  func readsTheNotation(_ row: Case) {
    let outcome = row.evaluate()
    if let warning = row.json["warning"].stringValue {
      #expect(outcome.warnings.contains { $0.code.rawValue == warning }, "\(outcome.warnings)")
    }
    switch outcome.result {
    case .success(let value):
      if let code = row.json["error"].stringValue {
        Issue.record("\(code) is missing: \(ValueFormatter().text(value))")
      }
      if !row.json["value"].isNull {
        #expect(agree(value, row.json["value"], tolerance: 1e-9), "\(ValueFormatter().text(value))")
      }
      if let display = row.json["display"].stringValue { #expect(ValueFormatter().text(value) == display) }
    case .failure(let fault):
      #expect(row.json["error"].stringValue == fault.code.rawValue, "\(fault.code.rawValue): \(fault.message.text)")
      if let span = row.json["span"].stringValue { #expect(row.text(fault.range) == span) }
    }
  }

  @Test(arguments: Case.load("negative.jsonl"))
  func tellsWhatIsWrongAndWhere(_ row: Case) {
    let wanted = row.json["expected_error"].stringValue ?? ""
    let outcome = row.evaluate()
    if wanted.hasPrefix("warning:") {
      #expect(outcome.warnings.contains { $0.code.rawValue == wanted.dropFirst(8) })
      return
    }
    guard case .failure(let fault) = outcome.result else {
      Issue.record("no fault")
      return
    }
    #expect(fault.code.rawValue == wanted)
    let span = row.json["span_text"].stringValue ?? ""
    let text = row.text(fault.range)
    #expect(text.contains(span) && text.utf8.count <= span.utf8.count + 8, "\(text)")
  }

  /// The same formula costs the same steps, whatever was evaluated before.
  @Test func countsStepsNotTime() {
    var environment = Environment()
    environment["x"] = .number(Number(3))
    let formula = Resolver(scope: environment).resolve("\\sum_{i=1}^{100} x^i")
    let evaluator = Evaluator(environment: environment)
    var costs: Set<Int> = []
    for _ in 0..<3 {
      _ = evaluator.value(of: formula)
      costs.insert(evaluator.cost)
    }
    #expect(costs.count == 1)
  }

  @Test func stopsWhenCancelled() {
    let flag = CancelFlag()
    flag.cancel()
    let environment = Environment()
    let formula = Resolver(scope: environment).resolve("\\sum_{i=1}^{100000} i")
    let evaluator = Evaluator(environment: environment, cancelFlag: flag)
    guard case .failure(let fault) = evaluator.value(of: formula) else {
      Issue.record("not cancelled")
      return
    }
    #expect(fault.code == .limitExceeded)
  }
}

extension Case {
  func text(_ range: Range<Int>) -> String {
    let bytes = Array(formula.utf8)
    guard range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
