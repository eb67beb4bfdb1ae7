import Glibc
import MathNumerics

extension DistributionFamily {
  /// Over whole numbers. Moments and divergences: Johnson, Kemp and Kotz, *Univariate Discrete Distributions*.
  static let discrete: [DistributionFamily] = [
    DistributionFamily(
      names: ["Bernoulli", "Bern", "Ber"], shortNames: ["\\mathcal{B}"], parameters: ["p"],
      sentence: "The Bernoulli distribution; with a value, its probability.", sentenceInChinese: "伯努利分布；给出取值时为其概率。",
      signature: "Bernoulli(p), Bernoulli(x; p)", example: ("\\operatorname{Bernoulli}(1;0.3)", "0.3"),
      source: "Johnson, Kemp & Kotz 3",
      flaw: { probability($0[0]) }, numeric: { .discrete(.bernoulli($0[0])) },
      moment: { parameters, _ in parameters[0] },
      divergence: { p, q in coin(p[0], q[0]) },
      exactMass: { p, k in k == 1 ? p[0] : k == 0 ? 1 - p[0] : 0 },
      tableRange: { _ in 0...1 }),
    DistributionFamily(
      names: ["Binomial", "Binom", "Bin"], shortNames: ["B", "b", "\\mathcal{B}", "Bi"], parameters: ["n", "p"],
      sentence: "The binomial distribution of n trials; with a value, its probability.",
      sentenceInChinese: "二项分布（n 次试验）；给出取值时为其概率。",
      signature: "Binomial(n, p), Binomial(k; n, p)", example: ("\\operatorname{Binomial}(2;5,0.5)", "0.3125"),
      source: "Johnson, Kemp & Kotz 3",
      flaw: { parameters in
        guard let n = parameters[0].int, n >= 0 else {
          return ("The number of trials is a whole number from 0, and not {0}.", parameters[0])
        }
        if n > 1_000_000_000 { return ("This number of trials is too large: {0}.", parameters[0]) }
        return probability(parameters[1])
      },
      numeric: { .discrete(.binomial(trials: Int(min(max($0[0], 0), 1e9)), probability: $0[1])) },
      moment: { parameters, k in
        Moments.fromFactorial(k) { r in
          Moments.falling(parameters[0], r).multiplying(Moments.power(parameters[1], r))
        }
      },
      divergence: { p, q in p[0] == q[0] ? p[0] * coin(p[1], q[1]) : .nan },
      exactMass: { parameters, k in
        guard let n = parameters[0].int, k >= 0, k <= n, n <= 300, let count = BigInt.binomial(n, k) else {
          return k < 0 || (parameters[0].int.map { k > $0 } ?? true) ? 0 : nil
        }
        let (p, q) = (Moments.power(.exact(parameters[1]), k), Moments.power(.exact(1 - parameters[1]), n - k))
        return p.multiplying(q).exact.map { $0 * Rational(count) }
      },
      tableRange: { parameters in parameters[0].int.flatMap { $0 <= 64 ? 0...$0 : nil } }),
    DistributionFamily(
      names: ["Poisson", "Poiss", "Pois", "Poi"], shortNames: ["P", "\\pi", "\\mathcal{P}", "Po"], parameters: ["λ"],
      sentence: "The Poisson distribution by its rate; with a value, its probability.",
      sentenceInChinese: "泊松分布（强度 λ）；给出取值时为其概率。",
      signature: "Poisson(λ), Poisson(k; λ)", example: ("\\operatorname{Poisson}(0;1)", "0.367879"),
      source: "Johnson, Kemp & Kotz 4",
      flaw: { positive($0[0], "The rate of this distribution is positive, and not {0}.") },
      numeric: { .discrete(.poisson(rate: $0[0])) },
      moment: { parameters, k in Moments.fromFactorial(k) { r in Moments.power(parameters[0], r) } },
      divergence: { p, q in p[0] * log(p[0] / q[0]) + q[0] - p[0] }),
    DistributionFamily(
      names: ["Geometric", "Geom", "Geo"], shortNames: ["G", "Ge", "\\mathcal{G}", "GE"], parameters: ["p"],
      sentence: "The geometric distribution: trials up to and with the first success; with a value, its probability.",
      sentenceInChinese: "几何分布：首次成功所需的试验次数；给出取值时为其概率。",
      signature: "Geometric(p), Geometric(k; p), k = 1, 2, …",
      example: ("\\operatorname{Geometric}(2;0.5)", "0.25"),
      source: "Johnson, Kemp & Kotz 5",
      convention: "This geometric distribution counts trials, from 1; its mean is 1/p.",
      flaw: { parameters in
        probability(parameters[0])
          ?? (parameters[0].isZero ? ("The probability of a success is positive, and not {0}.", parameters[0]) : nil)
      },
      numeric: { .discrete(.geometric(probability: $0[0])) },
      moment: { parameters, k in
        Moments.fromFactorial(k) { r in
          let top = Moments.factorial(r).multiplying(Moments.power(Number(1).subtracting(parameters[0]), r - 1))
          return top.divided(by: Moments.power(parameters[0], r))
        }
      },
      divergence: { p, q in
        if p[0] == 1 { return -log(q[0]) }
        return coin(p[0], q[0]) / p[0]
      },
      exactMass: { p, k in
        k < 1 ? 0 : k > 300 ? nil : Moments.power(.exact(1 - p[0]), k - 1).multiplying(.exact(p[0])).exact
      }),
  ]

  /// D of two coins.
  static func coin(_ p: Double, _ q: Double) -> Double {
    var sum = 0.0
    if p > 0 { sum += q == 0 ? .infinity : p * log(p / q) }
    if p < 1 { sum += q == 1 ? .infinity : (1 - p) * (log1p(-p) - log1p(-q)) }
    return p == q ? 0 : max(0, sum)
  }
}
