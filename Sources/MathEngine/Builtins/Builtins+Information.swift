import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let information: [Builtin] = [
    Builtin(
      ["entropy", "Entropy", "Ent"], symbols: ["H", "\\mathbb{H}"], 1...3,
      "The entropy of a distribution or random variable in nats; of two distributions the cross entropy; of a number, that of a coin.",
      "分布或随机变量的熵（自然对数）；两个分布时为交叉熵。", "H(p), H(X), H(X ∣ Y), H(X, Y), H(p, q)",
      example: ("H([0.5, 0.25, 0.25])", "1.03972"), source: "Cover & Thomas 2.1",
      .native { (evaluator, arguments, range) throws(Fault) in
        if arguments.count > 2 { throw Fault(.unbound, range, "Nothing here has a joint table.") }
        if arguments.count == 2 {
          let (p, q) = try evaluator.distributions(arguments, "A cross entropy", range)
          return .real(try evaluator.crossEntropy(p, q, range))
        }
        if case .number(let coin) = arguments[0] {
          let p = coin.double
          guard p >= 0, p <= 1 else { throw Fault(.domain, range, "A probability lies between 0 and 1.") }
          return .real(-Special.xlogy(p, p) - Special.xlogy(1 - p, 1 - p))
        }
        let p = try evaluator.distribution(arguments[0], "An entropy", range)
        return .real(-p.reduce(0) { $0 + Special.xlogy($1, $1) })
      }),
    Builtin(
      ["KL", "kl"], symbols: ["D_{KL}", "D_{kl}", "KLD"], 2...2,
      "The Kullback–Leibler divergence of probabilities or distributions in nats.",
      "概率向量或分布的 KL 散度（自然对数）。",
      "D_KL(p ‖ q) ≥ 0", example: ("D_{KL}([0.5,0.5]\\|[0.9,0.1])", "0.510826"), source: "Cover & Thomas 2.3",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (p, q) = try evaluator.distributions(arguments, "A divergence", range)
        return .real(try evaluator.divergence(p, q, range))
      }),
    Builtin(
      ["JS", "JSD", "js"], symbols: ["D_{JS}"], 2...2, "The Jensen–Shannon divergence in nats.", "JS 散度。", "JS(p ‖ q)",
      example: ("\\operatorname{JS}([0.5,0.5]\\|[0.5,0.5])", "0"), source: "Lin 1991",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (p, q) = try evaluator.distributions(arguments, "A divergence", range)
        let middle = zip(p, q).map { ($0 + $1) / 2 }
        return .real((try evaluator.divergence(p, middle, range) + evaluator.divergence(q, middle, range)) / 2)
      }),
    Builtin(
      ["mutualinformation", "MI"], 1...9, "The mutual information of a joint table, or of random variables, in nats.",
      "联合分布表或随机变量的互信息。", "MI(P), I(X; Y), I(X; Y ∣ Z)",
      example: ("\\operatorname{MI}(\\begin{pmatrix}0.5&0\\\\0&0.5\\end{pmatrix})", "0.693147"),
      source: "Cover & Thomas 2.4",
      .native { (evaluator, arguments, range) throws(Fault) in
        guard arguments.count == 1 else { throw Fault(.unbound, range, "Nothing here has a joint table.") }
        return .real(try evaluator.mutualInformation(arguments[0], range))
      }),
    Builtin(
      ["perplexity", "PPL", "ppl"], 1...1, "exp of the mean negative logarithm of the probabilities of tokens.", "困惑度。",
      "PPL(p)",
      example: ("\\operatorname{perplexity}([0.5,0.25,0.125])", "4"), source: "Jelinek et al. 1977",
      .native { (evaluator, arguments, range) throws(Fault) in
        let p = try evaluator.reals(arguments[0], "perplexity", range)
        guard !p.isEmpty, p.allSatisfy({ $0 > 0 && $0 <= 1 }) else {
          throw Fault(.domain, range, "A probability lies between 0 and 1.")
        }
        return .real(exp(-p.reduce(0) { $0 + log($1) } / Double(p.count)))
      }),
    Builtin(
      ["klgaussian", "KLNormal"], 4...4,
      "The divergence of two normal distributions, by means and standard deviations.",
      "两个正态分布的 KL 散度。", "klgaussian(μ₁, σ₁, μ₂, σ₂)", example: ("\\operatorname{klgaussian}(0, 1, 0, 1)", "0"),
      source: "Kingma & Welling 2013, appendix B",
      .formula(
        parameters: ["m", "s", "n", "t"], "\\ln\\frac{t}{s}+\\frac{s^2+(m-n)^2}{2t^2}-\\frac{1}{2}")),
  ]
}

extension Evaluator {
  /// Probabilities: none below zero; a warning where they do not sum to one.
  func distribution(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> [Double] {
    let p: [Double]
    switch value {
    case .table(let table): p = table.probabilities.map(\.double)
    case .array(let array) where array.isMatrix: p = array.doubles
    default: p = try reals(value, what, range)
    }
    guard p.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw Fault(.domain, range, "A probability is not negative.")
    }
    let sum = p.reduce(0, +)
    if abs(sum - 1) > 1e-6 {
      warn(Fault(.notADistribution, range, "{0} sums to {1}, not to 1.", [what, ValueFormatter().text(sum)]))
    }
    return p
  }

  func distributions(_ values: [Value], _ what: String, _ range: Range<Int>) throws(Fault) -> ([Double], [Double]) {
    if case .table(let a) = values[0], case .table(let b) = values[1] {
      let q = a.support.map { b.probability(of: $0).double }
      let p = try distribution(values[0], what, range)
      _ = try distribution(values[1], what, range)
      return (p, q)
    }
    let (p, q) = (try distribution(values[0], what, range), try distribution(values[1], what, range))
    guard p.count == q.count else {
      throw Fault(
        .shape, range, "{0} takes distributions of one length, not {1} and {2}.",
        [what, String(p.count), String(q.count)])
    }
    return (p, q)
  }

  func divergence(_ p: [Double], _ q: [Double], _ range: Range<Int>) throws(Fault) -> Double {
    var sum = 0.0
    for (a, b) in zip(p, q) where a > 0 {
      if b == 0 { return .infinity }
      sum += a * log(a / b)
    }
    return sum
  }

  func crossEntropy(_ p: [Double], _ q: [Double], _ range: Range<Int>) throws(Fault) -> Double {
    var sum = 0.0
    for (a, b) in zip(p, q) where a > 0 {
      if b == 0 { return .infinity }
      sum -= a * log(b)
    }
    return sum == 0 ? 0 : sum
  }

  func mutualInformation(_ joint: Value, _ range: Range<Int>) throws(Fault) -> Double {
    guard case .array(let array) = joint, array.isMatrix else {
      throw Fault(.shape, range, "A mutual information is of a joint table, a matrix.")
    }
    let p = try distribution(joint, "The joint table", range)
    let (rows, columns) = (array.shape[0], array.shape[1])
    var sum = 0.0
    let row = (0..<rows).map { r in (0..<columns).reduce(0) { $0 + p[r * columns + $1] } }
    let column = (0..<columns).map { c in (0..<rows).reduce(0) { $0 + p[$1 * columns + c] } }
    for r in 0..<rows {
      for c in 0..<columns where p[r * columns + c] > 0 {
        sum += p[r * columns + c] * log(p[r * columns + c] / (row[r] * column[c]))
      }
    }
    return sum
  }
}
