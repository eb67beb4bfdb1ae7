import MathSyntax

/// Arithmetic, by type: NumPy's `*` is elementwise and `@` the product of matrices.
extension NumPyWriter {
  mutating func binary(
    _ sign: Term.BinaryOperator, _ left: Term, _ right: Term, _ term: Term, size: String?
  ) throws(NumPyFault) -> PythonCode {
    let (a, b) = try operands(left, right, size: size)
    switch sign {
    case .add: return try sum("+", a, b, right, term)
    case .subtract: return try sum("-", a, b, right, term)
    case .plusMinus, .minusPlus:
      guard a.type.isScalar, b.type.isScalar else { throw unsupported(term, "± of arrays") }
      let (first, second) = sign == .plusMinus ? ("+", "-") : ("-", "+")
      let (x, y) = (a.inside(.additive), b.inside(.multiplicative))
      return PythonCode("np.array([\(x) \(first) \(y), \(x) \(second) \(y)])", .atom, .vector)
    case .multiply: return try product(a, b, term)
    case .dot, .inner:
      if a.type == .vector, b.type == .vector { return infix("@", a, b, .number) }
      if sign == .inner { throw unsupported(term, "an inner product of these") }
      return try product(a, b, term)
    case .times:
      if a.type == .vector, b.type == .vector {
        return PythonCode("np.cross(\(a.text), \(b.text))", .atom, .vector)
      }
      return try product(a, b, term)
    case .divide: return try quotient(a, b, term)
    case .hadamard, .compose:
      guard a.type.isScalar || b.type.isScalar || a.type == b.type, a.type != .function, b.type != .function else {
        throw unsupported(term, "an elementwise product of different shapes")
      }
      return infix("*", a, b, a.type.isScalar ? b.type : a.type)
    case .kronecker:
      if a.type == .vector, b.type == .vector { return PythonCode("np.outer(\(a.text), \(b.text))", .atom, .matrix) }
      guard a.type == .matrix, b.type == .matrix else { throw unsupported(term, "⊗ of these") }
      return PythonCode("np.kron(\(a.text), \(b.text))", .atom, .matrix)
    case .concatenate:
      guard a.type == .vector, b.type == .vector else { throw unsupported(term, "a concatenation of these") }
      return PythonCode("np.concatenate([\(a.text), \(b.text)])", .atom, .vector)
    case .modulo:
      guard a.type.isScalar, b.type.isScalar else { throw unsupported(term, "a remainder of arrays") }
      return infix("%", a, b, .number)
    case .union, .intersection, .difference, .symmetricDifference:
      guard a.type == .set, b.type == .set else { throw unsupported(term, "a set operation on what is no set") }
      let signs: [Term.BinaryOperator: String] = [.union: "|", .intersection: "&", .difference: "-"]
      return PythonCode("(\(a.inside(.unary)) \(signs[sign] ?? "^") \(b.inside(.unary)))", .atom, .set)
    case .convolve: throw unsupported(term, "a convolution")
    }
  }

  /// Both sides; an identity or a vector of ones gets its size from the other one.
  private mutating func operands(_ left: Term, _ right: Term, size: String?) throws(NumPyFault) -> (
    PythonCode, PythonCode
  ) {
    switch (left.hasUnsized, right.hasUnsized) {
    case (true, false):
      let b = try code(right, size: size)
      return (try code(left, size: b.length ?? size), b)
    case (false, true):
      let a = try code(left, size: size)
      return (a, try code(right, size: a.lastLength ?? size))
    default: return (try code(left, size: size), try code(right, size: size))
    }
  }

  private func infix(_ sign: String, _ a: PythonCode, _ b: PythonCode, _ type: NumPyType) -> PythonCode {
    PythonCode("\(a.inside(.multiplicative)) \(sign) \(b.inside(.unary))", .multiplicative, type)
  }

  private func sum(_ sign: String, _ a: PythonCode, _ b: PythonCode, _ right: Term, _ term: Term) throws(NumPyFault)
    -> PythonCode
  {
    let type: NumPyType
    switch (a.type, b.type) {
    case (let x, let y) where x.isScalar && y.isScalar: type = .number
    case (let x, let y) where x == y && x.isArray: type = x
    case (let x, let y) where x.isArray && y.isScalar: type = x
    case (let x, let y) where x.isScalar && y.isArray: type = y
    case (.matrix, .vector):
      // A bias on every row: by name only, as everything else that does not fit is an error.
      guard case .name = right.kind else { throw unsupported(term, "a sum of a matrix and a vector") }
      type = .matrix
    default: throw unsupported(term, "a sum of these")
    }
    return PythonCode("\(a.inside(.additive)) \(sign) \(b.inside(.multiplicative))", .additive, type)
  }

