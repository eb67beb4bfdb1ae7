import MathNumerics
import Testing

/// No argument, however extreme, ends the process or makes a probability leave 0...1.
@Suite struct ExtremeArgumentTests {
  static let edges: [Double] = [
    0, -0.0, 5e-324, -5e-324, 1e-300, 0.5, 1, -1, -2, 3.5, 170, 1e10, -1e10, 1e300, -1.7976931348623157e308,
    .infinity, -.infinity, .nan,
  ]

  @Test func functionsOfOneArgument() {
    let functions: [(Double) -> Double] = [
      Special.gamma, Special.logGamma, Special.digamma, Special.trigamma, Special.zeta, Special.lambertW,
      Special.erfInverse, Special.erfcInverse, Special.normalQuantile, Special.normalCDF, Special.sigmoid,
      Special.logSigmoid, Special.softplus, Special.logit, Special.gammaSign, { Special.polygamma(3, $0) },
      { Special.besselJ(2, $0) }, { Special.besselY(2, $0) },
    ]
    for function in functions {
      #expect(function(.nan).isNaN || function(.nan) == 1)
      for edge in Self.edges { _ = function(edge) }
    }
    for order in [Int.min, -1, 171, Int.max] { #expect(Special.polygamma(order, 1.5).isNaN) }
    for order in [Int.min, Int.max] { #expect(Special.besselJ(order, 1).isNaN) }
  }

  @Test func probabilitiesStayProbabilities() {
    let parameters = Self.edges.filter { abs($0) != 1e10 }
    for a in parameters {
      for b in parameters {
        let isModerate = [a, b].allSatisfy { $0 > 1e-5 && $0 < 1e5 }
        let families: [ContinuousDistribution] = [
          .uniform(low: a, high: b), .normal(mean: a, deviation: b), .laplace(location: a, scale: b),
          .gamma(shape: a, rate: b), .beta(a, b), .cauchy(location: a, scale: b), .studentT(degrees: a),
        ]
        for family in families {
          for x in [-1e300, -1, 0, 0.25, 1, 7, .infinity, .nan] as [Double] {
            let value = family.cumulative(x)
            let mayBeMissing = !family.isValid || x.isNaN || !isModerate
            #expect(value.isNaN ? mayBeMissing : value >= 0 && value <= 1, "\(family) at \(x): \(value)")
            #expect(!(family.density(x) < 0))
          }
        }
      }
    }
  }

  @Test func discreteFamilies() {
    for trials in [-1, 0, 1, 10, Int.max] {
      for p in Self.edges {
        let families: [DiscreteDistribution] = [
          .binomial(trials: trials, probability: p), .poisson(rate: p), .geometric(probability: p), .bernoulli(p),
        ]
        for family in families {
          for k in [Int.min, -1, 0, 1, 5, Int.max] {
            let value = family.cumulative(k)
            let mayBeMissing = !family.isValid || trials == Int.max || p >= 1e10
            #expect(value.isNaN ? mayBeMissing : value >= 0 && value <= 1, "\(family) at \(k): \(value)")
          }
        }
      }
    }
    #expect(DiscreteDistribution.binomial(trials: 10, probability: 0.5).quantile(0.5) == 5)
    #expect(DiscreteDistribution.poisson(rate: 3).quantile(0.9) == 5)
    #expect(DiscreteDistribution.poisson(rate: 3).quantile(1) == nil)
    #expect(DiscreteDistribution.geometric(probability: 0.25).quantile(0.5) == 3)
  }

  @Test func complexFunctions() {
    for re in Self.edges {
      for im in Self.edges {
        let z = Complex(re, im)
        let values = [
          z.exponential, z.logarithm, z.squareRoot, z.sine, z.cosine, z.tangent, z.inverseSine, z.inverseTangent,
          z.hyperbolicSine, z.hyperbolicTangent, z.inverseHyperbolicCosine, z.power(3), z.power(-2), z.power(Int.min),
          z.power(z), z / z,
        ]
        if z.isFinite, z.modulus.isFinite { #expect(!values[2].isNaN, "√(\(re), \(im))") }
      }
    }
  }

  @Test func matricesOfEdges() throws {
    for a in Self.edges {
      for b in Self.edges {
        let matrix = try Tensor(rows: [[a, b], [b, 1]])
        _ = try? matrix.determinant()
        _ = try? matrix.inverse()
        _ = try? matrix.svd()
        _ = try? matrix.eigen()
        _ = try? matrix.matrixExponential()
        _ = try? matrix.cholesky()
        _ = matrix.norm(3)
        if !(a.isFinite && b.isFinite) { #expect(throws: NumericsError.nonFinite) { try matrix.qr() } }
      }
    }
  }
}
