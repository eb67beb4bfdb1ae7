/// Built-in functions and what they are in NumPy, as a table.
struct NumPyFunction: Sendable {
  enum Arguments: Sendable {
    /// Numbers and arrays alike, element by element.
    case elementwise
    case number, vector, matrix
    /// A vector or a matrix.
    case array
    /// One array, or several numbers.
    case list
  }

  enum Result: Sendable {
    /// That of the first argument.
    case same
    case number, vector, matrix
  }

  var arity: ClosedRange<Int>
  var arguments: Arguments
  var result: Result
  /// `%a`, `%b`, `%c` stand for the arguments, `%*` for all of them with commas.
  var template: String
  var helper: String?

  static func named(_ name: String) -> NumPyFunction? { table[name] }

  private static let table: [String: NumPyFunction] = {
    var table: [String: NumPyFunction] = [:]
    for line in rows.split(separator: "\n") {
      let fields = line.split(separator: ";").map { trimmed($0) }
      guard fields.count >= 5, let function = parsed(fields) else { continue }
      for name in fields[0].split(separator: " ") { table[String(name)] = function }
    }
    return table
  }()

  private static func parsed(_ fields: [String]) -> NumPyFunction? {
    let bounds = fields[1].split(separator: "-").compactMap { Int($0) }
    guard let low = bounds.first, let high = bounds.last, low <= high else { return nil }
    guard let arguments = kinds[fields[2]], let result = results[fields[3]] else { return nil }
    return NumPyFunction(
      arity: low...high, arguments: arguments, result: result, template: fields[4],
      helper: fields.count > 5 ? fields[5] : nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static let kinds: [String: Arguments] = [
    "each": .elementwise, "number": .number, "vector": .vector, "matrix": .matrix, "array": .array, "list": .list,
  ]
  private static let results: [String: Result] = [
    "same": .same, "number": .number, "vector": .vector, "matrix": .matrix,
  ]

  /// names ; arity ; arguments ; result ; template ; helper
  private static let rows = """
    exp ; 1 ; each ; same ; np.exp(%a)
    ln log ; 1 ; each ; same ; np.log(%a)
    ln_ log_ ; 2 ; number ; number ; (np.log(%b) / np.log(%a))
    lg log10 ; 1 ; each ; same ; np.log10(%a)
    log2 lb ; 1 ; each ; same ; np.log2(%a)
    sqrt ; 1 ; each ; same ; np.sqrt(%a)
    expm1 ; 1 ; each ; same ; np.expm1(%a)
    log1p ; 1 ; each ; same ; np.log1p(%a)
    sign sgn ; 1 ; each ; same ; np.sign(%a)
    floor ; 1 ; each ; same ; np.floor(%a)
    ceil ; 1 ; each ; same ; np.ceil(%a)
    trunc ; 1 ; each ; same ; np.trunc(%a)
    sin ; 1 ; each ; same ; np.sin(%a)
    cos ; 1 ; each ; same ; np.cos(%a)
    tan tg ; 1 ; each ; same ; np.tan(%a)
    cot ctg ; 1 ; each ; same ; (1 / np.tan(%a))
    sec ; 1 ; each ; same ; (1 / np.cos(%a))
    csc ; 1 ; each ; same ; (1 / np.sin(%a))
    arcsin asin ; 1 ; each ; same ; np.arcsin(%a)
    arccos acos ; 1 ; each ; same ; np.arccos(%a)
    arctan atan ; 1 ; each ; same ; np.arctan(%a)
    atan2 arctan2 ; 2 ; number ; number ; np.arctan2(%a, %b)
    sinh ; 1 ; each ; same ; np.sinh(%a)
    cosh ; 1 ; each ; same ; np.cosh(%a)
    tanh ; 1 ; each ; same ; np.tanh(%a)
    arsinh arcsinh asinh ; 1 ; each ; same ; np.arcsinh(%a)
    arcosh arccosh acosh ; 1 ; each ; same ; np.arccosh(%a)
    artanh arctanh atanh ; 1 ; each ; same ; np.arctanh(%a)
    sigmoid Sigmoid logistic \\sigma ; 1 ; each ; same ; sigmoid(%a) ; sigmoid
    logit ; 1 ; each ; same ; (np.log(%a) - np.log1p(-(%a)))
    ReLU relu ; 1 ; each ; same ; np.maximum(%a, 0)
    LeakyReLU leakyrelu PReLU prelu ; 1 ; number ; number ; np.where((%a) > 0, %a, 0.01 * (%a))[()]
    softplus Softplus ; 1 ; each ; same ; np.logaddexp(0, %a)
    SiLU silu ; 1 ; each ; same ; ((%a) * sigmoid(%a)) ; sigmoid
    softmax Softmax ; 1-2 ; array ; same ; softmax(%*) ; softmax
    logsoftmax LogSoftmax log_softmax ; 1-2 ; array ; same ; log_softmax(%*) ; log_softmax
    logsumexp LSE LogSumExp ; 1 ; vector ; number ; logsumexp(%a) ; logsumexp
    \\Phi Phi normcdf ; 1 ; each ; same ; normal_cdf(%a) ; normal_cdf
    erf ; 1 ; number ; number ; math.erf(%a)
    Gamma \\Gamma ; 1 ; number ; number ; math.gamma(%a)
    max sup ; 1-99 ; list ; number ; max(%*)
    min inf ; 1-99 ; list ; number ; min(%*)
    clip clamp ; 3 ; each ; same ; np.clip(%a, %b, %c)
    Re \\Re ; 1 ; each ; same ; np.real(%a)
    Im \\Im ; 1 ; each ; same ; np.imag(%a)
    arg Arg ; 1 ; number ; number ; np.angle(%a)
    det ; 1 ; matrix ; number ; np.linalg.det(%a)
    tr trace Tr ; 1 ; matrix ; number ; np.trace(%a)
    rank rk ; 1 ; matrix ; number ; np.linalg.matrix_rank(%a)
    inv ; 1 ; matrix ; matrix ; np.linalg.inv(%a)
    pinv ; 1 ; matrix ; matrix ; np.linalg.pinv(%a)
    eigenvalue_max ; 1 ; matrix ; number ; np.max(np.linalg.eigvals(%a).real)
    eigenvalue_min ; 1 ; matrix ; number ; np.min(np.linalg.eigvals(%a).real)
    singularvalue_max ; 1 ; matrix ; number ; np.linalg.norm(%a, 2)
    singularvalue_min ; 1 ; matrix ; number ; np.linalg.norm(%a, -2)
    kron ; 2 ; matrix ; matrix ; np.kron(%a, %b)
    outer ; 2 ; vector ; matrix ; np.outer(%a, %b)
    solve ; 2 ; matrix ; vector ; np.linalg.solve(%a, %b)
    sort ; 1 ; vector ; vector ; np.sort(%a)
    cumsum ; 1 ; vector ; vector ; np.cumsum(%a)
    len length size ; 1 ; vector ; number ; len(%a)
    sum ; 1 ; array ; number ; np.sum(%a)
    product prod ; 1 ; array ; number ; np.prod(%a)
    mean avg Mean ; 1 ; array ; number ; np.mean(%a)
    var variance ; 1 ; vector ; number ; np.var(%a)
    std stdev ; 1 ; vector ; number ; np.std(%a)
    median ; 1 ; vector ; number ; np.median(%a)
    gcd ; 2 ; number ; number ; math.gcd(%a, %b)
    lcm ; 2 ; number ; number ; math.lcm(%a, %b)
    binomial ; 2 ; number ; number ; math.comb(%a, %b)
    mod ; 2 ; number ; number ; np.mod(%a, %b)
    entropy ; 1 ; vector ; number ; entropy(%a) ; entropy
    KL kl D_{KL} ; 2 ; vector ; number ; kl_divergence(%a, %b) ; kl_divergence
    crossentropy ; 2 ; vector ; number ; cross_entropy(%a, %b) ; cross_entropy
    """

  /// The template with its arguments put in.
  func filled(_ arguments: [String]) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in template.unicodeScalars {
      guard isEscaped else {
        if scalar == "%" { isEscaped = true } else { result.append(scalar) }
        continue
      }
      isEscaped = false
      if scalar == "*" {
        result.append(contentsOf: arguments.joined(separator: ", ").unicodeScalars)
        continue
      }
      guard (0x61...0x69).contains(scalar.value) else {
        result.append("%")
        result.append(scalar)
        continue
      }
      let index = Int(scalar.value) - 0x61
      if arguments.indices.contains(index) { result.append(contentsOf: arguments[index].unicodeScalars) }
    }
    return String(result)
  }
}
