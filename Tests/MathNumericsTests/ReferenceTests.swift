import MathNumerics
import Testing

/// Every special function against mpmath: see Tests/Corpus/numerics/reference.py.
@Suite struct ReferenceTests {
  struct Row: Sendable {
    let line: String
    let name: String
    let arguments: [Double]
    let value: [Double]
    let tolerance: Double
  }

  static let rows: [Row] = Corpus.lines("reference.tsv").compactMap { line in
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4, let tolerance = Double(fields[3]) else { return nil }
    let numbers = { (text: String) in text.split(separator: " ").compactMap { Double($0) } }
    return Row(
      line: line, name: fields[0], arguments: numbers(fields[1]), value: numbers(fields[2]), tolerance: tolerance)
  }

  static let real: [String: @Sendable ([Double]) -> Double] = [
    "gamma": { Special.gamma($0[0]) }, "logGamma": { Special.logGamma($0[0]) },
    "digamma": { Special.digamma($0[0]) }, "polygamma": { Special.polygamma(Int($0[0]), $0[1]) },
    "beta": { Special.beta($0[0], $0[1]) }, "logBeta": { Special.logBeta($0[0], $0[1]) },
    "erf": { Special.erf($0[0]) }, "erfc": { Special.erfc($0[0]) }, "erfInverse": { Special.erfInverse($0[0]) },
    "erfcInverse": { Special.erfcInverse($0[0]) }, "normalCDF": { Special.normalCDF($0[0]) },
    "normalQuantile": { Special.normalQuantile($0[0]) }, "zeta": { Special.zeta($0[0]) },
    "besselJ": { Special.besselJ(Int($0[0]), $0[1]) }, "lambertW": { Special.lambertW($0[0]) },
    "sigmoid": { Special.sigmoid($0[0]) }, "softplus": { Special.softplus($0[0]) },
    "logSigmoid": { Special.logSigmoid($0[0]) }, "logit": { Special.logit($0[0]) },
    "xlogy": { Special.xlogy($0[0], $0[1]) }, "logSumExp": { Special.logSumExp($0) },
    "gammaP": { Special.gammaP($0[0], $0[1]) }, "gammaQ": { Special.gammaQ($0[0], $0[1]) },
    "gammaPInverse": { Special.gammaPInverse($0[0], $0[1]) }, "betaI": { Special.betaI($0[0], $0[1], $0[2]) },
    "betaIInverse": { Special.betaIInverse($0[0], $0[1], $0[2]) },
    "studentDensity": { ContinuousDistribution.studentT(degrees: $0[0]).density($0[1]) },
    "studentCDF": { ContinuousDistribution.studentT(degrees: $0[0]).cumulative($0[1]) },
    "studentQuantile": { ContinuousDistribution.studentT(degrees: $0[0]).quantile($0[1]) },
    "gammaDensity": { ContinuousDistribution.gamma(shape: $0[0], rate: $0[1]).density($0[2]) },
    "betaDensity": { ContinuousDistribution.beta($0[0], $0[1]).density($0[2]) },
    "binomialMass": { DiscreteDistribution.binomial(trials: Int($0[0]), probability: $0[1]).mass(Int($0[2])) },
    "binomialCDF": { DiscreteDistribution.binomial(trials: Int($0[0]), probability: $0[1]).cumulative(Int($0[2])) },
    "poissonMass": { DiscreteDistribution.poisson(rate: $0[0]).mass(Int($0[1])) },
    "poissonCDF": { DiscreteDistribution.poisson(rate: $0[0]).cumulative(Int($0[1])) },
  ]

  static let complex: [String: @Sendable (Complex) -> Complex] = [
    "complex.exp": \.exponential, "complex.log": \.logarithm, "complex.sqrt": \.squareRoot, "complex.sin": \.sine,
    "complex.cos": \.cosine, "complex.tan": \.tangent, "complex.sinh": \.hyperbolicSine,
    "complex.cosh": \.hyperbolicCosine, "complex.tanh": \.hyperbolicTangent, "complex.asin": \.inverseSine,
    "complex.acos": \.inverseCosine, "complex.atan": \.inverseTangent, "complex.asinh": \.inverseHyperbolicSine,
    "complex.acosh": \.inverseHyperbolicCosine, "complex.atanh": \.inverseHyperbolicTangent,
  ]

  @Test func theTableIsThere() {
    #expect(Self.rows.count > 1500)
    #expect(Self.rows.count == Corpus.lines("reference.tsv").count)
  }

  @Test(arguments: Set(rows.map(\.name)).sorted()) func agreesWithTheTable(name: String) {
    for row in Self.rows where row.name == name {
      let found: [Double]
      if let function = Self.real[name] {
        found = [function(row.arguments)]
      } else if let value = Self.complexValue(row) {
        found = [value.re, value.im]
      } else {
        Issue.record("no function for \(name)")
        return
      }
      #expect(Self.isClose(found, row), "\(row.line): \(found)")
    }
  }

  private static func complexValue(_ row: Row) -> Complex? {
    let first = Complex(row.arguments[0], row.arguments[1])
    if let function = complex[row.name] { return function(first) }
    guard row.arguments.count == 4 else { return nil }
    let second = Complex(row.arguments[2], row.arguments[3])
    return row.name == "complex.divide" ? first / second : row.name == "complex.pow" ? first.power(second) : nil
  }

  /// Complex values are compared by their distance, relative to their size.
  private static func isClose(_ found: [Double], _ row: Row) -> Bool {
    guard found.count == row.value.count else { return false }
    let size = row.value.reduce(0) { max($0, abs($1)) }
    return zip(found, row.value).allSatisfy { found, expected in
      if expected.isNaN { return found.isNaN }
      if expected.isInfinite { return found == expected }
      return abs(found - expected) <= row.tolerance * size + 1e-300
    }
  }
}
