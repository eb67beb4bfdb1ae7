import MathEngine
import MathNumerics
import MathSyntax

/// The verdict on one step from its sides at all points.
struct StepJudgement {
  private let step: Step
  private let run: DerivationRun
  private let pairs: [SidePair]
  private let stated: StatedDerivative?
  private var agreed = 0
  private var unclear = 0
  private var differing: [Int] = []
  private var shapes: (left: String, right: String)?
  private var undefinedReason: String?

  /// - Parameter stated: What the left side derives, where it derives a definition.
  init(_ step: Step, _ run: DerivationRun, _ pairs: [SidePair], stated: StatedDerivative? = nil) {
    self.stated = stated
    self.step = step
    self.run = run
    self.pairs = pairs
    for (place, pair) in pairs.enumerated() {
      switch pair.outcome(step.sign) {
      case .agree: agreed += 1
      case .differ: differing.append(place)
      case .unclear: unclear += 1
      case .shapes(let left, let right):
        shapes = (left, right)
        differing.append(place)
      case .undefined(let reason): undefinedReason = reason
      }
    }
  }

  private var names: [String] {
    var names = step.left.freeNames
    for name in step.right.freeNames where !names.contains(name) { names.append(name) }
    return names
  }

  private var isConstant: Bool { names.isEmpty }

  var report: StepReport {
    let compared = agreed + unclear + differing.count
    guard isCompared else { return unknown("the relation is not compared at points") }
    guard compared >= (isConstant ? 1 : Sampler.minimumPointCount) else {
      return unknown(undefinedReason.map { "too few points where both sides have a value: \($0)" } ?? "too few points")
    }
    if isConstant, !differing.isEmpty || unclear > 0, let written = writtenReport { return written }
    if differing.isEmpty {
      if unclear > 0 { return unknown("the sides agree only to within rounding") }
      return StepReport(.checked, step, pointCount: isConstant ? 1 : compared)
    }
    return refutation(compared)
  }

  /// A step between numbers, by the digits that they are written with.
  private var writtenReport: StepReport? {
    guard let pair = pairs.first, case .value(let left) = pair.left, case .value(let right) = pair.right else {
      return nil
    }
    var judge = ClaimJudge(
      environment: pair.environment, budget: .point, cancelFlag: run.cancelFlag,
      source: run.setting == .page ? run.source : [])
    switch judge.verdict(.init(step.left, left), step.sign, .init(step.right, right)) {
    case .holds: return StepReport(.checked, step, pointCount: 1)
    case .unknown(let reason): return unknown(reason)
    case .fails: return nil
    }
  }

  private var isCompared: Bool {
    switch step.sign {
    case .equal, .identical, .approximately, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .defines: true
    default: false
    }
  }

  private func unknown(_ reason: String) -> StepReport { StepReport(.unknown, step, reason: reason) }

  private func refutation(_ compared: Int) -> StepReport {
    if let reason = whyNotRefuted(compared) { return unknown(reason) }
    var assumptions = AssumptionSearch(
      step: step, points: run.points, definitions: run.lateDefinitions, cancelFlag: run.cancelFlag)
    let assumption = assumptions.assumption()
    if run.setting == .page, assumptions.isExhausted { return unknown("this takes too many steps to decide") }
    // The words of a page may well say so.
    if run.setting == .page || !run.assumed.isDisjoint(with: names), stated?.isClosed != true, let assumption {
      return unknown("it holds \(assumption.text)")
    }
    let place = differing[0]
    var report = StepReport(.refuted, step, pointCount: compared)
    report.counterexample = counterexample(run.points[place])
    if case .value(let value) = pairs[place].left { report.left = value }
    if case .value(let value) = pairs[place].right { report.right = value }
    let search = SlipSearch(
      step: step, points: run.points, pairs: pairs, assumption: assumption, cancelFlag: run.cancelFlag)
    report.slip = search.slip()
    report.reason = report.slip?.text
    if let shapes { report.reason = "the left side has the shape \(shapes.left), the right side \(shapes.right)" }
    return report
  }

