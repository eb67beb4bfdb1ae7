import MathSyntax

/// Ranges that are not written but follow from what the index reads (NOTATION.md, 2 and 7).
extension Evaluator {
  /// Every place where `name` indexes something, with its offset.
  struct IndexUse {
    var base: Term
    var axis: Int
    var offset: Int
    var term: Term
  }

  func inferred(_ binder: Term.Binder, _ binders: [Term.Binder], _ terms: [Term], _ term: Term) throws(Fault)
    -> BinderDomain
  {
    var uses: [IndexUse] = []
    var lookups: [Term] = []
    for body in terms { collect(binder.name, body, &uses, &lookups) }
    var low: Int?
    var high: Int?
    var plain: (Int, Term)?
    for use in uses {
      guard let length = try length(use) else { continue }
      if use.offset == 0 {
        if let (other, first) = plain, other != length {
          throw Fault(
            .shape, term.operatorRange, "{0} would run to {1} and to {2}.",
            [binder.name, String(other), String(length)].map { $0 } + (first.range.isEmpty ? [] : []))
        }
        plain = (length, use.term)
      }
      low = max(low ?? 1 - use.offset, 1 - use.offset)
      high = min(high ?? length - use.offset, length - use.offset)
    }
    if let low, let high { return .whole(low, high) }
    for lookup in lookups {
      guard case .apply(let function, let arguments, _) = lookup.kind, case .name(let key) = function.kind,
        let value = use(key)
      else { continue }
      let axis = arguments.firstIndex { if case .name(binder.name) = $0.kind { true } else { false } } ?? 0
      switch value {
      case .table(let table): return .values(support(table, axis: axis, count: arguments.count))
      case .array(let array) where axis < array.rank: return .whole(1, array.shape[axis])
      default: continue
      }
    }
    if let domain = try elementsByUse(binder, terms) { return domain }
    throw Fault(.unbound, binder.range, "Nothing tells what {0} runs over.", [binder.name])
  }

  private func elementsByUse(_ binder: Term.Binder, _ terms: [Term]) throws(Fault) -> BinderDomain? { nil }

  private func support(_ table: DiscreteTable, axis: Int, count: Int) -> [Value] {
    guard count > 1 else { return table.support }
    return FiniteSet(
      table.support.compactMap { value in
        guard let parts = Self.parts(value), axis < parts.count else { return nil }
        return parts[axis]
      }
    ).elements
  }

  private func length(_ use: IndexUse) throws(Fault) -> Int? {
    let base: Value
    if case .name(let key) = use.base.kind {
      guard let value = self.use(key) else {
        throw Fault(.unbound, use.term.range, "Neither this element nor a vector {0} is bound.", [key])
      }
      base = value
    } else {
      base = try evaluate(use.base)
    }
    switch base {
    case .array(let array) where use.axis < array.rank: return array.shape[use.axis]
    case .tuple(let parts):
      if use.axis == 0 { return parts.count }
      return nil
    default: return nil
    }
  }

  private func collect(_ name: String, _ term: Term, _ uses: inout [IndexUse], _ lookups: inout [Term]) {
    if term.boundNames.contains(name) { return }
    switch term.kind {
    case .index(let base, let indices, let juxtaposed):
      let rank = (try? evaluate(base)).map { $0.shape.count } ?? 0
      let axes = juxtaposed.flatMap { rank >= $0.count && indices.count == 1 ? $0 : nil } ?? indices
      for (axis, index) in axes.enumerated() {
        if let offset = index.offset(from: name) {
          uses.append(IndexUse(base: base, axis: axis, offset: offset, term: term))
        }
      }
    case .apply(_, let arguments, _):
      if arguments.contains(where: { if case .name(name) = $0.kind { true } else { false } }) { lookups.append(term) }
    default: break
    }
    for child in term.children { collect(name, child, &uses, &lookups) }
    if case .either(_, let product) = term.kind { collect(name, product, &uses, &lookups) }
  }

  /// Where a range makes an index take the values 0…n-1 of a length-n vector, it counts from 0, with a hint.
  func markZeroBased(_ binder: Term.Binder, _ low: Int, _ high: Int, _ terms: [Term], _ term: Term) {
    guard low <= 2 else { return }
    var uses: [IndexUse] = []
    var lookups: [Term] = []
    for body in terms { collect(binder.name, body, &uses, &lookups) }
    for use in uses where low + use.offset == 0 {
      guard let found = try? length(use), high + use.offset == found - 1 else { continue }
      countsFromZero.insert(ObjectIdentifier(use.term))
      warn(
        Fault(
          .indexBase, use.term.range, "The index runs from 0 to {0} here, so it counts from 0.", [String(found - 1)]))
    }
  }
}

extension Term {
  /// c where the term is `name + c`.
  func offset(from name: String) -> Int? {
    switch kind {
    case .name(name): return 0
    case .binary(.add, let left, let right):
      if case .name(name) = left.kind { return right.smallInteger }
      if case .name(name) = right.kind { return left.smallInteger }
      return nil
    case .binary(.subtract, let left, let right):
      if case .name(name) = left.kind { return right.smallInteger.map { -$0 } }
      return nil
    default: return nil
    }
  }

  var smallInteger: Int? {
    if case .number(let digits) = kind { return Int(digits) }
    return nil
  }
}
