import MathNumerics
import MathSyntax

/// Domains for names that nothing declares, from how they are used, where that is certain.
struct NameUse {
  /// Names that got a domain so.
  private(set) var inferred: [(name: String, space: DeclaredSpace)] = []
  /// Names that a formula needs and that can't be given a domain.
  private(set) var failed: [String] = []

  private var indexed: [String: (rank: Int, length: Term?)] = [:]
  private var applied: Set<String> = []
  private var arrays: Set<String> = []
  private var bounds: Set<String> = []
  private var counted: Set<String> = []
  /// Names that stand as an index.
  private var places: Set<String> = []
  private var binders: [String: Term.Binder] = [:]

  init(_ term: Term, missing: [String]) {
    visit(term)
    let sizes = missing.filter { bounds.contains($0) }
    for name in missing {
      if applied.contains(name) || arrays.contains(name) && indexed[name] == nil {
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
    case .apply(let function, _, _): if case .name(let name) = function.kind { applied.insert(name) }
    case .functionDerivative(let function, _), .functionInverse(let function), .primed(let function, _):
      if case .name(let name) = function.kind { applied.insert(name) }
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
