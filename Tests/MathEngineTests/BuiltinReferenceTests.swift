import JSON
import MathEngine
import MathNumerics
import MathSyntax
import Testing

/// Built-ins against NumPy, SciPy, scikit-learn and mpmath: Tests/Corpus/engine/reference.py makes the table.
@Suite struct BuiltinReferenceTests {
  static let rows: [[String]] = Case.lines("reference.tsv").map { line in
    line.split(separator: "\t", maxSplits: 1).map(String.init)
  }

  @Test func tableIsThere() { #expect(Self.rows.count > 800) }

  /// To 1e-12 of the largest element; `error` stands where the function is not defined.
  @Test(arguments: rows)
  func agreesWithTheReference(_ row: [String]) throws {
    let environment = Environment()
    let result = Evaluator(environment: environment).value(of: Resolver(scope: environment).resolve(row[0]))
    guard row[1] != "error" else {
      if case .success(let value) = result { Issue.record("\(row[0]) is \(ValueFormatter().text(value))") }
      return
    }
    let found = numbers(try result.get()) ?? []
    let wanted = row[1] == "inf" ? [Complex(.infinity)] : numbers(try JSONReader().read(Array(row[1].utf8))) ?? []
    #expect(found.count == wanted.count)
    let scale = wanted.map(\.modulus).max() ?? 0
    for (a, b) in zip(found, wanted) {
      #expect(a == b || (a - b).modulus <= 1e-12 * scale, "\(row[0]): \(a.re) is not \(b.re)")
    }
  }
}
