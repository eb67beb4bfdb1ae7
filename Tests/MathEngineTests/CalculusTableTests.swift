import JSON
import MathEngine
import MathSyntax
import Testing

/// Integrals, limits and series of Tests/Corpus/calculus, whose values are by mpmath and SymPy: none may be wrong, and
/// nearly all must be found.
@Suite struct CalculusTableTests {
  @Test(arguments: ["integrals", "limits", "series"])
  func agreesWithTheTable(_ table: String) {
    let rows = Case.load("../calculus/\(table).jsonl")
    #expect(rows.count >= 150)
    var missed: [String] = []
    for row in rows {
      let wanted = row.json["error"].stringValue
      switch row.evaluate().result {
      case .success(let value):
        // Infinite limits are values.
        let isRight =
          row.json["expected"]["special"].stringValue.map { ValueFormatter().text(value) == ($0 == "inf" ? "∞" : "-∞") }
          ?? agree(value, row.json["expected"], tolerance: 1e-8)
        if wanted != nil || !isRight { Issue.record("\(row): \(ValueFormatter().text(value))") }
      case .failure(let fault):
        if fault.code.rawValue == wanted { continue }
        missed.append("\(row): \(fault.code.rawValue)")
        // To call divergent what is not is as wrong as a wrong value.
        if fault.code == .divergent || fault.code == .noLimit { Issue.record("\(row): \(fault.code.rawValue)") }
      }
    }
    #expect(missed.count * 20 <= rows.count, "\(missed)")
  }

  /// Forms of calculus, one a row: a value, or the code of the fault with the text that it points at.
  @Test(arguments: Case.load("../calculus/forms.jsonl"))
  func readsTheForm(_ row: Case) {
    switch row.evaluate().result {
    case .success(let value):
      if let code = row.json["error"].stringValue { Issue.record("\(code) is missing") }
      #expect(agree(value, row.json["value"], tolerance: 1e-9), "\(ValueFormatter().text(value))")
    case .failure(let fault):
      #expect(row.json["error"].stringValue == fault.code.rawValue, "\(fault.code.rawValue): \(fault.message.text)")
      if let span = row.json["span"].stringValue { #expect(row.text(fault.range) == span) }
    }
  }
}
