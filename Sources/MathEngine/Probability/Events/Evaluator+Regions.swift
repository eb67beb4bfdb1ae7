import Glibc
import MathNumerics
import MathSyntax

/// Where on the real line a condition holds: solved by the form of the condition, never by sampling.
extension Evaluator {
  /// The values of `key` for which `event` is true, other names being bound; nil where the form is not known.
  func region(_ event: Term, _ key: String) throws(Fault) -> IntervalSet? {
    guard event.mentionsFree(key) else { return try truth(event) ? .everything : .nothing }
    try spend(4, event.range)
    switch event.kind {
    case .comparison(let operands, let signs): return try region(comparing: operands, signs, key)
    case .logical(let sign, let left, let right):
      guard let a = try region(left, key), let b = try region(right, key) else { return nil }
      switch sign {
      case .and: return a.intersection(b)
      case .or: return a.union(b)
      case .implies: return a.complement.union(b)
      case .equivalent: return a.intersection(b).union(a.complement.intersection(b.complement))
      }
    case .not(let inner): return try region(inner, key)?.complement
    case .set(let parts) where parts.count == 1: return try region(parts[0], key)
    default: return nil
    }
  }

  private func region(comparing operands: [Term], _ signs: [Term.RelationSign], _ key: String) throws(Fault)
    -> IntervalSet?
  {
    var result = IntervalSet.everything
    for (place, sign) in signs.enumerated() {
      guard let part = try region(operands[place], sign, operands[place + 1], key) else { return nil }
      result = result.intersection(part)
    }
    return result
  }

  private func region(_ left: Term, _ sign: Term.RelationSign, _ right: Term, _ key: String) throws(Fault)
    -> IntervalSet?
  {
    switch (left.mentionsFree(key), right.mentionsFree(key)) {
    case (false, false):
      let range = left.range
      return try truth(Term(.comparison([left, right], [sign]), range)) ? .everything : .nothing
    case (true, false):
      guard let set = try target(sign, right) else { return nil }
      return try preimage(left, of: set, key)
    case (false, true):
      guard let turned = Self.turned[sign], let set = try target(turned, left) else { return nil }
      return try preimage(right, of: set, key)
    case (true, true):
      guard sign != .element, sign != .notElement else { return nil }
      let difference = Term(.binary(.subtract, left, right), left.range)
      guard let set = try target(sign, Term(.number("0"), right.range)) else { return nil }
      return try quadraticPreimage(difference, of: set, key)
    }
  }

  private static let turned: [Term.RelationSign: Term.RelationSign] = [
    .less: .greater, .lessOrEqual: .greaterOrEqual, .greater: .less, .greaterOrEqual: .lessOrEqual, .equal: .equal,
    .notEqual: .notEqual,
  ]

  /// The numbers that stand in a relation to a constant.
  private func target(_ sign: Term.RelationSign, _ right: Term) throws(Fault) -> IntervalSet? {
    let value = try evaluate(right)
    if sign == .element || sign == .notElement {
      guard let set = numbers(in: value) else { return nil }
      return sign == .element ? set : set.complement
    }
    guard case .number(let c) = value.loosened ?? value, !c.isComplex, !c.double.isNaN else { return nil }
    switch sign {
    case .less: return .below(c, closed: false)
    case .lessOrEqual: return .below(c, closed: true)
    case .greater: return .above(c, closed: false)
    case .greaterOrEqual: return .above(c, closed: true)
    case .equal: return .point(c)
    case .notEqual: return IntervalSet.point(c).complement
    default: return nil
    }
  }

  private func numbers(in value: Value) -> IntervalSet? {
    switch value {
    case .interval(let interval): return IntervalSet(interval)
    case .set, .array:
      var result = IntervalSet.nothing
      for element in Self.parts(value) ?? [] {
        guard case .number(let number) = element, !number.isComplex else { return nil }
        result = result.union(.point(number))
      }
      return result
    case .space(.reals, let shape) where shape.isEmpty: return .everything
    case .space(.positiveReals, let shape) where shape.isEmpty: return .above(Number(0), closed: false)
    case .space(.nonnegativeReals, let shape) where shape.isEmpty: return .above(Number(0), closed: true)
    default: return nil
    }
  }

