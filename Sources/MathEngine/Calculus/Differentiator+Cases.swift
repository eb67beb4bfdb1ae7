import MathSyntax

/// Functions by cases: each branch is differentiated, and where a condition changes over no derivative is claimed.
extension Differentiator {
  func cases(_ branches: [Term.CaseBranch], _ range: Range<Int>) throws(Fault) -> Term? {
    var edges: [Term] = []
    for branch in branches {
      if let condition = branch.condition, depends(condition) { try collectEdges(condition, into: &edges) }
    }
    guard edges.count <= 64 else { throw Fault(.limitExceeded, range, "This takes more steps than an evaluation may.") }
    var derived: [Term.CaseBranch] = []
    for branch in branches {
      var value = try orZero(branch.value)
      for edge in edges { value = Term(.binary(.multiply, edge, value), value.range) }
      derived.append(Term.CaseBranch(value: value, condition: branch.condition))
    }
    return Term(.cases(derived), range)
  }

  /// Factors that are 1, and not defined where the sides of a comparison meet.
  private func collectEdges(_ condition: Term, into edges: inout [Term]) throws(Fault) {
    switch condition.kind {
    case .comparison(let operands, let signs):
      guard signs.allSatisfy({ $0.isOrder || $0 == .equal || $0 == .notEqual }) else { throw unsupported(condition) }
      for (left, right) in zip(operands, operands.dropFirst()) {
        let gap = Term(.binary(.subtract, left, right), condition.range)
        let sign = Term(.builtin("∂abs", [gap], []), condition.range)
        edges.append(Term(.binary(.multiply, sign, sign), condition.range))
      }
    case .logical(_, let left, let right):
      try collectEdges(left, into: &edges)
      try collectEdges(right, into: &edges)
    case .not(let inner): try collectEdges(inner, into: &edges)
    default: throw unsupported(condition)
    }
  }

  /// Whether a term may jump where one of its conditions changes over.
  func mayJump(_ term: Term, depth: Int = 0) -> Bool {
    if depth > 24 { return true }
    switch term.kind {
    case .cases, .indicator, .comparison, .logical, .not: return true
    case .builtin(let entry, _, _):
      if ["floor", "ceil", "round", "sign", "∂abs", "∂ReLU", "step", "heaviside"].contains(entry) { return true }
      if let body = Builtins.formulas[entry]?.body, mayJump(body, depth: depth + 1) { return true }
    case .apply(let function, _, _):
      guard case .name(let key) = function.kind, case .function(let value)? = evaluator.use(key) else { return true }
      if mayJump(value.body, depth: depth + 1) { return true }
    case .either(let applied, let product):
      return mayJump(applied, depth: depth + 1) && mayJump(product, depth: depth + 1)
    default: break
    }
    return term.children.contains { mayJump($0, depth: depth + 1) }
  }
}
