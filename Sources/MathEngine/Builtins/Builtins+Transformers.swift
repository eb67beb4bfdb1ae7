import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let transformers: [Builtin] = [
    Builtin(
      ["layernorm", "LayerNorm", "LN"], 1...2,
      "(x − mean)/√(var + ε) of a vector, or of each row; ε is 1e-5 unless given.",
      "层归一化（逐行），ε 默认 1e-5。", "layernorm(x, ε = 1e-5)", example: ("\\operatorname{LayerNorm}([1,3], 0)", "(-1, 1)"),
      source: "Ba et al. 2016",
      .native { (evaluator, arguments, range) throws(Fault) in
        let epsilon = arguments.count > 1 ? try evaluator.double(arguments[1], "layernorm", range) : 1e-5
        return try evaluator.byRow([arguments[0]], "layernorm", range) { standardized($0, epsilon) }
      }),
    Builtin(
      ["batchnorm", "BatchNorm", "BN"], 1...2, "(x − mean)/√(var + ε) of each column; ε is 1e-5 unless given.",
      "批归一化（逐列），ε 默认 1e-5。",
      "batchnorm(X, ε = 1e-5)", example: ("\\operatorname{BatchNorm}([1,3], 0)", "(-1, 1)"),
      source: "Ioffe & Szegedy 2015",
      .native { (evaluator, arguments, range) throws(Fault) in
        let epsilon = arguments.count > 1 ? try evaluator.double(arguments[1], "batchnorm", range) : 1e-5
        let turned = try evaluator.transposed(arguments[0], range)
        return try evaluator.transposed(
          try evaluator.byRow([turned], "batchnorm", range) { standardized($0, epsilon) }, range)
      }),
    Builtin(
      ["RMSNorm", "rmsnorm"], 1...2, "x/√(mean(x²) + ε) of a vector, or of each row; ε is 1e-6 unless given.",
      "RMS 归一化（逐行），ε 默认 1e-6。",
      "RMSNorm(x, ε = 1e-6)", example: ("\\operatorname{RMSNorm}([3,4], 0)", "(0.848528, 1.13137)"),
      source: "Zhang & Sennrich 2019",
      .native { (evaluator, arguments, range) throws(Fault) in
        let epsilon = arguments.count > 1 ? try evaluator.double(arguments[1], "RMSNorm", range) : 1e-6
        return try evaluator.byRow([arguments[0]], "RMSNorm", range) { values in
          let scale = (values.reduce(0) { $0 + $1 * $1 } / Double(values.count) + epsilon).squareRoot()
          return values.map { $0 / scale }
        }
      }),
    Builtin(
      ["groupnorm", "GroupNorm"], 2...3, "Layer norm within g equal groups of a vector.", "分组归一化。",
      "groupnorm(x, g, ε = 1e-5)",
      example: ("\\operatorname{GroupNorm}([1,3,2,6], 2, 0)", "(-1, 1, -1, 1)"), source: "Wu & He 2018",
      .native { (evaluator, arguments, range) throws(Fault) in
        let groups = try evaluator.whole(arguments[1], "groupnorm", range)
        let epsilon = arguments.count > 2 ? try evaluator.double(arguments[2], "groupnorm", range) : 1e-5
        let vector = try evaluator.vector(arguments[0], "groupnorm", range)
        guard groups > 0, vector.count % groups == 0 else {
          throw Fault(
            .shape, range, "{0} elements do not part into {1} groups.", [String(vector.count), String(groups)])
        }
        let size = vector.count / groups
        let value = Value.array(vector.withShape([groups, size]))
        guard case .array(let result) = try evaluator.byRow([value], "groupnorm", range, { standardized($0, epsilon) })
        else { return value }
        return .array(result.withShape([vector.count]))
      }),
    Builtin(
      ["standardize", "zscore"], 1...1, "(x − mean)/std, with n in the deviation.", "标准化（z 分数）。", "standardize(x)",
      example: ("\\operatorname{zscore}([1,3])", "(-1, 1)"), source: "SciPy zscore",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.byRow([arguments[0]], "standardize", range) { standardized($0, 0) }
      }),
    Builtin(
      ["minmax"], 1...1, "(x − min)/(max − min).", "最小最大归一化。", "minmax(x)",
      example: ("\\operatorname{minmax}([10,15,30])", "(0, 0.25, 1)"),
      source: "scikit-learn MinMaxScaler", .formula(parameters: ["x"], "\\frac{x-\\min(x)}{\\max(x)-\\min(x)}")),
    Builtin(
      ["attention"], symbols: ["Attention"], 3...4, "softmax(QKᵀ/√d + M)·V, with a mask M to add.", "缩放点积注意力，可加掩码 M。",
      "attention(Q, K, V, M)",
      example: ("\\operatorname{attention}(I_2, I_2, I_2)_{11}", "0.669762"), source: "Vaswani et al. 2017",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.attention(arguments, range) }),
    Builtin(
      ["multihead", "MultiHead"], 4...5, "Attention of h equal parts of the columns, side by side; with a mask.",
      "多头注意力（按列均分为 h 头）。",
      "multihead(Q, K, V, h, M)", example: ("\\operatorname{multihead}(I_2, I_2, I_2, 2)_{11}", "0.731059"),
      source: "Vaswani et al. 2017",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.multiHead(arguments, range) }),
    Builtin(
      ["causalmask"], 1...1, "0 on and below the diagonal, −10⁹ above.", "因果掩码。", "causalmask(n)",
      example: ("\\operatorname{causalmask}(2)_{12}", "-1000000000"),
      source: "Vaswani et al. 2017",
      .native { (evaluator, arguments, range) throws(Fault) in
        let size = try evaluator.whole(arguments[0], "A size", range)
        guard size > 0, size < 2048 else { throw Fault(.domain, range, "There is no matrix of this size.") }
        try evaluator.spend(size * size, range)
        let numbers = (0..<(size * size)).map { Number($0 % size > $0 / size ? -1_000_000_000 : 0) }
        return .array(NumericArray(shape: [size, size], numbers: numbers))
      }),
    Builtin(
      ["RoPE", "rope"], 2...3, "The pairs (1, 2), (3, 4)… of a vector turned by m·θᵢ, θᵢ = base^(−2(i−1)/d).",
      "旋转位置编码（相邻成对）。",
      "RoPE(x, m, base = 10000)", example: ("\\operatorname{RoPE}([1,0], 1)", "(0.540302, 0.841471)"),
      source: "Su et al. 2021",
      .native { (evaluator, arguments, range) throws(Fault) in
        let x = try evaluator.reals(arguments[0], "RoPE", range)
        let m = try evaluator.double(arguments[1], "RoPE", range)
        let base = arguments.count > 2 ? try evaluator.double(arguments[2], "RoPE", range) : 10000
        guard x.count % 2 == 0, !x.isEmpty else {
          throw Fault(.shape, range, "{0} takes a vector of even length.", ["RoPE"])
        }
        var turned = x
        for pair in 0..<(x.count / 2) {
          let angle = m * pow(base, -2 * Double(pair) / Double(x.count))
          turned[2 * pair] = x[2 * pair] * cos(angle) - x[2 * pair + 1] * sin(angle)
          turned[2 * pair + 1] = x[2 * pair] * sin(angle) + x[2 * pair + 1] * cos(angle)
        }
        return .array(NumericArray(vector: turned))
      }),
    Builtin(
      ["posenc", "sinusoidal"], 2...2,
      "The sinusoidal encoding of a position in d dimensions, sine and cosine by turns.",
      "正弦位置编码。", "posenc(p, d)",
      example: ("\\operatorname{posenc}(0, 4)", "(0, 1, 0, 1)"), source: "Vaswani et al. 2017",
      .native { (evaluator, arguments, range) throws(Fault) in
        let p = try evaluator.double(arguments[0], "posenc", range)
        let d = try evaluator.whole(arguments[1], "posenc", range)
        guard d > 0, d <= 65536 else { throw Fault(.domain, range, "{0} takes a positive {1}.", ["posenc", "d"]) }
        return .array(
          NumericArray(
            vector: (0..<d).map { place in
              let angle = p / pow(10000, 2 * Double(place / 2) / Double(d))
              return place % 2 == 0 ? sin(angle) : cos(angle)
            }))
      }),
    formula(
      ["alibislope"], ["h", "n"], "The slope 2^(−8h/n) of head h of n.", "ALiBi 斜率。",
      ("\\operatorname{alibislope}(3, 8)", "0.125"), "Press et al. 2021",
      "2^{-\\frac{8h}{n}}"),
    formula(
      ["alibi", "ALiBi"], ["i", "j", "m"], "The bias −m·|i − j|.", "ALiBi 偏置。",
      ("\\operatorname{alibi}(7, 3, 0.125)", "-0.5"), "Press et al. 2021",
      "-m\\operatorname{abs}(i-j)"),
    Builtin(
      ["convsize", "poolsize"], 3...5,
      "⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1 of input n, kernel k, stride s, padding p, dilation d.",
      "卷积或池化的输出尺寸。", "convsize(n, k, s, p = 0, d = 1)", example: ("\\operatorname{convsize}(224, 7, 2, 3)", "112"),
      source: "Dumoulin & Visin 2016",
      .native { (evaluator, arguments, range) throws(Fault) in
        var sizes: [Int] = []
        for argument in arguments { sizes.append(try evaluator.whole(argument, "convsize", range)) }
        sizes += [0, 1].suffix(5 - sizes.count)
        guard sizes[2] > 0, sizes.allSatisfy({ abs(max($0, -Int.max)) < 1 << 30 }) else {
          throw Fault(.domain, range, "{0} takes a positive {1}.", ["convsize", "stride"])
        }
        let room = sizes[0] + 2 * sizes[3] - sizes[4] * (sizes[1] - 1) - 1
        guard room >= 0 else { throw Fault(.domain, range, "The kernel is larger than the padded input.") }
        return .integer(room / sizes[2] + 1)
      }),
    formula(
      ["deconvsize"], ["n", "k", "s", "p"], "(n − 1)·s − 2p + k of a transposed convolution.", "转置卷积的输出尺寸。",
      ("\\operatorname{deconvsize}(4, 3, 2, 1)", "7"),
      "Dumoulin & Visin 2016", "(n-1)s-2p+k"),
    Builtin(
      ["conv1d", "conv"], 2...2, "The sliding inner product without padding, as networks have it (no flip).",
      "一维卷积（互相关，无填充）。", "conv1d(x, k)",
      example: ("\\operatorname{conv1d}([1,2,3],[1,1])", "(3, 5)"), source: "PyTorch conv1d",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (x, k) = (
          try evaluator.vector(arguments[0], "conv1d", range), try evaluator.vector(arguments[1], "conv1d", range)
        )
        guard k.count > 0, x.count >= k.count else {
          throw Fault(.shape, range, "The kernel is larger than the padded input.")
        }
        try evaluator.spend(x.count * k.count, range)
        let numbers = (0...(x.count - k.count)).map { start in
          (0..<k.count).reduce(Number(0)) { $0.adding(x[start + $1].multiplying(k[$1])) }
        }
        return .array(NumericArray(shape: [numbers.count], numbers: numbers))
      }),
  ]

  private static func standardized(_ values: [Double], _ epsilon: Double) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    let scale = (variance + epsilon).squareRoot()
    return values.map { ($0 - mean) / scale }
  }
}