  /// The values of `key` that `term` takes into `set`.
  func preimage(_ term: Term, of set: IntervalSet, _ key: String) throws(Fault) -> IntervalSet? {
    switch term.kind {
    case .name(key): return set
    case .negate(let inner):
      return try set.image(isIncreasing: false) { $0.negated }.flatMap { (s) throws(Fault) in
        try preimage(inner, of: s, key)
      }
    case .binary(let sign, let left, let right): return try preimage(sign, left, right, term, of: set, key)
    case .power(let base, let exponent): return try powerPreimage(base, exponent, term, of: set, key)
    case .root(let body, let degree):
      if let degree { guard case .number("2") = degree.kind else { return nil } }
      guard
        let squares = set.intersection(.above(Number(0), closed: true)).image(
          isIncreasing: true,
          { x in
            x.isFinite ? x.multiplying(x) : x
          })
      else { return nil }
      return try preimage(body, of: squares, key)
    case .bars(let body): return try preimage(body, of: Self.eitherSign(set), key)
    case .builtin(let entry, let arguments, _):
      return try builtinPreimage(entry, arguments, of: set, key)
    case .big(let sign, let binders, _, let body) where binders.isEmpty && (sign == .maximum || sign == .minimum):
      return try preimage(body, of: set, key)
    case .either(_, let product): return try preimage(product, of: set, key)
    case .set(let parts) where parts.count == 1: return try preimage(parts[0], of: set, key)
    default: return nil
    }
  }

  private func preimage(
    _ sign: Term.BinaryOperator, _ left: Term, _ right: Term, _ term: Term, of set: IntervalSet, _ key: String
  ) throws(Fault) -> IntervalSet? {
    let inLeft = left.mentionsFree(key)
    if inLeft, right.mentionsFree(key) { return try quadraticPreimage(term, of: set, key) }
    guard let constant = try realConstant(inLeft ? right : left) else { return nil }
    let inner = inLeft ? left : right
    let moved: IntervalSet?
    switch sign {
    case .add: moved = set.image(isIncreasing: true) { $0.subtracting(constant) }
    case .subtract:
      moved =
        inLeft
        ? set.image(isIncreasing: true) { $0.adding(constant) }
        : set.image(isIncreasing: false) { constant.subtracting($0) }
    case .multiply, .dot, .times, .hadamard:
      guard !constant.isZero else { return nil }
      moved = set.image(isIncreasing: !constant.isNegative) { Self.quotient($0, constant) }
    case .divide where inLeft:
      guard !constant.isZero else { return nil }
      moved = set.image(isIncreasing: !constant.isNegative) { Self.product($0, constant) }
    case .divide:
      // c / g: on each side of zero it is monotone.
      guard !constant.isZero else { return nil }
      var result = IntervalSet.nothing
      for half in [IntervalSet.above(Number(0), closed: false), .below(Number(0), closed: false)] {
        let part = set.intersection(constant.isNegative ? Self.mirrored(half) : half)
        guard
          let inverse = part.image(
            isIncreasing: constant.isNegative,
            { y in
              if y.isZero { return .real(half.parts[0].upper.isZero ? -.infinity : .infinity) }
              return y.isFinite ? constant.divided(by: y) : Number(0)
            })
        else { return nil }
        result = result.union(inverse.intersection(half))
      }
      moved = result
    default: return nil
    }
    return try moved.flatMap { (s) throws(Fault) in try preimage(inner, of: s, key) }
  }

  private static func mirrored(_ set: IntervalSet) -> IntervalSet {
    set.image(isIncreasing: false) { $0.negated } ?? set
  }

  private static func quotient(_ x: Number, _ c: Number) -> Number? {
    x.isFinite ? x.divided(by: c) : .real(c.isNegative ? -x.double : x.double)
  }

  private static func product(_ x: Number, _ c: Number) -> Number? {
    x.isFinite ? x.multiplying(c) : .real(c.isNegative ? -x.double : x.double)
  }

  /// {y : |y| ∈ set}
  private static func eitherSign(_ set: IntervalSet) -> IntervalSet {
    let positive = set.intersection(.above(Number(0), closed: true))
    return positive.union(mirrored(positive))
  }

  private func realConstant(_ term: Term) throws(Fault) -> Number? {
    let value = try evaluate(term)
    guard case .number(let number) = value.loosened ?? value, !number.isComplex, number.isFinite else { return nil }
    return number
  }

  private func powerPreimage(_ base: Term, _ exponent: Term, _ term: Term, of set: IntervalSet, _ key: String)
    throws(Fault) -> IntervalSet?
  {
    if !base.mentionsFree(key) {
      guard let c = try realConstant(base), c.double > 0, !c.equals(Number(1)) else { return nil }
      let scale = c.exact == nil && c.double == 2.718281828459045 ? 1 : log(c.double)
      guard let logs = Self.logarithms(set, scale) else { return nil }
      return try preimage(exponent, of: logs, key)
    }
    guard !exponent.mentionsFree(key), let power = try realConstant(exponent)?.int, power >= 1, power <= 64 else {
      return nil
    }
    func root(_ x: Number) -> Number {
      if !x.isFinite { return x }
      if let exact = x.exact, let root = exact.absoluteValue.exactRoot(power) {
        return .exact(exact.isNegative ? -root : root)
      }
      let size =
        power == 2
        ? abs(x.double).squareRoot() : power == 3 ? cbrt(abs(x.double)) : pow(abs(x.double), 1 / Double(power))
      return .real(x.isNegative ? -size : size)
    }
    if power % 2 == 1 {
      guard let roots = set.image(isIncreasing: true, { root($0) }) else { return nil }
      return try preimage(base, of: roots, key)
    }
    guard let roots = set.intersection(.above(Number(0), closed: true)).image(isIncreasing: true, { root($0) }) else {
      return nil
    }
    return try preimage(base, of: Self.eitherSign(roots), key)
  }

