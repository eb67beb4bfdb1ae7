extension Builtins {
  static let similarities: [Builtin] = [
    formula(
      ["cosine", "cossim", "cosinesimilarity"], ["x", "y"], "The cosine of the angle between two vectors.", "余弦相似度。",
      ("\\operatorname{cossim}([1,0],[1,1])", "0.707107"), "Salton et al. 1975", "\\frac{x\\cdot y}{\\|x\\|_2\\|y\\|_2}"
    ),
    formula(
      ["euclidean", "dist"], ["x", "y"], "The Euclidean distance.", "欧氏距离。",
      ("\\operatorname{euclidean}([1,2],[4,6])", "5"), "definition",
      "\\|x-y\\|_2"),
    formula(
      ["manhattan"], ["x", "y"], "The sum of absolute differences.", "曼哈顿距离。",
      ("\\operatorname{manhattan}([1,2],[4,6])", "7"), "definition",
      "\\|x-y\\|_1"),
    formula(
      ["chebyshev"], ["x", "y"], "The greatest absolute difference.", "切比雪夫距离。",
      ("\\operatorname{chebyshev}([1,2],[4,6])", "4"), "definition",
      "\\|x-y\\|_{\\infty}"),
    formula(
      ["minkowski"], ["x", "y", "p"], "The p-norm of the difference.", "闵可夫斯基距离。",
      ("\\operatorname{minkowski}([1,2],[4,6],3)", "4.49794"),
      "definition", "\\|x-y\\|_p"),
    formula(
      ["mahalanobis"], ["x", "m", "S"], "√((x − m)ᵀ S⁻¹ (x − m)).", "马氏距离。",
      ("\\operatorname{mahalanobis}([1,2],[0,0],I_2)", "2.23607"), "Mahalanobis 1936", "\\sqrt{(x-m)^\\top S^{-1}(x-m)}"
    ),
    formula(
      ["hamming"], ["x", "y"], "The number of places that differ.", "汉明距离。",
      ("\\operatorname{hamming}([1,0,1],[1,1,1])", "1"), "Hamming 1950",
      "\\|x-y\\|_0"),
    formula(
      ["jaccard", "IoU"], ["A", "B"], "The share of common elements, |A ∩ B|/|A ∪ B|.", "Jaccard 相似度（交并比）。",
      ("\\operatorname{jaccard}(\\{1,2\\},\\{2,3\\})", "0.333333"), "Jaccard 1901", "\\frac{|A\\cap B|}{|A\\cup B|}"),
    formula(
      ["dice", "Dice"], ["A", "B"], "2|A ∩ B|/(|A| + |B|).", "Dice 系数。",
      ("\\operatorname{dice}(\\{1,2\\},\\{2,3\\})", "0.5"), "Dice 1945",
      "\\frac{2|A\\cap B|}{|A|+|B|}"),
    formula(
      ["rbf", "RBF", "gaussiankernel"], ["x", "y", "\\gamma"], "exp(−γ‖x − y‖²).", "RBF 核。",
      ("\\operatorname{rbf}([1,2],[2,4],0.125)", "0.535261"),
      "scikit-learn rbf_kernel", "\\exp(-\\gamma\\|x-y\\|_2^2)"),
    formula(
      ["polykernel"], ["x", "y", "d", "c"], "(xᵀy + c)^d.", "多项式核。",
      ("\\operatorname{polykernel}([1,2],[3,1],2,1)", "36"), "scikit-learn polynomial_kernel",
      "(x\\cdot y+c)^d"),
    formula(
      ["laplaciankernel"], ["x", "y", "\\gamma"], "exp(−γ‖x − y‖₁).", "拉普拉斯核。",
      ("\\operatorname{laplaciankernel}([1,2],[1,2],1)", "1"),
      "scikit-learn laplacian_kernel", "\\exp(-\\gamma\\|x-y\\|_1)"),
    formula(
      ["lora", "LoRA"], ["W", "B", "A", "\\alpha", "r"], "W + (α/r)·B·A.", "LoRA 合并权重。",
      (
        "\\operatorname{tr}(\\operatorname{lora}(I_2, \\begin{pmatrix}1\\\\0\\end{pmatrix}, \\begin{pmatrix}1&0\\end{pmatrix}, 2, 1))",
        "4"
      ),
      "Hu et al. 2021", "W+\\frac{\\alpha}{r}BA"),
  ]
}