extension Evaluator {
  func attention(_ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    let query = try array(arguments[0], "attention", range)
    guard query.isMatrix else { throw Fault(.shape, range, "{0} is of a matrix.", ["attention"]) }
    let scores = try multiply(arguments[0], try transposed(arguments[1], range), range)
    var scaled = try divide(scores, .real(Double(query.shape[1]).squareRoot()), range)
    if arguments.count > 3 { scaled = try add(scaled, arguments[3], range) }
    return try multiply(try byRow([scaled], "attention", range) { Special.softmax($0) }, arguments[2], range)
  }

  func multiHead(_ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    let heads = try whole(arguments[3], "multihead", range)
    var parts: [Value] = []
    guard heads > 0, heads <= 1024 else {
      throw Fault(.domain, range, "{0} takes a positive {1}.", ["multihead", "h"])
    }
    for head in 0..<heads {
      var inputs: [Value] = []
      for argument in arguments[..<3] {
        let matrix = try array(argument, "multihead", range)
        guard matrix.isMatrix, matrix.shape[1] % heads == 0 else {
          throw Fault(
            .shape, range, "{0} columns do not part into {1} heads.", [String(matrix.shape.last ?? 0), String(heads)])
        }
        let width = matrix.shape[1] / heads
        let places = (0..<matrix.shape[0]).flatMap { row in
          (0..<width).map { row * matrix.shape[1] + head * width + $0 }
        }
        inputs.append(.array(matrix.picking(places, shape: [matrix.shape[0], width])))
      }
      if arguments.count > 4 { inputs.append(arguments[4]) }
      parts.append(try transposed(try attention(inputs, range), range))
    }
    return try transposed(try concatenate(parts, range), range)
  }
}
