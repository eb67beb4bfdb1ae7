import MathNumerics
import MathSyntax

extension Builtins {
  static let statistics: [Builtin] = [
    Builtin(
      ["mean", "avg", "Mean"], 1...99, "The arithmetic mean.", "算术平均。", "mean(x)",
      example: ("\\operatorname{mean}([1,2,6])", "3"),
      source: "NumPy mean",
      .native { (evaluator, arguments, range) throws(Fault) in
        let value = arguments.count == 1 ? arguments[0] : Evaluator.listed(arguments)
        let array = try evaluator.array(value, "mean", range)
        return try evaluator.mean(.array(array.withShape([array.count])), range)
      }),
    Builtin(
      ["var", "variance"], 1...1, "The mean squared deviation, divided by n.", "方差（除以 n）。", "var(x)",
      example: ("\\operatorname{var}([1,2,3])", "0.666667"), source: "NumPy var, ddof = 0",
      .formula(parameters: ["x"], "\\operatorname{mean}((x-\\operatorname{mean}(x))\\odot(x-\\operatorname{mean}(x)))")),
    Builtin(
      ["std", "stdev"], 1...1, "The standard deviation, divided by n.", "标准差（除以 n）。", "std(x)",
      example: ("\\operatorname{std}([1,3])", "1"), source: "NumPy std, ddof = 0",
      .formula(parameters: ["x"], "\\sqrt{\\operatorname{var}(x)}")),
    Builtin(
      ["cov"], 2...2, "The covariance of two samples, divided by n.", "协方差（除以 n）。", "cov(x, y)",
      example: ("\\operatorname{cov}([1,2,3],[2,4,6])", "1.33333"), source: "NumPy cov, ddof = 0",
      .formula(
        parameters: ["x", "y"], "\\operatorname{mean}((x-\\operatorname{mean}(x))\\odot(y-\\operatorname{mean}(y)))")),
    Builtin(
      ["corr", "pearson"], 2...2, "Pearson's correlation.", "皮尔逊相关系数。", "corr(x, y)",
      example: ("\\operatorname{corr}([1,2,3],[2,4,6])", "1"), source: "Pearson 1895",
      .formula(
        parameters: ["x", "y"], "\\frac{\\operatorname{cov}(x,y)}{\\sqrt{\\operatorname{var}(x)\\operatorname{var}(y)}}"
      )),
    Builtin(
      ["median"], 1...1, "The middle of the sorted elements; the mean of the two middle ones.", "中位数。", "median(x)",
      example: ("\\operatorname{median}([3,1,2,10])", "2.5"), source: "NumPy median",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (sorted, _) = try evaluator.sorted(arguments[0], range)
        guard sorted.count > 0 else { throw Fault(.domain, range, "There is no median of nothing.") }
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return .number(low.adding(high).divided(by: Number(2)) ?? low)
      }),
  ]
}
