import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let activations: [Builtin] = [
    unary(
      ["sigmoid", "logistic", "sigm", "expit"], symbols: ["\\sigma"], "The logistic function 1/(1 + e⁻ˣ).", "逻辑函数。",
      ("\\sigma(0)", "0.5"), "Verhulst 1845",
      exact: { $0.isZero ? Rational(1).divided(by: 2) : nil }
    ) { Special.sigmoid($0) },
    unary(
      ["logit"], "The inverse of the logistic function, log odds.", "对数几率。", ("\\operatorname{logit}(0.5)", "0"),
      "Berkson 1944",
      exact: { $0 + $0 == 1 ? 0 : nil }
    ) { $0 > 0 && $0 < 1 ? Special.logit($0) : .nan },
    unary(
      ["logsigmoid", "LogSigmoid"], "The logarithm of the logistic function, stable.", "对数逻辑函数。",
      ("\\operatorname{logsigmoid}(0)", "-0.693147"), "PyTorch LogSigmoid"
    ) { Special.logSigmoid($0) },
    unary(
      ["softplus", "Softplus"], symbols: ["\\zeta_+"], "log(1 + eˣ), stable.", "ln(1 + eˣ)。",
      ("\\operatorname{softplus}(0)", "0.693147"), "Dugas et al. 2001"
    ) { Special.softplus($0) },
    unary(
      ["ReLU", "relu"], "max(0, x).", "线性整流函数 max(0, x)。", ("\\operatorname{ReLU}(-2)", "0"), "Nair & Hinton 2010",
      exact: { $0.isNegative ? 0 : $0 }
    ) { $0 > 0 ? $0 : $0.isNaN ? $0 : 0 },
    unary(
      ["ReLU6", "relu6"], "min(max(0, x), 6).", "截断到 6 的 ReLU。", ("\\operatorname{ReLU6}(8)", "6"), "Krizhevsky 2010",
      exact: { $0.isNegative ? 0 : $0 > 6 ? 6 : $0 }
    ) { min(max($0, 0), 6) },
    unary(
      ["GELU", "gelu"], "x·Φ(x) with the exact normal distribution function.", "x·Φ(x)（精确式）。",
      ("\\operatorname{GELU}(1)", "0.841345"), "Hendrycks & Gimpel 2016",
      exact: { $0.isZero ? 0 : nil }
    ) { $0 * Special.normalCDF($0) },
    unary(
      ["GELUtanh", "gelutanh"], "The tanh form of GELU.", "GELU 的 tanh 近似。",
      ("\\operatorname{GELUtanh}(1)", "0.841192"), "Hendrycks & Gimpel 2016",
      exact: { $0.isZero ? 0 : nil }
    ) { 0.5 * $0 * (1 + tanh(0.797884560802865356 * ($0 + 0.044715 * $0 * $0 * $0))) },
    unary(
      ["SiLU", "silu", "swish"], "x·σ(x).", "x·σ(x)。", ("\\operatorname{SiLU}(1)", "0.731059"), "Elfwing et al. 2017",
      exact: { $0.isZero ? 0 : nil }
    ) { $0 == -.infinity ? 0 : $0 * Special.sigmoid($0) },
    unary(
      ["Mish", "mish"], "x·tanh(softplus(x)).", "x·tanh(softplus(x))。", ("\\operatorname{Mish}(1)", "0.865098"),
      "Misra 2019",
      exact: { $0.isZero ? 0 : nil }
    ) { $0 == -.infinity ? 0 : $0 * tanh(Special.softplus($0)) },
    unary(
      ["SELU", "selu"], "Scaled ELU that keeps mean 0 and variance 1.", "自归一化 ELU。",
      ("\\operatorname{SELU}(1)", "1.0507"), "Klambauer et al. 2017",
      exact: { $0.isZero ? 0 : nil }
    ) {
      1.0507009873554804934193349852946 * ($0 > 0 ? $0 : 1.6732632423543772848170429916717 * expm1($0))
    },
    unary(
      ["hardsigmoid", "HardSigmoid"], "min(max(x/6 + 1/2, 0), 1).", "分段线性 sigmoid。",
      ("\\operatorname{hardsigmoid}(0)", "0.5"), "PyTorch Hardsigmoid"
    ) { min(max($0 / 6 + 0.5, 0), 1) },
    unary(
      ["hardswish", "HardSwish"], "x·hardsigmoid(x).", "x·hardsigmoid(x)。", ("\\operatorname{hardswish}(3)", "3"),
      "Howard et al. 2019"
    ) { $0 * min(max($0 / 6 + 0.5, 0), 1) },
    unary(
      ["softsign", "Softsign"], "x/(1 + |x|).", "x/(1 + |x|)。", ("\\operatorname{softsign}(1)", "0.5"),
      "Bergstra et al. 2009"
    ) { $0 / (1 + abs($0)) },
    Builtin(
      ["LeakyReLU", "leakyrelu", "PReLU", "prelu"], 1...2, "x, or αx below zero; α is 0.01 unless given.",
      "负半轴斜率为 α（默认 0.01）的 ReLU。",
      "LeakyReLU(x, α = 0.01)", example: ("\\operatorname{LeakyReLU}(-2)", "-0.02"),
      source: "Maas et al. 2013; He et al. 2015",
      .native { (evaluator, arguments, range) throws(Fault) in
        let slope =
          arguments.count > 1
          ? try evaluator.number(arguments[1], "LeakyReLU", range) : Number.exact(Rational(1).divided(by: 100) ?? 0)
        return try evaluator.elementwise(arguments[0], range, "LeakyReLU") { (n) throws(Fault) in
          n.isNegative ? n.multiplying(slope) : n
        }
      }),
    Builtin(
      ["ELU", "elu"], 1...2, "x, or α(eˣ − 1) below zero; α is 1 unless given.", "负半轴为 α(eˣ − 1) 的 ReLU。",
      "ELU(x, α = 1)",
      example: ("\\operatorname{ELU}(-1)", "-0.632121"), source: "Clevert et al. 2015",
      .native { (evaluator, arguments, range) throws(Fault) in
        let alpha = arguments.count > 1 ? try evaluator.double(arguments[1], "ELU", range) : 1
        return try evaluator.elementwise(arguments[0], range, "ELU") { (n) throws(Fault) in
          n.isNegative ? .real(alpha * expm1(n.double)) : n
        }
      }),
    Builtin(
      ["Swish"], 1...2, "x·σ(βx); β is 1 unless given.", "x·σ(βx)。", "Swish(x, β = 1)",
      example: ("\\operatorname{Swish}(1, 2)", "0.880797"),
      source: "Ramachandran et al. 2017",
      .native { (evaluator, arguments, range) throws(Fault) in
        let beta = arguments.count > 1 ? try evaluator.double(arguments[1], "Swish", range) : 1
        return try evaluator.map(arguments[0], "Swish", range, real: { $0 * Special.sigmoid(beta * $0) })
      }),
    Builtin(
      ["softmax", "Softmax"], 1...2, "e to the elements over their sum, by row; with a temperature as second argument.",
      "逐行归一化的指数；第二个参数是温度。", "softmax(z, T = 1): ℝⁿ → Δⁿ⁻¹",
      example: ("\\operatorname{softmax}([1,2,3])_2", "0.244728"), source: "Bridle 1990",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.byRow(arguments, "softmax", range) { Special.softmax($0) }
      }),
    Builtin(
      ["logsoftmax", "LogSoftmax", "log_softmax"], 1...2, "The logarithm of softmax, stable.", "对数 softmax。",
      "logsoftmax(z, T = 1)",
      example: ("\\operatorname{logsoftmax}([1,2,3])_2", "-1.40761"), source: "PyTorch LogSoftmax",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.byRow(arguments, "logsoftmax", range) { Special.logSoftmax($0) }
      }),
    Builtin(
      ["logsumexp", "LSE", "LogSumExp"], 1...1, "log Σ exp(zᵢ), stable.", "ln Σ exp(zᵢ)。", "logsumexp(z): ℝⁿ → ℝ",
      example: ("\\operatorname{logsumexp}([0,0])", "0.693147"), source: "Blanchard et al. 2021",
      .native { (evaluator, arguments, range) throws(Fault) in
        .real(Special.logSumExp(try evaluator.reals(arguments[0], "logsumexp", range)))
      }),
    Builtin(
      ["sparsemax"], 1...1, "The point of the simplex nearest to z.", "到单纯形的投影。", "sparsemax(z): ℝⁿ → Δⁿ⁻¹",
      example: ("\\operatorname{sparsemax}([1,0])_1", "1"), source: "Martins & Astudillo 2016",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.byRow([arguments[0]], "sparsemax", range) { numbers in
          // The same for numbers less their maximum, of which no 1 is lost beside a huge one.
          let largest = numbers.max() ?? 0
          let values = numbers.map { $0 - largest }
          let sorted = values.sorted(by: >)
          var sum = 0.0
          var threshold = 0.0
          for (place, value) in sorted.enumerated() {
            sum += value
            if 1 + Double(place + 1) * value > sum { threshold = (sum - 1) / Double(place + 1) }
          }
          return values.map { max($0 - threshold, 0) }
        }
      }),
    Builtin(
      ["GLU"], 2...2, "a ⊙ σ(b), the gated linear unit.", "门控线性单元 a ⊙ σ(b)。", "GLU(a, b)",
      example: ("\\operatorname{GLU}(2, 0)", "1"), source: "Dauphin et al. 2016",
      .formula(parameters: ["a", "b"], "a\\odot\\operatorname{sigmoid}(b)")),
    Builtin(
      ["SwiGLU"], 2...2, "SiLU(a) ⊙ b.", "SiLU(a) ⊙ b。", "SwiGLU(a, b)",
      example: ("\\operatorname{SwiGLU}(1, 2)", "1.46212"),
      source: "Shazeer 2020", .formula(parameters: ["a", "b"], "\\operatorname{SiLU}(a)\\odot b")),
  ]
}

