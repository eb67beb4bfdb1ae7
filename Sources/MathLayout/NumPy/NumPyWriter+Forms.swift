import MathSyntax

/// Everything that is neither a name, arithmetic nor a big operator.
extension NumPyWriter {
  mutating func other(_ term: Term, size: String?) throws(NumPyFault) -> PythonCode {
    switch term.kind {
    case .transpose(let body, let orPower): return try transpose(body, orPower, term, size: size)
    case .inverseTranspose(let body):
      return PythonCode("np.linalg.inv(\(try matrix(body, term).text)).T", .atom, .matrix)
    case .pseudoInverse(let body): return PythonCode("np.linalg.pinv(\(try matrix(body, term).text))", .atom, .matrix)
    case .conjugate(let body, let adjoint):
      let inner = try code(body)
      if inner.type.isScalar { return PythonCode("np.conj(\(inner.text))") }
      guard inner.type == .matrix, adjoint else { throw unsupported(term, "a conjugate of this") }
      return PythonCode("np.conj(\(inner.text)).T", .atom, .matrix)
    case .primed(let body, let count):
      let inner = try matrix(body, term)
      return count % 2 == 0 ? inner : PythonCode(inner.inside(.atom) + ".T", .atom, .matrix)
    case .factorial(let body, let marks):
      let inner = try scalar(body, term)
      needMath()
      if marks == 1 { return PythonCode("math.factorial(\(inner.text))") }
      guard marks == 2 else { throw unsupported(term, "this factorial") }
      return PythonCode("math.prod(range(\(inner.text), 0, -2))")
    case .percent(let body):
      return PythonCode(try scalar(body, term).inside(.multiplicative) + " / 100", .multiplicative)
    case .degrees(let body): return PythonCode("np.deg2rad(\(try scalar(body, term).text))")
    case .root(let body, let degree): return try root(body, degree, term)
    case .bars(let body): return try bars(body, term)
    case .norm(let body, let order): return try norm(body, order, term)
    case .mean(let body): return PythonCode("np.mean(\(try code(body).text))")
    case .comparison(let operands, let signs): return try comparison(operands, signs, term)
    case .not(let body): return PythonCode("not " + (try truth(body)).inside(.not), .not, .boolean)
    case .logical(let sign, let left, let right): return try logical(sign, left, right)
    case .indicator(let body): return PythonCode("int(\(try truth(body).text))")
    case .cases(let branches): return try cases(branches, term)
    case .anonymous(let parameters, let body):
      let inner = try binding(parameters.map { ($0, .number) }) { (writer: inout NumPyWriter) throws(NumPyFault) in
        try writer.code(body)
      }
      let list = parameters.map { names.identifier(of: $0) }.joined(separator: ", ")
      return PythonCode("lambda \(list): \(inner.text)", .conditional, .function)
    default: return try collection(term)
    }
  }

  private mutating func matrix(_ body: Term, _ term: Term) throws(NumPyFault) -> PythonCode {
    let inner = try code(body)
    guard inner.type == .matrix else { throw unsupported(term, "this of what is no matrix") }
    return inner
  }

  mutating func scalar(_ body: Term, _ term: Term) throws(NumPyFault) -> PythonCode {
    let inner = try code(body)
    guard inner.type.isScalar else { throw unsupported(term, "this of what is no number") }
    return inner
  }

  mutating func truth(_ body: Term) throws(NumPyFault) -> PythonCode {
    let inner = try code(body)
    guard inner.type == .boolean else { throw unsupported(body, "a condition that is no comparison") }
    return inner
  }

  private mutating func transpose(_ body: Term, _ orPower: Term?, _ term: Term, size: String?) throws(NumPyFault)
    -> PythonCode
  {
    let inner = try code(body, size: size)
    switch inner.type {
    case .matrix: return PythonCode(inner.inside(.atom) + ".T", .atom, .matrix)
    case .vector: return PythonCode(inner.text, inner.binding, .row)
    case .row: return PythonCode(inner.text, inner.binding, .vector)
    case .number, .boolean:
      guard let orPower else { return inner }
      return try power(body, orPower, term)
    default: throw unsupported(term, "a transpose of this")
    }
  }