  private func product(_ a: PythonCode, _ b: PythonCode, _ term: Term) throws(NumPyFault) -> PythonCode {
    switch (a.type, b.type) {
    case (let x, let y) where x.isScalar && y.isScalar: return infix("*", a, b, .number)
    case (let x, let y) where x.isScalar && y.isArray: return infix("*", a, b, y)
    case (let x, let y) where x.isArray && y.isScalar: return infix("*", a, b, x)
    case (.row, .vector): return infix("@", a, b, .number)
    case (.row, .matrix): return infix("@", a, b, .row)
    case (.matrix, .vector): return infix("@", a, b, .vector)
    case (.matrix, .matrix): return infix("@", a, b, .matrix)
    case (.vector, .row): return PythonCode("np.outer(\(a.text), \(b.text))", .atom, .matrix)
    default: throw unsupported(term, "a product of these")
    }
  }

  private func quotient(_ a: PythonCode, _ b: PythonCode, _ term: Term) throws(NumPyFault) -> PythonCode {
    switch (a.type, b.type) {
    case (let x, let y) where x.isScalar && y.isScalar: return infix("/", a, b, .number)
    case (let x, let y) where x.isArray && y.isScalar: return infix("/", a, b, x)
    case (.vector, .vector), (.matrix, .matrix): return infix("/", a, b, a.type)
    case (let x, .vector) where x.isScalar: return infix("/", a, b, .vector)
    default: throw unsupported(term, "a quotient of these")
    }
  }

  mutating func power(_ base: Term, _ exponent: Term, _ term: Term) throws(NumPyFault) -> PythonCode {
    let power = try code(exponent)
    if case .constant(.euler) = base.kind {
      guard power.type.isScalar || power.type.isArray else { throw unsupported(term, "a power of e") }
      if power.type == .matrix { throw unsupported(term, "a matrix exponential") }
      return PythonCode("np.exp(\(power.text))", .atom, power.type)
    }
    let inner = try code(base)
    switch (inner.type, power.type) {
    case (.matrix, .number):
      if case .negate(let body) = exponent.kind, case .number("1") = body.kind {
        return PythonCode("np.linalg.inv(\(inner.text))", .atom, .matrix)
      }
      guard case .number(let digits) = exponent.kind, Int(digits) != nil else {
        throw unsupported(term, "this power of a matrix")
      }
      return PythonCode("np.linalg.matrix_power(\(inner.text), \(digits))", .atom, .matrix)
    case (let x, let y) where x.isScalar && y.isScalar: return raised(inner, power, .number)
    case (.vector, let y) where y.isScalar: return raised(inner, power, .vector)
    case (let x, .vector) where x.isScalar: return raised(inner, power, .vector)
    case (.vector, .vector): return raised(inner, power, .vector)
    default: throw unsupported(term, "this power")
    }
  }

  private func raised(_ base: PythonCode, _ power: PythonCode, _ type: NumPyType) -> PythonCode {
    PythonCode("\(base.inside(.atom)) ** \(power.inside(.unary))", .power, type)
  }
}

extension PythonCode {
  /// The number of rows or elements, as code.
  var length: String? { type.isArray ? "len(\(text))" : nil }

  /// The number of columns or elements, as code.
  var lastLength: String? {
    switch type {
    case .vector, .row: "len(\(text))"
    case .matrix: "\(inside(.atom)).shape[1]"
    default: nil
    }
  }
}

extension Term {
  /// Whether it holds an identity or a vector of ones whose size its neighbour tells.
  var hasUnsized: Bool {
    switch kind {
    case .unsized: true
    case .negate(let body), .transpose(let body, _): body.hasUnsized
    case .binary(let sign, let left, let right):
      switch sign {
      case .multiply, .dot, .times: left.hasUnsized || right.hasUnsized
      default: left.hasUnsized && right.hasUnsized
      }
    default: false
    }
  }
}
