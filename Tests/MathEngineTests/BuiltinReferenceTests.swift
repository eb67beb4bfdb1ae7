import JSON
import MathEngine
import MathNumerics
import MathSyntax
import Testing

/// Built-ins against NumPy, SciPy, scikit-learn and mpmath: reference.py and builtins.py of Tests/Corpus/engine make the
/// tables.
@Suite struct BuiltinReferenceTests {
  static let rows: [[String]] = (Case.lines("reference.tsv") + Case.lines("builtins.tsv")).map { line in
    line.split(separator: "\t", maxSplits: 1).map(String.init)
  }

  @Test func tablesAreThere() { #expect(Self.rows.count > 1500) }

  /// To 1e-12 of the largest element; `error` stands where the function is not defined.
  @Test(arguments: rows)
  func agreesWithTheReference(_ row: [String]) throws {
    let environment = Environment()
    let result = Evaluator(environment: environment).value(of: Resolver(scope: environment).resolve(row[0]))
    guard row[1] != "error" else {
      if case .success(let value) = result { Issue.record("\(row[0]) is \(ValueFormatter().text(value))") }
      return
    }
    let value = try result.get()
    if case .boolean(let truth) = value {
      #expect(row[1] == String(truth), "\(row[0])")
      return
    }
    let found = numbers(value) ?? []
    let expected = try JSONReader().read(Array((Self.infinities[row[1]] == nil ? row[1] : "null").utf8))
    let wanted = Self.infinities[row[1]].map { [$0] } ?? numbers(expected) ?? []
    #expect(found.count == wanted.count, "\(row[0])")
    let scale = wanted.map(\.modulus).max() ?? 0
    for (a, b) in zip(found, wanted) {
      #expect(a == b || (a - b).modulus <= 1e-12 * scale, "\(row[0]): \(a.re) is not \(b.re)")
    }
  }

  private static let infinities = ["inf": Complex(.infinity), "-inf": Complex(-.infinity)]

  /// Every entry of the table of built-ins occurs in a formula of the reference tables.
  @Test func everyBuiltinHasARow() {
    var seen: Set<String> = []
    for formula in Self.rows.map({ $0[0] }) + Self.formulasOfProbability {
      var waiting = Resolver(scope: Environment()).resolve(formula).term.map { [$0] } ?? []
      while let term = waiting.popLast() {
        if case .builtin(let name, _, _) = term.kind { seen.insert(name) }
        waiting += term.children
      }
      // Names that only a derivative has.
      if formula.contains("\\frac{d}{dx}|x|") { seen.insert("∂abs") }
      if formula.contains("\\frac{d}{dx}\\operatorname{ReLU}") { seen.insert("∂ReLU") }
    }
    #expect(Builtins.all.map(\.names[0]).filter { !seen.contains($0) } == [])
  }

  /// The formulas of the tables of distributions and of pages about random variables.
  private static var formulasOfProbability: [String] {
    let pages = Case.lines("probability.jsonl").compactMap { try? JSONReader().read(Array($0.utf8)) }
    return Case.lines("distributions.tsv").compactMap { $0.split(separator: "\t").first.map(String.init) }
      + pages.flatMap { ($0["context"].arrayValue ?? []) + [$0["latex"]] }.compactMap(\.stringValue)
  }
}
