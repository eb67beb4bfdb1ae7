import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let metrics: [Builtin] = [
    formula(
      ["precision", "Precision"], ["t", "f"], "TP/(TP + FP).", "精确率 TP/(TP + FP)。",
      ("\\operatorname{precision}(40, 10)", "0.8"),
      "scikit-learn precision_score", "\\frac{t}{t+f}"),
    formula(
      ["recall", "Recall", "sensitivity"], ["t", "f"], "TP/(TP + FN).", "召回率 TP/(TP + FN)。",
      ("\\operatorname{recall}(40, 10)", "0.8"),
      "scikit-learn recall_score", "\\frac{t}{t+f}"),
    formula(
      ["accuracy", "Accuracy"], ["a", "b", "c", "d"], "(TP + TN) over all, of TP, FP, FN, TN.",
      "准确率，参数 TP, FP, FN, TN。",
      ("\\operatorname{accuracy}(40, 10, 20, 130)", "0.85"), "scikit-learn accuracy_score", "\\frac{a+d}{a+b+c+d}"),
    formula(
      ["balancedaccuracy"], ["a", "b", "c", "d"], "The mean of sensitivity and specificity, of TP, FP, FN, TN.",
      "平衡准确率，参数 TP, FP, FN, TN。",
      ("\\operatorname{balancedaccuracy}(40, 10, 20, 130)", "0.797619"), "scikit-learn balanced_accuracy_score",
      "\\frac{1}{2}(\\frac{a}{a+c}+\\frac{d}{b+d})"),
    formula(
      ["Fscore", "F1score"], ["p", "r"], "The harmonic mean of precision and recall.", "F1：精确率与召回率的调和平均。",
      ("\\operatorname{Fscore}(0.5, 0.5)", "0.5"),
      "van Rijsbergen 1979", "\\frac{2pr}{p+r}"),
    formula(
      ["Fbeta"], ["p", "r", "b"], "(1 + β²)·p·r/(β²·p + r).", "F_β。", ("\\operatorname{Fbeta}(0.5, 1, 2)", "0.833333"),
      "van Rijsbergen 1979",
      "\\frac{(1+b^2)pr}{b^2p+r}"),
    formula(
      ["MCC", "mcc"], ["a", "b", "c", "d"], "The Matthews correlation, of TP, FP, FN, TN.",
      "马修斯相关系数，参数 TP, FP, FN, TN。",
      ("\\operatorname{MCC}(40, 10, 20, 130)", "0.629941"), "Matthews 1975",
      "\\frac{ad-bc}{\\sqrt{(a+b)(a+c)(d+b)(d+c)}}"),
    formula(
      ["kappa"], ["a", "b", "c", "d"], "Cohen's agreement, of TP, FP, FN, TN.", "Cohen κ，参数 TP, FP, FN, TN。",
      ("\\operatorname{kappa}(40, 10, 20, 130)", "0.625"), "Cohen 1960",
      "\\frac{2(ad-bc)}{(a+b)(b+d)+(a+c)(c+d)}"),
    Builtin(
      ["AUC", "auc", "ROCAUC"], 2...2, "The share of pairs of a positive and a negative score in order, ties for half.",
      "AUC：正负样本对排序正确的比例，平局算一半。", "AUC(s⁺, s⁻)",
      example: ("\\operatorname{AUC}([0.9,0.7,0.6],[0.8,0.4,0.3])", "0.777778"),
      source: "Hanley & McNeil 1982",
      .native { (evaluator, arguments, range) throws(Fault) in
        let positive = try evaluator.vector(arguments[0], "AUC", range)
        let negative = try evaluator.vector(arguments[1], "AUC", range)
        guard positive.count > 0, negative.count > 0 else { throw Fault(.domain, range, "There is no pair.") }
        let pairs = positive.count.multipliedReportingOverflow(by: negative.count)
        guard !pairs.overflow else { throw Evaluator.limit(range) }
        try evaluator.spend(pairs.partialValue, range)
        var halves = 0
        for p in positive.numbers {
          for n in negative.numbers {
            guard let order = p.compare(n) else {
              throw Fault(.domain, range, "Complex and undefined numbers are not ordered.")
            }
            halves += 1 + order
          }
        }
        return .number(.exact(Rational(halves).divided(by: Rational(2 * pairs.partialValue)) ?? 0))
      }),
    Builtin(
      ["trapz", "trapezoid", "AUCtrapezoid"], 2...2, "The area under points (x, y) by trapezoids.", "梯形法面积。",
      "trapz(x, y)",
      example: ("\\operatorname{trapz}([0,1,2],[0,1,1])", "1.5"), source: "NumPy trapezoid",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (x, y) = (
          try evaluator.vector(arguments[0], "trapz", range), try evaluator.vector(arguments[1], "trapz", range)
        )
        guard x.count == y.count else {
          throw Fault(
            .shape, range, "{0} takes two vectors of one length, not {1} and {2}.",
            ["trapz", String(x.count), String(y.count)])
        }
        var area = Number(0)
        for place in 1..<max(1, x.count) {
          area = area.adding(x[place].subtracting(x[place - 1]).multiplying(y[place].adding(y[place - 1])))
        }
        return .number(area.divided(by: Number(2)) ?? area)
      }),
    Builtin(
      ["AP", "averageprecision"], 1...1, "The mean of the precisions at the relevant places of a ranking of 0 and 1.",
      "平均精确率，参数为按排名的 0/1。",
      "AP(relevance)", example: ("\\operatorname{AP}([1,0,1])", "0.833333"),
      source: "scikit-learn average_precision_score",
      .native { (evaluator, arguments, range) throws(Fault) in
        let relevance = try evaluator.reals(arguments[0], "AP", range)
        guard relevance.allSatisfy({ $0 == 0 || $0 == 1 }), relevance.contains(1) else {
          throw Fault(.domain, range, "{0} takes a ranking of 0 and 1 with a relevant one in it.", ["AP"])
        }
        var hits = 0.0
        var sum = 0.0
        for (place, value) in relevance.enumerated() where value == 1 {
          hits += 1
          sum += hits / Double(place + 1)
        }
        return .real(sum / hits)
      }),
    Builtin(
      ["DCG", "dcg"], 1...2, "Σ (2^rel − 1)/log₂(i + 1), of the first k.", "折损累计增益。", "DCG(rel, k = n)",
      example: ("\\operatorname{DCG}([3,2])", "8.89279"), source: "Burges et al. 2005",
      .native { (evaluator, arguments, range) throws(Fault) in .real(try evaluator.gain(arguments, range).0) }),
    Builtin(
      ["NDCG", "ndcg"], 1...2, "The DCG over that of the best order, of the first k.", "归一化折损累计增益。", "NDCG(rel, k = n)",
      example: ("\\operatorname{NDCG}([3,2])", "1"), source: "Burges et al. 2005",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (gain, best) = try evaluator.gain(arguments, range)
        guard best > 0 else { throw Fault(.domain, range, "Nothing in this ranking is relevant.") }
        return .real(gain / best)
      }),
    Builtin(
      ["MRR", "mrr"], 1...1, "The mean of the reciprocal ranks.", "平均倒数排名。", "MRR(ranks)",
      example: ("\\operatorname{MRR}([1,2,4])", "0.583333"),
      source: "Voorhees 1999", .formula(parameters: ["r"], "\\operatorname{mean}(1/r)")),
    Builtin(
      ["BLEU", "bleu"], 2...2,
      "The BLEU score of a candidate and a reference, vectors of token numbers, up to 4-grams.",
      "BLEU：候选与参考（词编号向量），最高 4-gram。", "BLEU(candidate, reference)",
      example: ("\\operatorname{BLEU}([1,2,3,4,5],[1,2,3,4,5])", "1"), source: "Papineni et al. 2002",
      .native { (evaluator, arguments, range) throws(Fault) in .real(try evaluator.bleu(arguments, range)) }),
    Builtin(
      ["ROUGEL", "rougeL"], 2...2, "The F-score of the longest common subsequence of two vectors of token numbers.",
      "ROUGE-L：最长公共子序列的 F 值。", "ROUGEL(candidate, reference)",
      example: ("\\operatorname{ROUGEL}([1,2,3],[1,3])", "0.8"), source: "Lin 2004",
      .native { (evaluator, arguments, range) throws(Fault) in .real(try evaluator.rouge(arguments, range)) }),
  ]
}

