import Glibc
import MathNumerics
import MathSyntax

/// Log densities, distribution functions, quantiles and draws of laws.
extension Evaluator {
  func logDensity(of law: Value, at x: Value, _ range: Range<Int>) throws(Fault) -> Value {
    switch law {
    case .distribution(.scalar(let law)):
      return try elementwise(x, range, law.text) { (n) throws(Fault) in
        guard !n.isComplex else { throw Fault(.domain, range, "A density takes real numbers.") }
        let value = law.logDensity(n.double)
        if value == .infinity { throw Fault(.domain, range, "This density has a pole there.") }
        return .real(value)
      }
    case .distribution(.vector(let law)):
      return .real(try logDensity(of: law, at: x, range))
    default:
      guard case .number(let mass) = try density(of: law, at: x, range) else { break }
      // Near 1 the difference from it tells.
      if mass.double > 0.5 { return .real(log1p(mass.subtracting(Number(1)).double)) }
      return .real(log(mass.double))
    }
    throw Fault(.shape, range, "A log probability is of one value here.")
  }

  func cumulative(
    _ law: Value, _ x: Value, _ range: Range<Int>, _ set: (Number) -> IntervalSet
  ) throws(Fault) -> Value {
    try elementwise(x, range, "A distribution function") { (n) throws(Fault) in
      guard !n.isComplex, !n.double.isNaN else {
        throw Fault(.domain, range, "A distribution function takes real numbers.")
      }
      let wanted = set(n)
      switch law {
      case .table(let table):
        var sum = Number(0)
        for (value, probability) in zip(table.support, table.probabilities) {
          guard case .number(let number) = value, !number.isComplex else {
            throw Fault(.domain, range, "Only what is ordered has a distribution function.")
          }
          if wanted.contains(number) { sum = sum.adding(probability) }
        }
        return sum
      case .distribution(.scalar(let scalar)): return try self.probability(of: wanted, scalar)
      default: throw Fault(.unsupported, range, "The distribution function of {0} is not computed.", [law.kindName])
      }
    }
  }

  func quantile(of law: Value, _ level: Value, _ range: Range<Int>) throws(Fault) -> Value {
    try elementwise(level, range, "A quantile") { (p) throws(Fault) in
      guard !p.isComplex, p.double >= 0, p.double <= 1 else {
        throw Fault(
          .domain, range, "A probability lies between 0 and 1, and is not {0}.", [ValueFormatter().text(.number(p))])
      }
      switch law {
      case .distribution(.scalar(let scalar)):
        let x = scalar.quantile(p.double)
        guard !x.isNaN else { throw Fault(.unsupported, range, "This quantile is not computed.") }
        return scalar.isDiscrete && x.isFinite && abs(x) < 9e15 ? Number(Int(x)) : .real(x)
      case .table(let table): return try self.quantile(of: table, p, range)
      default: throw Fault(.unsupported, range, "The quantiles of {0} are not computed.", [law.kindName])
      }
    }
  }

  private func quantile(of table: DiscreteTable, _ p: Number, _ range: Range<Int>) throws(Fault) -> Number {
    var pairs: [(Number, Number)] = []
    for (value, probability) in zip(table.support, table.probabilities) where !probability.isZero {
      guard case .number(let number) = value, !number.isComplex else {
        throw Fault(.domain, range, "Only what is ordered has quantiles.")
      }
      pairs.append((number, probability))
    }
    pairs.sort { ($0.0.compare($1.0) ?? 0) < 0 }
    var sum = Number(0)
    for (value, probability) in pairs {
      sum = sum.adding(probability)
      let order = sum.compare(p) ?? -1
      let isTie = sum.exact == nil && abs(sum.double - p.double) <= 4e-16
      if order >= 0 || isTie { return value }
    }
    guard let last = pairs.last else { throw Fault(.domain, range, "A distribution over nothing does not exist.") }
    return last.0
  }

  // Draws

  /// Inversion of uniform numbers of SplitMix64 (Steele, Lea and Flood 2014), whose seed is fixed.
  func sample(from law: Value, _ count: Value, _ range: Range<Int>) throws(Fault) -> Value {
    let count = try whole(count, "A number of draws", range)
    guard count >= 1, count <= 100_000 else {
      throw Fault(.domain, range, "Between 1 and 100000 draws can be taken.")
    }
    try spend(count * 8, range)
    warn(Fault(.notation, range, "These are pseudo-random draws; their seed is fixed, so they stay the same."))
    var source = FixedDraws()
    var values: [Value] = []
    for _ in 0..<count { values.append(try draw(law, &source, range)) }
    return Self.listed(values)
  }

  private func draw(_ law: Value, _ source: inout FixedDraws, _ range: Range<Int>) throws(Fault) -> Value {
    switch law {
    case .table(let table):
      let level = source.next()
      var sum = 0.0
      for (value, probability) in zip(table.support, table.probabilities) {
        sum += probability.double
        if level < sum { return value }
      }
      guard let last = table.support.last else { break }
      return last
    case .distribution(.scalar(let scalar)):
      let x = scalar.quantile(source.next())
      return scalar.isDiscrete ? .integer(Int(x)) : .real(x)
    case .distribution(.vector(let vector)): return .array(NumericArray(vector: draw(vector, &source)))
    default: break
    }
    throw Fault(.unsupported, range, "Draws from {0} are not taken.", [law.kindName])
  }

  private func draw(_ law: VectorLaw, _ source: inout FixedDraws) -> [Double] {
    switch law.kind {
    case .normal:
      var x = law.mean.doubles
      for column in law.columns {
        let z = Special.normalQuantile(source.next())
        for place in x.indices { x[place] += z * column[place] }
      }
      return x
    case .dirichlet(let weights):
      let parts = weights.map { Special.gammaPInverse($0.double, source.next()) }
      let sum = parts.reduce(0, +)
      return parts.map { $0 / sum }
    }
  }
}
