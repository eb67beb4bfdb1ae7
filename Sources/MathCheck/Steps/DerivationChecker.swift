package import MathEngine
package import MathSyntax

/// Checks derivations step by step: shapes, exact algebra, then sampling in the declared domain (NOTATION.md, 16).
///
/// Three-valued: what can't be decided is `unknown` with the reason, and a step is refuted only where independent points
/// of a domain that is fully understood disagree by far more than rounding.
package struct DerivationChecker: Sendable {
  package let declarations: Declarations
  /// Constants and functions that hold around the derivation.
  package let environment: Environment
  let setting: Setting
  let cancelFlag: CancelFlag?

  /// Where a derivation stands, and how far its declarations can be relied on.
  package enum Setting: Sendable {
    /// All that holds of its names is declared.
    case statement
    /// In a note, whose words say more than its formulas, and whose shapes are mostly loose.
    case page
  }

  package init(
    declarations: Declarations, environment: Environment = Environment(), setting: Setting = .statement,
    cancelFlag: CancelFlag? = nil
  ) {
    self.setting = setting
    self.declarations = declarations
    self.environment = environment
    self.cancelFlag = cancelFlag
  }

  /// Reads and checks a formula.
  package func check(_ text: String, notation: MathNotation = .latex) -> DerivationReport {
    check(MathParser.parse(Array(text.utf8), notation: notation))
  }

  /// Checks a formula that is parsed already.
  package func check(_ tree: MathTree) -> DerivationReport {
    var declarations = declarations
    var assumed: Set<String> = []
    var failed: [String] = []
    // What is inferred for one name may change how the formula reads.
    for round in 0..<Self.roundCount {
      if cancelFlag?.isCancelled == true { return DerivationReport(steps: [], reason: "cancelled") }
      let sampler = Sampler(declarations, base: environment, cancelFlag: cancelFlag)
      // How the context uses a name tells how the formula reads: `2x(wx-y)` after `L=(wx-y)^2` is a product.
      if round == 0, !sampler.plan.incomplete.isEmpty {
        let body = Term(.block(sampler.plan.incomplete), 0..<0)
        let use = NameUse(
          body, missing: sampler.plan.missing.filter { !declarations.declares($0) },
          environment: environment)
        for (name, space) in use.inferred where space.isScalar { declarations.declare(name, space) }
        assumed.formUnion(use.inferred.filter(\.space.isScalar).map(\.name))
        if use.inferred.contains(where: \.space.isScalar) { continue }
      }
      var points = sampler.points()
      guard let first = points.first else {
        return unread(tree, DeclaredScope(declarations: declarations), Self.noPoints(sampler))
      }
      let formula = resolver(Self.scope(first, declarations)).resolve(tree)
      guard let read = formula.term else {
        return DerivationReport(steps: [], reason: formula.fault?.message.text)
      }
      var joint = JointTables(first.environment, declarations.randomNames)
      let looked = Self.lookingUp(declarations.tables, read)
      let term = joint.joining(looked.namingBrackets { first.environment[$0] != nil })
      for (name, table) in joint.tables {
        for place in points.indices { points[place].environment[name] = .table(table) }
      }
      let statements = StepReader.statements(of: term)
      let missing = sampler.plan.missing + Self.missing(statements, points[0].environment)
      let open = missing.filter { !declarations.declares($0) && !failed.contains($0) }
      let use = NameUse(term, missing: open, environment: points[0].environment)
      guard use.inferred.isEmpty, use.functions.isEmpty else {
        for (name, space) in use.inferred { declarations.declare(name, space) }
        declarations.functions += use.functions
        assumed.formUnion(use.inferred.map(\.name) + use.functions.map(\.name))
        failed += use.failed
        continue
      }
      let isDependent = declarations.functions.indices.map { declarations.functions[$0].depend(on: use.derivedBy) }
      if isDependent.contains(true) { continue }
      var run = DerivationRun(
        sampler.plan, assumed: assumed, doubts: sampler.plan.doubts + Self.doubts(formula), points: points,
        setting: setting, cancelFlag: cancelFlag, source: tree.source, remarks: formula.remarks)
      return run.report(statements)
    }
    return unread(tree, DeclaredScope(declarations: declarations), "names are used in too many ways")
  }

  /// More than functions of functions are nested.
  private static let roundCount = 6

  private func resolver(_ scope: any Scope) -> Resolver { Resolver(scope: scope, isCancelled: cancelFlag?.look) }

  /// The names of a point, tables being functions as far as reading goes.
  private static func scope(_ point: Sample, _ declarations: Declarations) -> Environment {
    var environment = point.environment
    for table in declarations.tables {
      let parameters = (environment[table]?.shape ?? []).indices.map { "#\($0)" }
      environment[table] = .function(FunctionValue.placeholder(table, parameters))
    }
    return environment
  }

  /// `p(x,z)` as the element of the table that stands for p.
  private static func lookingUp(_ tables: Set<String>, _ term: Term) -> Term {
    guard !tables.isEmpty else { return term }
    return term.rewritten { part in
      switch part.kind {
      case .apply(let function, let arguments, _):
        guard case .name(let key) = function.kind, tables.contains(key) else { return nil }
        return Term(.index(function, arguments, juxtaposed: nil), part.range)
      default: return nil
      }
    }
  }

  /// What makes it doubtful how the formula is meant.
  private static func doubts(_ formula: Formula) -> [String] {
    formula.warnings.filter { $0.code == .ambiguous || $0.code == .juxtaposedNumbers }.map(\.message.text)
  }

  private static func noPoints(_ sampler: Sampler) -> String {
    if let doubt = sampler.plan.doubts.first { return doubt }
    return "no points were found that meet the conditions of the context"
  }

  /// Names that the statements need and that neither the point nor an earlier definition gives.
  private static func missing(_ statements: [StepReader.Statement], _ environment: Environment) -> [String] {
    var defined: Set<String> = []
    var missing: [String] = []
    for statement in statements {
      for step in statement.steps {
        var own: Set<String> = []
        if let target = step.definition?.target {
          switch target {
          case .name(let key), .element(let key, _, _): own.insert(key)
          case .function(let key, let parameters): own.formUnion([key] + parameters)
          case .quantity: break
          }
        }
        let derived = StatedDerivative.variables(of: step.left) { environment[$0] != nil || defined.contains($0) }
        for name in (step.definition == nil ? step.left.freeNames : derived) + step.right.freeNames
        where environment[name] == nil && !defined.contains(name) && !own.contains(name) && !missing.contains(name) {
          missing.append(name)
        }
        defined.formUnion(own)
      }
    }
    return missing
  }

  /// Every step unknown for one reason.
  private func unread(_ tree: MathTree, _ scope: any Scope, _ reason: String) -> DerivationReport {
    guard let term = resolver(scope).resolve(tree).term else {
      return DerivationReport(steps: [], reason: reason)
    }
    let steps = StepReader.statements(of: term).flatMap(\.steps)
    return DerivationReport(steps: steps.map { StepReport(.unknown, $0, reason: reason) }, reason: reason)
  }
}
