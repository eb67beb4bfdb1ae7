import MathNumerics

/// A real expression in a form where equal parts are found and cancelled: sums and products are flat, a quotient is a
/// negative power, and equal terms and factors are collected.
indirect enum SymbolicExpression: Hashable, Sendable {
  case number(Rational)
  /// What is not looked into, by its LaTeX.
  case symbol(String)
  case sum([SymbolicExpression])
  case product([SymbolicExpression])
  case power(SymbolicExpression, SymbolicExpression)
  /// A built-in, by its canonical name; `exp` for every power of e.
  case call(String, SymbolicExpression)
  /// A sum with its operator as it is written, over a body.
  case over(String, SymbolicExpression)

  static let zero = SymbolicExpression.number(0)
  static let one = SymbolicExpression.number(1)
  static let minusOne = SymbolicExpression.number(-1)

  var number: Rational? {
    if case .number(let value) = self { value } else { nil }
  }

  var isZero: Bool { number?.isZero ?? false }

  /// How many parts it has.
  var size: Int {
    switch self {
    case .number, .symbol: 1
    case .sum(let parts), .product(let parts): parts.reduce(1) { $0 + $1.size }
    case .power(let base, let exponent): base.size + exponent.size + 1
    case .call(_, let argument), .over(_, let argument): argument.size + 1
    }
  }

  func contains(_ symbol: String) -> Bool {
    switch self {
    case .number: false
    case .symbol(let name): name == symbol
    case .sum(let parts), .product(let parts): parts.contains { $0.contains(symbol) }
    case .power(let base, let exponent): base.contains(symbol) || exponent.contains(symbol)
    case .call(_, let argument), .over(_, let argument): argument.contains(symbol)
    }
  }

  /// The same over changed leaves; nil from `change` keeps a part.
  func replacing(_ change: (SymbolicExpression) -> SymbolicExpression?) -> SymbolicExpression {
    if let changed = change(self) { return changed }
    switch self {
    case .number, .symbol: return self
    case .sum(let parts): return .adding(parts.map { $0.replacing(change) })
    case .product(let parts): return .multiplying(parts.map { $0.replacing(change) })
    case .power(let base, let exponent): return .raising(base.replacing(change), exponent.replacing(change))
    case .call(let name, let argument): return .calling(name, argument.replacing(change))
    case .over(let header, let body): return .summing(header, body.replacing(change))
    }
  }

  // Sums

  /// The sum, with equal terms collected; a term with a plus comes first.
  static func adding(_ parts: [SymbolicExpression]) -> SymbolicExpression {
    var order: [SymbolicExpression] = []
    var coefficients: [SymbolicExpression: Rational] = [:]
    func add(_ part: SymbolicExpression) {
      if case .sum(let inner) = part { return inner.forEach(add) }
      let (coefficient, rest) = part.split
      let key = rest.canonical
      if coefficients[key] == nil { order.append(rest) }
      coefficients[key, default: 0] = coefficients[key, default: 0] + coefficient
    }
    parts.forEach(add)
    var terms: [SymbolicExpression] = order.compactMap { rest in
      guard let coefficient = coefficients[rest.canonical], !coefficient.isZero else { return nil }
      return coefficient == 1 ? rest : multiplying([.number(coefficient), rest])
    }
    if terms.isEmpty { return .zero }
    if terms.count == 1 { return terms[0] }
    if terms[0].split.0.isNegative, let positive = terms.firstIndex(where: { !$0.split.0.isNegative }) {
      terms.insert(terms.remove(at: positive), at: 0)
    }
    return .sum(terms)
  }

  /// The numeric factor and what it stands before.
  var split: (Rational, SymbolicExpression) {
    switch self {
    case .number(let value): return (value, .one)
    case .product(let factors):
      guard let value = factors.first?.number else { return (1, self) }
      let rest = Array(factors.dropFirst())
      return (value, rest.count == 1 ? rest[0] : .product(rest))
    default: return (1, self)
    }
  }

  // Products

  /// The product, with equal bases collected and powers of e put together.
  static func multiplying(_ parts: [SymbolicExpression]) -> SymbolicExpression {
    var coefficient: Rational = 1
    var order: [SymbolicExpression] = []
    var exponents: [SymbolicExpression: [SymbolicExpression]] = [:]
    var ofE: [SymbolicExpression] = []
    func collect(_ base: SymbolicExpression, _ exponent: SymbolicExpression) {
      let key = base.canonical
      if exponents[key] == nil { order.append(base) }
      exponents[key, default: []].append(exponent)
    }
    func multiply(_ part: SymbolicExpression) {
      switch part {
      case .product(let inner): inner.forEach(multiply)
      case .number(let value): coefficient = coefficient * value
      case .call("exp", let argument): ofE.append(argument)
      case .power(let base, let exponent): collect(base, exponent)
      default: collect(part, .one)
      }
    }
    parts.forEach(multiply)
    if coefficient.isZero { return .zero }
    var factors: [SymbolicExpression] = []
    for base in order {
      switch raising(base, adding(exponents[base.canonical] ?? [])) {
      case .number(let value): coefficient = coefficient * value
      case .product(let inner): factors += inner
      case let factor: factors.append(factor)
      }
    }
    if !ofE.isEmpty {
      switch calling("exp", adding(ofE)) {
      case .number(let value): coefficient = coefficient * value
      case let factor: factors.append(factor)
      }
    }
    factors = recognized(factors).sorted { $0.sortKey < $1.sortKey }
    if factors.isEmpty { return .number(coefficient) }
    if coefficient == 1 { return factors.count == 1 ? factors[0] : .product(factors) }
    if coefficient == -1, factors.count == 1, case .sum(let terms) = factors[0] {
      return adding(terms.map { multiplying([.minusOne, $0]) })
    }
    return .product([.number(coefficient)] + factors)
  }

  /// Equal for equal sums, in whatever order their terms are.
  private var canonical: SymbolicExpression {
    switch self {
    case .number, .symbol: self
    case .sum(let parts): .sum(parts.map(\.canonical).sorted { $0.sortKey < $1.sortKey })
    case .product(let parts): .product(parts.map(\.canonical))
    case .power(let base, let exponent): .power(base.canonical, exponent.canonical)
    case .call(let name, let argument): .call(name, argument.canonical)
    case .over(let header, let body): .over(header, body.canonical)
    }
  }

  /// Letters by the alphabet, Greek ones first; functions behind them, sums last.
  private var sortKey: String {
    switch self {
    case .number(let value): "0\(value)"
    case .symbol(let name): "1\(name)"
    case .power(let base, let exponent): base.sortKey + "^" + exponent.sortKey
    case .call("exp", let argument): "2" + argument.sortKey
    case .call(let name, let argument): "3\(name)" + argument.sortKey
    case .sum(let parts): "4" + parts.map(\.sortKey).joined(separator: "+")
    case .product(let parts): "4" + parts.map(\.sortKey).joined(separator: "*")
    case .over(let header, let body): "5\(header)" + body.sortKey
    }
  }

  /// e^v/(1 + e^v) and 1/(1 + e^v) as the logistic function, (e^v − e^−v)/(e^v + e^−v) as tanh.
  private static func recognized(_ factors: [SymbolicExpression]) -> [SymbolicExpression] {
    for (index, factor) in factors.enumerated() {
      if case .call("sigmoid", let w) = factor,
        let place = factors.firstIndex(where: {
          if case .call("exp", let v) = $0 { adding([v, w]).isZero } else { false }
        }),
        case .call("exp", let v) = factors[place]
      {
        var rest = factors
        rest[index] = .call("sigmoid", v)
        rest.remove(at: place)
        return rest
      }
      guard case .power(.sum(let terms), let exponent) = factor, exponent == .minusOne, terms.count == 2 else {
        continue
      }
      var rest = factors
      rest.remove(at: index)
      if terms.contains(.one), let other = terms.first(where: { $0 != .one }), case .call("exp", let v) = other {
        if let place = rest.firstIndex(of: other) {
          rest[place] = .call("sigmoid", v)
          return rest
        }
        return rest + [.call("sigmoid", multiplying([.minusOne, v]))]
      }
      if case .call("exp", let v) = terms[0], case .call("exp", let w) = terms[1], adding([v, w]).isZero {
        for u in [v, w] {
          let difference = adding([
            .call("exp", u), multiplying([.minusOne, .call("exp", multiplying([.minusOne, u]))]),
          ])
          guard let place = rest.firstIndex(of: difference) else { continue }
          rest[place] = .call("tanh", u)
          return rest
        }
      }
    }
    return factors
  }

  // Powers and functions

  static func raising(_ base: SymbolicExpression, _ exponent: SymbolicExpression) -> SymbolicExpression {
    if exponent.isZero { return .one }
    if exponent == .one || base == .one { return base }
    if case .call("exp", let argument) = base { return calling("exp", multiplying([argument, exponent])) }
    guard let power = exponent.number else { return .power(base, exponent) }
    if let value = base.number {
      if power.isInteger, let whole = power.int, abs(whole) <= 32, !value.isZero,
        let result = try? value.power(whole, maximumBitWidth: 512)
      {
        return .number(result)
      }
      if power == Rational(1).divided(by: 2), !value.isNegative, let root = value.exactRoot(2) { return .number(root) }
      return .power(base, exponent)
    }
    guard power.isInteger else { return .power(base, exponent) }
    switch base {
    case .power(let inner, let first): return raising(inner, multiplying([first, exponent]))
    case .product(let factors): return multiplying(factors.map { raising($0, exponent) })
    default:
      let whole = SymbolicExpression.power(base, exponent)
      if power == -1, case .sum = base { return joined(recognized([whole])) }
      return whole
    }
  }

  private static func joined(_ factors: [SymbolicExpression]) -> SymbolicExpression {
    factors.count == 1 ? factors[0] : .product(factors)
  }

  static func calling(_ name: String, _ argument: SymbolicExpression) -> SymbolicExpression {
    switch (name, argument) {
    case ("exp", let x) where x.isZero: return .one
    case ("ln", .number(1)): return .zero
    case ("exp", .call("ln", let x)), ("ln", .call("exp", let x)): return x
    case ("sqrt", let x): return raising(x, .number(Rational(1).divided(by: 2) ?? 1))
    case ("sin", let x) where x.isZero, ("tanh", let x) where x.isZero, ("tan", let x) where x.isZero: return .zero
    case ("cos", let x) where x.isZero: return .one
    default: return .call(name, argument)
    }
  }

  /// A sum over a body, with what does not depend on its index left inside.
  static func summing(_ header: String, _ body: SymbolicExpression) -> SymbolicExpression {
    if body.isZero { return .zero }
    let (coefficient, rest) = body.split
    if coefficient != 1, rest != .one { return multiplying([.number(coefficient), .over(header, rest)]) }
    return .over(header, body)
  }
}
