import MathNumerics
import MathSyntax

/// Transposes, inverses, determinants, norms, bars.
extension Evaluator {
  func transpose(_ base: Term, _ orPower: Term?, _ term: Term) throws(Fault) -> Value {
    let value = try evaluate(base)
    if case .number = value, let orPower { return try raise(value, try evaluate(orPower), term.range) }
    if case .function = value.loosened ?? value { throw mismatch("^T", value, .boolean(true), term.range) }
    return try transposed(value, term.range)
  }

  func transposed(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch value {
    case .number: return value
    case .unsized(let kind, let scale, let isRow):
      return .unsized(kind, scale: scale, isRow: kind == .identity ? isRow : !isRow)
    case .array(let array):
      guard array.rank <= 2 else {
        throw Fault(.shape, range, "A tensor of rank {0} has no transpose.", ["\(array.rank)"])
      }
      try spend(array.count, range)
      return .array(array.transposed)
    default:
      if let loosened = value.loosened { return try transposed(loosened, range) }
      throw Fault(.shape, range, "There is no transpose of {0}.", [value.kindName])
    }
  }

  func conjugate(_ value: Value, adjoint: Bool, _ range: Range<Int>) throws(Fault) -> Value {
    switch value {
    case .number(let number): return .number(number.conjugated)
    case .array(let array):
      let conjugated = Value.array(array.isComplex ? array.mapped(\.conjugated) : array)
      return adjoint ? try transposed(conjugated, range) : conjugated
    case .unsized: return value
    default:
      if let loosened = value.loosened { return try conjugate(loosened, adjoint: adjoint, range) }
      throw Fault(.shape, range, "There is no conjugate of {0}.", [value.kindName])
    }
  }