  /// What makes a disagreement no refutation; nil where it is one.
  private func whyNotRefuted(_ compared: Int) -> String? {
    switch step.sign {
    case .approximately: return "the sides are near to each other only by what the writer knows"
    case .identical: return "this may be a definition"
    default: break
    }
    if let doubt = run.doubts.first ?? remarkDoubt { return doubt }
    if step.right.isZeroLiteral || step.left.isZeroLiteral { return "this may be a condition to be met" }
    if step.left.hasNumberBehindName || step.right.hasNumberBehindName {
      return "a number behind a name may be an index"
    }
    if step.left.isExtremizer || step.right.isExtremizer { return "the arguments of an extremum are not compared" }
    if let function = openFunction { return "\(function) may have properties that are not declared" }
    if shapes != nil, run.setting == .page { return "the sides have different shapes" }
    if run.setting == .page, putsInNumbers { return "the names may have other values here" }
    if !isConstant, differing.count < 2 { return "the sides differ at one point only" }
    if let stated, stated.isClosed {
      if let doubt = decimalDoubt { return doubt }
      let mayLeaveOut = !stated.isFunction && !run.assumed.isDisjoint(with: names) && hasConstantFactor
      return mayLeaveOut ? "a constant factor may be left out" : nil
    }
    return derivativeDoubt ?? assumptionDoubt ?? decimalDoubt ?? conventionDoubt
  }

  /// `\text{(since A is symmetric)}` behind this line or one before: the words say more than is declared.
  private var remarkDoubt: String? {
    let known = run.remarks.contains { remark in
      guard Self.assumptions.contains(where: remark.words.lowercased().contains) else { return false }
      let end = step.right.range.upperBound
      guard remark.range.lowerBound > end, remark.range.lowerBound <= run.source.count else { return true }
      let between = run.source[end..<remark.range.lowerBound]
      return !zip(between, between.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "\\") }
    }
    return known ? "the words beside it say more than is declared" : nil
  }

  private static let assumptions = [
    "symmetric", "orthogonal", "assum", " if ", "(if ", "when ", "independen", "i.i.d", "iid", "one-hot", "sum to",
    "sums to", "centered", "centred", "zero mean", "zero-mean", "unit ", "where ", "for ", "let ", "set ", "diagonal",
    "positive", "invertible", "approx", "对称", "正交", "假设", "若", "当", "独立", "同分布", "中心化", "零均值",
    "单位", "其中", "令", "设", "对角", "可逆", "近似", "约束",
  ]

  /// A function left abstract, of which the writer may know more than its declaration says.
  private var openFunction: String? {
    names.first { name in
      run.declarations.abstract(name).map { $0.isAssumed || run.setting == .page } ?? false
    }
  }

  /// `y - \hat{y} = 4 - 3.5`: one side is all numbers, those that its names are to have.
  private var putsInNumbers: Bool { step.left.freeNames.isEmpty != step.right.freeNames.isEmpty }

  /// In a note, what stands in a derivative may depend on its variable by words alone.
  private var derivativeDoubt: String? {
    guard run.setting == .page, step.left.hasDerivative || step.right.hasDerivative else { return nil }
    if let name = names.first(where: {
      $0.hasPrefix("\\") && $0.contains("{") && !$0.hasPrefix("\\math") && !$0.hasPrefix("\\bold")
    }) {
      return "\(name) may depend on the variable"
    }
    guard let open = names.first(where: { run.assumed.contains($0) }) else { return nil }
    // `\frac{d}{dx}\tanh x`: where there is no other name, nothing can depend on it.
    if names.count == 1, step.left.isPlainAlgebra, step.right.isPlainAlgebra { return nil }
    return "\(open) may depend on the variable"
  }

  /// Names without a declaration may depend on each other.
  private var assumptionDoubt: String? {
    let left = Set(step.left.freeNames).intersection(run.assumed)
    let right = Set(step.right.freeNames).intersection(run.assumed)
    guard !left.isEmpty || !right.isEmpty else { return nil }
    if let unit = left.union(right).first(where: { ["i", "j", "\\mathbf{i}", "\\mathbf{j}"].contains($0) }) {
      return "\(unit) may be the imaginary unit"
    }
    let open = left.symmetricDifference(right).sorted()
    if !open.isEmpty { return "\(open.joined(separator: ", ")) is not declared" }
    guard step.left.isPlainAlgebra, step.right.isPlainAlgebra else {
      return "\(left.sorted().joined(separator: ", ")) is not declared"
    }
    return nil
  }

  /// A rounded decimal in a side makes the sides differ by its last digit.
  private var decimalDoubt: String? {
    if isConstant, step.left.isRoundLiteral || step.right.isRoundLiteral { return roundingDoubt }
    guard step.left.hasDecimal || step.right.hasDecimal else { return nil }
    let isFar = differing.allSatisfy { place in
      guard case .value(.number(let a)) = pairs[place].left, case .value(.number(let b)) = pairs[place].right else {
        return false
      }
      return abs(a.double - b.double) > 0.1 * max(abs(a.double), abs(b.double))
    }
    return isFar ? nil : "a decimal may be rounded"
  }

  /// `100/3 = 33`, `1024 = 1000`: a whole number may stand for what is near to it.
  private var roundingDoubt: String? {
    guard case .value(.number(let a))? = pairs.first?.left, case .value(.number(let b))? = pairs.first?.right else {
      return nil
    }
    let gap = abs(a.double - b.double)
    let isNear = gap < 1 && gap < 0.25 * abs(a.double) || gap < 0.05 * max(abs(a.double), abs(b.double))
    return isNear ? "a number may be rounded" : nil
  }

  /// A constant positive factor between the sides is a log base, a divisor or a mean instead of a sum.
  private var conventionDoubt: String? {
    guard let environment = run.points.first?.environment,
      Conventions.vary(in: step.left, environment) || Conventions.vary(in: step.right, environment),
      let factor = constantFactor
    else { return nil }
    // Of entropies and divergences nothing but the base of the logarithm is open.
    if Conventions.onlyBaseVaries(in: [step.left, step.right]), !Conventions.isBaseChange(factor) { return nil }
    return "the sides differ by a factor that is a matter of convention"
  }

  private var hasConstantFactor: Bool { constantFactor != nil }

  /// The positive number that the left side is of the right one at every point.
  private var constantFactor: Double? {
    var factor: Double?
    for pair in pairs {
      guard case .value(.number(let a)) = pair.left, case .value(.number(let b)) = pair.right, b.double != 0 else {
        continue
      }
      let ratio = a.double / b.double
      guard ratio > 0 else { return nil }
      if let known = factor, abs(known - ratio) > 1e-9 * abs(known) { return nil }
      factor = ratio
    }
    return factor
  }

  private func counterexample(_ point: Sample) -> [(name: String, value: Value)] {
    let used = usedNames(point)
    return point.point.filter { used.contains($0.name) }
  }

  /// The drawn names that the step depends on, also through definitions.
  private func usedNames(_ point: Sample) -> Set<String> {
    var used: Set<String> = []
    for term in [step.left, step.right] {
      let evaluator = Evaluator(environment: point.environment, budget: .point, cancelFlag: run.cancelFlag)
      _ = evaluator.value(of: term)
      used.formUnion(evaluator.usedNames)
    }
    let drawn = Set(point.point.map(\.name))
    // A defined name stands for all that was drawn.
    return used.isSubset(of: drawn) ? used : drawn
  }
}

