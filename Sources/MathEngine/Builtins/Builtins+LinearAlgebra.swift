import MathNumerics
import MathSyntax

extension Builtins {
  static let linearAlgebra: [Builtin] = [
    Builtin(
      ["det"], 1...1, "The determinant.", "行列式。", "det(A): ℝⁿˣⁿ → ℝ",
      example: ("\\det\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}", "-2"),
      source: "Golub & Van Loan 2.1",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.determinant(arguments[0], range) }),
    Builtin(
      ["logdet"], 1...1, "The logarithm of a positive determinant, without overflow.", "行列式的对数。", "logdet(A)",
      example: ("\\operatorname{logdet}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})", "1.79176"),
      source: "Golub & Van Loan 3.2",
      .native { (evaluator, arguments, range) throws(Fault) in
        let array = try evaluator.square(arguments[0], "The determinant", range)
        let tensor = try evaluator.matrix(array, "The determinant", range)
        let (sign, logarithm) = try evaluator.numeric(range) { () throws(NumericsError) in try tensor.logDeterminant() }
        guard sign > 0 else { throw Fault(.domain, range, "The determinant is not positive.") }
        return .real(logarithm)
      }),
    Builtin(
      ["tr", "trace", "Tr"], 1...1, "The sum of the diagonal.", "迹。", "tr(A): ℝⁿˣⁿ → ℝ",
      example: ("\\operatorname{tr}(\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix})", "5"), source: "Golub & Van Loan 2.1",
      .native { (evaluator, arguments, range) throws(Fault) in
        if case .number = arguments[0] { return arguments[0] }
        let array = try evaluator.square(arguments[0], "The trace", range)
        var sum = Number(0)
        for place in 0..<array.shape[0] { sum = sum.adding(array[place * (array.shape[0] + 1)]) }
        return .number(sum)
      }),
    Builtin(
      ["rank", "rk"], 1...1, "The rank.", "秩。", "rank(A)",
      example: ("\\operatorname{rank}(\\begin{pmatrix}1&2\\\\2&4\\end{pmatrix})", "1"),
      source: "Golub & Van Loan 2.4",
      .native { (evaluator, arguments, range) throws(Fault) in
        guard case .array(let array) = arguments[0], array.isMatrix else {
          throw Fault(.shape, range, "{0} is of a matrix.", ["The rank"])
        }
        try evaluator.spendCubic(max(array.shape[0], array.shape[1]), range)
        if let exact = array.rationalMatrix, array.count <= 400 {
          return .integer(try evaluator.numeric(range) { () throws(NumericsError) in try exact.rank() })
        }
        let tensor = try evaluator.matrix(array, "The rank", range)
        return .integer(try evaluator.numeric(range) { () throws(NumericsError) in try tensor.matrixRank() })
      }),
    Builtin(
      ["inv"], 1...1, "The inverse matrix.", "逆矩阵。", "inv(A)",
      example: ("\\operatorname{inv}(\\begin{pmatrix}2&0\\\\0&4\\end{pmatrix})_{11}", "0.5"),
      source: "Golub & Van Loan 3.4",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.inverse(arguments[0], range) }),
    Builtin(
      ["pinv"], 1...1, "The Moore–Penrose inverse.", "伪逆。", "pinv(A)",
      example: ("\\operatorname{pinv}([2,0])_{11}", "0.5"),
      source: "Golub & Van Loan 5.5",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.pseudoInverse(arguments[0], range) }),
    Builtin(
      ["transpose"], 1...1, "The transpose.", "转置。", "transpose(A)",
      example: ("\\operatorname{transpose}(\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix})_{12}", "3"),
      source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.transposed(arguments[0], range) }),
    Builtin(
      ["solve"], 2...2, "The x with A·x = b.", "线性方程组 A·x = b 的解。", "solve(A, b)",
      example: ("\\operatorname{solve}(\\begin{pmatrix}2&0\\\\0&4\\end{pmatrix},[2,4])_2", "1"),
      source: "Golub & Van Loan 3.4",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.multiply(try evaluator.inverse(arguments[0], range), arguments[1].loosened ?? arguments[1], range)
      }),
    Builtin(
      ["eigenvalues", "eig", "eigvals"], 1...1, "The eigenvalues, greatest first.", "特征值，从大到小。", "eigenvalues(A)",
      example: ("\\operatorname{eigenvalues}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})_1", "3"),
      source: "Golub & Van Loan 7.5",
      .native { (evaluator, arguments, range) throws(Fault) in .array(try evaluator.eigenvalues(arguments[0], range)) }),
    Builtin(
      ["eigenvectors", "eigvecs"], 1...1,
      "Unit eigenvectors of a symmetric matrix as columns, greatest eigenvalue first.",
      "对称矩阵的单位特征向量，按列。", "eigenvectors(A)",
      example: ("\\operatorname{eigenvectors}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})_{21}", "1"),
      source: "Golub & Van Loan 8.3",
      .native { (evaluator, arguments, range) throws(Fault) in .array(try evaluator.eigenvectors(arguments[0], range)) }
    ),
    spectrum(
      "eigenvalue_max", "The greatest eigenvalue.", "最大特征值。",
      ("\\lambda_{\\max}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})", "3")
    ) { (e, v, r) throws(Fault) in
      try e.realSpectrum(v, r).max() ?? .nan
    },
    spectrum(
      "eigenvalue_min", "The least eigenvalue.", "最小特征值。",
      ("\\lambda_{\\min}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})", "2")
    ) { (e, v, r) throws(Fault) in
      try e.realSpectrum(v, r).min() ?? .nan
    },
    spectrum(
      "singularvalue_max", "The greatest singular value.", "最大奇异值。",
      ("\\sigma_{\\max}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})", "3")
    ) { (e, v, r) throws(Fault) in
      try e.singularValues(v, r).max() ?? .nan
    },
    spectrum(
      "singularvalue_min", "The least singular value.", "最小奇异值。",
      ("\\sigma_{\\min}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})", "2")
    ) { (e, v, r) throws(Fault) in
      try e.singularValues(v, r).min() ?? .nan
    },
    indexed(
      "eigenvalue_index", "The i-th greatest eigenvalue.", "第 i 大特征值。",
      ("\\lambda_2(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})", "2")
    ) { (e, v, r) throws(Fault) in
      try e.eigenvalues(v, r)
    },
    indexed(
      "singularvalue_index", "The i-th greatest singular value.", "第 i 大奇异值。",
      ("\\sigma_2(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})", "2")
    ) { (e, v, r) throws(Fault) in
      NumericArray(vector: try e.singularValues(v, r))
    },
    Builtin(
      ["singularvalues", "svdvals"], 1...1, "The singular values, greatest first.", "奇异值，从大到小。", "singularvalues(A)",
      example: ("\\operatorname{singularvalues}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})_1", "3"),
      source: "Golub & Van Loan 2.4",
      .native { (evaluator, arguments, range) throws(Fault) in
        .array(NumericArray(vector: try evaluator.singularValues(arguments[0], range)))
      }),
    factor(
      ["svd", "SVD"], "The factors U, s, V of A = U·diag(s)·Vᵀ.", "奇异值分解。",
      ("\\operatorname{svd}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})_2", "(3, 2)"), "Golub & Van Loan 2.4"
    ) { tensor throws(NumericsError) in
      let (u, values, v) = try tensor.svd()
      return .tuple([.array(NumericArray(u)), .array(NumericArray(vector: values)), .array(NumericArray(v))])
    },
    factor(
      ["qr", "QR"], "The factors Q and R of A = QR.", "QR 分解。",
      ("|\\operatorname{qr}(\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix})_{2,2,2}|", "3"), "Golub & Van Loan 5.2"
    ) { tensor throws(NumericsError) in
      let (q, r) = try tensor.qr()
      return .tuple([.array(NumericArray(q)), .array(NumericArray(r))])
    },
    factor(
      ["cholesky", "chol"], "The lower triangle L with A = LLᵀ.", "Cholesky 分解。",
      ("\\operatorname{cholesky}(\\begin{pmatrix}4&0\\\\0&9\\end{pmatrix})_{22}", "3"), "Golub & Van Loan 4.2"
    ) { tensor throws(NumericsError) in
      .array(NumericArray(try tensor.cholesky()))
    },
    factor(
      ["expm"], "The matrix exponential.", "矩阵指数。",
      ("\\operatorname{expm}(\\begin{pmatrix}0&0\\\\0&0\\end{pmatrix})_{11}", "1"), "Higham 2005"
    ) { tensor throws(NumericsError) in
      .array(NumericArray(try tensor.matrixExponential()))
    },
    factor(
      ["cond"], "The condition number in the 2-norm.", "条件数。",
      ("\\operatorname{cond}(\\begin{pmatrix}2&0\\\\0&1\\end{pmatrix})", "2"), "Golub & Van Loan 2.6"
    ) { tensor throws(NumericsError) in
      .real(try tensor.conditionNumber())
    },
    factor(
      ["null", "nullspace"], "An orthonormal basis of the kernel, as columns.", "零空间的标准正交基。",
      ("|\\operatorname{null}(\\begin{pmatrix}1&0\\\\0&0\\end{pmatrix})_{21}|", "1"), "Golub & Van Loan 2.4"
    ) { tensor throws(NumericsError) in
      .array(NumericArray(try tensor.nullSpace()))
    },
    Builtin(
      ["identity", "eye"], 1...1, "The identity matrix of a size.", "单位矩阵。", "I_n",
      example: ("\\operatorname{tr}(I_3)", "3"), source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in
        let size = try evaluator.whole(arguments[0], "A size", range)
        guard size > 0, size < 4096 else {
          throw Fault(size <= 0 ? .domain : .limitExceeded, range, "There is no matrix of this size.")
        }
        try evaluator.spend(size * size, range)
        return .array(Evaluator.identity(size))
      }),
    filled("ones", "An array of ones.", "全 1 数组。", ("\\sum_i (\\mathbf{1}_3)_i", "3"), 1),
    filled("zeros", "An array of zeros.", "全 0 数组。", ("\\operatorname{sum}(\\mathbf{0}_3)", "0"), 0),
    Builtin(
      ["diag", "Diag"], 1...99, "A diagonal matrix of a vector; the diagonal of a matrix.", "由向量构造对角阵，或取矩阵对角线。",
      "diag(v)",
      example: ("\\det\\operatorname{diag}([2,3])", "6"), source: "NumPy diag",
      .native { (evaluator, arguments, range) throws(Fault) in
        let value = arguments.count == 1 ? arguments[0].loosened ?? arguments[0] : Evaluator.listed(arguments)
        guard case .array(let array) = value, array.rank <= 2 else {
          throw Fault(.shape, range, "{0} takes a vector or a matrix.", ["diag"])
        }
        if array.isMatrix {
          let size = min(array.shape[0], array.shape[1])
          return .array(array.picking((0..<size).map { $0 * array.shape[1] + $0 }, shape: [size]))
        }
        let size = array.count
        guard size < 4096 else { throw Evaluator.limit(range) }
        try evaluator.spend(size * size, range)
        var numbers = Array(repeating: Number(0), count: size * size)
        for place in 0..<size { numbers[place * (size + 1)] = array[place] }
        return .array(NumericArray(shape: [size, size], numbers: numbers))
      }),
    Builtin(
      ["vec"], 1...1, "The columns of a matrix, one below the other.", "按列拉直。", "vec(A): ℝᵐˣⁿ → ℝᵐⁿ",
      example: ("\\operatorname{vec}(\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix})_2", "3"), source: "Magnus & Neudecker",
      .native { (evaluator, arguments, range) throws(Fault) in
        let array = try evaluator.array(arguments[0], "vec", range)
        return .array(array.isMatrix ? array.transposed.withShape([array.count]) : array.withShape([array.count]))
      }),
    Builtin(
      ["outer"], 2...2, "The outer product of two vectors.", "外积。", "outer(u, v)",
      example: ("\\operatorname{outer}([1,2],[3,4])_{21}", "6"),
      source: "NumPy outer",
      .native { (evaluator, arguments, range) throws(Fault) in
        .array(
          try evaluator.outer(
            try evaluator.vector(arguments[0], "outer", range), try evaluator.vector(arguments[1], "outer", range),
            range))
      }),
    Builtin(
      ["kron"], 2...2, "The Kronecker product.", "Kronecker 积。", "kron(A, B)",
      example: ("\\operatorname{tr}(\\operatorname{kron}(I_2, I_3))", "6"),
      source: "Golub & Van Loan 1.3",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.kronecker(arguments[0], arguments[1], range)
      }),
    Builtin(
      ["concat", "cat", "Concat"], 1...99, "Vectors end to end; matrices side by side.", "拼接。", "concat(u, v, …)",
      example: ("\\operatorname{concat}([1,2],[3])_3", "3"), source: "Vaswani et al. 2017",
      .native { (evaluator, arguments, range) throws(Fault) in
        let isFlat = arguments.allSatisfy { if case .array(let array) = $0 { array.isVector } else { true } }
        if isFlat { return try evaluator.concatenate(arguments, range) }
        var turned: [Value] = []
        for argument in arguments { turned.append(try evaluator.transposed(argument, range)) }
        return try evaluator.transposed(try evaluator.concatenate(turned, range), range)
      }),
  ]

  private static func spectrum(
    _ name: String, _ sentence: String, _ chinese: String, _ example: (String, String),
    _ pick: @escaping @Sendable (Evaluator, Value, Range<Int>) throws(Fault) -> Double
  ) -> Builtin {
    Builtin(
      [name], 1...1, sentence, chinese, "\(name)(A)", example: example, source: "Golub & Van Loan 8.3",
      .native { (evaluator, arguments, range) throws(Fault) in .real(try pick(evaluator, arguments[0], range)) })
  }

  private static func indexed(
    _ name: String, _ sentence: String, _ chinese: String, _ example: (String, String),
    _ values: @escaping @Sendable (Evaluator, Value, Range<Int>) throws(Fault) -> NumericArray
  ) -> Builtin {
    Builtin(
      [name], 2...2, sentence, chinese, "\(name)(i, A)", example: example, source: "Golub & Van Loan 8.3",
      .native { (evaluator, arguments, range) throws(Fault) in
        let index = try evaluator.whole(arguments[0], "An index", range)
        let all = try values(evaluator, arguments[1], range)
        guard index >= 1, index <= all.count else {
          throw Fault(.index, range, "The index {0} is outside {1} to {2}.", [String(index), "1", String(all.count)])
        }
        return .number(all[index - 1])
      })
  }

  private static func factor(
    _ names: [String], _ sentence: String, _ chinese: String, _ example: (String, String), _ source: String,
    _ compute: @escaping @Sendable (Tensor) throws(NumericsError) -> Value
  ) -> Builtin {
    let words = names.filter { !$0.hasPrefix("\\") }
    return Builtin(
      words, symbols: names.filter { $0.hasPrefix("\\") }, 1...1, sentence, chinese, "\(names[0])(A)", example: example,
      source: source,
      .native { (evaluator, arguments, range) throws(Fault) in
        let tensor = try evaluator.matrix(try evaluator.array(arguments[0], names[0], range), names[0], range)
        return try evaluator.numeric(range) { () throws(NumericsError) in try compute(tensor) }
      })
  }

  private static func filled(
    _ name: String, _ sentence: String, _ chinese: String, _ example: (String, String), _ value: Int
  ) -> Builtin {
    Builtin(
      [name], 1...4, sentence, chinese, "\(name)(n, …)", example: example, source: "NumPy \(name)",
      .native { (evaluator, arguments, range) throws(Fault) in
        var shape: [Int] = []
        for argument in arguments { shape.append(try evaluator.whole(argument, "A size", range)) }
        guard shape.allSatisfy({ $0 > 0 }) else { throw Fault(.domain, range, "There is no array of this size.") }
        let count = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 &* $1 }
        guard count <= evaluator.budget.maximumElementCount else { throw Evaluator.limit(range) }
        try evaluator.spend(count, range)
        return .array(NumericArray(shape: shape, numbers: Array(repeating: Number(value), count: count)))
      })
  }
}