  private static func logarithms(_ set: IntervalSet, _ scale: Double) -> IntervalSet? {
    set.intersection(.above(Number(0), closed: false)).image(isIncreasing: scale > 0) { x in
      if x.exact == Rational(1) { return Number(0) }
      return .real(log(x.double) / scale)
    }
  }

  private func builtinPreimage(_ entry: String, _ arguments: [Term], of set: IntervalSet, _ key: String) throws(Fault)
    -> IntervalSet?
  {
    switch entry {
    case "exp" where arguments.count == 1:
      return try Self.logarithms(set, 1).flatMap { (s) throws(Fault) in try preimage(arguments[0], of: s, key) }
    case "ln", "log2", "lg":
      guard arguments.count == 1 else { return nil }
      let base = entry == "ln" ? 1 : entry == "log2" ? log(2.0) : log(10.0)
      let powers = set.image(isIncreasing: true) { x in
        if x.isZero { return Number(1) }
        return .real(x.double == -.infinity ? 0 : exp(x.double * base))
      }
      return try powers.flatMap { (s) throws(Fault) in
        try preimage(arguments[0], of: s.intersection(.above(Number(0), closed: false)), key)
      }
    case "abs" where arguments.count == 1: return try preimage(arguments[0], of: Self.eitherSign(set), key)
    case "ReLU" where arguments.count == 1:
      return try extremumPreimage(
        [arguments[0], Term(.number("0"), arguments[0].range)], isMaximum: true, of: set, key)
    case "sqrt" where arguments.count == 1:
      return try preimage(Term(.root(arguments[0], degree: nil), arguments[0].range), of: set, key)
    case "max", "min": return try extremumPreimage(arguments, isMaximum: entry == "max", of: set, key)
    default: return nil
    }
  }

  /// max gᵢ < b where all are, max gᵢ > a where one is.
  private func extremumPreimage(_ arguments: [Term], isMaximum: Bool, of set: IntervalSet, _ key: String) throws(Fault)
    -> IntervalSet?
  {
    guard arguments.count > 1 else { return nil }
    func holding(_ half: IntervalSet, all: Bool) throws(Fault) -> IntervalSet? {
      var result = all ? IntervalSet.everything : .nothing
      for argument in arguments {
        let part: IntervalSet?
        if argument.mentionsFree(key) {
          part = try preimage(argument, of: half, key)
        } else {
          part = try realConstant(argument).map {
            IntervalSet.point($0).intersection(half).isEmpty ? .nothing : .everything
          }
        }
        guard let part else { return nil }
        result = all ? result.intersection(part) : result.union(part)
      }
      return result
    }
    var result = IntervalSet.nothing
    for part in set.parts {
      let below = part.upper.isFinite ? IntervalSet.below(part.upper, closed: part.closedAbove) : .everything
      let above = part.lower.isFinite ? IntervalSet.above(part.lower, closed: part.closedBelow) : .everything
      guard let a = try holding(below, all: isMaximum), let b = try holding(above, all: !isMaximum) else { return nil }
      result = result.union(a.intersection(b))
    }
    return result
  }

  /// Of a polynomial of degree one or two in `key`.
  private func quadraticPreimage(_ term: Term, of set: IntervalSet, _ key: String) throws(Fault) -> IntervalSet? {
    let base = RandomScope.Base(key: key, law: .unknown, isDrawn: true)
    guard let polynomial = try polynomial(term, [base]) else { return nil }
    guard polynomial.degree >= 1 else {
      return set.intersection(.point(polynomial.constant)).isEmpty ? .nothing : .everything
    }
    guard let c = polynomial.coefficients, c.count <= 3 else { return nil }
    if c.count == 2 {
      return set.image(isIncreasing: !c[1].isNegative) { Self.quotient($0.subtracting(c[0]), c[1]) }
    }
    // a(x + h)² + k
    guard let h = c[1].divided(by: c[2].multiplying(Number(2))) else { return nil }
    let k = c[0].subtracting(c[2].multiplying(h).multiplying(h))
    guard
      let squares = set.image(isIncreasing: !c[2].isNegative, { Self.quotient($0.subtracting(k), c[2]) })?
        .intersection(.above(Number(0), closed: true)),
      let roots = squares.image(isIncreasing: true, { $0.isFinite ? $0.squareRoot : $0 })
    else { return nil }
    return Self.eitherSign(roots).image(isIncreasing: true) { $0.subtracting(h) }
  }
}

extension Term {
  func mentionsFree(_ key: String) -> Bool { freeNames.contains(key) }
}
