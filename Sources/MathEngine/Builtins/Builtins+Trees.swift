extension Builtins {
  static let trees: [Builtin] = [
    formula(
      ["Gini", "gini"], ["p"], "The Gini impurity 1 − Σ pₖ².", "基尼不纯度。",
      ("\\operatorname{Gini}([0.5,0.3,0.2])", "0.62"), "Breiman et al. 1984",
      "1-\\operatorname{sum}(p\\odot p)"),
    formula(
      ["gain", "InfoGain", "IG"], ["H", "w", "h"], "The information gain H − Σ wᵥ·hᵥ of a split with weights w.",
      "信息增益。",
      ("\\operatorname{gain}(1, [0.5,0.5], [0.5,0.5])", "0.5"), "Quinlan 1986", "H-w\\cdot h"),
    formula(
      ["gainratio", "GainRatio"], ["g", "w"], "The gain over the entropy of the split's weights.", "增益率。",
      ("\\operatorname{gainratio}(0.5, [0.5,0.5])", "0.721348"), "Quinlan 1993", "\\frac{g}{\\operatorname{entropy}(w)}"
    ),
    formula(
      ["xgbleaf", "XGBleaf"], ["G", "H", "\\lambda"], "The weight −G/(H + λ) of a leaf.", "XGBoost 叶子权重。",
      ("\\operatorname{xgbleaf}(-4, 3, 1)", "1"),
      "Chen & Guestrin 2016, eq. 5", "-\\frac{G}{H+\\lambda}"),
    formula(
      ["xgbgain", "XGBgain"], ["G", "H", "R", "S", "\\lambda", "\\gamma"],
      "The gain of a split into gradients G, R with curvatures H, S.", "XGBoost 分裂增益。",
      ("\\operatorname{xgbgain}(-4, 3, 5, 4, 1, 0.5)", "3.9375"), "Chen & Guestrin 2016, eq. 7",
      "\\frac{1}{2}(\\frac{G^2}{H+\\lambda}+\\frac{R^2}{S+\\lambda}-\\frac{(G+R)^2}{H+S+\\lambda})-\\gamma"),
    formula(
      ["adaboostweight"], ["e"], "The weight ½ log((1 − e)/e) of a learner with error e.", "AdaBoost 基学习器权重。",
      ("\\operatorname{adaboostweight}(0.3)", "0.423649"), "Freund & Schapire 1997", "\\frac{1}{2}\\ln\\frac{1-e}{e}"),
  ]
}
