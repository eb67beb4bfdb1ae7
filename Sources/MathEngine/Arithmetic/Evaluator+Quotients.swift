import Glibc
import MathNumerics
import MathSyntax

/// Quotients, powers, roots, factorials.
extension Evaluator {
  func divide(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      guard let quotient = a.divided(by: b) else { throw Fault(.domain, range, "Division by zero.") }
      return .number(try finite(quotient, a, b, range))
    case (.array, .number(let b)), (.unsized, .number(let b)), (.pair, .number(let b)):
      guard let inverse = Number(1).divided(by: b) else { throw Fault(.domain, range, "Division by zero.") }
      if case .array(let a) = left {
        try spend(a.count, range)
        return .array(a.mapped { $0.divided(by: b) ?? $0 })
      }
      return try scaled(left, inverse, range)
    case (.number(let a), .array(let b)):
      warnElementwise(range)
      try spend(b.count, range)
      return .array(
        NumericArray(
          shape: b.shape, numbers: try b.numbers.map { (n) throws(Fault) in try quotient(a, n, range) }, isRow: b.isRow)
      )
    case (.array(let a), .array(let b)):
      guard a.shape == b.shape, a.isRow == b.isRow else {
        throw mismatch("/", left, right, range)
      }
      warnElementwise(range)
      try spend(b.count, range)
      var numbers: [Number] = []
      for place in 0..<a.count { numbers.append(try quotient(a[place], b[place], range)) }
      return .array(NumericArray(shape: a.shape, numbers: numbers, isRow: a.isRow))
    case (.unsized(let kind, let scale, let isRow), .array(let b)) where kind != .identity:
      return try divide(try sized(kind, scale, isRow, like: b, range), right, range)
    default:
      if let (a, b) = loosened(left, right) { return try divide(a, b, range) }
      throw mismatch("/", left, right, range)
    }
  }

  private func quotient(_ a: Number, _ b: Number, _ range: Range<Int>) throws(Fault) -> Number {
    guard let quotient = a.divided(by: b) else { throw Fault(.domain, range, "Division by zero.") }
    return quotient
  }

  private func warnElementwise(_ range: Range<Int>) {
    warn(Fault(.notation, range, "A quotient by an array is taken element by element."))
  }

  func power(_ base: Term, _ exponent: Term, _ term: Term) throws(Fault) -> Value {
    // e^x by its own function: 2.718…^x loses digits.
    if case .constant(.euler) = base.kind { return try exponential(try evaluate(exponent), term.range) }
    let power = try raise(try evaluate(base), try evaluate(exponent), term.range)
    if let element = base.element, case .negate(let one) = exponent.kind, case .number("1") = one.kind {
      try checkInverse(power, of: element.matrix, base, term)
    }
    return power
  }

  /// `A^{-1}_{12}` is set as `A_{12}^{-1}` is: it has a value where the inverse's element is the element's inverse.
  private func checkInverse(_ power: Value, of matrix: Term, _ element: Term, _ term: Term) throws(Fault) {
    guard case .array(let array) = try evaluate(matrix), array.isMatrix, array.shape[0] == array.shape[1],
      case .index(_, let indices, let juxtaposed) = element.kind
    else { return }
    let inverted = Term(.power(matrix, Term(.negate(Term(.number("1"), term.range)), term.range)), term.range)
    // What has no inverse leaves one reading.
    guard let ofInverse = try? evaluate(Term(.index(inverted, indices, juxtaposed: juxtaposed), term.range)),
      !ofInverse.isSame(as: power)
    else { return }
    throw Fault(
      .ambiguous, term.range, "This may be an element of the inverse or the inverse of an element; parentheses tell.")
  }

  func raise(_ base: Value, _ exponent: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch (base, exponent) {
    case (.number(let a), .number(let b)): return .number(try raise(a, b, range))
    case (.array(let a), .number(let b)):
      if a.isMatrix { return try matrixPower(a, b, range) }
      warn(Fault(.notation, range, "A power of a vector is taken element by element."))
      try spend(a.count * 4, range)
      var numbers: [Number] = []
      for number in a.numbers { numbers.append(try raise(number, b, range)) }
      return .array(NumericArray(shape: a.shape, numbers: numbers, isRow: a.isRow))
    case (.number(let a), .array(let b)):
      try spend(b.count * 4, range)
      if b.isMatrix { warn(Fault(.ambiguous, range, "A power with a matrix exponent is taken element by element.")) }
      var numbers: [Number] = []
      for number in b.numbers { numbers.append(try raise(a, number, range)) }
      return .array(NumericArray(shape: b.shape, numbers: numbers, isRow: b.isRow))
    case (.unsized(.identity, let scale, let isRow), .number(let b)):
      return .unsized(.identity, scale: try raise(scale, b, range), isRow: isRow)
    case (.interval, .number), (.set, .number), (.space, .number):
      return try setPower(base, exponent, range)
    default:
      if let (a, b) = loosened(base, exponent) { return try raise(a, b, range) }
      throw mismatch("^", base, exponent, range)
    }
  }

  func raise(_ a: Number, _ b: Number, _ range: Range<Int>) throws(Fault) -> Number {
    let result: Number
    do throws(Number.PowerFault) {
      result = try a.raised(to: b, maximumBitWidth: budget.maximumBitWidth)
    } catch {
      switch error {
      case .divisionByZero: throw Fault(.domain, range, "A negative power of zero is not defined.")
      case .tooLarge: throw Fault(.limitExceeded, range, "This power has too many digits.")
      }
    }
    if result.isComplex, !a.isComplex, !b.isComplex { warnComplex(range) }
    return try finite(result, a, b, range)
  }

  func warnComplex(_ range: Range<Int>) {
    warn(Fault(.notation, range, "The value is complex."))
  }

  private func setPower(_ base: Value, _ exponent: Value, _ range: Range<Int>) throws(Fault) -> Value {
    guard case .number(let number) = exponent, let count = number.int, count >= 1, count <= 8 else {
      throw mismatch("^", base, exponent, range)
    }
    if case .set(let set) = base, set.isLiteral, set.elements.count == 1 {
      return try raise(set.elements[0], exponent, range)
    }
    if case .set(let set) = base {
      var tuples: [[Value]] = [[]]
      for _ in 0..<count {
        let size = tuples.count.multipliedReportingOverflow(by: set.elements.count)
        guard !size.overflow, size.partialValue < 1 << 16 else { throw Self.limit(range) }
        try spend(size.partialValue * 2, range)
        tuples = tuples.flatMap { tuple in set.elements.map { tuple + [$0] } }
      }
      return .set(FiniteSet(tuples.map { Self.listed($0) }))
    }
    return .tuple(Array(repeating: base, count: count))
  }

  private func matrixPower(_ a: NumericArray, _ b: Number, _ range: Range<Int>) throws(Fault) -> Value {
    guard a.shape[0] == a.shape[1] else {
      throw Fault(.shape, range, "Only a square matrix has powers; this one is {0}.", [a.shapeText])
    }
    guard let exponent = b.int else {
      if b.exact == Rational(1).divided(by: 2) || b.exact == Rational(-1).divided(by: 2) {
        return try symmetricPower(a, b.double, range)
      }
      throw Fault(.unsupported, range, "A matrix to a broken power is not computed.")
    }
    var base: Value = .array(a)
    if exponent < 0 { base = try inverse(base, range) }
    var result: Value = .array(Self.identity(a.shape[0]))
    var left = exponent.magnitude
    guard left < 1 << 20 else { throw Self.limit(range) }
    while left > 0 {
      if left & 1 == 1 { result = try multiply(result, base, range) }
      left >>= 1
      if left > 0 { base = try multiply(base, base, range) }
    }
    return result
  }

  /// `A^{1/2}`, `A^{-1/2}` of a symmetric matrix with eigenvalues that allow it.
  private func symmetricPower(_ a: NumericArray, _ exponent: Double, _ range: Range<Int>) throws(Fault) -> Value {
    guard let tensor = a.tensor, !a.isComplex else { throw Fault(.unsupported, range, "This root is not computed.") }
    do {
      guard tensor.isSymmetric else {
        throw Fault(.unsupported, range, "Only a symmetric matrix has its root computed.")
      }
      try spend(a.count * a.shape[0], range)
      let (values, vectors) = try tensor.symmetricEigen()
      guard values.allSatisfy({ $0 > 0 || ($0 == 0 && exponent > 0) }) else {
        throw Fault(.domain, range, "This matrix is not positive definite.")
      }
      let scaled = try vectors.matrixProduct(try Tensor.diagonal(values.map { pow($0, exponent) }))
      return .array(NumericArray(try scaled.matrixProduct(vectors.transposed)))
    } catch let fault as Fault {
      throw fault
    } catch let error as NumericsError {
      throw Self.fault(error, range)
    } catch {
      throw Fault(.unsupported, range, "This root is not computed.")
    }
  }

  func root(_ body: Term, _ degree: Term?, _ term: Term) throws(Fault) -> Value {
    let value = try evaluate(body)
    guard let degree else {
      return try elementwise(value, term.range, "√") { (number) throws(Fault) in try self.squareRoot(number, term.range)
      }
    }
    guard case .number(let order) = try evaluate(degree) else {
      throw Fault(.domain, degree.range, "The degree of a root is a number.")
    }
    return try elementwise(value, term.range, "√") { (number) throws(Fault) in try self.root(number, order, term.range)
    }
  }

  func squareRoot(_ number: Number, _ range: Range<Int>) throws(Fault) -> Number {
    if number.isNegative { warnComplex(range) }
    return number.squareRoot
  }

  private func root(_ number: Number, _ degree: Number, _ range: Range<Int>) throws(Fault) -> Number {
    guard let inverse = Number(1).divided(by: degree) else {
      throw Fault(.domain, range, "There is no root of degree 0.")
    }
    if let odd = degree.int, odd % 2 != 0, number.isNegative {
      return try raise(number.negated, inverse, range).negated
    }
    return try raise(number, inverse, range)
  }

  func factorial(_ value: Value, marks: Int, _ range: Range<Int>) throws(Fault) -> Value {
    guard case .number(let number) = value.loosened ?? value else {
      throw Fault(.shape, range, "! does not go with {0}.", [value.kindName])
    }
    if let n = number.int {
      guard n >= 0 else { throw Fault(.domain, range, "A negative whole number has no factorial.") }
      // n! has more than n·log2(n/e) bits.
      let bits = n < 3 ? 1 : Double(n) * (log2(Double(n)) - 1.443)
      guard bits < Double(budget.maximumBitWidth),
        let exact = marks == 2 ? BigInt.doubleFactorial(n) : BigInt.factorial(n)
      else { throw Fault(.limitExceeded, range, "This factorial has too many digits.") }
      return .number(.exact(Rational(exact)))
    }
    if number.exact?.isInteger == true {
      if number.isNegative { throw Fault(.domain, range, "A negative whole number has no factorial.") }
      throw Fault(.limitExceeded, range, "This factorial has too many digits.")
    }
    guard marks == 1, !number.isComplex else { throw Fault(.domain, range, "!! takes a whole number.") }
    return .real(Special.gamma(number.double + 1))
  }

  /// Applies a function of a number to every element.
  func elementwise(
    _ value: Value, _ range: Range<Int>, _ glyph: String, _ apply: (Number) throws(Fault) -> Number
  ) throws(Fault) -> Value {
    switch value {
    case .number(let number): return .number(try apply(number))
    case .array(let array):
      try spend(array.count * 2, range)
      var numbers: [Number] = []
      numbers.reserveCapacity(array.count)
      for number in array.numbers { numbers.append(try apply(number)) }
      return .array(NumericArray(shape: array.shape, numbers: numbers, isRow: array.isRow))
    case .pair(let a, let b): return .pair(try apply(a), try apply(b))
    default:
      if let loosened = value.loosened { return try elementwise(loosened, range, glyph, apply) }
      throw Fault(.shape, range, "{0} does not go with {1}.", [glyph, value.kindName])
    }
  }

  func exponential(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    if case .array(let array) = value, array.isMatrix, array.shape[0] == array.shape[1] {
      warn(Fault(.ambiguous, range, "The exponential of a matrix is taken element by element."))
    }
    return try elementwise(value, range, "exp") { (number) throws(Fault) in
      switch number {
      case .exact(let x) where x.isZero: return Number(1)
      case .complex(let z):
        // Quarter turns are exact: e^{iπ} is -1.
        let scale = z.re == 0 ? 1 : exp(z.re)
        return .complex(Complex(scale * Builtins.cosine(z.im), scale * Builtins.sine(z.im)))
      default:
        let result = exp(number.double)
        if result.isInfinite, number.isFinite { self.hasOverflowed = true }
        return .real(result)
      }
    }
  }
}
