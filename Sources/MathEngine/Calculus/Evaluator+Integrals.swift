import Glibc
import MathNumerics
import MathSyntax

/// Integrals: with certain bounds where Taylor's formula gives them, by quadrature about what they leave open.
extension Evaluator {
  func integral(_ integral: Term.Integral, _ term: Term) throws(Fault) -> Value {
    if integral.isContour { return try contour(integral, term) }
    let saved = (warnings.count, hasOverflowed)
    let estimate = try estimate(integral, term)
    hasOverflowed = saved.1
    return try settled(estimate, term, .divergent, "This integral diverges.")
  }

  private func estimate(_ integral: Term.Integral, _ term: Term) throws(Fault) -> Estimate {
    if let (axes, body) = try axes(integral) {
      if axes.count > 1 { return try nested(axes, body, term) }
      guard let low = axes[0].low, let high = axes[0].high else { return .unsure }
      return try line(body, axes[0].name, try bound(low), try bound(high))
    }
    switch integral.bounds {
    case .none: throw Fault(.unsupported, term.operatorRange, "An integral without bounds has no value.")
    case .between: throw Fault(.unsupported, term.operatorRange, "It can't be told which bounds are whose.")
    case .region(let region):
      throw Fault(.unsupported, region.range, "An integral over this region is not computed.")
    }
  }

  // One dimension

  func integral(of body: Term, _ name: String, _ low: Double, _ high: Double) throws(Fault) -> Estimate {
    try line(body, name, low, high)
  }

  private func line(_ body: Term, _ name: String, _ low: Double, _ high: Double) throws(Fault) -> Estimate {
    if low > high { return Self.negated(try line(body, name, high, low)) }
    guard low < high, low < .infinity, high > -.infinity, samplingDepth == 0,
      let formula = FormulaCompiler.formula(body, of: [name], self)
    else { return try sampled(body, name, low, high, []) }
    if integratesQuickly, let quick = try quick(formula, body, name, low, high) { return quick }
    func series(_ x: PowerSeries) throws(Fault) -> PowerSeries? {
      try self.spend(formula.operations.count * 8, body.range)
      return formula.series([x])
    }
    let isFinite = low.isFinite && high.isFinite
    let cuts = isFinite ? [low, high] : Self.shells(low, high)
    let outcome = try EnclosedQuadrature().integrate(over: cuts, series)
    // About peaks the panels have become narrow: there the samples are to lie.
    let narrow = outcome.panels.sorted { $0.high - $0.low < $1.high - $1.low }.prefix(24)
    let places = Array(Set(narrow.flatMap { [$0.low, $0.high] }))
    guard outcome.relativeError <= 1e-9, outcome.open.count <= 6 else {
      let close = try sampled(body, name, low, high, isFinite ? places : [])
      guard isFinite, close == .unsure else { return close }
      // Cuts beside a pole hide how it grows; of a look without them only that is trusted.
      return try sampled(body, name, low, high, []) == .divergent ? .divergent : .unsure
    }
    var total = Estimate.converged(outcome.value.middle, error: outcome.value.width / 2)
    var stretches = outcome.open
    if low == -.infinity { stretches.append((-.infinity, cuts[0])) }
    if high == .infinity, let last = cuts.last { stretches.append((last, .infinity)) }
    for stretch in stretches {
      // Beyond the last shell zeros are what a vanishing integrand underflows to.
      let isTail = stretch.low == -.infinity || stretch.high == .infinity
      let part = try sampled(body, name, stretch.low, stretch.high, [], trustsZero: isTail && outcome.size > 0)
      if part == .divergent { return .divergent }
      total = Self.sum(total, part)
    }
    guard case .converged(let value, let error) = total else { return try sampled(body, name, low, high, []) }
    return error <= 1e-7 * max(abs(value), outcome.size) ? .converged(value, error: error) : .unsure
  }

  /// By samples of the compiled integrand; nil where these leave doubt.
  private func quick(
    _ formula: RealFormula, _ body: Term, _ name: String, _ low: Double, _ high: Double
  ) throws(Fault) -> Estimate? {
    let cost = 1 + formula.operations.count / 8
    var size = 0.0
    var quadrature = Quadrature()
    (quadrature.initialPanels, quadrature.scannedPoints) = (2, 16)
    quadrature.relativeTolerance = 1e-11
    let estimate = try quadrature.integrate(from: low, to: high, breakpoints: densityPlaces(body, name)) {
      (x) throws(Fault) in
      try self.spend(cost, body.range)
      let value = formula.value([x])
      size = max(size, abs(value))
      return value
    }
    guard case .converged(let value, let error) = estimate, size > 0, error <= max(1e-9 * abs(value), 1e-11 * size)
    else { return nil }
    return estimate
  }