extension Evaluator {
  /// Maps the rows of a matrix, or a vector whole; a second argument divides first.
  func byRow(_ arguments: [Value], _ what: String, _ range: Range<Int>, _ apply: ([Double]) -> [Double]) throws(Fault)
    -> Value
  {
    var value = arguments[0]
    if arguments.count > 1 {
      let temperature = try number(arguments[1], "A temperature", range)
      guard !temperature.isZero, !temperature.isNegative else {
        throw Fault(.domain, range, "A temperature is positive.")
      }
      value = try divide(value, .number(temperature), range)
    }
    let array = try array(value, what, range)
    guard !array.isComplex, array.count > 0 else { throw Fault(.domain, range, "{0} takes real numbers.", [what]) }
    try spend(array.count * 4, range)
    let width = array.shape[array.rank - 1]
    let values = array.doubles
    var result: [Double] = []
    result.reserveCapacity(values.count)
    for start in stride(from: 0, to: values.count, by: max(1, width)) {
      result += apply(Array(values[start..<(start + width)]))
    }
    guard !result.contains(where: \.isNaN) || values.contains(where: \.isNaN) else {
      throw Fault(.domain, range, "{0} is not defined there.", [what])
    }
    return .array(NumericArray(shape: array.shape, storage: .real(result), isRow: array.isRow))
  }
}