  func square(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> NumericArray {
    guard case .array(let array) = value, array.isMatrix else {
      throw Fault(.shape, range, "{0} is of a square matrix, not of {1}.", [what, value.kindName])
    }
    guard array.shape[0] == array.shape[1] else {
      throw Fault(.shape, range, "{0} is of a square matrix, not of one of shape {1}.", [what, array.shapeText])
    }
    return array
  }

  func inverse(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch value {
    case .number: return try divide(.integer(1), value, range)
    case .unsized(.identity, let scale, let isRow):
      guard let inverse = Number(1).divided(by: scale) else {
        throw Fault(.singular, range, "This matrix is singular.")
      }
      return .unsized(.identity, scale: inverse, isRow: isRow)
    default: break
    }
    let array = try square(value, "The inverse", range)
    try spendCubic(array.shape[0], range)
    do {
      if let exact = array.rationalMatrix, array.shape[0] <= 12 {
        return .array(NumericArray(shape: array.shape, storage: .exact(try exact.inverse().elements)))
      }
      guard let tensor = array.tensor, !array.isComplex else {
        throw Fault(.unsupported, range, "The inverse of a complex matrix is not computed.")
      }
      return .array(NumericArray(try tensor.inverse()))
    } catch let fault as Fault {
      throw fault
    } catch let error as NumericsError {
      throw Self.fault(error, range)
    } catch {
      throw Fault(.unsupported, range, "This inverse is not computed.")
    }
  }

  func spendCubic(_ size: Int, _ range: Range<Int>) throws(Fault) {
    guard size < 4096 else { throw Self.limit(range) }
    try spend(size * size * size / 16 + 1, range)
  }

  func pseudoInverse(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch value {
    case .number(let number): return number.isZero ? value : try divide(.integer(1), value, range)
    case .array(let array):
      guard array.rank <= 2, !array.isComplex else { break }
      let shape = array.isVector ? (array.isRow ? [1, array.count] : [array.count, 1]) : array.shape
      try spendCubic(max(shape[0], shape[1]), range)
      let tensor = try numeric(range) { () throws(NumericsError) in
        try Tensor(shape: shape, elements: array.doubles).pseudoInverse()
      }
      return .array(NumericArray(tensor))
    default: break
    }
    throw Fault(.shape, range, "There is no pseudo-inverse of {0}.", [value.kindName])
  }

  /// Runs a numeric routine and turns its failure into a fault here.
  func numeric<Result>(_ range: Range<Int>, _ run: () throws(NumericsError) -> Result) throws(Fault) -> Result {
    do throws(NumericsError) {
      return try run()
    } catch {
      throw Self.fault(error, range)
    }
  }

  func determinant(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    if case .number = value { return value }
    let array = try square(value, "The determinant", range)
    try spendCubic(array.shape[0], range)
    if array.isComplex { return .number(complexDeterminant(array)) }
    if let exact = array.rationalMatrix, array.shape[0] <= 24 {
      return .number(.exact(try numeric(range) { () throws(NumericsError) in try exact.determinant() }))
    }
    guard let tensor = array.tensor else { throw Self.limit(range) }
    return .real(try numeric(range) { () throws(NumericsError) in try tensor.determinant() })
  }

  private func complexDeterminant(_ array: NumericArray) -> Number {
    let size = array.shape[0]
    var rows = (0..<size).map { row in (0..<size).map { array[row * size + $0].complex } }
    var result = Complex.one
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { rows[$0][column].modulus < rows[$1][column].modulus }),
        rows[pivot][column].modulus > 0
      else { return .complex(.zero) }
      if pivot != column {
        rows.swapAt(pivot, column)
        result = -result
      }
      result *= rows[column][column]
      for row in (column + 1)..<max(size, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for place in column..<size { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return .complex(result)
  }

  /// `|x|` by type.
  func bars(_ value: Value, _ term: Term, _ range: Range<Int>) throws(Fault) -> Value {
    switch value {
    case .number(let number): return .number(number.magnitude)
    case .set(let set):
      if set.isLiteral, set.elements.count == 1, case .set = term.kind { return .integer(1) }
      return .integer(set.elements.count)
    case .array(let array):
      if array.isVector {
        warn(Fault(.notation, range, "Bars around a vector are read as its norm."))
        return try norm(array, order: 2, range)
      }
      return try determinant(value, range)
    case .tuple(let parts): return .integer(parts.count)
    case .table(let table): return .integer(table.support.count)
    case .unsized(.identity, _, _): throw Fault(.shape, range, "The size of I can't be told.")
    default: throw Fault(.shape, range, "Bars do not go with {0}.", [value.kindName])
    }
  }

  func norm(_ body: Term, _ order: Term.NormOrder, _ term: Term) throws(Fault) -> Value {
    let range = term.range
    let value = try evaluate(body)
    let array: NumericArray
    switch value.loosened ?? value {
    case .number(let number):
      if case .plain = order { return .number(number.magnitude) }
      array = NumericArray(shape: [1], numbers: [number])
    case .array(let found): array = found
    default: throw Fault(.shape, range, "There is no norm of {0}.", [value.kindName])
    }
    try spend(array.count, range)
    switch order {
    case .plain:
      if array.rank == 1 { return try norm(array, order: 2, range) }
      warn(Fault(.notation, range, "The norm of a matrix without a mark is read as the Frobenius norm."))
      return try frobenius(array, range)
    case .frobenius: return try frobenius(array, range)
    case .nuclear:
      let tensor = try matrix(array, "The nuclear norm", range)
      return .real(try numeric(range) { () throws(NumericsError) in try tensor.nuclearNorm() })
    case .infinity:
      if array.isVector { return .number(try largest(array.numbers.map(\.magnitude), range)) }
      return try rowSums(array, range)
    case .order(let term), .induced(let term): return try norm(array, try evaluate(term), range)
    }
  }

  private func norm(_ array: NumericArray, _ order: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch order {
    case .number(let number):
      if array.isVector {
        if case .real(let value) = number, value == .infinity {
          return .number(try largest(array.numbers.map(\.magnitude), range))
        }
        if number.isZero { return .integer(array.numbers.count { !$0.isZero }) }
        if let whole = number.int, whole == 1 {
          return .number(array.numbers.reduce(Number(0)) { $0.adding($1.magnitude) })
        }
        let p = number.double
        guard p > 0 else { throw Fault(.domain, range, "There is no norm of order {0}.", ["\(p)"]) }
        if p < 1 { warn(Fault(.notANorm, range, "For p < 1 this is not a norm: the triangle inequality fails.")) }
        return try norm(array, order: p, range)
      }
      let tensor = try matrix(array, "This norm", range)
      switch number.int {
      case 1: return .real(try numeric(range) { () throws(NumericsError) in try tensor.oneNorm() })
      case 2: return .real(try numeric(range) { () throws(NumericsError) in try tensor.spectralNorm() })
      default: throw Fault(.unsupported, range, "This norm of a matrix is not computed.")
      }
    case .array(let weight) where array.isVector:
      let value = try multiply(
        try multiply(.array(array.asRow(true)), .array(weight), range), .array(array.asRow(false)), range)
      return try elementwise(value, range, "√") { (number) throws(Fault) in try self.squareRoot(number, range) }
    default: throw Fault(.unsupported, range, "This norm is not computed.")
    }
  }

  /// The p-norm of a vector, exact where it is.
  func norm(_ array: NumericArray, order: Double, _ range: Range<Int>) throws(Fault) -> Value {
    if order == 2, let exact = array.exactElements {
      let sum = exact.reduce(Rational(0)) { $0 + $1 * $1 }
      if sum.bitWidth < 2048 { return .number(Number.exact(sum).squareRoot) }
    }
    let values = array.isComplex ? array.numbers.map(\.magnitude.double) : array.doubles
    guard let norm = Tensor(vector: values).norm(order) else {
      throw Fault(.domain, range, "There is no norm of this order.")
    }
    return .real(norm)
  }

  private func frobenius(_ array: NumericArray, _ range: Range<Int>) throws(Fault) -> Value {
    try norm(array.withShape([array.count]), order: 2, range)
  }

  func matrix(_ array: NumericArray, _ what: String, _ range: Range<Int>) throws(Fault) -> Tensor {
    guard array.isMatrix, !array.isComplex, let tensor = array.tensor else {
      throw Fault(.shape, range, "{0} is of a matrix.", [what])
    }
    try spendCubic(max(array.shape[0], array.shape[1]), range)
    return tensor
  }

  private func rowSums(_ array: NumericArray, _ range: Range<Int>) throws(Fault) -> Value {
    guard array.isMatrix else { throw Fault(.shape, range, "This norm is of a matrix.") }
    var sums: [Number] = []
    for row in 0..<array.shape[0] {
      var sum = Number(0)
      for column in 0..<array.shape[1] { sum = sum.adding(array[row * array.shape[1] + column].magnitude) }
      sums.append(sum)
    }
    return .number(try largest(sums, range))
  }

  func largest(_ numbers: [Number], _ range: Range<Int>) throws(Fault) -> Number {
    guard var best = numbers.first else { throw Fault(.domain, range, "There is no largest of nothing.") }
    for number in numbers.dropFirst() {
      guard let order = number.compare(best) else { return .real(.nan) }
      if order > 0 { best = number }
    }
    return best
  }

  func mean(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch value.loosened ?? value {
    case .number(let number): return .number(number.conjugated)
    case .array(let array) where array.isVector:
      guard array.count > 0 else { throw Fault(.domain, range, "There is no mean of nothing.") }
      try spend(array.count, range)
      let sum = array.numbers.reduce(Number(0)) { $0.adding($1) }
      return .number(sum.divided(by: Number(array.count)) ?? sum)
    case .array(let array) where array.isMatrix && array.shape[0] > 0:
      try spend(array.count, range)
      let (rows, columns) = (array.shape[0], array.shape[1])
      let means = (0..<columns).map { column in
        let sum = (0..<rows).reduce(Number(0)) { $0.adding(array[$1 * columns + column]) }
        return sum.divided(by: Number(rows)) ?? sum
      }
      return .array(NumericArray(shape: [columns], numbers: means))
    default: throw Fault(.shape, range, "There is no mean of {0}.", [value.kindName])
    }
  }
}
