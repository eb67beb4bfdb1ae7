import MathNumerics
import MathSyntax

/// What native bodies ask of their arguments.
extension Evaluator {
  func number(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> Number {
    switch value.loosened ?? value {
    case .number(let number): return number
    case .array(let array) where array.count == 1: return array[0]
    default: throw Fault(.shape, range, "{0} takes a number, not {1}.", [what, value.kindName])
    }
  }

  func double(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> Double {
    let number = try number(value, what, range)
    guard !number.isComplex else { throw Fault(.domain, range, "{0} takes a real number.", [what]) }
    return number.double
  }

  func whole(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> Int {
    guard let whole = try number(value, what, range).int else {
      throw Fault(.domain, range, "{0} takes a whole number.", [what])
    }
    return whole
  }

  func exactWhole(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> BigInt {
    let number = try number(value, what, range)
    if let exact = number.exact?.integer { return exact }
    if let whole = number.int { return BigInt(whole) }
    throw Fault(.domain, range, "{0} takes whole numbers.", [what])
  }

  /// An array of any rank; a number counts as one element.
  func array(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> NumericArray {
    switch value.loosened ?? value {
    case .array(let array):
      try spend(array.count, range)
      return array
    case .number(let number): return NumericArray(shape: [1], numbers: [number])
    case .set(let set):
      let numbers = set.elements.compactMap { element -> Number? in
        if case .number(let number) = element { number } else { nil }
      }
      if numbers.count == set.elements.count, !numbers.isEmpty {
        return NumericArray(shape: [numbers.count], numbers: numbers)
      }
    default: break
    }
    throw Fault(.shape, range, "{0} takes numbers in an array, not {1}.", [what, value.kindName])
  }

  func vector(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> NumericArray {
    let array = try array(value, what, range)
    if array.isVector { return array }
    if array.isMatrix, array.shape[0] == 1 || array.shape[1] == 1 { return array.withShape([array.count]) }
    throw Fault(.shape, range, "{0} takes a vector, not {1}.", [what, value.kindName])
  }

  /// A real vector's elements.
  func reals(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> [Double] {
    let vector = try vector(value, what, range)
    guard !vector.isComplex else { throw Fault(.domain, range, "{0} takes real numbers.", [what]) }
    return vector.doubles
  }

  /// Two real vectors of one length.
  func pair(_ arguments: [Value], _ what: String, _ range: Range<Int>) throws(Fault) -> ([Double], [Double]) {
    let (a, b) = (try vector(arguments[0], what, range), try vector(arguments[1], what, range))
    guard a.count == b.count else {
      throw Fault(
        .shape, range, "{0} takes two vectors of one length, not {1} and {2}.",
        [what, String(a.count), String(b.count)])
    }
    return (a.doubles, b.doubles)
  }

  func real(_ value: Value, _ what: String, _ range: Range<Int>) throws(Fault) -> Tensor {
    let array = try array(value, what, range)
    guard !array.isComplex, let tensor = array.tensor else {
      throw Fault(.shape, range, "{0} takes real numbers.", [what])
    }
    return tensor
  }

  /// A real function mapped over elements; `complex` where it goes on there, `domain` for where it is not defined.
  func map(
    _ value: Value, _ what: String, _ range: Range<Int>, real: (Double) -> Double,
    complex: ((Complex) -> Complex)? = nil,
    exact: ((Rational) -> Rational?)? = nil
  ) throws(Fault) -> Value {
    try elementwise(value, range, what) { (number) throws(Fault) in
      switch number {
      case .exact(let x):
        if let exact, let result = exact(x) { return .exact(result) }
        return .real(try self.defined(real(x.double), number, what, range))
      case .real(let x): return .real(try self.defined(real(x), number, what, range))
      case .complex(let z):
        guard let complex else { throw Fault(.domain, range, "{0} takes real numbers.", [what]) }
        return .complex(complex(z))
      }
    }
  }

  /// A NaN that comes of a number means that the function is not defined there.
  func defined(_ result: Double, _ argument: Number, _ what: String, _ range: Range<Int>) throws(Fault) -> Double {
    if result.isInfinite, argument.isFinite { hasOverflowed = true }
    if result.isNaN, !argument.double.isNaN { throw Fault(.domain, range, "{0} is not defined there.", [what]) }
    return result
  }
}
