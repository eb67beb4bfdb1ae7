import NoteFeatures
import NoteIndex
import Testing
import TextModel

@Suite struct HoverTests {
  /// What a hover at 1️⃣ says, over the text from 2️⃣ to 3️⃣ where the keycaps are there.
  struct Case: Sendable {
    var text: String
    var says: [String]
    var hides: [String] = []
  }

  @Test(arguments: terms + formulas, [false, true])
  func says(_ each: Case, crlf: Bool) throws {
    let fixture = Fixture(each.text, crlf: crlf)
    let at = fixture.place(1)
    let card = try #require(Hover.at(at.offset, in: at.note, of: fixture.workspace))
    let words = card.plain()
    for part in each.says { #expect(words.contains(part), "\(words)") }
    for part in each.hides { #expect(!words.contains(part), "\(words)") }
    if fixture.place(2).note == at.note {
      #expect(card.range == fixture.place(2).offset..<fixture.place(3).offset)
    }
  }

  static let terms = [
    // The note's own section.
    Case(
      text: "# Dropout\n\nDropout turns off random units while training.\n\n# Use\n\nWe use 2️⃣Drop1️⃣out3️⃣ here.\n",
      says: ["Dropout", "turns off random units", "note › Dropout"]),
    Case(
      text: "# 交叉熵\n\n交叉熵衡量两个分布的差异。\n\n$$H(p,q) = -\\sum_i p_i \\log q_i$$\n\n# 用\n\n最小化2️⃣交1️⃣叉熵3️⃣即可。\n",
      says: ["交叉熵衡量两个分布的差异。", "H(p, q) = ", "log qᵢ"]),
    // Another note, in the same folder and in a second one.
    Case(
      text: "//- a.md\n𝑥 🙂 最小化2️⃣交1️⃣叉熵3️⃣。\n//- b.md\n# 交叉熵（Cross Entropy）\n\n交叉熵衡量两个分布的差异。\n",
      says: ["交叉熵 · Cross Entropy", "b › 交叉熵（Cross Entropy）", "衡量两个分布", "2 references"]),
    Case(
      text: "//- a.md\n见2️⃣逻辑回1️⃣\n归3️⃣模型。\n//- @2/b.md\n# 逻辑回归\n\n逻辑回归是一种线性分类器。\n",
      says: ["逻辑回归是一种线性分类器。", "b › 逻辑回归"]),
    Case(
      text: "//- a.md\nuse 2️⃣prompt\ntun1️⃣ing3️⃣ here\n//- b.md\n# Prompt Tuning\n\nLearns a prompt, and nothing else.\n",
      says: ["Prompt Tuning", "Learns a prompt"]),
    Case(
      text: "//- a.md\n用2️⃣KL 1️⃣散度3️⃣衡量。\n//- b.md\n# KL散度\n\nKL散度是非负的。\n", says: ["KL散度是非负的。"]),
    // The handbook, where the notes say nothing; theirs wins where they do.
    Case(
      text: "//- a.md\n用1️⃣交叉熵。\n//- @handbook/ce.md\n# 交叉熵\n\n手册里的话。\n", says: ["手册里的话。", "handbook › 交叉熵"]),
    Case(
      text: "//- a.md\n用1️⃣交叉熵。\n//- b.md\n# 交叉熵\n\n自己的话。\n//- @handbook/ce.md\n# 交叉熵\n\n手册里的话。\n",
      says: ["自己的话。", "Also in: handbook › 交叉熵"], hides: ["手册里的话"]),
    // A note of 【】 sections.
    Case(
      text: "//- a.txt\n【优化器】\n优化器按梯度更新参数，直到收敛。\n【训练】\n选2️⃣优1️⃣化器3️⃣。\n",
      says: ["优化器按梯度更新参数，直到收敛。", "a › 优化器"]),
    // No other sense of the name is a thing to see also, and no arithmetic is its formula.
    Case(
      text:
        "//- a.md\n用1️⃣正则化。\n//- b.md\n# 正则化\n\n正则化（Regularization）如 $1 + 1 = 2$ 与 $J = L$。\n//- c.md\n# Regularization\n",
      says: ["J = L"], hides: ["See also", "1 + 1 = 2\n"]),
    // A link explains what it leads to.
    Case(
      text: "//- a.md\n见2️⃣[[交叉熵|这1️⃣里]]3️⃣。\n//- b.md\n# 交叉熵\n\n交叉熵衡量差异。\n", says: ["交叉熵衡量差异。"]),
  ]

  static let formulas = [
    Case(
      text: "$z = 1.5$\n\n2️⃣$$\\hat{y} = \\frac{1}{1+e^{1️⃣-z}}$$3️⃣\n",
      says: ["ŷ = ─", "1 + e⁻ᶻ", "= 0.817574", "z = 1.5 (line 1)"]),
    Case(
      text: "其中 $z$ 是线性得分，$z = 2$。\n\n$$y = 1️⃣2z$$\n", says: ["= 4", "z", "线性得分 (this note)"]),
    Case(
      text: "where $\\eta$ is the step size.\n\n$$w = \\1️⃣eta g$$\n", says: ["η", "the step size"], hides: ["= 0"]),
    Case(
      text: "TP = 40\n\nFP = 10\n\nPrecision=TP/（TP1️⃣+FP）\n", says: ["= 0.8", "TP = 40 (line 1)", "FP = 10 (line 3)"]),
    // Values from another note, and from the front matter.
    Case(
      text: "//- a.md\n---\nuse: [b]\n---\n$$2k1️⃣$$\n//- b.md\n# B\n\n$k = 3$\n", says: ["= 6", "k = 3 (b, line 3)"]),
    Case(text: "---\nlet:\n  k: 3\n---\n$$2k1️⃣$$\n", says: ["= 6", "k = 3 (line 3)"]),
    Case(text: "😀 $\\1️⃣frac{1}{3}$ 𝑥\n", says: ["1/3", "0.333333"]),
    Case(text: "$\\sum_{i=1}^{10} i^2 1️⃣= 385$\n", says: ["✓"]),
    Case(text: "$\\sum_{i=1}^{10} i^2 1️⃣= 384$\n", says: ["✗", "left 385, right 384"]),
    Case(text: "$$\\log(1️⃣0)$$\n", says: ["log"], hides: ["nan"]),
    // Derivatives as formulas.
    Case(
      text: "$z = 1.5$\n\n$$\\hat{y} = \\frac{1}{1+e^{1️⃣-z}}$$\n", says: ["∂ŷ/∂z = ŷ(1 − ŷ) = 0.149146"]),
    Case(text: "$$\\sigma(x) = \\frac{1}{1+e^{1️⃣-x}}$$\n", says: ["σ′(x) = σ(x)(1 − σ(x))"]),
    Case(text: "$$f(x) = x1️⃣^2e^{-x}$$\n", says: ["f′(x) = "]),
    Case(text: "$$\\frac{d}{d1️⃣x}\\tanh x$$\n", says: ["= 1 − tanh²"]),
    Case(text: "$$f(x) = \\max(01️⃣,x)$$\n", says: ["f(x)"], hides: ["f′"]),
    Case(text: "$$L(w) = \\sum_{i=1}^n w_1️⃣i^2$$\n", says: ["L(w)"], hides: ["L′"]),
  ]

  @Test(arguments: ["plain 1️⃣words", "1️⃣", "`交1️⃣叉熵`\n\n# 交叉熵", "[x](https://a.b/1️⃣c)", "[[no1️⃣where]]"])
  func nothingIsSaidOfNothing(text: String) {
    let fixture = Fixture(text)
    #expect(Hover.at(fixture.place(1).offset, in: fixture.place(1).note, of: fixture.workspace) == nil)
  }
}