extension Evaluator {
  func eigenvalues(_ value: Value, _ range: Range<Int>) throws(Fault) -> NumericArray {
    let array = try square(value, "An eigenvalue", range)
    let tensor = try matrix(array, "An eigenvalue", range)
    if tensor.isSymmetric {
      let values = try numeric(range) { () throws(NumericsError) in try tensor.symmetricEigen().values }
      return NumericArray(vector: values.sorted(by: >))
    }
    let values = try numeric(range) { () throws(NumericsError) in try tensor.eigenvalues() }
    if values.allSatisfy({ $0.im == 0 }) { return NumericArray(vector: values.map(\.re).sorted(by: >)) }
    return NumericArray(shape: [values.count], storage: .complex(values.sorted { ($0.re, $0.im) > ($1.re, $1.im) }))
  }

  func realSpectrum(_ value: Value, _ range: Range<Int>) throws(Fault) -> [Double] {
    let values = try eigenvalues(value, range)
    guard !values.isComplex else { throw Fault(.domain, range, "The eigenvalues are complex and have no order.") }
    return values.doubles
  }

  func eigenvectors(_ value: Value, _ range: Range<Int>) throws(Fault) -> NumericArray {
    let tensor = try matrix(try square(value, "An eigenvector", range), "An eigenvector", range)
    guard tensor.isSymmetric else {
      throw Fault(.unsupported, range, "Only a symmetric matrix has its eigenvectors computed.")
    }
    let (values, vectors) = try numeric(range) { () throws(NumericsError) in try tensor.symmetricEigen() }
    let order = values.indices.sorted { values[$0] > values[$1] }
    return NumericArray(try numeric(range) { () throws(NumericsError) in try vectors.gathered(axis: 1, order) })
  }

  func singularValues(_ value: Value, _ range: Range<Int>) throws(Fault) -> [Double] {
    let tensor = try matrix(try array(value, "A singular value", range), "A singular value", range)
    return try numeric(range) { () throws(NumericsError) in try tensor.singularValues() }
  }
}
