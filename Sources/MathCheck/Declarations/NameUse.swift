import MathEngine
import MathNumerics
import MathSyntax

/// Domains for names that nothing declares, from how they are used, where that is certain.
struct NameUse {
  /// Names that got a domain so.
  private(set) var inferred: [(name: String, space: DeclaredSpace)] = []
  /// Names of functions, where all their arguments are known to be numbers or vectors.
  private(set) var functions: [AbstractFunction] = []
  /// Names that a formula needs and that can't be given a domain.
  private(set) var failed: [String] = []

  private var indexed: [String: (rank: Int, length: Term?)] = [:]
  /// The arguments of every call by name.
  private var calls: [String: [[Term]]] = [:]
  /// Names whose use as functions goes beyond calls and derivatives.
  private var applied: Set<String> = []
  /// `f'`, which a call elsewhere shows to be a derivative.
  private var primed: Set<String> = []
  /// Names that may depend on what they are derived by without showing it.
  private var hiding: Set<String> = []
  /// What the formula derives by.
  private(set) var derivedBy: Set<String> = []
  private var arrays: Set<String> = []
  private var bounds: Set<String> = []
  private var counted: Set<String> = []
  /// Names that stand as an index.
  private var places: Set<String> = []
  private var binders: [String: Term.Binder] = [:]

  /// - Parameter environment: What is known, for telling numbers from vectors.
  init(_ term: Term, missing: [String], environment: Environment) {
    visit(term)
    let sizes = missing.filter { bounds.contains($0) }
    for name in missing {
      if let list = calls[name], !applied.contains(name), !arrays.contains(name), indexed[name] == nil {
        // The arguments may be known once another name is.
        if hiding.contains(name) {
          failed.append(name)
        } else if let function = function(name, list, missing, environment) {
          functions.append(function)
        }
      } else if calls[name] != nil || applied.contains(name) || primed.contains(name)
        || arrays.contains(name) && indexed[name] == nil
      {
        failed.append(name)
      } else if let use = indexed[name] {
        guard use.rank == 1, let length = use.length ?? Self.onlyLength(missing, sizes) else {
          failed.append(name)
          continue
        }
        inferred.append((name, .array(shape: [length], elements: .real)))
      } else if bounds.contains(name) || counted.contains(name) {
        inferred.append((name, .scalar(bounds.contains(name) ? .size : .natural)))
      } else if places.contains(name) {
        // Any row of a small array.
        inferred.append((name, .scalar(ScalarDomain(values: [1, 2, 3]))))
      } else {
        inferred.append((name, .scalar(.real)))
      }
    }
  }

  /// The length of what `\sum_i` runs over: the one name that can be it, or 3 where there is none.
  private static func onlyLength(_ missing: [String], _ sizes: [String]) -> Term? {
    let candidates = missing.filter {
      ["n", "N", "m", "M", "K", "k", "d", "D", "T"].contains($0) || sizes.contains($0)
    }
    switch candidates.count {
    case 0: return Term(.number("3"), 0..<0)
    case 1: return Term(.name(candidates[0]), 0..<0)
    default: return nil
    }
  }

  private mutating func visit(_ term: Term) {
    switch term.kind {
    case .index(let base, let indices, let juxtaposed):
      for case .name(let index) in (juxtaposed ?? indices).map(\.kind) where binders[index] == nil {
        places.insert(index)
      }
      if case .name(let name) = base.kind { note(name, indices) }
    case .member(let family, let index): note(family, [index])
    case .apply(let function, let arguments, _) where note(call: function, arguments):
      arguments.forEach { visit($0) }
      return
    case .functionInverse(let function): if case .name(let name) = function.kind { applied.insert(name) }
    case .primed(let function, _): if case .name(let name) = function.kind { primed.insert(name) }
    case .definition(let definition): if !definition.left.isLoneName { visit(definition.left) }
    case .derivative(let derivative): note(derivative.body, derivedBy: derivative.variables.map(\.variable))
    case .gradient(let gradient): note(gradient.body, derivedBy: gradient.variables)
    case .transpose(let base, _), .norm(let base, _), .inverseTranspose(let base), .pseudoInverse(let base):
      if case .name(let name) = base.kind { arrays.insert(name) }
    case .factorial(let base, _): if case .name(let name) = base.kind { counted.insert(name) }
    case .builtin("binom", let arguments, _): for case .name(let name) in arguments.map(\.kind) { counted.insert(name) }
    case .big(_, let list, _, _), .builder(_, let list, _):
      for binder in list {
        binders[binder.name] = binder
        switch binder.domain {
        case .range(let low, let high): bounds.formUnion(low.freeNames + high.freeNames)
        case .between(let low, let high, _, _): bounds.formUnion(low.freeNames + high.freeNames)
        default: break
        }
      }
    default: break
    }
    for child in term.children { visit(child) }
  }

  /// A function that does not show the variable by which it is derived may depend on it all the same.
  private mutating func note(_ body: Term, derivedBy variables: [Term]) {
    let names = body.freeNames
    for variable in variables.flatMap(\.freeNames) {
      derivedBy.insert(variable)
      guard !names.contains(variable) else { continue }
      hiding.formUnion(names.filter { AbstractFunction.script(of: $0) != variable })
    }
  }

  /// `f(x)`, `f'(x)`; false where something else than a name is called.
  private mutating func note(call function: Term, _ arguments: [Term]) -> Bool {
    switch function.kind {
    case .name(let name):
      calls[name, default: []].append(arguments)
      return true
    case .functionDerivative(let base, _), .primed(let base, _): return note(call: base, arguments)
    default: return false
    }
  }

  /// Nil where calls differ in their arguments, or these are neither numbers nor vectors.
  private func function(_ name: String, _ calls: [[Term]], _ missing: [String], _ environment: Environment)
    -> AbstractFunction?
  {
    guard let first = calls.first, !first.isEmpty, calls.allSatisfy({ $0.count == first.count }) else { return nil }
    // `f_i` under `\sum_i` is many functions.
    if let script = AbstractFunction.script(of: name), binders[script] != nil { return nil }
    var environment = environment
    // What is bound inside the formula is a number.
    for bound in Set(calls.flatMap { $0.flatMap(\.freeNames) }).subtracting(missing) where environment[bound] == nil {
      environment[bound] = .integer(1)
    }
    var shapes: [[Int]]?
    for call in calls {
      let values = call.compactMap { argument -> [Int]? in
        guard case .value(let value) = PointValue(argument, environment, budget: .point) else { return nil }
        return switch value {
        case .number: []
        case .array(let array) where array.shape.count == 1: array.shape
        default: nil
        }
      }
      guard values.count == first.count, shapes == nil || shapes == values else { return nil }
      shapes = values
    }
    let arguments = (shapes ?? []).map { shape -> AbstractFunction.Argument in
      shape.first.map { .vector(Term(.number(String($0)), 0..<0)) } ?? .number
    }
    return AbstractFunction(name: name, arguments: arguments, isAssumed: true)
  }

  private mutating func note(_ name: String, _ indices: [Term]) {
    var length: Term?
    if indices.count == 1, case .name(let index) = indices[0].kind, let binder = binders[index],
      case .range(_, let high) = binder.domain
    {
      length = high
    }
    let old = indexed[name]
    indexed[name] = (indices.count, old?.length ?? length)
  }
}

extension Term {
  fileprivate var isLoneName: Bool { if case .name = kind { true } else { false } }
}