  /// Ends of stretches that grow by two towards infinity.
  private static func shells(_ low: Double, _ high: Double) -> [Double] {
    let start = low.isFinite ? low : high.isFinite ? high : 0
    var places: Set<Double> = [start]
    for power in -1..<18 {
      let step = pow(2, Double(power)) * max(1, abs(start))
      if high == .infinity { places.insert(start + step) }
      if low == -.infinity { places.insert(start - step) }
    }
    return places.sorted()
  }

  private static func negated(_ estimate: Estimate) -> Estimate {
    if case .converged(let value, let error) = estimate { .converged(-value, error: error) } else { estimate }
  }

  private static func sum(_ a: Estimate, _ b: Estimate) -> Estimate {
    switch (a, b) {
    case (.converged(let x, let e), .converged(let y, let f)): .converged(x + y, error: e + f)
    case (.divergent, _), (_, .divergent): .divergent
    default: .unsure
    }
  }

  /// Nothing but zeros may be a peak between the samples, where the integrand can vanish by underflow.
  private func sampled(
    _ body: Term, _ name: String, _ low: Double, _ high: Double, _ cuts: [Double], trustsZero: Bool = false
  ) throws(Fault) -> Estimate {
    var isZero = true
    let places = densityPlaces(body, name)
    let estimate = try Quadrature().integrate(from: low, to: high, breakpoints: places + cuts) { (x) throws(Fault) in
      let value = try self.sample(body, name, .real(x))
      if value != 0 { isZero = false }
      return value
    }
    return isZero && low != high && !trustsZero && mayUnderflow(body) ? .unsure : estimate
  }

  private func mayUnderflow(_ term: Term) -> Bool {
    switch term.kind {
    case .power(_, let exponent) where exponent.smallInteger == nil: return true
    case .builtin(let entry, _, _):
      if !["abs", "max", "min", "ReLU", "floor", "ceil", "round", "sign"].contains(entry) { return true }
    case .apply, .either: return true
    default: break
    }
    return term.children.contains(where: mayUnderflow)
  }

  /// Where the normal densities in an integrand lie, by their means and deviations.
  private func densityPlaces(_ term: Term, _ name: String) -> [Double] {
    var places: [Double] = []
    if case .builtin("Normal", let arguments, _) = term.kind, arguments.count == 3,
      !arguments[1].freeNames.contains(name), !arguments[2].freeNames.contains(name),
      case .number(let mean)? = try? evaluate(arguments[1]), case .number(let variance)? = try? evaluate(arguments[2])
    {
      let deviation = variance.double.squareRoot()
      places += [-30, -8, -3, -1, 0, 1, 3, 8, 30].map { mean.double + $0 * deviation }.filter(\.isFinite)
    }
    return term.children.reduce(into: places) { $0 += densityPlaces($1, name) }
  }

  // Several dimensions

  /// A variable with its bounds, which may depend on those outside it.
  private struct Axis {
    var name: String
    var low: Term?
    var high: Term?
  }

  /// The axes of an integral and of those directly inside it, outermost first; nil where a bound is missing.
  private func axes(_ integral: Term.Integral) throws(Fault) -> ([Axis], Term)? {
    guard !integral.isContour else { return nil }
    var axes: [Axis] = []
    switch integral.bounds {
    case .none: return nil
    case .between(let low, let high):
      guard integral.variables.count == 1 else { return nil }
      axes = [Axis(name: integral.variables[0], low: low, high: high)]
    case .region(let region):
      guard let intervals = try intervals(region, integral.variables.count) else { return nil }
      for (name, interval) in zip(integral.variables, intervals) {
        axes.append(Axis(name: name, low: interval.0, high: interval.1))
      }
    }
    if case .integral(let inner) = integral.body.kind, let (others, body) = try self.axes(inner),
      Set(axes.map(\.name)).isDisjoint(with: others.map(\.name))
    {
      return (axes + others, body)
    }
    return (axes, integral.body)
  }

