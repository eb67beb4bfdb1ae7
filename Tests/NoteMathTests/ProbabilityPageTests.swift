import Glibc
import JSON
import MathEngine
import MathSyntax
import NoteSyntax
import Testing
import TextModel

@testable import NoteMath

/// Formulas of probability on a page, behind the lines that bind their names: Tests/Corpus/engine/probability.py makes the
/// cases, with values by SciPy, mpmath and exact fractions.
@Suite struct ProbabilityPageTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var json: JSONValue
    var context: [String]
    var formula: String
    var testDescription: String { "\(json["id"].stringValue ?? "?"): \(formula)" }

    /// The formula as the last one of a note.
    var outcome: FormulaOutcome? { outcomes.last }

    var outcomes: [FormulaOutcome] {
      let text = (context + [formula]).map { "$$\n\($0)\n$$\n" }.joined(separator: "\n")
      // Means over two continuous variables take more steps than an answer in an editor may.
      return NoteResults.of(
        NoteTree.parse(SourceText(text), dialect: .markdown), budget: Budget(steps: 5_000_000)
      ).formulas.map(\.outcome)
    }
  }

  static let rows: [Row] = lines().map { line in
    let json = (try? JSONReader().read(Array(line.utf8))) ?? .null
    return Row(
      json: json, context: (json["context"].arrayValue ?? []).compactMap(\.stringValue),
      formula: json["latex"].stringValue ?? "")
  }

  @Test func casesAreThere() { #expect(Self.rows.count > 200) }

  @Test(arguments: rows)
  func hasTheKnownValue(_ row: Row) throws {
    let outcome = try #require(row.outcome)
    if let code = row.json["error"].stringValue {
      let codes = [outcome.fault].compactMap { $0?.code.rawValue } + outcome.warnings.map(\.code.rawValue)
      #expect(codes.contains(code), "\(codes)")
      #expect(outcome.value == nil || outcome.warnings.contains { $0.code.rawValue == code })
      return
    }
    guard let value = outcome.value else {
      Issue.record("\(outcome.fault.map { "\($0.code.rawValue): \($0.message.text)" } ?? "no value")")
      return
    }
    let (found, wanted) = (Self.numbers(value), Self.numbers(row.json["value"]))
    #expect(found.count == wanted.count)
    #expect(
      zip(found, wanted).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) },
      "\(ValueFormatter().text(value))")
    if let exact = row.json["exact"].stringValue { #expect(ValueFormatter().exactText(value) == exact) }
    if let warning = row.json["warning"].stringValue {
      #expect(row.outcomes.flatMap(\.warnings).contains { $0.code.rawValue == warning })
    }
  }

  /// What a page says of a random variable: a claim about it is checked, and a redeclared one is another variable.
  @Test func claimsAboutRandomVariablesAreChecked() {
    func last(_ lines: String...) -> FormulaOutcome? {
      Row(json: .null, context: Array(lines.dropLast()), formula: lines.last ?? "").outcome
    }
    if case .holds? = last(#"X\sim B(3, 0.5)"#, "P(X=1) = 0.375")?.claim {} else { Issue.record("a true claim") }
    if case .holds? = last(#"X\sim B(3, 0.5)"#, "P(X=1) = 0.3")?.claim { Issue.record("a false claim") }
    if case .holds? = last(#"X\sim\mathcal{N}(1,4)"#, #"\mathbb{E}[X]^2 + \operatorname{Var}(X) = 5"#)?.claim {
    } else {
      Issue.record("a true claim of moments")
    }
    #expect(last(#"x \sim p_\theta(x)"#)?.fault == nil)
    #expect(last(#"z \sim q_\phi(z\mid x)"#)?.fault == nil)
    #expect(last(#"X\sim U(0,1)"#, #"X\sim U(0,3)"#, "E(X)").flatMap { $0.value.map { Self.numbers($0) } } == [1.5])
  }

  private static func numbers(_ value: Value) -> [Double] {
    switch value {
    case .number(let number): return [number.double]
    case .array(let array): return array.doubles
    default: return []
    }
  }

  private static func numbers(_ json: JSONValue) -> [Double] {
    if let parts = json.arrayValue { return parts.flatMap(numbers) }
    return json.doubleValue.map { [$0] } ?? []
  }

  private static func lines() -> [String] {
    let here = #filePath.split(separator: "/").dropLast(2)
    guard let file = fopen("/" + here.joined(separator: "/") + "/Corpus/engine/probability.jsonl", "r") else {
      return []
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }
}
