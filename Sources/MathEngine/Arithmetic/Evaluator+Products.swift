import MathNumerics
import MathSyntax

/// Products by shape (NOTATION.md, 9 and the small rulings on products).
extension Evaluator {
  /// Juxtaposition and `*`.
  func multiply(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .number(try finite(a.multiplying(b), a, b, range))
    case (.number(let a), .array), (.number(let a), .unsized), (.number(let a), .pair):
      return try scaled(right, a, range)
    case (.array, .number(let b)), (.unsized, .number(let b)), (.pair, .number(let b)):
      return try scaled(left, b, range)
    case (.array(let a), .array(let b)): return try matrixProduct(a, b, range)
    case (.unsized, .array), (.array, .unsized), (.unsized, .unsized): return try unsizedProduct(left, right, range)
    default:
      if let (a, b) = loosened(left, right) { return try multiply(a, b, range) }
      throw mismatch("·", left, right, range)
    }
  }

  func scaled(_ value: Value, _ factor: Number, _ range: Range<Int>) throws(Fault) -> Value {
    switch value {
    case .number(let number): return .number(try finite(number.multiplying(factor), number, factor, range))
    case .array(let array):
      try spend(array.count, range)
      return .array(array.mapped { $0.multiplying(factor) })
    case .unsized(let kind, let scale, let isRow): return .unsized(kind, scale: scale.multiplying(factor), isRow: isRow)
    case .pair(let a, let b): return .pair(a.multiplying(factor), b.multiplying(factor))
    default:
      if let loosened = value.loosened { return try scaled(loosened, factor, range) }
      throw mismatch("·", value, .number(factor), range)
    }
  }

  /// `v^\top u`, `AB`, `Av`, `uv^\top`; two plain vectors have no product of this kind.
  func matrixProduct(_ a: NumericArray, _ b: NumericArray, _ range: Range<Int>) throws(Fault) -> Value {
    guard a.rank <= 2, b.rank <= 2 else { throw mismatch("·", .array(a), .array(b), range) }
    if a.isVector, b.isVector {
      if a.isRow, !b.isRow { return .number(try innerNumber(a, b, range)) }
      if !a.isRow, b.isRow { return .array(try outer(a, b, range)) }
      throw Fault(
        .shape, range, "Two vectors of lengths {0} and {1} side by side have no product; write uᵀv, u ⊙ v or u·v.",
        [String(a.count), String(b.count)])
    }
    let rows = a.isVector ? (a.isRow ? 1 : a.count) : a.shape[0]
    let shared = a.isVector ? (a.isRow ? a.count : 1) : a.shape[1]
    let other = b.isVector ? (b.isRow ? 1 : b.count) : b.shape[0]
    let columns = b.isVector ? (b.isRow ? b.count : 1) : b.shape[1]
    guard shared == other else {
      throw Fault(
        .shape, range, "{0} and {1} cannot be multiplied: {2} is not {3}.",
        [a.shapeText, b.shapeText, String(shared), String(other)])
    }
    let product = try flatProduct(a, b, rows, shared, columns, range)
    if b.isVector, !b.isRow { return .array(product.withShape([rows])) }
    if a.isVector, a.isRow { return .array(product.withShape([columns]).asRow(true)) }
    return .array(product)
  }

  private func flatProduct(
    _ a: NumericArray, _ b: NumericArray, _ rows: Int, _ shared: Int, _ columns: Int, _ range: Range<Int>
  ) throws(Fault) -> NumericArray {
    let work = rows.multipliedReportingOverflow(by: max(1, shared))
    let total = work.partialValue.multipliedReportingOverflow(by: max(1, columns))
    guard !work.overflow, !total.overflow else { throw Self.limit(range) }
    if a.exactElements == nil || b.exactElements == nil, !a.isComplex, !b.isComplex {
      try spend(total.partialValue / 32, range)
      do {
        let left = try Tensor(shape: [rows, shared], elements: a.doubles)
        let right = try Tensor(shape: [shared, columns], elements: b.doubles)
        return NumericArray(try left.matrixProduct(right))
      } catch { throw Self.fault(error, range) }
    }
    try spend(total.partialValue, range)
    let (x, y) = (a.numbers, b.numbers)
    var numbers: [Number] = []
    numbers.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = Number(0)
        for place in 0..<shared {
          sum = sum.adding(x[row * shared + place].multiplying(y[place * columns + column]))
        }
        numbers.append(sum)
      }
    }
    return NumericArray(shape: [rows, columns], numbers: numbers)
  }

  func innerNumber(_ a: NumericArray, _ b: NumericArray, _ range: Range<Int>) throws(Fault) -> Number {
    guard a.count == b.count else {
      throw Fault(
        .shape, range, "An inner product takes vectors of one length, not {0} and {1}.",
        [String(a.count), String(b.count)])
    }
    try spend(a.count, range)
    if case .real(let x) = a.storage, case .real(let y) = b.storage {
      var sum = 0.0
      for place in x.indices { sum += x[place] * y[place] }
      return .real(sum)
    }
    var sum = Number(0)
    for place in 0..<a.count { sum = sum.adding(a[place].multiplying(b[place])) }
    return sum
  }

  func outer(_ a: NumericArray, _ b: NumericArray, _ range: Range<Int>) throws(Fault) -> NumericArray {
    let count = a.count.multipliedReportingOverflow(by: b.count)
    guard !count.overflow else { throw Self.limit(range) }
    try spend(count.partialValue, range)
    var numbers: [Number] = []
    numbers.reserveCapacity(count.partialValue)
    for row in 0..<a.count { for column in 0..<b.count { numbers.append(a[row].multiplying(b[column])) } }
    return NumericArray(shape: [a.count, b.count], numbers: numbers)
  }

  private func unsizedProduct(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch (left, right) {
    case (.unsized(.identity, let scale, _), _): return try scaled(right, scale, range)
    case (_, .unsized(.identity, let scale, _)): return try scaled(left, scale, range)
    case (.unsized(let kind, let scale, let isRow), .array(let b)):
      let size = isRow ? (b.isVector && b.isRow ? 1 : b.shape[0]) : 1
      guard isRow || (b.isVector && b.isRow) || (b.isMatrix && b.shape[0] == 1) else {
        throw Fault(.shape, range, "A vector of ones does not go with {0} here.", [right.kindName])
      }
      if !isRow { throw Fault(.shape, range, "The size of this vector of ones can't be told.") }
      let ones = NumericArray(
        shape: [size], numbers: Array(repeating: kind == .ones ? scale : Number(0), count: size), isRow: true)
      return try matrixProduct(ones, b, range)
    case (.array(let a), .unsized(let kind, let scale, let isRow)):
      guard !isRow else { throw Fault(.shape, range, "The size of this vector of ones can't be told.") }
      let size = a.isVector ? (a.isRow ? a.count : 1) : a.shape[1]
      let ones = NumericArray(shape: [size], numbers: Array(repeating: kind == .ones ? scale : Number(0), count: size))
      return try matrixProduct(a, ones, range)
    default: throw Fault(.shape, range, "The size of these vectors of ones can't be told.")
    }
  }

  /// `\cdot`: inner product of vectors, else multiplication.
  func dot(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    if case .array(let a) = left, case .array(let b) = right, a.isVector, b.isVector {
      return .number(try innerNumber(a, b, range))
    }
    if case .array(let a) = left, case .unsized(let kind, let scale, _) = right, a.isVector, kind != .identity {
      return try dot(left, try sized(kind, scale, false, like: a, range), range)
    }
    if let (a, b) = loosened(left, right) { return try dot(a, b, range) }
    return try multiply(left, right, range)
  }

  /// `\langle u, v\rangle`; conjugates the left side; matrices by their Frobenius product.
  func inner(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .number(a.conjugated.multiplying(b))
    case (.array(let a), .array(let b)):
      guard a.rank == b.rank, a.shape == b.shape else {
        throw Fault(.shape, range, "An inner product takes equal shapes, not {0} and {1}.", [a.shapeText, b.shapeText])
      }
      return .number(try innerNumber(a.isComplex ? a.mapped(\.conjugated) : a, b, range))
    default:
      if let (a, b) = loosened(left, right) { return try inner(a, b, range) }
      throw mismatch("⟨,⟩", left, right, range)
    }
  }

  /// `\times`: cross product of 3-vectors, pairs of sets, else multiplication.
  func times(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch (left, right) {
    case (.array(let a), .array(let b)) where a.isVector && b.isVector:
      guard a.count == 3, b.count == 3 else {
        throw Fault(
          .shape, range, "A cross product takes vectors of length 3, not {0} and {1}.",
          [String(a.count), String(b.count)])
      }
      let (x, y) = (a.numbers, b.numbers)
      func part(_ i: Int, _ j: Int) -> Number { x[i].multiplying(y[j]).subtracting(x[j].multiplying(y[i])) }
      return .array(NumericArray(shape: [3], numbers: [part(1, 2), part(2, 0), part(0, 1)]))
    case (.set(let a), .set(let b)) where !(a.isLiteral && a.elements.count == 1 && b.elements.count == 1):
      let count = a.elements.count.multipliedReportingOverflow(by: b.elements.count)
      guard !count.overflow else { throw Self.limit(range) }
      try spend(count.partialValue * 4, range)
      return .set(FiniteSet(a.elements.flatMap { x in b.elements.map { Self.listed([x, $0]) } }))
    default:
      if let (a, b) = loosened(left, right) { return try times(a, b, range) }
      return try multiply(left, right, range)
    }
  }

  /// Elementwise.
  func hadamard(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch (left, right) {
    case (.function, _), (_, .function): throw mismatch("⊙", left, right, range)
    default: return try combine(left, right, range, "⊙") { $0.multiplying($1) }
    }
  }

  /// `\circ`: elementwise between arrays; functions compose.
  func compose(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    if case .function(let outer) = left, case .function(let inner) = right {
      guard outer.parameters.count == 1 else {
        throw Fault(
          .arity, range, "{0} takes {1} arguments and can't be composed.", [outer.name, "\(outer.parameters.count)"])
      }
      let captured: [(name: String, value: Value)] = [("∘outer", left), ("∘inner", right)]
      let arguments = inner.parameters.map { Term(.name($0), range) }
      let call = Term(.apply(Term(.name("∘inner"), range), arguments, []), range)
      let body = Term(.apply(Term(.name("∘outer"), range), [call], []), range)
      return .function(
        FunctionValue(
          name: "\(outer.name)∘\(inner.name)", parameters: inner.parameters, body: body, origin: nil, captured: captured
        ))
    }
    return try hadamard(left, right, range)
  }

  /// `\otimes`: outer product of vectors, Kronecker product of matrices.
  func kronecker(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    guard case .array(let a) = left, case .array(let b) = right else {
      if let (a, b) = loosened(left, right) { return try kronecker(a, b, range) }
      return try multiply(left, right, range)
    }
    if a.isVector, b.isVector { return .array(try outer(a, b, range)) }
    guard a.rank <= 2, b.rank <= 2 else { throw mismatch("⊗", left, right, range) }
    let (p, q) = a.isVector ? (a.isRow ? (1, a.count) : (a.count, 1)) : (a.shape[0], a.shape[1])
    let (m, n) = b.isVector ? (b.isRow ? (1, b.count) : (b.count, 1)) : (b.shape[0], b.shape[1])
    let count = a.count.multipliedReportingOverflow(by: b.count)
    guard !count.overflow else { throw Self.limit(range) }
    try spend(count.partialValue, range)
    var numbers: [Number] = []
    numbers.reserveCapacity(count.partialValue)
    for row in 0..<(p * m) {
      for column in 0..<(q * n) {
        numbers.append(a[(row / m) * q + column / n].multiplying(b[(row % m) * n + column % n]))
      }
    }
    return .array(NumericArray(shape: [p * m, q * n], numbers: numbers))
  }

  /// `[u; v]`, `\oplus`: one below the other; numbers count as vectors of length one.
  func concatenate(_ values: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    var numbers: [Number] = []
    var width: Int?
    var isFlat = true
    for value in values {
      switch value.loosened ?? value {
      case .number(let number):
        guard width == nil || width == 1 else { throw mismatch("⊕", values[0], value, range) }
        numbers.append(number)
        width = 1
      case .array(let array):
        guard array.rank <= 2 else { throw mismatch("⊕", values[0], value, range) }
        let columns = array.isVector ? 1 : array.shape[1]
        if array.isMatrix { isFlat = false }
        guard width == nil || width == columns else { throw mismatch("⊕", values[0], value, range) }
        width = columns
        numbers += array.numbers
      default: throw mismatch("⊕", values[0], value, range)
      }
    }
    try spend(numbers.count, range)
    let columns = width ?? 1
    if isFlat || columns == 1 && isFlat { return .array(NumericArray(shape: [numbers.count], numbers: numbers)) }
    return .array(NumericArray(shape: [numbers.count / max(1, columns), columns], numbers: numbers))
  }

  /// A failure of the numeric library as a fault.
  static func fault(_ error: NumericsError, _ range: Range<Int>) -> Fault {
    switch error {
    case .divisionByZero: Fault(.domain, range, "Division by zero.")
    case .limitExceeded: limit(range)
    case .domain: Fault(.domain, range, "This is outside the domain.")
    case .shapeMismatch: Fault(.shape, range, "The shapes do not fit.")
    case .indexOutOfRange: Fault(.index, range, "This index is out of range.")
    case .singular: Fault(.singular, range, "This matrix is singular.")
    case .notPositiveDefinite: Fault(.domain, range, "This matrix is not positive definite.")
    case .nonFinite: Fault(.domain, range, "This holds an infinite or undefined element.")
    case .notConverged: Fault(.unsupported, range, "The iteration did not converge.")
    }
  }
}