  private mutating func root(_ body: Term, _ degree: Term?, _ term: Term) throws(NumPyFault) -> PythonCode {
    let inner = try code(body)
    guard inner.type.isScalar || inner.type == .vector else { throw unsupported(term, "a root of this") }
    if let degree {
      let order = try scalar(degree, term)
      return PythonCode("\(inner.inside(.atom)) ** (1 / \(order.inside(.unary)))", .power, inner.type)
    }
    // `emath` gives the complex root where the radicand is written negative.
    if case .negate = body.kind { return PythonCode("np.emath.sqrt(\(inner.text))", .atom, inner.type) }
    return PythonCode("np.sqrt(\(inner.text))", .atom, inner.type)
  }

  private mutating func bars(_ body: Term, _ term: Term) throws(NumPyFault) -> PythonCode {
    let inner = try code(body)
    switch inner.type {
    case .number, .boolean: return PythonCode("abs(\(inner.text))")
    case .set, .tuple: return PythonCode("len(\(inner.text))")
    case .vector, .row: return PythonCode("np.linalg.norm(\(inner.text))")
    case .matrix: return PythonCode("np.linalg.det(\(inner.text))")
    case .array, .function: throw unsupported(term, "bars around this")
    }
  }

  private mutating func norm(_ body: Term, _ order: Term.NormOrder, _ term: Term) throws(NumPyFault) -> PythonCode {
    let inner = try code(body)
    if inner.type.isScalar {
      guard case .plain = order else { throw unsupported(term, "this norm of a number") }
      return PythonCode("abs(\(inner.text))")
    }
    guard inner.type == .vector || inner.type == .matrix || inner.type == .row else {
      throw unsupported(term, "a norm of this")
    }
    switch order {
    case .plain: return PythonCode("np.linalg.norm(\(inner.text))")
    case .frobenius: return PythonCode("np.linalg.norm(\(inner.text))")
    case .nuclear where inner.type == .matrix: return PythonCode("np.linalg.norm(\(inner.text), 'nuc')")
    case .infinity where inner.type != .matrix: return PythonCode("np.linalg.norm(\(inner.text), np.inf)")
    case .order(let degree) where inner.type != .matrix:
      return PythonCode("np.linalg.norm(\(inner.text), \(try scalar(degree, term).text))")
    case .order(let degree):
      guard case .number("2") = degree.kind else { throw unsupported(term, "this norm of a matrix") }
      return PythonCode("np.linalg.norm(\(inner.text), 2)")
    case .induced(let weight):
      let matrix = try code(weight)
      if matrix.type.isScalar, inner.type != .matrix {
        return PythonCode("np.linalg.norm(\(inner.text), \(matrix.text))")
      }
      guard matrix.type == .matrix, inner.type == .vector else { throw unsupported(term, "this norm") }
      let (x, m) = (inner.inside(.unary), matrix.inside(.unary))
      return PythonCode("np.sqrt(\(x) @ \(m) @ \(x))")
    case .nuclear, .infinity: throw unsupported(term, "this norm")
    }
  }

  private mutating func logical(_ sign: Term.LogicalOperator, _ left: Term, _ right: Term) throws(NumPyFault)
    -> PythonCode
  {
    let (a, b) = (try truth(left), try truth(right))
    switch sign {
    case .and: return PythonCode("\(a.inside(.and)) and \(b.inside(.not))", .and, .boolean)
    case .or: return PythonCode("\(a.inside(.or)) or \(b.inside(.and))", .or, .boolean)
    case .implies: return PythonCode("not \(a.inside(.not)) or \(b.inside(.and))", .or, .boolean)
    case .equivalent: return PythonCode("bool(\(a.text)) == bool(\(b.text))", .comparison, .boolean)
    }
  }

  private mutating func cases(_ branches: [Term.CaseBranch], _ term: Term) throws(NumPyFault) -> PythonCode {
    var text = ""
    var type: NumPyType?
    var isComplete = false
    for branch in branches {
      let value = try code(branch.value)
      if let type, type != value.type { throw unsupported(term, "cases of different shapes") }
      type = value.type
      guard let condition = branch.condition else {
        text += value.inside(.or)
        isComplete = true
        break
      }
      text += "\(value.inside(.or)) if \(try truth(condition).inside(.or)) else "
    }
    // Where no case holds there is no value.
    if !isComplete { text += "np.nan" }
    return PythonCode(text, .conditional, type ?? .number)
  }
}
