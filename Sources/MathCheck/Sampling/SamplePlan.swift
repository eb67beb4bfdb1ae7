import MathEngine
import MathNumerics
import MathSyntax

/// Declarations made ready for drawing: every text resolved once, in an order in which each finds its values.
package struct SamplePlan: Sendable {
  let declarations: Declarations
  /// Names that are known before anything is drawn, such as constants of a page.
  let base: Environment
  let cancelFlag: CancelFlag?
  /// The base with what follows from no drawn name.
  private(set) var known: Environment
  private(set) var early: [Defined] = []
  private(set) var late: [Defined] = []
  private(set) var conditions: [ResolvedCondition] = []
  /// Why samples may not cover the domain or fall outside of it; nothing is refuted then.
  package private(set) var doubts: [String] = []
  /// Names that a statement of the context uses and that nothing declares.
  package private(set) var missing: [String] = []
  /// The bodies that use them.
  private(set) var incomplete: [Term] = []

  struct Defined: Sendable {
    var name: String
    var parameters: [String]?
    var body: Term
    var isFamily = false
  }

  struct ResolvedCondition: Sendable {
    var left: Term
    var sign: Term.RelationSign
    var right: Term
    var text: String
  }

  init(_ declarations: Declarations, base: Environment, cancelFlag: CancelFlag? = nil) {
    self.base = base
    known = base
    self.cancelFlag = cancelFlag
    self.declarations = Self.withSizes(declarations)
    doubts = declarations.opaque.map { "the statement \($0) is not understood" }
    defineEarly()
    guard let draft = SampleDraw(self, sample: 0, attempt: 0).spaces() else {
      doubts.append("no value is in the declared domain")
      return
    }
    defineLate(draft.environment)
  }

  /// Names that stand only in shapes are sizes, and so are whole numbers that do.
  private static func withSizes(_ declarations: Declarations) -> Declarations {
    var all = declarations
    for (_, space) in declarations.spaces {
      let terms: [Term] =
        switch space {
        case .array(let shape, _): shape
        case .simplex(let dimension): [dimension]
        case .scalar: []
        }
      for name in terms.flatMap(\.freeNames) where !declarations.definitions.contains(where: { $0.name == name }) {
        all.declare(name, .scalar(ScalarDomain(lower: .init(1, isStrict: false), upper: nil, isWhole: true)))
        all.sizes.insert(name)
      }
    }
    return all
  }

  private mutating func defineEarly() {
    var environment = base
    for definition in declarations.definitions where definition.parameters == nil {
      guard let term = resolver(environment).resolve(definition.body).term,
        case .success(let value) = Evaluator(environment: environment, cancelFlag: cancelFlag).value(of: term)
      else { continue }
      environment[definition.name] = value
      early.append(Defined(name: definition.name, parameters: nil, body: term))
    }
    known = environment
  }

  private mutating func defineLate(_ draft: Environment) {
    var environment = draft
    var waiting = declarations.definitions.filter { definition in !early.contains { $0.name == definition.name } }
    var isMoving = true
    while isMoving, !waiting.isEmpty {
      isMoving = false
      for (place, definition) in waiting.enumerated().reversed() {
        guard let defined = resolve(definition, environment) else { continue }
        SampleDraw.define(defined, in: &environment, cancelFlag: cancelFlag)
        guard environment[defined.name] != nil else { continue }
        late.append(defined)
        waiting.remove(at: place)
        isMoving = true
      }
    }
    for definition in waiting {
      doubts.append("\(definition.name) = \(definition.body) has no value")
      note(definition.body, environment)
    }
    drawLaw(in: &environment)
    for condition in declarations.conditions {
      guard let left = resolver(environment).resolve(condition.left).term,
        let right = resolver(environment).resolve(condition.right).term
      else {
        doubts.append("the condition \(condition.text) is not understood")
        continue
      }
      let unknown = (left.freeNames + right.freeNames).filter { environment[$0] == nil }
      guard unknown.isEmpty else {
        for name in unknown where !missing.contains(name) { missing.append(name) }
        // `\sum_jP_{ij} = 1` for every i: of an index its use tells what it is.
        if Set(unknown).isSubset(of: left.indexNames + right.indexNames) { incomplete += [left, right] }
        continue
      }
      conditions.append(ResolvedCondition(left: left, sign: condition.sign, right: right, text: condition.text))
    }
  }

  /// A random name's value at a point is its law there.
  private mutating func drawLaw(in environment: inout Environment) {
    guard let law = declarations.law else { return }
    guard let term = resolver(environment).resolve(law.text).term,
      term.freeNames.allSatisfy({ environment[$0] != nil })
    else {
      note(law.text, environment)
      return
    }
    let defined = Defined(name: law.name, parameters: nil, body: term)
    SampleDraw.define(defined, in: &environment, cancelFlag: cancelFlag)
    guard environment[law.name] != nil else {
      doubts.append("the law of \(law.name) has no value")
      return
    }
    late.append(defined)
  }

  private func resolve(_ definition: Declarations.Definition, _ environment: Environment) -> Defined? {
    let parameters = (definition.parameters ?? []).map { ($0, environment.kind(of: $0) ?? .unknown) }
    guard let term = resolver(environment, parameters).resolve(definition.body).term else {
      return nil
    }
    let free = term.freeNames.filter { !(definition.parameters ?? []).contains($0) }
    guard free.allSatisfy({ environment[$0] != nil }) else { return nil }
    return Defined(
      name: definition.name, parameters: definition.parameters, body: term, isFamily: definition.isFamily)
  }

  private func resolver(_ scope: Environment, _ parameters: [(String, NameKind)] = []) -> Resolver {
    Resolver(scope: scope, parameters: parameters.map { (name: $0.0, kind: $0.1) }, isCancelled: cancelFlag?.look)
  }

  private mutating func note(_ text: String, _ environment: Environment) {
    guard let term = resolver(environment).resolve(text).term else { return }
    incomplete.append(term)
    for name in term.freeNames where environment[name] == nil && !missing.contains(name) { missing.append(name) }
  }
}

extension Term {
  /// Names that stand as an index by themselves.
  var indexNames: [String] {
    var names = children.flatMap(\.indexNames)
    if case .index(_, let list, let juxtaposed) = kind {
      for case .name(let name) in (juxtaposed ?? list).map(\.kind) { names.append(name) }
    }
    return names
  }
}
