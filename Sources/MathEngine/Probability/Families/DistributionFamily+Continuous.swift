import Glibc
import MathNumerics

extension DistributionFamily {
  /// Over the reals. Moments: Johnson, Kotz and Balakrishnan, *Continuous Univariate Distributions*; divergences: Gil,
  /// Alajaji and Linder 2013, and for the Cauchy family Chyzak and Nielsen 2019.
  static let continuous: [DistributionFamily] = [
    DistributionFamily(
      names: ["Uniform", "Unif"], shortNames: ["U", "\\mathcal{U}", "R"], parameters: ["a", "b"],
      sentence: "The uniform distribution between two bounds, or over a finite set; with a value, its density.",
      sentenceInChinese: "均匀分布（区间或有限集合）；给出取值时为密度。",
      signature: "Uniform(a, b), Uniform({x₁, …}), Uniform(x; a, b)",
      example: ("\\operatorname{Uniform}(1;0,4)", "0.25"), source: "Johnson, Kotz & Balakrishnan 26",
      flaw: { parameters in
        finite(parameters[0]) ?? finite(parameters[1])
          ?? ((parameters[0].compare(parameters[1]) ?? 0) < 0
            ? nil : ("The upper bound of a uniform distribution is above the lower one, and not {0}.", parameters[1]))
      },
      numeric: { .continuous(.uniform(low: $0[0], high: $0[1])) },
      moment: { parameters, k in
        let sum = (0...k).reduce(Number(0)) { sum, j in
          sum.adding(Moments.power(parameters[0], j).multiplying(Moments.power(parameters[1], k - j)))
        }
        return sum.divided(by: Number(k + 1))
      },
      divergence: { p, q in
        p[0] >= q[0] && p[1] <= q[1] ? log((q[1] - q[0]) / (p[1] - p[0])) : .infinity
      },
      exactCumulative: { parameters, x in
        if x < parameters[0] { return 0 }
        return parameters[1] < x ? 1 : (x - parameters[0]).divided(by: parameters[1] - parameters[0])
      }),
    DistributionFamily(
      names: ["Normal", "normal", "Gaussian"], symbols: ["\\mathcal{N}"], shortNames: ["N"], parameters: ["μ", "σ²"],
      sentence:
        "The normal distribution by mean and variance, of vectors by mean and covariance; with a value, its density.",
      sentenceInChinese: "正态分布（均值、方差或协方差矩阵）；给出取值时为密度。",
      signature: "𝒩(μ, σ²), 𝒩(x; μ, σ²), 𝒩(x; μ, Σ)", example: ("\\mathcal{N}(0;0,1)", "0.398942"),
      source: "NIST DLMF 7.20",
      flaw: { finite($0[0]) ?? positive($0[1], "The variance of this distribution is positive, and not {0}.") },
      numeric: { .continuous(.normal(mean: $0[0], deviation: $0[1].squareRoot())) },
      moment: { Moments.normal($0[0], $0[1], $1) },
      divergence: { p, q in
        let gap = p[0] - q[0]
        return (log(q[1] / p[1]) + p[1] / q[1] - 1 + gap * gap / q[1]) / 2
      }),
    DistributionFamily(
      names: ["Laplace", "Lap"], shortNames: ["La", "\\mathcal{L}"], parameters: ["μ", "b"],
      sentence: "The Laplace distribution by location and scale; with a value, its density.",
      sentenceInChinese: "拉普拉斯分布（位置、尺度）；给出取值时为密度。",
      signature: "Laplace(μ, b), Laplace(x; μ, b)", example: ("\\operatorname{Laplace}(0;0,1)", "0.5"),
      source: "Johnson, Kotz & Balakrishnan 24",
      flaw: { finite($0[0]) ?? positive($0[1], "The scale of this distribution is positive, and not {0}.") },
      numeric: { .continuous(.laplace(location: $0[0], scale: $0[1])) },
      moment: { parameters, k in
        Moments.affine(parameters[0], parameters[1], k) { $0 % 2 == 1 ? Number(0) : Moments.factorial($0) }
      },
      divergence: { p, q in
        let gap = abs(p[0] - q[0])
        return log(q[1] / p[1]) + gap / q[1] + p[1] / q[1] * exp(-gap / p[1]) - 1
      }),
    DistributionFamily(
      names: ["Exponential", "Expon", "Exp"], shortNames: ["E", "\\mathcal{E}", "e", "Ex"], parameters: ["λ"],
      sentence: "The exponential distribution by its rate; with a value, its density.",
      sentenceInChinese: "指数分布（参数为速率 λ）；给出取值时为密度。",
      signature: "Exp(λ), Exp(x; λ)", example: ("\\operatorname{Exp}(0;2)", "2"),
      source: "Johnson, Kotz & Balakrishnan 19",
      flaw: { positive($0[0], "The rate of this distribution is positive, and not {0}.") },
      numeric: { .continuous(.exponential(rate: $0[0])) },
      moment: { parameters, k in Moments.factorial(k).divided(by: Moments.power(parameters[0], k)) },
      divergence: { p, q in log(p[0] / q[0]) + q[0] / p[0] - 1 }),
    DistributionFamily(
      names: ["GammaDistribution", "Gam"], shortNames: ["Gamma", "\\Gamma", "Ga", "\\mathcal{G}", "G"],
      parameters: ["α", "β"],
      sentence: "The gamma distribution by shape and rate, also written Gamma(α, β); with a value, its density.",
      sentenceInChinese: "伽马分布（形状、速率），也写作 Gamma(α, β)；给出取值时为密度。",
      signature: "Gamma(α, β), Gamma(x; α, β)", example: ("\\operatorname{Gam}(1;1,2)", "0.270671"),
      source: "Johnson, Kotz & Balakrishnan 17",
      convention: "The second parameter of this gamma distribution is read as its rate; its mean is α/β.",
      flaw: {
        positive($0[0], "The shape of this distribution is positive, and not {0}.")
          ?? positive($0[1], "The rate of this distribution is positive, and not {0}.")
      },
      numeric: { .continuous(.gamma(shape: $0[0], rate: $0[1])) },
      moment: { parameters, k in Moments.rising(parameters[0], k).divided(by: Moments.power(parameters[1], k)) },
      divergence: { p, q in gamma(p[0], p[1], q[0], q[1]) }),
    DistributionFamily(
      names: ["Beta", "BetaDistribution"], shortNames: ["Be", "beta", "\\beta"],
      parameters: ["α", "β"],
      sentence: "The beta distribution; with a value, its density.", sentenceInChinese: "贝塔分布；给出取值时为密度。",
      signature: "Beta(α, β), Beta(x; α, β)", example: ("\\operatorname{Beta}(0.5;2,2)", "1.5"),
      source: "Johnson, Kotz & Balakrishnan 25",
      flaw: {
        positive($0[0], "The first parameter of this distribution is positive, and not {0}.")
          ?? positive($0[1], "The second parameter of this distribution is positive, and not {0}.")
      },
      numeric: { .continuous(.beta($0[0], $0[1])) },
      moment: { parameters, k in
        Moments.rising(parameters[0], k).divided(by: Moments.rising(parameters[0].adding(parameters[1]), k))
      },
      divergence: { p, q in
        let sum = p[0] + p[1]
        return Special.logBeta(q[0], q[1]) - Special.logBeta(p[0], p[1]) + (p[0] - q[0]) * Special.digamma(p[0])
          + (p[1] - q[1]) * Special.digamma(p[1]) + (q[0] - p[0] + q[1] - p[1]) * Special.digamma(sum)
      }),
    DistributionFamily(
      names: ["StudentT", "Student", "Studentt"], shortNames: ["t", "St", "\\mathcal{T}", "T", "Student-t"],
      parameters: ["ν"],
      sentence: "Student's t distribution by its degrees of freedom; with a value, its density.",
      sentenceInChinese: "学生 t 分布（自由度）；给出取值时为密度。",
      signature: "t_ν, StudentT(ν), StudentT(x; ν)", example: ("\\operatorname{StudentT}(0;1)", "0.31831"),
      source: "Johnson, Kotz & Balakrishnan 28",
      flaw: { positive($0[0], "The degrees of freedom of this distribution are positive, and not {0}.") },
      numeric: { .continuous(.studentT(degrees: $0[0])) },
      moment: { parameters, k in
        guard let order = Number(k).compare(parameters[0]), order < 0 else { return nil }
        if k % 2 == 1 { return Number(0) }
        var product = Number(1)
        for i in 1...(k / 2) {
          let below = parameters[0].subtracting(Number(2 * i))
          guard let next = parameters[0].multiplying(Number(2 * i - 1)).divided(by: below) else { return nil }
          product = product.multiplying(next)
        }
        return product
      },
      divergence: { p, q in p[0] == q[0] ? 0 : .nan }),
    DistributionFamily(
      names: ["ChiSquare", "ChiSquared", "chisquare"], shortNames: ["\\chi^2", "\\chi"], parameters: ["k"],
      sentence: "The chi-square distribution by its degrees of freedom; with a value, its density.",
      sentenceInChinese: "卡方分布（自由度）；给出取值时为密度。",
      signature: "χ²_k, ChiSquare(k), ChiSquare(x; k)", example: ("\\operatorname{ChiSquare}(2;2)", "0.18394"),
      source: "Johnson, Kotz & Balakrishnan 18",
      flaw: { positive($0[0], "The degrees of freedom of this distribution are positive, and not {0}.") },
      numeric: { .continuous(.chiSquare(degrees: $0[0])) },
      moment: { parameters, k in
        (0..<k).reduce(Number(1)) { $0.multiplying(parameters[0].adding(Number(2 * $1))) }
      },
      divergence: { p, q in gamma(p[0] / 2, 0.5, q[0] / 2, 0.5) }),
    DistributionFamily(
      names: ["Cauchy"], shortNames: ["C", "\\mathcal{C}"], parameters: ["x₀", "γ"],
      sentence: "The Cauchy distribution by location and scale, which has no mean; with a value, its density.",
      sentenceInChinese: "柯西分布（位置、尺度），没有均值；给出取值时为密度。",
      signature: "Cauchy(x₀, γ), Cauchy(x; x₀, γ)", example: ("\\operatorname{Cauchy}(0;0,1)", "0.31831"),
      source: "Johnson, Kotz & Balakrishnan 16",
      flaw: { finite($0[0]) ?? positive($0[1], "The scale of this distribution is positive, and not {0}.") },
      numeric: { .continuous(.cauchy(location: $0[0], scale: $0[1])) },
      moment: { _, _ in nil },
      divergence: { p, q in
        let (sum, gap) = (p[1] + q[1], p[0] - q[0])
        return log((sum * sum + gap * gap) / (4 * p[1] * q[1]))
      }),
  ]

  /// D of two gamma distributions by shape and rate.
  private static func gamma(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    (a - c) * Special.digamma(a) - Special.logGamma(a) + Special.logGamma(c) + c * log(b / d) + a * (d / b - 1)
  }
}