  /// The intervals whose product a region is: `[0,1]\\times[0,2]`, `[0,1]^2`, `\\mathbb{R}^2`.
  private func intervals(_ region: Term, _ count: Int) throws(Fault) -> [(Term, Term)]? {
    switch region.kind {
    case .binary(.times, let left, let right):
      guard let first = try intervals(left, count - 1), let second = try intervals(right, count - first.count) else {
        return nil
      }
      return first.count + second.count == count ? first + second : nil
    case .power(let base, let exponent):
      guard let power = exponent.smallInteger, power > 0, count % power == 0,
        let once = try intervals(base, count / power)
      else { return nil }
      return Array(repeating: once, count: power).flatMap { $0 }
    case .interval(let low, let high, _, _): return count == 1 ? [(low, high)] : nil
    case .vector(let parts) where parts.count == 2, .tuple(let parts) where parts.count == 2:
      return count == 1 ? [(parts[0], parts[1])] : nil
    default: break
    }
    let line = (Self.literal(.real(-.infinity), region.range), Self.literal(.real(.infinity), region.range))
    switch try evaluate(region) {
    case .interval(let interval) where count == 1:
      return [(Self.literal(interval.lower, region.range), Self.literal(interval.upper, region.range))]
    case .tuple(let parts) where parts.count == count:
      return parts.compactMap { part in
        guard case .interval(let interval) = part else { return nil }
        return (Self.literal(interval.lower, region.range), Self.literal(interval.upper, region.range))
      }
    case .space(.reals, let shape) where (shape.isEmpty && count == 1) || shape == [count]:
      return Array(repeating: line, count: count)
    default: return nil
    }
  }

  private static func literal(_ number: Number, _ range: Range<Int>) -> Term {
    func digits(_ text: String) -> Term {
      text.hasPrefix("-")
        ? Term(.negate(Term(.number(String(text.dropFirst())), range)), range) : Term(.number(text), range)
    }
    if number.double.isInfinite {
      let infinity = Term(.constant(.infinity), range)
      return number.double > 0 ? infinity : Term(.negate(infinity), range)
    }
    if let exact = number.exact {
      return Term(.binary(.divide, digits("\(exact.numerator)"), digits("\(exact.denominator)")), range)
    }
    return digits("\(number.double)")
  }

  private func nested(_ axes: [Axis], _ body: Term, _ term: Term) throws(Fault) -> Estimate {
    let names = axes.map(\.name)
    guard axes.count <= 3, let formula = FormulaCompiler.formula(body, of: names, self) else {
      return try iterated(axes[...], body, term)
    }
    var bounds: [(RealFormula, RealFormula)] = []
    for (index, axis) in axes.enumerated() {
      let outer = Array(names[..<index])
      guard let low = axis.low.flatMap({ Self.bound($0, outer, self) }),
        let high = axis.high.flatMap({ Self.bound($0, outer, self) })
      else { return try iterated(axes[...], body, term) }
      bounds.append((low, high))
    }
    if !integratesQuickly, let certain = try enclosed(formula, bounds, term) { return certain }
    let run = NestedQuadrature(
      dimension: axes.count,
      bounds: { index, outer in (bounds[index].0.value(outer), bounds[index].1.value(outer)) })
    let cost = formula.operations.count
    let estimate = try run.integrate { (point) throws(Fault) in
      try self.spend(1 + cost / 8, term.range)
      return formula.value(point)
    }
    return estimate == .unsure ? try iterated(axes[...], body, term, formula) : estimate
  }

  /// With a certain error, where all bounds are finite: each axis is moved to 0…1.
  private func enclosed(_ formula: RealFormula, _ bounds: [(RealFormula, RealFormula)], _ term: Term) throws(Fault)
    -> Estimate?
  {
    let cost = formula.operations.count + bounds.reduce(0) { $0 + $1.0.operations.count + $1.1.operations.count }
    let unit = Array(repeating: RealInterval(0, 1), count: bounds.count)
    return try EnclosedCubature().integrate(
      over: unit,
      series: { (shares) throws(Fault) -> PowerSeries? in
        try self.spend(cost * 6, term.range)
        var outer: [PowerSeries] = []
        var weight = PowerSeries.constant(.one, count: shares[0].count)
        for (share, bound) in zip(shares, bounds) {
          let start = outer.isEmpty ? [share] : outer
          guard let low = bound.0.series(start), let high = bound.1.series(start) else { return nil }
          let width = high - low
          outer.append(low + share * width)
          weight = weight * width
        }
        return formula.series(outer).map { $0 * weight }
      },
      value: { (shares) throws(Fault) -> Double in
        try self.spend(1 + cost / 8, term.range)
        var outer: [Double] = []
        var weight = 1.0
        for (share, bound) in zip(shares, bounds) {
          let (low, high) = (bound.0.value(outer), bound.1.value(outer))
          outer.append(low + share * (high - low))
          weight *= high - low
        }
        return formula.value(outer) * weight
      })
  }

