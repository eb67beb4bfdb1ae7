import MathNumerics
import MathSyntax

extension Builtins {
  static let distributions: [Builtin] = DistributionFamily.all.map(\.builtin) + otherLaws + lawFunctions

  private static let otherLaws: [Builtin] = [
    Builtin(
      ["Categorical", "categorical", "Cat"], 1...99, "The distribution over 1, …, n by probabilities that sum to 1.",
      "类别分布（概率之和为 1）。", "Categorical(p₁, …, pₙ)",
      example: ("\\operatorname{E}_{i\\sim\\operatorname{Cat}([0.5,0.25,0.25])}[i]", "1.75"),
      source: "Johnson, Kemp & Kotz 11",
      .native { (evaluator, arguments, range) throws(Fault) in
        .table(try evaluator.categorical(arguments, range))
      }),
    Builtin(
      ["Dirichlet", "Dir"], 1...99, "The Dirichlet distribution; with a point before the parameters, its density.",
      "狄利克雷分布；先给出一点时为其密度。", "Dir(α), Dir(x; α)",
      example: ("\\operatorname{Dir}([0.5,0.5];[2,2])", "1.5"), source: "Kotz, Balakrishnan & Johnson 49",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.dirichlet(arguments, range) }),
    Builtin(
      ["∼part"], 2...99, "One variable of a joint distribution, by its place.", "联合分布的一个分量。", "(X, Y) ∼ P",
      example: ("2", "2"), source: "definition",
      .special { (evaluator, arguments, _, term) throws(Fault) in try evaluator.jointPart(arguments, term) }),
  ]

  private static let lawFunctions: [Builtin] = [
    lawFunction(
      ["pdf", "pmf"], "The density of a distribution, or the probability of a value.", "概率密度或概率。", "pdf(p, x)",
      example: ("\\operatorname{pdf}(\\mathcal{N}(0,1), 0)", "0.398942")
    ) { (evaluator, law, x, range) throws(Fault) in try evaluator.density(of: law, at: x, range) },
    lawFunction(
      ["logpdf", "logpmf"], "The logarithm of a density or probability, where the density itself underflows too.",
      "对数概率密度。", "logpdf(p, x)", example: ("\\operatorname{logpdf}(\\mathcal{N}(0,1), 100)", "-5000.92")
    ) { (evaluator, law, x, range) throws(Fault) in try evaluator.logDensity(of: law, at: x, range) },
    lawFunction(
      ["cdf", "CDF"], "The probability of a value not above x.", "累积分布函数。", "cdf(p, x) = P(X ≤ x)",
      example: ("\\operatorname{cdf}(\\mathcal{N}(0,1), 1.96)", "0.975002")
    ) { (evaluator, law, x, range) throws(Fault) in
      try evaluator.cumulative(law, x, range) { .below($0, closed: true) }
    },
    lawFunction(
      ["sf", "survival"], "The probability of a value above x, precise where it is small.", "生存函数 P(X > x)。",
      "sf(p, x) = P(X > x)", example: ("\\operatorname{sf}(\\operatorname{Exp}(1), 2)", "0.135335")
    ) { (evaluator, law, x, range) throws(Fault) in
      try evaluator.cumulative(law, x, range) { .above($0, closed: false) }
    },
    lawFunction(
      ["ppf", "quantile"], "The least x that a distribution exceeds with probability 1 − p at most.", "分位数（逆分布函数）。",
      "quantile(p, level)", example: ("\\operatorname{quantile}(\\mathcal{N}(0,1), 0.975)", "1.95996")
    ) { (evaluator, law, level, range) throws(Fault) in try evaluator.quantile(of: law, level, range) },
    lawFunction(
      ["sample"], "Pseudo-random draws from a distribution, the same ones each time: their seed is fixed.",
      "从分布中抽取伪随机样本（种子固定）。", "sample(p, n)",
      example: ("\\operatorname{sample}(\\operatorname{Bernoulli}(1), 3)", "(1, 1, 1)")
    ) { (evaluator, law, count, range) throws(Fault) in try evaluator.sample(from: law, count, range) },
  ]

  private static func lawFunction(
    _ names: [String], _ sentence: String, _ chinese: String, _ signature: String, example: (String, String),
    _ run: @escaping @Sendable (Evaluator, Value, Value, Range<Int>) throws(Fault) -> Value
  ) -> Builtin {
    Builtin(
      names, 2...2, sentence, chinese, signature, example: example, source: "Johnson, Kotz & Balakrishnan 1",
      .special { (evaluator, arguments, _, term) throws(Fault) in
        guard arguments.count == 2 else {
          throw Fault(
            .arity, term.range, "{0} takes {1} arguments, not {2}.", [names[0], "2", String(arguments.count)])
        }
        return try run(evaluator, try evaluator.law(arguments[0]), try evaluator.evaluate(arguments[1]), term.range)
      })
  }
}

extension DistributionFamily {
  var builtin: Builtin {
    let least = name == "Uniform" ? 1 : parameters.count
    let family = self
    return Builtin(
      names, symbols: symbols, least...(parameters.count + 1), sentence, sentenceInChinese, signature,
      example: example, source: source,
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.distribution(family, arguments, range)
      })
  }
}
