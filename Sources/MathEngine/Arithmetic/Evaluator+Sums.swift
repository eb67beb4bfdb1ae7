import MathNumerics
import MathSyntax

/// `+`, `-`, `\pm` and what lifts.
extension Evaluator {
  func binary(_ sign: Term.BinaryOperator, _ left: Term, _ right: Term, _ term: Term) throws(Fault) -> Value {
    let range = term.range
    switch sign {
    case .add, .subtract: return try sum(term)
    case .multiply:
      let first = try evaluate(left)
      if !entropicBases.isEmpty, case .number(let zero) = first, zero.isZero, right.holdsLogarithm,
        entropicBases.contains(where: { left.mentions($0) })
      {
        return .integer(0)
      }
      return try multiply(first, try evaluate(right), range)
    case .divide: return try divide(try evaluate(left), try evaluate(right), range)
    case .dot: return try dot(try evaluate(left), try evaluate(right), range)
    case .times: return try times(try evaluate(left), try evaluate(right), range)
    case .hadamard: return try hadamard(try evaluate(left), try evaluate(right), range)
    case .compose: return try compose(try evaluate(left), try evaluate(right), range)
    case .kronecker: return try kronecker(try evaluate(left), try evaluate(right), range)
    case .concatenate: return try concatenate([try evaluate(left), try evaluate(right)], range)
    case .modulo: return try modulo(try evaluate(left), try evaluate(right), range)
    case .inner: return try inner(try evaluate(left), try evaluate(right), range)
    case .plusMinus, .minusPlus: return try plusMinus(sign, try evaluate(left), try evaluate(right), range)
    case .union, .intersection, .difference, .symmetricDifference:
      return try combineSets(sign, try evaluate(left), try evaluate(right), left, right, range)
    case .convolve:
      let values = (try evaluate(left), try evaluate(right))
      if case .array = values.0, case .array = values.1 {
        throw Fault(.unsupported, range, "It can't be told which product ∗ means here.")
      }
      return try multiply(values.0, values.1, range)
    }
  }

  /// Long sums lean to the left; they are walked, not recursed into.
  private func sum(_ term: Term) throws(Fault) -> Value {
    var spine: [(isAddition: Bool, right: Term, range: Range<Int>)] = []
    var first = term
    while case .binary(let sign, let left, let right) = first.kind, sign == .add || sign == .subtract {
      spine.append((sign == .add, right, first.range))
      first = left
    }
    try spend(spine.count, term.range)
    var value = try evaluate(first)
    for (isAddition, right, range) in spine.reversed() {
      let next = try evaluate(right)
      if case .number(let a) = value, case .number(let b) = next {
        value = .number(try finite(isAddition ? a.adding(b) : a.subtracting(b), a, b, range))
      } else if isAddition {
        value = try biased(value, next, right, range) { $0.adding($1) }
      } else {
        value = try biased(value, next, right, range) { $0.subtracting($1) }
      }
    }
    return value
  }

  func add(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    try combine(left, right, range, "+") { $0.adding($1) }
  }

  func subtract(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    try combine(left, right, range, "-") { $0.subtracting($1) }
  }

  /// A sum whose right side, a vector with a bias's name, lifts over the rows of a matrix.
  private func biased(
    _ left: Value, _ right: Value, _ term: Term, _ range: Range<Int>, _ apply: (Number, Number) -> Number
  ) throws(Fault) -> Value {
    if case .array(let matrix) = left, case .array(let bias) = right, matrix.isMatrix,
      bias.isVector || bias.shape[0] == 1,
      matrix.shape != bias.shape, matrix.shape[1] == bias.count, term.isBiasName, matrix.shape[1] != 1
    {
      try spend(matrix.count, range)
      let width = bias.count
      let numbers = (0..<matrix.count).map { apply(matrix[$0], bias[$0 % width]) }
      return .array(NumericArray(shape: matrix.shape, numbers: numbers))
    }
    return try combine(left, right, range, "+", apply)
  }

