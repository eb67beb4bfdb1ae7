import MathEngine
import MathNumerics
import MathSyntax

/// Tries the common slips on the right side of a refuted step, one at a time, and finds what makes it true everywhere.
struct SlipSearch {
  let step: Step
  let points: [Sample]
  let pairs: [SidePair]
  let assumption: Assumption?
  var cancelFlag: CancelFlag?

  /// Changed right sides that are tried at most.
  private static let maximumTrialCount = 96

  /// A changed term is made anew from its root down to the place.
  private static let maximumDepth = 40

  func slip() -> Slip? {
    if let assumption, assumption.isPlausible { return .assumption(assumption) }
    return factor() ?? changedTerm() ?? assumption.map { .assumption($0) }
  }

  // Twice or half of what it should be

  private func factor() -> Slip? {
    guard step.sign == .equal else { return nil }
    var found: Double?
    for pair in pairs {
      guard case .value(let left) = pair.left, case .value(let right) = pair.right else { continue }
      // Where both are zero any factor will do.
      if case .agree = pair.outcome(step.sign) { continue }
      guard let ratio = Self.ratio(left, right) else { return nil }
      if let found, abs(found - ratio) > 1e-8 * abs(found) { return nil }
      found = found ?? ratio
    }
    guard let found, let factor = Self.simple(found), !step.right.freeNames.isEmpty else { return nil }
    return .factor(factor)
  }

  private static func ratio(_ left: Value, _ right: Value) -> Double? {
    let (a, b): ([Double], [Double])
    switch (left, right) {
    case (.number(let x), .number(let y)): (a, b) = ([x.double], [y.double])
    case (.array(let x), .array(let y)) where x.shape == y.shape: (a, b) = (x.doubles, y.doubles)
    default: return nil
    }
    guard let place = b.indices.max(by: { abs(b[$0]) < abs(b[$1]) }), abs(b[place]) > 1e-12 else { return nil }
    let ratio = a[place] / b[place]
    let scale = abs(b[place]) * max(1, abs(ratio))
    return zip(a, b).allSatisfy { abs($0 - ratio * $1) <= 1e-8 * scale } ? ratio : nil
  }

  /// A quotient of small whole numbers.
  private static func simple(_ value: Double) -> Rational? {
    for below in 1...6 {
      let above = (value * Double(below)).rounded()
      guard abs(value * Double(below) - above) < 1e-7, abs(above) >= 1, abs(above) <= 12 else { continue }
      return Rational(Int(above)).divided(by: Rational(below))
    }
    return nil
  }

  // One changed place

  private func changedTerm() -> Slip? {
    var cost = 0
    for (slip, right) in Self.changes(of: step.right).prefix(Self.maximumTrialCount)
    where cost < Self.maximumCost && cancelFlag?.isCancelled != true && holds(right, &cost) { return slip }
    return nil
  }

  /// Steps that all trials may take together.
  private static let maximumCost = 2_000_000

  private func holds(_ right: Term, _ cost: inout Int) -> Bool {
    var agreed = 0
    for (place, pair) in pairs.enumerated() {
      guard case .value = pair.left else { continue }
      let value = PointValue(
        right, points[place].environment, budget: .point, cancelFlag: cancelFlag, isQuick: true, cost: &cost)
      let trial = SidePair(
        step.left, right, points[place].environment, pair.left, value, cancelFlag: cancelFlag)
      switch trial.outcome(step.sign) {
      case .agree: agreed += 1
      case .undefined where agreed > 0: continue
      default: return false
      }
    }
    return agreed >= min(Sampler.minimumPointCount, pairs.count)
  }

  /// The term with one slip mended, for every place at which there may be one.
  private static func changes(of term: Term, depth: Int = 0) -> [(Slip, Term)] {
    guard depth < maximumDepth else { return [] }
    var changes: [(Slip, Term)] = []
    for (slip, kind) in mendings(of: term) { changes.append((slip, Term(kind, term.range))) }
    for child in term.children where changes.count < 2 * maximumTrialCount {
      for (slip, changed) in self.changes(of: child, depth: depth + 1) {
        changes.append((slip, term.withChildren { $0 === child ? changed : $0 }))
      }
    }
    return changes
  }

  private static func mendings(of term: Term) -> [(Slip, Term.Kind)] {
    let range = term.range
    switch term.kind {
    case .binary(.add, let left, let right):
      return [(.sign(right.range), .binary(.subtract, left, right))] + (right.isOne ? [(.index(range), left.kind)] : [])
    case .binary(.subtract, let left, let right):
      return [(.sign(right.range), .binary(.add, left, right))] + (right.isOne ? [(.index(range), left.kind)] : [])
    case .binary(.multiply, let left, let right): return [(.order(range), .binary(.multiply, right, left))]
    case .negate(let inner): return [(.sign(range), inner.kind)]
    case .transpose(let base, _):
      if case .name(let name) = base.kind { return [(.transpose(name, range), base.kind)] }
      return []
    case .name(let name): return [(.transpose(name, range), .transpose(term, orPower: nil))]
    case .power(let base, let exponent): return powers(base, exponent, range)
    case .builtin(let entry, let arguments, let marks): return applications(entry, arguments, marks, range)
    default: return []
    }
  }

  private static func powers(_ base: Term, _ exponent: Term, _ range: Range<Int>) -> [(Slip, Term.Kind)] {
    if case .number("2") = exponent.kind { return [(.power(range), base.kind)] }
    if case .number = exponent.kind { return [] }
    return [
      (.sign(exponent.range), .power(base, Term(.negate(exponent), exponent.range))),
      (.index(exponent.range), .power(base, exponent.plusOne(.add))),
      (.index(exponent.range), .power(base, exponent.plusOne(.subtract))),
      (.argument(exponent.range), .power(base, exponent.times("2"))),
    ]
  }

  private static func applications(
    _ entry: String, _ arguments: [Term], _ marks: [Term.Separator], _ range: Range<Int>
  ) -> [(Slip, Term.Kind)] {
    guard let argument = arguments.last else { return [] }
    var mended: [(Slip, Term.Kind)] = []
    switch (entry, arguments.count) {
    case ("log2", 1), ("lg", 1), ("log_", 2), ("ln_", 2):
      mended.append((.logarithmBase(range), .builtin("ln", [argument], [])))
    case ("ln", 1), ("log", 1): mended.append((.logarithmBase(range), .builtin("log2", [argument], [])))
    default: break
    }
    guard arguments.count == 1 else { return mended }
    for (slip, changed) in [
      (Slip.sign(argument.range), Term(.negate(argument), argument.range)),
      (.argument(argument.range), argument.times("2")),
    ] { mended.append((slip, .builtin(entry, [changed], marks))) }
    return mended
  }
}

extension Assumption {
  /// Whether people forget to say it more often than they slip.
  fileprivate var isPlausible: Bool {
    switch self {
    case .nonnegative: true
    default: false
    }
  }
}

extension Term {
  fileprivate var isOne: Bool {
    if case .number("1") = kind { return true }
    return false
  }

  fileprivate func plusOne(_ sign: BinaryOperator) -> Term {
    Term(.binary(sign, self, Term(.number("1"), range)), range)
  }

  fileprivate func times(_ digits: String) -> Term {
    Term(.binary(.multiply, Term(.number(digits), range), self), range)
  }
}
