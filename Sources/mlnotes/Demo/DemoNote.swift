/// A sample note of `mlnotes demo`, with the places that the demo visits.
struct DemoNote {
  var name: String
  var languageID: String
  var text: String
  var visits: [Visit]

  /// What a person does at a place: the place is inside the first occurrence of `text` behind `after`.
  enum Visit {
    case hover(String, after: String = "")
    case jump(String, after: String = "")
    case lenses
    case diagnostics
    /// Types a line before the one that holds the text.
    case type(String, before: String)
  }

  static let all = [pdfText, markdown]

  /// Text as it comes out of a PDF: hard-wrapped, 【】 sections, private-use bullets, no link anywhere.
  private static let pdfText = DemoNote(
    name: "复习笔记.txt", languageID: "plaintext",
    text: """
      【分类模型的评估】

      \u{F06C} 查准率怎么算

      样本不平衡时看准确率没有意义，要看查准率：

      Precision=TP/（TP+FP）

      \u{F06C} 训练时用什么损失

      多分类一般用交叉熵，输出层接 softmax。层数很深时要当心梯度消

      失，所以隐藏层不再用 sigmoid。

      【微调】

      \u{F06C} 显存不够怎么办

      先试 LoRA，优化器还是 Adamw，底座的语言模

      型不动。

      """,
    visits: [
      .hover("交叉熵"), .hover("梯度消"), .hover("Adamw"), .jump("LoRA"), .lenses,
      .type("TP = 40", before: "Precision"), .type("FP = 10", before: "Precision"), .lenses,
    ])

  /// A tidy note with LaTeX, which refers to the other one's topics.
  private static let markdown = DemoNote(
    name: "逻辑回归.md", languageID: "markdown",
    text: #"""
      # 逻辑回归（logistic regression）

      逻辑回归是一种线性分类模型，其中 $w$ 是权重，$b$ 是偏置。设 $w = (2, -1)$，$x = (1, 0.5)$，$b = 0$：

      $$z = w^\top x + b$$

      $$\hat{y} = \frac{1}{1+e^{-z}}$$

      它的导数：

      $$
      \begin{aligned}
      \sigma'(u) &= \frac{e^{-u}}{(1+e^{-u})^2} \\
      &= \sigma(u)(1+\sigma(u))
      \end{aligned}
      $$

      平方和 $\sum_{i=1}^{10} i^2 = 385$，而 $\sum_{i=1}^{10} i = 54$。

      # 训练

      逻辑回归用交叉熵训练。
      """#,
    visits: [
      .hover("\\hat{y}"), .hover("w^\\top"), .jump("逻辑回归", after: "# 训练"), .lenses, .diagnostics,
    ])
}
