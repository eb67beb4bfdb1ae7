import MathEngine
import MathSyntax

/// One derivation's check over its points.
struct DerivationRun {
  let declarations: Declarations
  /// What the context and the derivation define by drawn names.
  private(set) var lateDefinitions: [SamplePlan.Defined]
  /// Names of constants.
  private let early: Set<String>
  /// Bodies of what the context and the derivation define, for algebra.
  private(set) var definitions: [String: Term] = [:]
  /// Names whose domains are guessed from their use.
  let assumed: Set<String>
  /// Why the points may not be those that the writer means.
  let doubts: [String]
  var points: [Sample]
  let setting: DerivationChecker.Setting
  let cancelFlag: CancelFlag?
  /// The formula's text.
  let source: [UInt8]
  /// What stands in words behind its lines.
  let remarks: [FormulaRemark]

  /// Sides computed at every point so far, since neighbouring steps share them.
  private var cache: (term: Term, values: [PointValue])?
  /// Steps taken so far.
  private var cost = 0

  init(
    _ plan: SamplePlan, assumed: Set<String>, doubts: [String], points: [Sample],
    setting: DerivationChecker.Setting, cancelFlag: CancelFlag?, source: [UInt8] = [], remarks: [FormulaRemark] = []
  ) {
    self.remarks = remarks
    self.setting = setting
    self.source = source
    declarations = plan.declarations
    lateDefinitions = plan.late
    early = Set(plan.early.map(\.name))
    for defined in plan.early + plan.late
    where defined.parameters == nil && !defined.isFamily
      && defined.name != plan.declarations.law?.name
    {
      definitions[defined.name] = defined.body
    }
    self.assumed = assumed
    self.doubts = doubts
    self.points = points
    self.cancelFlag = cancelFlag
  }

  mutating func report(_ statements: [StepReader.Statement]) -> DerivationReport {
    var reports: [StepReport] = []
    for statement in statements {
      for step in statement.steps { reports.append(check(step)) }
    }
    return DerivationReport(steps: reports, reason: reports.isEmpty ? statements.first?.reason : nil)
  }

  private var isCancelled: Bool { cancelFlag?.isCancelled ?? false }

  private mutating func check(_ step: Step) -> StepReport {
    if isCancelled { return StepReport(.unknown, step, reason: "cancelled") }
    if step.sign == .implies || step.sign == .equivalent { return implication(step) }
    if let definition = step.definition { return check(definition, step) }
    return compare(step)
  }

  // Definitions

  private mutating func check(_ definition: Term.Definition, _ step: Step) -> StepReport {
    let isClaim = step.sign == .equal && hasOwnMeaning(definition) && !isRebinding(definition)
    if isClaim {
      let report = compare(step)
      if report.verdict == .refuted, saysWhatFunctionIs(definition.left) { return StepReport(.defined, step) }
      if report.verdict != .refuted || !Conventions.varies(definition.left) { return report }
      // Of declared distributions the base is all that is a matter of convention, and it was allowed for.
      if setting == .statement, Conventions.onlyBaseVaries(in: [definition.left]) { return report }
      return StepReport(.defined, step)
    }
    if step.sign == .equal, isDrawn(definition) || saysWhatFunctionIs(definition.left) {
      let report = compare(step)
      if report.verdict == .checked || report.verdict == .proved { return report }
    }
    define(definition)
    return StepReport(.defined, step)
  }

  /// `f'(x) = 2x` of a function left abstract tells more of it.
  private func saysWhatFunctionIs(_ left: Term) -> Bool {
    left.isOperatorOnNames && left.freeNames.contains { declarations.abstract($0) != nil }
  }

  /// The left side has a value that the context or the table of built-ins gives it.
  private func hasOwnMeaning(_ definition: Term.Definition) -> Bool {
    guard let first = points.first?.environment else { return false }
    switch definition.target {
    case .name(let key), .element(let key, _, _):
      return first[key] != nil && !isDrawn(definition)
    case .function(let key, _) where declarations.abstract(key) != nil: return false
    default:
      let names = definition.left.freeNames
      if case .probability = definition.left.kind, case .value = value(of: definition.left, first) {
        return true
      }
      if names.contains(where: { first[$0] == nil && first.kind(of: $0) == nil }) { return false }
      if StatedDerivative.isOfDefinition(definition.left, in: self) { return true }
      // `\frac{d}{dx}\tanh x`: there is nothing that x could depend on.
      if case .derivative = definition.left.kind, definition.left.isPlainAlgebra { return true }
      return names.allSatisfy { !assumed.contains($0) } || !definition.left.isOperatorOnNames
    }
  }

  /// In a note a name that has a value gets a new one: `w = 2 - 0.1\cdot 3 = 1.7`.
  private func isRebinding(_ definition: Term.Definition) -> Bool {
    guard setting == .page else { return false }
    switch definition.target {
    case .name, .element: return true
    case .function, .quantity: return false
    }
  }

  /// A name with a domain and no value of its own: the relation may as well give it one.
  private func isDrawn(_ definition: Term.Definition) -> Bool {
    guard case .name(let key) = definition.target else { return false }
    let isFixed = declarations.structures.contains {
      if case .eigenvector(_, key) = $0.structure { true } else { false }
    }
    return !isFixed && declarations.space(of: key) != nil && !declarations.definitions.contains { $0.name == key }
  }

