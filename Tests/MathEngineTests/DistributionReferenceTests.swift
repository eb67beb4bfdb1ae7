import JSON
import MathEngine
import MathNumerics
import MathSyntax
import Testing

/// Families of distributions against mpmath and SciPy: Tests/Corpus/engine/distributions.py makes the table.
@Suite struct DistributionReferenceTests {
  static let rows: [[String]] = Case.lines("distributions.tsv").map { line in
    line.split(separator: "\t").map(String.init)
  }

  @Test func tableIsThere() { #expect(Self.rows.count > 1_200) }

  /// To the relative tolerance of the row, 1e-12 where the value is well conditioned; or the code of the fault.
  @Test(arguments: rows)
  func agreesWithTheReference(_ row: [String]) throws {
    let environment = Environment()
    let result = Evaluator(environment: environment).value(of: Resolver(scope: environment).resolve(row[0]))
    guard let tolerance = Double(row[2]), tolerance > 0 else {
      guard case .failure(let fault) = result else {
        Issue.record("\(row[0]) has a value")
        return
      }
      #expect(fault.code.rawValue == row[1], "\(row[0]): \(fault.message.text)")
      return
    }
    let wanted = row[1] == "inf" ? Double.infinity : row[1] == "-inf" ? -.infinity : Double(row[1]) ?? .nan
    guard case .number(let number) = try result.get() else {
      Issue.record("\(row[0]) is no number")
      return
    }
    let found = number.double
    #expect(found == wanted || abs(found - wanted) <= tolerance * abs(wanted), "\(row[0]): \(found) is not \(wanted)")
  }
}
