import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let losses: [Builtin] = [
    formula(
      ["MSE", "mse"], ["y", "p"], "The mean squared error.", "均方误差。", ("\\operatorname{MSE}([1,2],[1,4])", "2"),
      "scikit-learn mean_squared_error", "\\operatorname{mean}((y-p)\\odot(y-p))"),
    formula(
      ["RMSE", "rmse"], ["y", "p"], "The root of the mean squared error.", "均方根误差。",
      ("\\operatorname{RMSE}([1,2],[1,4])", "1.41421"),
      "scikit-learn root_mean_squared_error", "\\sqrt{\\operatorname{MSE}(y,p)}"),
    formula(
      ["MAE", "mae"], ["y", "p"], "The mean absolute error.", "平均绝对误差。", ("\\operatorname{MAE}([1,2],[1,4])", "1"),
      "scikit-learn mean_absolute_error", "\\operatorname{mean}(\\operatorname{abs}(y-p))"),
    formula(
      ["MAPE", "mape"], ["y", "p"], "The mean absolute error relative to the truth.", "平均绝对百分比误差。",
      ("\\operatorname{MAPE}([1,2],[1,4])", "0.5"), "scikit-learn mean_absolute_percentage_error",
      "\\operatorname{mean}(\\operatorname{abs}((y-p)/y))"),
    formula(
      ["R2", "Rsquared", "r2"], ["y", "p"], "The share of the variance that is explained.", "决定系数。",
      ("\\operatorname{Rsquared}([1,2,3],[1,2,4])", "0.5"), "scikit-learn r2_score",
      "1-\\frac{\\operatorname{sum}((y-p)\\odot(y-p))}{\\operatorname{sum}((y-\\operatorname{mean}(y))\\odot(y-\\operatorname{mean}(y)))}"
    ),
    Builtin(
      ["Huber", "huber", "HuberLoss"], 1...2, "Quadratic near zero, linear beyond δ (1 unless given), of the residual.",
      "残差的 Huber 损失，δ 默认 1。", "Huber(r, δ = 1)", example: ("\\operatorname{Huber}(2)", "1.5"), source: "Huber 1964",
      .native { (evaluator, arguments, range) throws(Fault) in
        let delta = arguments.count > 1 ? try evaluator.double(arguments[1], "Huber", range) : 1
        guard delta > 0 else { throw Fault(.domain, range, "{0} takes a positive {1}.", ["Huber", "δ"]) }
        return try evaluator.map(
          arguments[0], "Huber", range, real: { abs($0) <= delta ? 0.5 * $0 * $0 : delta * (abs($0) - 0.5 * delta) })
      }),
    formula(
      ["smoothL1", "SmoothL1"], ["r"], "The Huber loss with δ = 1.", "δ = 1 的 Huber 损失。",
      ("\\operatorname{smoothL1}(0.5)", "0.125"),
      "Girshick 2015", "\\operatorname{Huber}(r)"),
    formula(
      ["logcosh"], ["r"], "log cosh of the residual, stable.", "残差的 ln cosh。", ("\\operatorname{logcosh}(0)", "0"),
      "Keras LogCosh",
      "\\operatorname{abs}(r)+\\operatorname{softplus}(-2\\operatorname{abs}(r))-\\ln 2"),
    formula(
      ["hinge", "Hinge"], ["y", "s"], "max(0, 1 − y·s) for labels ±1.", "合页损失 max(0, 1 − y·s)。",
      ("\\operatorname{hinge}(1, 0.3)", "0.7"),
      "Cortes & Vapnik 1995", "\\max(0,1-y\\odot s)"),
    Builtin(
      ["CE", "crossentropy", "CrossEntropy"], 2...2, "−Σ pᵢ log qᵢ in nats.", "交叉熵 −Σ pᵢ ln qᵢ。", "CE(p, q)",
      example: ("\\operatorname{CE}([0,1],[0.2,0.8])", "0.223144"), source: "Cover & Thomas 2.3",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (p, q) = try evaluator.pair(arguments, "A cross entropy", range)
        guard q.allSatisfy({ $0 >= 0 }) else { throw Fault(.domain, range, "A probability is not negative.") }
        return .real(try evaluator.crossEntropy(p, q, range))
      }),
    binaryLoss(
      ["BCE", "bce"], "Binary cross entropy of a label and a probability; the mean over vectors.", "二元交叉熵。",
      ("\\operatorname{BCE}(1, 0.8)", "0.223144"), within: true
    ) { y, p in
      -(Special.xlogy(y, p) + Special.xlogy(1 - y, 1 - p))
    },
    binaryLoss(
      ["BCEWithLogits", "bcewithlogits"], "Binary cross entropy of a label and a logit, stable.",
      "由 logit 计算的二元交叉熵，数值稳定。", ("\\operatorname{BCEWithLogits}(1, 0)", "0.693147"), within: false
    ) { y, z in
      max(z, 0) - z * y + log1p(exp(-abs(z)))
    },
    Builtin(
      ["focal", "FocalLoss"], 1...3, "−α(1 − p)^γ log p of the true class's probability; γ is 2 and α 1 unless given.",
      "焦点损失，γ 默认 2，α 默认 1。", "focal(p, γ = 2, α = 1)", example: ("\\operatorname{focal}(0.7, 2)", "0.0321007"),
      source: "Lin et al. 2017",
      .native { (evaluator, arguments, range) throws(Fault) in
        let gamma = arguments.count > 1 ? try evaluator.double(arguments[1], "focal", range) : 2
        let alpha = arguments.count > 2 ? try evaluator.double(arguments[2], "focal", range) : 1
        return try evaluator.map(
          arguments[0], "focal", range,
          real: { p in
            p > 0 && p <= 1 ? (p == 1 ? 0 : -alpha * pow(1 - p, gamma) * log(p)) : .nan
          })
      }),
    formula(
      ["triplet", "TripletLoss"], ["a", "p", "n", "m"], "max(0, ‖a − p‖² − ‖a − n‖² + m).", "三元组损失。",
      ("\\operatorname{triplet}([0,0],[1,0],[0,2],1)", "0"), "Schroff et al. 2015",
      "\\max(0,\\|a-p\\|_2^2-\\|a-n\\|_2^2+m)"),
    formula(
      ["contrastive"], ["d", "y", "m"], "y·d² + (1 − y)·max(0, m − d)² of a distance.", "对比损失。",
      ("\\operatorname{contrastive}(0.5, 1, 1)", "0.25"),
      "Hadsell et al. 2006", "y d^2+(1-y)\\max(0,m-d)^2"),
    Builtin(
      ["InfoNCE", "infonce"], 2...3,
      "−log of the softmax of similarities at the positive, index k; with a temperature.",
      "InfoNCE：正样本 k 的负对数 softmax。", "InfoNCE(s, k, τ = 1)", example: ("\\operatorname{InfoNCE}([1,0], 1)", "0.313262"),
      source: "van den Oord et al. 2018",
      .native { (evaluator, arguments, range) throws(Fault) in
        let temperature = arguments.count > 2 ? try evaluator.double(arguments[2], "A temperature", range) : 1
        guard temperature > 0 else { throw Fault(.domain, range, "A temperature is positive.") }
        let s = try evaluator.reals(arguments[0], "InfoNCE", range).map { $0 / temperature }
        let k = try evaluator.whole(arguments[1], "InfoNCE", range)
        guard k >= 1, k <= s.count else {
          throw Fault(.index, range, "The index {0} is outside {1} to {2}.", [String(k), "1", String(s.count)])
        }
        return .real(Special.logSumExp(s) - s[k - 1])
      }),
    formula(
      ["BradleyTerry", "BT"], ["a", "b"], "The probability that a wins over b, σ(a − b).", "a 胜过 b 的概率 σ(a − b)。",
      ("\\operatorname{BradleyTerry}(1, 1)", "0.5"), "Bradley & Terry 1952", "\\operatorname{sigmoid}(a-b)"),
    formula(
      ["BTloss", "rewardloss"], ["a", "b"], "−log σ(a − b) of the chosen and the rejected reward.",
      "奖励模型损失 −ln σ(a − b)。",
      ("\\operatorname{BTloss}(1, 1)", "0.693147"), "Ouyang et al. 2022", "\\operatorname{softplus}(b-a)"),
    formula(
      ["PPO", "PPOclip"], ["r", "A", "\\epsilon"], "min(r·A, clip(r, 1 − ε, 1 + ε)·A).", "PPO 裁剪目标。",
      ("\\operatorname{PPO}(1.5, 2, 0.2)", "2.4"), "Schulman et al. 2017",
      "\\min(rA,\\operatorname{clip}(r,1-\\epsilon,1+\\epsilon)A)"),
    formula(
      ["DPO"], ["w", "v", "l", "k", "\\beta"],
      "−log σ(β((w − v) − (l − k))) of log-probabilities: chosen and rejected, under the policy (w, l) and the reference (v, k).",
      "DPO 损失，参数为对数概率。", ("\\operatorname{DPO}(-1,-1,-2,-2,0.1)", "0.693147"), "Rafailov et al. 2023",
      "\\operatorname{softplus}(-\\beta((w-v)-(l-k)))"),
    formula(
      ["quantileloss", "pinball"], ["y", "p", "q"], "max(q·(y − p), (q − 1)·(y − p)).", "分位数损失。",
      ("\\operatorname{pinball}(3, 1, 0.9)", "1.8"),
      "Koenker & Bassett 1978", "\\max(q(y-p),(q-1)(y-p))"),
    formula(
      ["labelsmoothing"], ["y", "\\epsilon", "K"], "(1 − ε)·y + ε/K.", "标签平滑。",
      ("\\operatorname{labelsmoothing}(1, 0.1, 4)", "0.925"),
      "Szegedy et al. 2016", "(1-\\epsilon)y+\\frac{\\epsilon}{K}"),
  ]

  private static func binaryLoss(
    _ names: [String], _ sentence: String, _ chinese: String, _ example: (String, String), within: Bool,
    _ loss: @escaping @Sendable (Double, Double) -> Double
  ) -> Builtin {
    Builtin(
      names, 2...2, sentence, chinese, "\(names[0])(y, p)", example: example, source: "PyTorch \(names[0])",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (y, p) = try evaluator.pair(arguments, names[0], range)
        guard !y.isEmpty else { throw Fault(.domain, range, "There is no mean of nothing.") }
        if within, !p.allSatisfy({ $0 >= 0 && $0 <= 1 }) {
          throw Fault(.domain, range, "A probability lies between 0 and 1.")
        }
        let total = zip(y, p).reduce(0) { $0 + loss($1.0, $1.1) }
        return .real(total / Double(y.count))
      })
  }
}
