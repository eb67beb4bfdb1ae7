import MathNumerics
import MathSyntax

extension Evaluator {
  /// The kinds that are not met in every formula.
  func evaluateOther(_ term: Term) throws(Fault) -> Value {
    let range = term.range
    switch term.kind {
    case .constant(let constant): return value(of: constant)
    case .unsized(let kind): return .unsized(kind, scale: Number(1), isRow: false)
    case .words(let text): return .words(text)
    case .wholeAxis, .slice: throw Fault(.syntax, range, "This stands for a part of an axis, and only in an index.")
    case .bareOperator(let name): throw Fault(.unsupported, range, "{0} acts on nothing here.", [name])
    case .member(let family, let index): return try member(family, index, term)
    case .either(let applied, let product): return try either(applied, product)
    case .functionDerivative(let function, let order): return try functionDerivative(function, order, term)
    case .functionInverse: throw Fault(.unsupported, range, "The inverse of this function is not known.")
    case .anonymous(let parameters, let body):
      return .function(FunctionValue(name: "", parameters: parameters, body: body, origin: nil, captured: locals))
    case .transpose(let base, let orPower): return try transpose(base, orPower, term)
    case .inverseTranspose(let base): return try transposed(try inverse(try evaluate(base), range), range)
    case .conjugate(let base, let adjoint): return try conjugate(try evaluate(base), adjoint: adjoint, range)
    case .pseudoInverse(let base): return try pseudoInverse(try evaluate(base), range)
    case .primed(let base, let count): return try primed(base, count, term)
    case .factorial(let base, let marks): return try factorial(try evaluate(base), marks: marks, range)
    case .percent(let base): return try scaled(try evaluate(base), .exact(Rational(1).divided(by: 100) ?? 0), range)
    case .degrees(let base): return try degrees(try evaluate(base), range)
    case .root(let body, let degree): return try root(body, degree, term)
    case .bars(let body): return try bars(try evaluate(body), body, range)
    case .norm(let body, let order): return try norm(body, order, term)
    case .mean(let body): return try mean(try evaluate(body), range)
    case .comparison(let operands, let signs): return .boolean(try compare(operands, signs, term))
    case .not(let body): return .boolean(!(try truth(body)))
    case .logical(let sign, let left, let right): return .boolean(try logical(sign, left, right))
    case .indicator(let body): return .integer(try truth(body) ? 1 : 0)
    case .derivative, .gradient, .integral, .limit, .evaluated, .substituted: return try calculus(term)
    case .expectation, .probability, .given: return try evaluateProbability(term)
    case .definition, .chain, .block, .recurrence: return try statement(term)
    default: return try collection(term)
    }
  }

  private func value(of constant: Term.Constant) -> Value {
    switch constant {
    case .pi: .real(.pi)
    case .euler: .real(2.718281828459045)
    case .imaginary: .number(.complex(.i))
    case .infinity: .real(.infinity)
    case .emptySet: .set(FiniteSet([]))
    case .allTrue: .boolean(true)
    case .allFalse: .boolean(false)
    }
  }

  func literal(_ digits: String, _ range: Range<Int>) throws(Fault) -> Value {
    if digits.utf8.count <= 17, let small = Int(digits) { return .number(.exact(Rational(small))) }
    if let exact = Rational(decimal: digits.utf8) { return .number(.exact(exact)) }
    if let value = Double(digits), value.isFinite { return .real(value) }
    throw Fault(.limitExceeded, range, "This number is too long.")
  }

  func name(_ key: String, _ term: Term) throws(Fault) -> Value {
    if let value = use(key) { return value }
    throw Self.unbound(key, term.range)
  }

  static func unbound(_ key: String, _ range: Range<Int>) -> Fault {
    if let mark = key.firstIndex(of: "_"), mark > key.startIndex, key.last != "'" {
      let base = String(key[..<mark])
      return Fault(.unbound, range, "{0} has no value here; neither {0} nor a vector {1} is bound.", [key, base])
    }
    return Fault(.unbound, range, "{0} has no value here.", [key])
  }

  private func either(_ applied: Term, _ product: Term) throws(Fault) -> Value {
    guard let function = applied.appliedFunction, case .name(let key) = function.kind else {
      return try evaluate(applied)
    }
    switch use(key) {
    case .function?, .table?, .distribution?, nil: return try evaluate(applied)
    default: return try evaluate(product)
    }
  }

  private func primed(_ base: Term, _ count: Int, _ term: Term) throws(Fault) -> Value {
    let value = try evaluate(base)
    switch value {
    case .array(let array):
      guard array.rank <= 2 else {
        throw Fault(.shape, term.range, "A tensor of rank {0} has no transpose.", ["\(array.rank)"])
      }
      warn(Fault(.notation, term.range, "A prime on a matrix is read as its transpose."))
      return count % 2 == 1 ? .array(array.transposed) : value
    case .function: return try functionDerivative(base, count, term)
    default:
      throw Fault(.unbound, term.range, "{0} with a prime has no value here.", [value.kindName])
    }
  }

  func member(_ family: String, _ index: Term, _ term: Term) throws(Fault) -> Value {
    guard case .number(let number) = try evaluate(index), let place = number.int else {
      throw Fault(.index, index.range, "An index is a whole number.")
    }
    if let value = members[family]?[place] { return value }
    let key = "\(family)_\(place)"
    if let value = use((0...9).contains(place) ? key : "\(family)_{\(place)}") { return value }
    throw Fault(.unbound, term.range, "{0} has no value here.", ["\(family)_{\(place)}"])
  }

  func truth(_ term: Term) throws(Fault) -> Bool {
    switch try evaluate(term) {
    case .boolean(let value): return value
    case .number(let number) where number.int == 0 || number.int == 1: return number.int == 1
    case .set(let set) where set.isLiteral && set.elements.count == 1:
      if case .boolean(let value) = set.elements[0] { return value }
      throw Fault(.domain, term.range, "A condition is true or false; this is {0}.", ["a set"])
    case let other: throw Fault(.domain, term.range, "A condition is true or false; this is {0}.", [other.kindName])
    }
  }

  private func logical(_ sign: Term.LogicalOperator, _ left: Term, _ right: Term) throws(Fault) -> Bool {
    let first = try truth(left)
    switch sign {
    case .and: if !first { return false }
    case .or: if first { return true }
    case .implies: if !first { return true }
    case .equivalent: return try truth(right) == first
    }
    return try truth(right)
  }

  private func degrees(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    guard case .number(let number) = value else {
      throw Fault(.shape, range, "Degrees are of a number, not of {0}.", [value.kindName])
    }
    return .real(number.double * .pi / 180)
  }

  func calculus(_ term: Term) throws(Fault) -> Value { try evaluateCalculus(term) }

}

extension Term {
  /// What an application applies, through powers and indices on it.
  var appliedFunction: Term? {
    switch kind {
    case .apply(let function, _, _): function
    case .power(let base, _), .index(let base, _, _), .transpose(let base, _), .primed(let base, _):
      base.appliedFunction
    default: nil
    }
  }
}