  private mutating func define(_ definition: Term.Definition) {
    cache = nil
    if case .name(let key) = definition.target {
      lateDefinitions.append(SamplePlan.Defined(name: key, parameters: nil, body: definition.body))
    }
    for place in points.indices where !isCancelled {
      switch definition.target {
      case .name(let key), .element(let key, _, _):
        definitions[key] = definition.body
        guard case .value(let value) = value(of: definition.body, points[place].environment) else {
          continue
        }
        points[place].environment[key] = value
      case .function(let key, let parameters):
        points[place].environment[key] = .function(
          FunctionValue(name: key, parameters: parameters, body: definition.body, origin: nil))
      case .quantity: break
      }
    }
  }

  // Comparison

  /// Shapes that never fit, where all of them are declared. Two vectors side by side are mostly a loose inner product.
  private func isShapeFault(_ fault: Fault, in step: Step) -> Bool {
    guard setting == .statement, fault.code == .shape, fault.message.template.contains("cannot be multiplied"),
      doubts.isEmpty, assumed.isDisjoint(with: step.left.freeNames + step.right.freeNames)
    else { return false }
    return true
  }

  private func isProved(_ step: Step) -> Bool {
    guard let point = points.first else { return false }
    if step.left.freeNames.isEmpty, step.right.freeNames.isEmpty {
      if case .value(.number(.exact)) = value(of: step.left, point.environment),
        case .value(.number(.exact)) = value(of: step.right, point.environment)
      {
        return true
      }
    }
    var form = NormalForm(
      declarations: declarations, environment: point.environment, definitions: definitions, cancelFlag: cancelFlag)
    return form.proves(step.left, step.right)
  }

  private func value(of term: Term, _ environment: Environment) -> PointValue {
    PointValue(term, environment, budget: .point, cancelFlag: cancelFlag)
  }

  private mutating func values(of term: Term) -> [PointValue] {
    if let cache, cache.term === term { return cache.values }
    let isConstant = isConstant(term)
    let isCostly = term.isCostly
    let term = seenThrough(term)
    var values: [PointValue] = []
    for (place, point) in points.enumerated() {
      if isCancelled {
        values.append(.undefined("cancelled"))
        continue
      }
      if place > 0, isConstant {
        values.append(values[0])
        continue
      }
      if isCostly && place >= Self.costlyPointCount || cost > Self.maximumCost {
        values.append(.undefined("this takes too many steps to compute at more points"))
        continue
      }
      values.append(
        PointValue(
          term, point.environment, budget: isCostly ? .costlyPoint : .point, cancelFlag: cancelFlag, isQuick: isCostly,
          cost: &cost))
      // What can't be computed once can't be computed at all.
      if place == 0, case .failed(let fault) = values[0] {
        return points.map { _ in .failed(fault) }
      }
    }
    return values
  }

  private static let costlyPointCount = 10
  /// What all sides at all points may cost together.
  private static let maximumCost = 3_000_000

  /// Whether it has one value at all points.
  private func isConstant(_ term: Term) -> Bool {
    guard let point = points.first else { return true }
    return term.freeNames.allSatisfy { name in
      if case .table? = point.environment[name] { return true }
      return early.contains(name)
    }
  }

  /// The term with definitions put into what is derived.
  func seenThrough(_ term: Term) -> Term {
    var functions: [String: [String]] = [:]
    for defined in lateDefinitions where !defined.isFamily { functions[defined.name] = defined.parameters }
    return term.applyingDerived(functions).expandingDerivatives(definitions)
  }

  /// Looks again, with certain integrals, where the sides seem to differ: at some points, and at all where one of these
  /// turns out otherwise.
  private mutating func confirm(_ pairs: inout [SidePair], _ step: Step) {
    var places = pairs.indices.filter { pairs[$0].seemsFalse(step.sign) }
    for round in 0..<2 where !places.isEmpty && !isCancelled {
      let looked = round == 0 ? Array(places.prefix(Self.confirmedPointCount)) : places
      for place in looked { pairs[place] = certain(pairs[place]) }
      places.removeFirst(looked.count)
      if looked.allSatisfy({ pairs[$0].seemsFalse(step.sign) }) { return }
    }
  }

  private mutating func certain(_ pair: SidePair) -> SidePair {
    func value(_ term: Term, _ known: PointValue) -> PointValue {
      guard term.hasIntegral else { return known }
      return PointValue(term, pair.environment, budget: .costlyPoint, cancelFlag: cancelFlag, cost: &cost)
    }
    return SidePair(
      pair.leftTerm, pair.rightTerm, pair.environment, value(pair.leftTerm, pair.left),
      value(pair.rightTerm, pair.right), cancelFlag: cancelFlag)
  }

  private static let confirmedPointCount = 3

  private mutating func compare(_ written: Step) -> StepReport {
    let left = values(of: written.left)
    let right = values(of: written.right)
    cache = (written.right, right)
    var step = written
    step.left = seenThrough(written.left)
    step.right = seenThrough(written.right)
    for (values, _) in [(left, step.left), (right, step.right)] {
      if case .failed(let fault)? = values.first {
        let isFalse = isShapeFault(fault, in: step)
        return StepReport(isFalse ? .refuted : .unknown, step, reason: fault.message.text)
      }
    }
    // The points for orders alone stand last.
    let compared = step.sign.isOrder ? points[...] : points.prefix { !$0.isExtreme || $0.isZero }
    var pairs = compared.indices.map { place in
      SidePair(
        step.left, step.right, points[place].environment, left[place], right[place], cancelFlag: cancelFlag)
    }
    if step.left.hasIntegral || step.right.hasIntegral { confirm(&pairs, step) }
    var report = StepJudgement(step, self, pairs, stated: StatedDerivative(of: written, as: step, in: self)).report
    if report.verdict == .checked, step.sign == .equal, isProved(step) {
      report.verdict = .proved
      report.pointCount = 0
    }
    return report
  }
}