  /// Elementwise, with scalars lifted and units given the size that fits.
  func combine(
    _ left: Value, _ right: Value, _ range: Range<Int>, _ glyph: String, _ apply: (Number, Number) -> Number
  ) throws(Fault) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .number(try finite(apply(a, b), a, b, range))
    case (.array(let a), .array(let b)): return .array(try combine(a, b, range, glyph, apply))
    case (.array(let a), .number(let b)):
      try spend(a.count, range)
      return .array(a.mapped { apply($0, b) })
    case (.number(let a), .array(let b)):
      try spend(b.count, range)
      return .array(b.mapped { apply(a, $0) })
    case (.unsized(let kind, let scale, let isRow), .array(let b)):
      return try combine(try sized(kind, scale, isRow, like: b, range), right, range, glyph, apply)
    case (.array(let a), .unsized(let kind, let scale, let isRow)):
      return try combine(left, try sized(kind, scale, isRow, like: a, range), range, glyph, apply)
    case (.unsized(let kind, let a, let isRow), .unsized(let other, let b, let isOtherRow))
    where kind == other && isRow == isOtherRow:
      return .unsized(kind, scale: apply(a, b), isRow: isRow)
    case (.unsized(let kind, let a, let isRow), .number(let b)) where kind != .identity:
      if b.isZero { return left }
      return .unsized(.ones, scale: apply(kind == .ones ? a : Number(0), b), isRow: isRow)
    case (.number(let a), .unsized(let kind, let b, let isRow)) where kind != .identity:
      return .unsized(.ones, scale: apply(a, kind == .ones ? b : Number(0)), isRow: isRow)
    case (.pair(let a, let b), .number(let c)): return .pair(apply(a, c), apply(b, c))
    case (.number(let a), .pair(let b, let c)): return .pair(apply(a, b), apply(a, c))
    default:
      if let (a, b) = loosened(left, right) { return try combine(a, b, range, glyph, apply) }
      throw mismatch(glyph, left, right, range)
    }
  }

  private func combine(
    _ a: NumericArray, _ b: NumericArray, _ range: Range<Int>, _ glyph: String, _ apply: (Number, Number) -> Number
  ) throws(Fault) -> NumericArray {
    try spend(max(a.count, b.count), range)
    if a.shape == b.shape, a.isRow == b.isRow {
      return NumericArray(shape: a.shape, numbers: (0..<a.count).map { apply(a[$0], b[$0]) }, isRow: a.isRow)
    }
    // A column n×1 and a vector of length n are one thing when they meet; so are 1×n and a transposed vector.
    if a.count == b.count, let shape = commonShape(a, b) {
      return NumericArray(shape: shape, numbers: (0..<a.count).map { apply(a[$0], b[$0]) })
    }
    throw mismatch(glyph, .array(a), .array(b), range)
  }

  private func commonShape(_ a: NumericArray, _ b: NumericArray) -> [Int]? {
    func expanded(_ array: NumericArray) -> [Int] {
      array.isVector ? (array.isRow ? [1, array.count] : [array.count, 1]) : array.shape
    }
    let (x, y) = (expanded(a), expanded(b))
    return x == y && (a.isMatrix || b.isMatrix) ? x : nil
  }

  func mismatch(_ glyph: String, _ left: Value, _ right: Value, _ range: Range<Int>) -> Fault {
    if case .function(let function) = left {
      return Fault(.shape, range, "{0} is a function and has no argument here.", [function.name])
    }
    if case .function(let function) = right {
      return Fault(.shape, range, "{0} is a function and has no argument here.", [function.name])
    }
    return Fault(.shape, range, "{0} does not go with {1} and {2}.", [glyph, left.kindName, right.kindName])
  }

  /// A tuple of numbers counts as a vector, a set literal of one element as that element, a 1×1 inner product as a number.
  func loosened(_ left: Value, _ right: Value) -> (Value, Value)? {
    let (a, b) = (left.loosened, right.loosened)
    guard a != nil || b != nil else { return nil }
    return (a ?? left, b ?? right)
  }

  /// A unit of the size that goes with `other` in a sum.
  func sized(_ kind: Term.Unsized, _ scale: Number, _ isRow: Bool, like other: NumericArray, _ range: Range<Int>)
    throws(Fault)
    -> Value
  {
    switch kind {
    case .identity:
      guard other.isMatrix, other.shape[0] == other.shape[1] else {
        throw Fault(.shape, range, "I fits a square matrix, not {0}.", [Value.array(other).kindName])
      }
      return .array(Self.identity(other.shape[0], scale))
    case .ones, .zeros:
      let value = kind == .ones ? scale : Number(0)
      return .array(
        NumericArray(shape: other.shape, numbers: Array(repeating: value, count: other.count), isRow: other.isRow))
    }
  }

  static func identity(_ size: Int, _ scale: Number = Number(1)) -> NumericArray {
    let numbers = (0..<(size * size)).map { $0 / size == $0 % size ? scale : Number(0) }
    return NumericArray(shape: [size, size], numbers: numbers)
  }

  /// An operation on finite numbers that gives NaN (∞ - ∞) has no value.
  func finite(_ result: Number, _ a: Number, _ b: Number, _ range: Range<Int>) throws(Fault) -> Number {
    if case .real(let value) = result, !value.isFinite {
      if value.isNaN, !isNaN(a), !isNaN(b) { throw Fault(.domain, range, "This has no value: infinities cancel.") }
      if value.isInfinite, a.isFinite, b.isFinite { hasOverflowed = true }
    }
    return result
  }

  private func isNaN(_ number: Number) -> Bool {
    if case .real(let value) = number { value.isNaN } else { false }
  }

  func negate(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch value {
    case .number(let number): return .number(number.negated)
    case .array(let array):
      try spend(array.count, range)
      return .array(array.mapped(\.negated))
    case .unsized(let kind, let scale, let isRow): return .unsized(kind, scale: scale.negated, isRow: isRow)
    case .pair(let a, let b): return .pair(a.negated, b.negated)
    default:
      if let loosened = value.loosened { return try negate(loosened, range) }
      throw Fault(.shape, range, "- does not go with {0}.", [value.kindName])
    }
  }

  private func plusMinus(_ sign: Term.BinaryOperator, _ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault)
    -> Value
  {
    guard case .number(let a) = left, case .number(let b) = right else {
      throw mismatch("±", left, right, range)
    }
    let (plus, minus) = (a.adding(b), a.subtracting(b))
    return sign == .plusMinus ? .pair(plus, minus) : .pair(minus, plus)
  }

  func modulo(_ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Value {
    guard case .number(let a) = left, case .number(let b) = right, !a.isComplex, !b.isComplex else {
      throw mismatch("mod", left, right, range)
    }
    if b.isZero { throw Fault(.domain, range, "The remainder by zero is not defined.") }
    if let x = a.exact, let y = b.exact, let rest = x.modulus(y.absoluteValue) { return .number(.exact(rest)) }
    let modulus = abs(b.double)
    let rest = a.double.truncatingRemainder(dividingBy: modulus)
    return .real(rest < 0 ? rest + modulus : rest)
  }
}

extension Value {
  /// A tuple of numbers as the vector that a binding makes of it; every other value as it is.
  public var asVector: Value {
    if case .tuple = self { loosened ?? self } else { self }
  }

  /// What the value may also count as in arithmetic; nil where it is plain already.
  var loosened: Value? {
    switch self {
    case .set(let set) where set.isLiteral && set.elements.count == 1: return set.elements[0]
    case .tuple(let parts):
      let numbers = parts.compactMap { part -> Number? in
        if case .number(let number) = part { number } else { nil }
      }
      guard numbers.count == parts.count, !numbers.isEmpty else { return nil }
      return .array(NumericArray(shape: [numbers.count], numbers: numbers))
    case .boolean: return nil
    default: return nil
    }
  }
}

extension Term {
  /// `b`, `b_1`, `\mathbf{b}`, `\beta`, `bias`: what a row bias is called.
  var isBiasName: Bool {
    guard case .name(let key) = kind else { return false }
    let base = key.split(separator: "_").first.map(String.init) ?? key
    return ["b", "\\mathbf{b}", "\\boldsymbol{b}", "\\beta", "\\boldsymbol{\\beta}", "bias", "B", "c", "\\mathbf{c}"]
      .contains(base)
  }
}