extension Evaluator {
  func gain(_ arguments: [Value], _ range: Range<Int>) throws(Fault) -> (Double, Double) {
    let relevance = try reals(arguments[0], "DCG", range)
    let count = arguments.count > 1 ? try whole(arguments[1], "DCG", range) : relevance.count
    guard count >= 0 else { throw Fault(.domain, range, "{0} takes a whole number.", ["DCG"]) }
    func gain(_ values: [Double]) -> Double {
      values.prefix(count).enumerated().reduce(0) { $0 + (exp2($1.element) - 1) / log2(Double($1.offset) + 2) }
    }
    let gains = (gain(relevance), gain(relevance.sorted(by: >)))
    if gains.1.isInfinite, relevance.allSatisfy(\.isFinite) { hasOverflowed = true }
    return gains
  }

  private func tokens(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> [Double] {
    let tokens = try reals(value, what, range)
    guard !tokens.isEmpty, tokens.count < 4096 else { throw Fault(.domain, range, "{0} takes tokens.", [what]) }
    return tokens
  }

  func bleu(_ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Double {
    let (candidate, reference) = (try tokens(arguments[0], "BLEU", range), try tokens(arguments[1], "BLEU", range))
    func grams(_ tokens: [Double], _ n: Int) -> [[Double]: Int] {
      guard tokens.count >= n else { return [:] }
      var counts: [[Double]: Int] = [:]
      for start in 0...(tokens.count - n) { counts[Array(tokens[start..<(start + n)]), default: 0] += 1 }
      return counts
    }
    var logarithm = 0.0
    for n in 1...4 {
      let (mine, theirs) = (grams(candidate, n), grams(reference, n))
      let total = mine.values.reduce(0, +)
      let matched = mine.reduce(0) { $0 + min($1.value, theirs[$1.key] ?? 0) }
      guard matched > 0 else { return 0 }
      logarithm += log(Double(matched) / Double(total)) / 4
    }
    let penalty = candidate.count > reference.count ? 0 : 1 - Double(reference.count) / Double(candidate.count)
    return exp(penalty + logarithm)
  }

  func rouge(_ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Double {
    let (candidate, reference) = (
      try tokens(arguments[0], "ROUGE-L", range), try tokens(arguments[1], "ROUGE-L", range)
    )
    try spend(candidate.count * reference.count / 8, range)
    var row = [Int](repeating: 0, count: reference.count + 1)
    for token in candidate {
      var diagonal = 0
      for place in 1...reference.count {
        let above = row[place]
        row[place] = token == reference[place - 1] ? diagonal + 1 : max(above, row[place - 1])
        diagonal = above
      }
    }
    return 2 * Double(row[reference.count]) / Double(candidate.count + reference.count)
  }
}
