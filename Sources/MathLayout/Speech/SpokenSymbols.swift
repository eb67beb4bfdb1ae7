/// How signs are said, by glyph: English, Chinese.
enum SpokenSymbols {
  static func word(_ glyph: String, _ language: Speech.Language) -> String? {
    guard let entry = table[glyph] else { return nil }
    return language == .english ? entry.0 : entry.1
  }

  private static let table: [String: (String, String)] = [
    "+": ("plus", "加"), "-": ("minus", "减"), "−": ("minus", "减"), "±": ("plus or minus", "加减"),
    "∓": ("minus or plus", "减加"), "×": ("times", "乘"), "⋅": ("times", "乘"), "·": ("times", "乘"), "∗": ("times", "乘"),
    "*": ("times", "乘"), "/": ("over", "除以"), "÷": ("divided by", "除以"),
    "⊙": ("elementwise times", "逐元素乘"), "∘": ("composed with", "复合"), "⊗": ("tensor", "张量积"),
    "⊕": ("concatenated with", "拼接"), "∪": ("union", "并"), "∩": ("intersection", "交"), "∖": ("minus", "减去"),
    "=": ("equals", "等于"), "≠": ("is not equal to", "不等于"), "≈": ("is approximately", "约等于"),
    "≡": ("is equivalent to", "恒等于"), "≜": ("is defined as", "定义为"), "≔": ("is defined as", "定义为"),
    "≃": ("is similar to", "近似于"), "≅": ("is congruent to", "全等于"), "<": ("is less than", "小于"),
    ">": ("is greater than", "大于"), "≤": ("is at most", "小于等于"), "≥": ("is at least", "大于等于"),
    "⩽": ("is at most", "小于等于"), "⩾": ("is at least", "大于等于"), "≪": ("is much less than", "远小于"),
    "≫": ("is much greater than", "远大于"), "∝": ("is proportional to", "正比于"), "∼": ("drawn from", "服从"),
    "~": ("drawn from", "服从"), "∈": ("in", "属于"), "∉": ("not in", "不属于"), "⊂": ("is a subset of", "包含于"),
    "⊆": ("is a subset of", "包含于"), "⊃": ("contains", "包含"), "⊇": ("contains", "包含"), "→": ("to", "趋于"),
    "⟶": ("to", "趋于"), "←": ("becomes", "更新为"), "⇒": ("implies", "推出"), "⟹": ("implies", "推出"),
    "⇔": ("if and only if", "等价于"), "⟺": ("if and only if", "等价于"), "↦": ("maps to", "映射到"),
    "∣": ("given", "给定"), "|": ("given", "给定"), "‖": ("relative to", "相对"), "∥": ("relative to", "相对"),
    "⊥": ("perpendicular to", "垂直于"), "∀": ("for all", "对任意"), "∃": ("there exists", "存在"),
    "∧": ("and", "且"), "∨": ("or", "或"), "¬": ("not", "非"), "∂": ("partial", "偏"), "∇": ("gradient", "梯度"),
    "∞": ("infinity", "无穷"), "∅": ("the empty set", "空集"), "⊤": ("top", "转置"), "′": ("prime", "撇"),
    "…": ("and so on", "等等"), "⋯": ("and so on", "等等"), "⋮": ("and so on", "等等"), "⋱": ("and so on", "等等"),
    ",": (",", "，"), "，": (",", "，"), ";": (";", "；"), ":": (":", "："), "%": ("percent", "百分之"),
    "∑": ("sum", "求和"), "∏": ("product", "求积"), "∫": ("integral", "积分"), "∬": ("double integral", "二重积分"),
    "∮": ("contour integral", "环路积分"), "⋃": ("union", "求并"), "⋂": ("intersection", "求交"),
    "ℝ": ("the reals", "实数集"), "ℕ": ("the naturals", "自然数集"), "ℤ": ("the integers", "整数集"),
    "ℂ": ("the complex numbers", "复数集"), "𝔼": ("expectation", "期望"), "ℙ": ("probability", "概率"),
    "α": ("alpha", "alpha"), "β": ("beta", "beta"), "γ": ("gamma", "gamma"), "δ": ("delta", "delta"),
    "ϵ": ("epsilon", "epsilon"), "ε": ("epsilon", "epsilon"), "ζ": ("zeta", "zeta"), "η": ("eta", "eta"),
    "θ": ("theta", "theta"), "ϑ": ("theta", "theta"), "ι": ("iota", "iota"), "κ": ("kappa", "kappa"),
    "λ": ("lambda", "lambda"), "μ": ("mu", "mu"), "ν": ("nu", "nu"), "ξ": ("xi", "xi"), "ο": ("omicron", "omicron"),
    "π": ("pi", "pi"), "ϖ": ("pi", "pi"), "ρ": ("rho", "rho"), "ϱ": ("rho", "rho"), "σ": ("sigma", "sigma"),
    "ς": ("sigma", "sigma"), "τ": ("tau", "tau"), "υ": ("upsilon", "upsilon"), "φ": ("phi", "phi"), "ϕ": ("phi", "phi"),
    "χ": ("chi", "chi"), "ψ": ("psi", "psi"), "ω": ("omega", "omega"), "Γ": ("capital gamma", "大写 gamma"),
    "Δ": ("delta", "delta"), "Θ": ("capital theta", "大写 theta"), "Λ": ("capital lambda", "大写 lambda"),
    "Ξ": ("capital xi", "大写 xi"), "Π": ("capital pi", "大写 pi"), "Σ": ("capital sigma", "大写 sigma"),
    "Υ": ("capital upsilon", "大写 upsilon"), "Φ": ("capital phi", "大写 phi"), "Ψ": ("capital psi", "大写 psi"),
    "Ω": ("capital omega", "大写 omega"), "ℓ": ("l", "l"), "≺": ("precedes", "劣于"), "≻": ("is preferred to", "优于"),
    "⌊": ("floor", "向下取整"), "∠": ("angle", "角"), "°": ("degrees", "度"), "†": ("dagger", "共轭转置"),
  ]
}
