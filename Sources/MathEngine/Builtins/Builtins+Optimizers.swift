extension Builtins {
  static let optimizers: [Builtin] = [
    formula(
      ["sgd", "SGD"], ["w", "g", "\\eta"], "One step of gradient descent: w − η·g.", "梯度下降一步。",
      ("\\operatorname{sgd}(1, 0.5, 0.1)", "0.95"),
      "Robbins & Monro 1951", "w-\\eta g"),
    formula(
      ["momentum"], ["v", "g", "\\beta", "\\eta"], "The velocity β·v + η·g.", "动量更新 β·v + η·g。",
      ("\\operatorname{momentum}(0.2, 0.5, 0.9, 0.1)", "0.23"),
      "Polyak 1964", "\\beta v+\\eta g"),
    formula(
      ["nesterov"], ["w", "v", "\\beta"], "The look-ahead point w − β·v.", "Nesterov 前瞻点。",
      ("\\operatorname{nesterov}(1, 0.2, 0.9)", "0.82"),
      "Nesterov 1983; Sutskever et al. 2013", "w-\\beta v"),
    formula(
      ["adagrad", "AdaGrad"], ["w", "g", "G", "\\eta", "\\epsilon"],
      "One step with the accumulated squares G, g² included.", "AdaGrad 一步。",
      ("\\operatorname{adagrad}(1, 1, 4, 0.1, 0)", "0.95"), "Duchi et al. 2011",
      "w-\\frac{\\eta}{\\sqrt{G}+\\epsilon}\\odot g"),
    formula(
      ["rmsprop", "RMSprop"], ["w", "g", "v", "\\eta", "\\epsilon"], "One step with the running mean square v.",
      "RMSprop 一步。",
      ("\\operatorname{rmsprop}(1, 0.5, 0.04, 0.01, 0)", "0.975"), "Hinton 2012",
      "w-\\frac{\\eta}{\\sqrt{v}+\\epsilon}\\odot g"),
    formula(
      ["adam", "Adam"], ["w", "m", "v", "t", "\\eta", "b", "c", "\\epsilon"],
      "One step with first and second moments after t updates; b and c are β₁ and β₂.", "Adam 一步（含偏差修正）。",
      ("\\operatorname{adam}(1, 0.05, 0.00025, 1, 0.1, 0.9, 0.999, 0)", "0.9"), "Kingma & Ba 2014",
      "w-\\eta\\frac{m/(1-b^t)}{\\sqrt{v/(1-c^t)}+\\epsilon}"),
    formula(
      ["adamw", "AdamW"], ["w", "m", "v", "t", "\\eta", "b", "c", "\\epsilon", "\\lambda"],
      "Adam with the decay λ apart from the moments.", "AdamW 一步。",
      ("\\operatorname{adamw}(1, 0.05, 0.00025, 1, 0.1, 0.9, 0.999, 0, 0.01)", "0.899"), "Loshchilov & Hutter 2017",
      "w-\\eta(\\frac{m/(1-b^t)}{\\sqrt{v/(1-c^t)}+\\epsilon}+\\lambda w)"),
    formula(
      ["ema", "EMA"], ["s", "x", "\\beta"], "β·s + (1 − β)·x.", "指数滑动平均。", ("\\operatorname{ema}(1, 2, 0.9)", "1.1"),
      "Brown 1956",
      "\\beta s+(1-\\beta)x"),
    formula(
      ["cosinelr"], ["t", "T", "a", "b"], "a + (b − a)(1 + cos(πt/T))/2: from b down to a in T steps.", "余弦退火学习率。",
      ("\\operatorname{cosinelr}(50, 100, 0, 0.1)", "0.05"), "Loshchilov & Hutter 2016",
      "a+\\frac{1}{2}(b-a)(1+\\cos\\frac{\\pi t}{T})"),
    formula(
      ["noamlr"], ["d", "s", "w"], "d^(−1/2)·min(s^(−1/2), s·w^(−3/2)): warm-up, then decay.",
      "Transformer 学习率（预热后衰减）。",
      ("\\operatorname{noamlr}(512, 100, 4000)", "0.0000174693"), "Vaswani et al. 2017",
      "d^{-0.5}\\min(s^{-0.5},s\\cdot w^{-1.5})"),
    formula(
      ["clipnorm"], ["g", "c"], "g scaled down to norm c where it is longer.", "按范数裁剪梯度。",
      ("\\operatorname{clipnorm}([3,4], 1)", "(0.6, 0.8)"),
      "Pascanu et al. 2013", "\\frac{c}{\\max(c,\\|g\\|_2)}g"),
    formula(
      ["Xavier", "Glorot", "xavier"], ["n", "m"], "The bound of the uniform initialisation, √(6/(n + m)).",
      "Xavier 均匀初始化的界。",
      ("\\operatorname{Xavier}(300, 100)", "0.122474"), "Glorot & Bengio 2010", "\\sqrt{\\frac{6}{n+m}}"),
    formula(
      ["He", "Kaiming", "he"], ["n"], "The standard deviation of the normal initialisation, √(2/n).", "He 正态初始化的标准差。",
      ("\\operatorname{Kaiming}(50)", "0.2"), "He et al. 2015", "\\sqrt{\\frac{2}{n}}"),
  ]
}