  /// A bound as a formula of the variables outside; infinite ones as constants.
  private static func bound(_ term: Term, _ names: [String], _ evaluator: Evaluator) -> RealFormula? {
    if !term.freeNames.contains(where: names.contains), case .number(let number)? = try? evaluator.evaluate(term),
      !number.isComplex
    {
      return RealFormula(operations: [.constant(RealInterval(number.double), number.double)])
    }
    return FormulaCompiler.formula(term, of: names, evaluator)
  }

  /// One axis inside the other, by adaptive quadrature.
  private func iterated(_ axes: ArraySlice<Axis>, _ body: Term, _ term: Term, _ formula: RealFormula? = nil)
    throws(Fault) -> Estimate
  {
    guard axes.count == 2, let outer = axes.first, let inner = axes.last, let low = outer.low, let high = outer.high,
      let below = inner.low, let above = inner.high
    else { return .unsure }
    return try Quadrature().integrate2D(
      from: try bound(low), to: try bound(high),
      inner: { (x) throws(Fault) in
        try self.with(outer.name, .real(x)) { () throws(Fault) in
          (low: try self.bound(below), high: try self.bound(above))
        }
      }
    ) { (x, y) throws(Fault) in
      if let formula {
        try self.spend(1 + formula.operations.count / 8, term.range)
        return formula.value([x, y])
      }
      return try self.with(outer.name, .real(x)) { () throws(Fault) in try self.sample(body, inner.name, .real(y)) }
    }
  }

  // Contours

  /// Around a circle, anticlockwise, by the trapezoidal rule, which converges geometrically (Trefethen and Weideman 2014).
  private func contour(_ integral: Term.Integral, _ term: Term) throws(Fault) -> Value {
    let unknown = Fault(.unsupported, term.operatorRange, "A contour integral is computed around a circle only.")
    guard integral.variables.count == 1, case .region(let region) = integral.bounds else { throw unknown }
    let name = integral.variables[0]
    guard case .comparison(let sides, let signs) = region.kind, signs == [.equal],
      case .bars(let inside) = sides[0].kind,
      case .number(let size) = try evaluate(sides[1]), !size.isComplex, size.double > 0, size.double.isFinite
    else { throw unknown }
    let centre: Complex
    switch inside.kind {
    case .name(name): centre = Complex(0)
    case .binary(.subtract, let left, let right):
      guard case .name(name) = left.kind, case .number(let number) = try evaluate(right) else { throw unknown }
      centre = number.complex
    case .binary(.add, let left, let right):
      guard case .name(name) = left.kind, case .number(let number) = try evaluate(right) else { throw unknown }
      centre = Complex(0) - number.complex
    default: throw unknown
    }
    var largest = 0.0
    func rule(_ count: Int) throws(Fault) -> Complex? {
      var sum = Complex(0)
      for index in 0..<count {
        let angle = 2 * Double.pi * Double(index) / Double(count)
        let spoke = Complex(size.double * cos(angle), size.double * sin(angle))
        let value: Complex
        do throws(Fault) {
          let result = try with(name, .number(.complex(centre + spoke))) { () throws(Fault) in
            try evaluate(integral.body)
          }
          guard case .number(let number) = result.loosened ?? result else { throw unknown }
          value = number.complex
        } catch {
          if error.code == .domain { return nil }
          throw error
        }
        guard value.re.isFinite, value.im.isFinite else { return nil }
        largest = max(largest, value.modulus)
        sum = sum + value * spoke
      }
      return sum * Complex(0, 2 * .pi / Double(count))
    }
    var previous: [Complex] = []
    for power in 5...12 {
      guard let next = try rule(1 << power) else {
        throw Fault(.divergent, term.operatorRange, "A pole lies on the path of this integral.")
      }
      let scale = largest * size.double * 2 * .pi
      if previous.count >= 2, previous.suffix(2).allSatisfy({ ($0 - next).modulus <= 1e-11 * max(scale, 1e-300) }) {
        let re = abs(next.re) <= 1e-11 * scale ? 0 : next.re
        let im = abs(next.im) <= 1e-11 * scale ? 0 : next.im
        return .number(im == 0 ? .real(re) : .complex(Complex(re, im)))
      }
      previous.append(next)
    }
    throw Fault(.unsupported, term.operatorRange, "No value can be told with certainty here.")
  }
}