extension Term {
  var isZeroLiteral: Bool {
    switch kind {
    case .number(let digits): Double(digits) == 0
    case .unsized(.zeros): true
    default: false
    }
  }

  /// A number, or a power of one.
  var isRoundLiteral: Bool {
    switch kind {
    case .number: true
    case .negate(let inner), .percent(let inner): inner.isRoundLiteral
    case .power(let base, let exponent): base.isRoundLiteral && exponent.isRoundLiteral
    case .binary(.times, let left, let right), .binary(.dot, let left, let right),
      .binary(.multiply, let left, let right):
      left.isRoundLiteral && right.isRoundLiteral
    default: false
    }
  }

  /// `A 1`: written so for an index that lost its mark.
  var hasNumberBehindName: Bool {
    if case .binary(.multiply, let left, let right) = kind, case .number = right.kind, case .name = left.kind {
      return true
    }
    // `p_{i1}` has an index and no product.
    if case .index(let base, _, _) = kind { return base.hasNumberBehindName }
    return children.contains(where: \.hasNumberBehindName)
  }

  var isExtremizer: Bool {
    if case .big(let sign, _, _, _) = kind, sign == .argumentMaximum || sign == .argumentMinimum { return true }
    return false
  }

  var hasDecimal: Bool {
    if case .number(let digits) = kind { return digits.contains(".") }
    if case .percent = kind { return true }
    return children.contains(where: \.hasDecimal)
  }

  /// Numbers and names under `+ - \cdot / ^` and elementary functions: true of any numbers or of none.
  var isPlainAlgebra: Bool {
    switch kind {
    case .number, .name: true
    case .negate(let inner), .percent(let inner): inner.isPlainAlgebra
    case .binary(let sign, let left, let right):
      [.add, .subtract, .multiply, .dot, .times, .divide].contains(sign) && left.isPlainAlgebra
        && right.isPlainAlgebra
    case .power(let base, let exponent): base.isPlainAlgebra && exponent.isPlainAlgebra
    case .constant(let constant): constant == .pi || constant == .euler
    case .derivative(let derivative):
      derivative.point == nil && derivative.body.isPlainAlgebra && derivative.body.freeNames.count == 1
        && derivative.variables.allSatisfy { $0.variable.freeNames == derivative.body.freeNames }
    case .builtin(let entry, let arguments, _):
      ["exp", "sin", "cos", "tan", "tanh", "sinh", "cosh", "sigmoid"].contains(entry)
        && arguments.allSatisfy(\.isPlainAlgebra)
    default: false
    }
  }
}
