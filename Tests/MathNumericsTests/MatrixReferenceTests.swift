import MathNumerics
import Testing

/// Linear algebra against NumPy and SciPy: see Tests/Corpus/numerics/matrices.py.
@Suite struct MatrixReferenceTests {
  typealias Function = @Sendable (Tensor) throws -> [Double]

  static let functions: [String: Function] = [
    "determinant": { [try $0.determinant()] },
    "eigenvalues": { try $0.eigenvalues().flatMap { [$0.re, $0.im] } },
    "inverse": { try $0.inverse().elements },
    "exponential": { try $0.matrixExponential().elements },
    "singularValues": { try $0.singularValues() },
    "rank": { [Double(try $0.matrixRank())] },
    "pseudoInverse": { try $0.pseudoInverse().elements },
    "q": { try $0.qr().q.elements },
    "r": { try $0.qr().r.elements },
    "spectralNorm": { [try $0.spectralNorm()] },
    "nuclearNorm": { [try $0.nuclearNorm()] },
    "frobeniusNorm": { [$0.frobeniusNorm] },
    "symmetricEigenvalues": { try $0.symmetricEigen().values },
    "cholesky": { try $0.cholesky().elements },
  ]

  @Test(arguments: functions.keys.sorted()) func agreesWithTheTable(name: String) throws {
    let function = try #require(Self.functions[name])
    var count = 0
    for line in Corpus.lines("matrices.tsv") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 6, fields[0] == name else { continue }
      let numbers = { (text: String) in text.split(separator: " ").compactMap { Double($0) } }
      let shape = [try #require(Int(fields[1])), try #require(Int(fields[2]))]
      let found = try function(Tensor(shape: shape, elements: numbers(fields[3])))
      let expected = numbers(fields[4])
      let scale = expected.reduce(0) { max($0, abs($1)) }
      let tolerance = try #require(Double(fields[5])) * scale
      #expect(
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance },
        "\(line): \(found)")
      count += 1
    }
    #expect(count > 0)
  }
}
