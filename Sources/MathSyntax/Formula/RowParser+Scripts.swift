extension RowParser {
  /// Puts an item's subscript, primes and superscript on a term. `base` is the kind of the name that the term is.
  func scripted(_ term: Term, _ item: FormulaItem, base: NameKind?) throws(Fault) -> Term {
    guard item.hasScripts else { return term }
    var result = term
    if let sub = item.sub {
      result = try indexed(result, sub)
    }
    return try raised(result, item, base: base)
  }

  /// Primes and superscript alone.
  func raised(_ term: Term, _ item: FormulaItem, base: NameKind?) throws(Fault) -> Term {
    var result = term
    if item.primes > 0 {
      let whole = result.range.lowerBound..<max(result.range.upperBound, item.sup == nil ? item.range.upperBound : 0)
      result = Term(.primed(result, item.primes), whole)
    }
    if let sup = item.sup { result = try superscript(result, sup, base: base) }
    return result
  }

  /// A subscript as an index list.
  func indexed(_ base: Term, _ sub: MathNode) throws(Fault) -> Term {
    let list = try context.reading(sub) { parser throws(Fault) -> ([Term], [Term]?) in
      let letters = try parser.juxtaposedIndices()
      return (try parser.indexList(), letters)
    }
    return Term(
      .index(base, list.0, juxtaposed: list.1), base.range.lowerBound..<max(base.range.upperBound, sub.range.upperBound)
    )
  }

  /// `i`, `i,j`, `2,:`, `<t`, `1:t`.
  func indexList() throws(Fault) -> [Term] {
    var indices: [Term] = []
    while true {
      indices.append(try indexPart())
      guard let item else { return indices }
      guard case .comma = item.lexeme else { throw unexpected(item) }
      position += 1
    }
  }

  private func indexPart() throws(Fault) -> Term {
    let start = position
    guard let item else { throw missingOperand() }
    switch item.lexeme {
    case .binary("\\cdot"), .binary("*"), .binary("\\bullet"), .binary("\\ast"):
      position += 1
      return Term(.wholeAxis, item.range)
    case .relation("\\lt"), .relation("\\le"), .relation("<"):
      position += 1
      let bound = try sum()
      var upper = bound
      if case .relation(let name) = item.lexeme, name != "\\le" {
        upper = Term(.binary(.subtract, bound, Term(.number("1"), bound.range)), bound.range)
      }
      return Term(.slice(nil, upper), range(from: start))
    case .relation("\\gt"), .relation("\\ge"), .relation(">"):
      position += 1
      let bound = try sum()
      var lower = bound
      if case .relation(let name) = item.lexeme, name != "\\ge" {
        lower = Term(.binary(.add, bound, Term(.number("1"), bound.range)), bound.range)
      }
      return Term(.slice(lower, nil), range(from: start))
    case .colon:
      position += 1
      guard let next = self.item, case .comma = next.lexeme else {
        if self.item == nil { return Term(.wholeAxis, item.range) }
        return Term(.slice(nil, try sum()), range(from: start))
      }
      return Term(.wholeAxis, item.range)
    default: break
    }
    let first = try sum()
    guard let next = self.item, case .colon = next.lexeme else { return first }
    position += 1
    if let more = self.item, !isSeparator(more) {
      return Term(.slice(first, try sum()), range(from: start))
    }
    return Term(.slice(first, nil), range(from: start))
  }

  /// The indices of `A_{ij}` and `A_{12}` one by one, where the subscript is nothing but single letters and digits.
  func juxtaposedIndices() throws(Fault) -> [Term]? {
    var parts: [Term] = []
    for index in position..<end {
      let item = items[index]
      guard !item.hasScripts else { return nil }
      switch item.lexeme {
      case .number(let digits):
        guard digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        for (offset, digit) in digits.enumerated() {
          let place = item.range.lowerBound + offset
          parts.append(Term(.number(String(digit)), place..<place + 1))
        }
      case .name(let key): parts.append(try context.plainName(key, item.range))
      default: return nil
      }
    }
    return parts.count >= 2 ? parts : nil
  }

  private func superscript(_ base: Term, _ sup: MathNode, base kind: NameKind?) throws(Fault) -> Term {
    let items = ItemReader.items(of: sup)
    let whole = base.range.lowerBound..<max(base.range.upperBound, sup.range.upperBound)
    if items.isEmpty { return base }
    if items.count == 1, !items[0].hasScripts, let mark = try mark(items[0], on: base, sup, whole) { return mark }
    if items.count == 2, case .binary("-") = items[0].lexeme, !items[1].hasScripts, isTransposeMark(items[1]) {
      return onMatrix(of: base, whole) { .inverseTranspose($0) }
    }
    if let inner = parenthesizedLabel(items), kind != nil {
      return try labelled(base, inner, sup, kind, whole)
    }
    let exponent = try context.expression(sup)
    return Term(.power(base, exponent), whole)
  }

  /// A mark of matrices on an element, as in `A^\top_{12}`, is on the matrix: an element has no transpose.
  private func onMatrix(of base: Term, _ whole: Range<Int>, _ marked: (Term) -> Term.Kind) -> Term {
    guard let (matrix, indices, juxtaposed) = base.element else { return Term(marked(base), whole) }
    return Term(.index(Term(marked(matrix), whole), indices, juxtaposed: juxtaposed), whole)
  }

  func isTransposeMark(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .special("\\top"), .binary("\\intercal"), .special("\\intercal"): true
    case .name("T"), .name("\\mathsf{T}"), .name("\\top"), .words("T"): true
    default: false
    }
  }

  private func mark(_ item: FormulaItem, on base: Term, _ sup: MathNode, _ whole: Range<Int>) throws(Fault) -> Term? {
    switch item.lexeme {
    case .name("T") where isSurelyNumber(base), .name("H") where isSurelyNumber(base): return nil
    case .special("\\top"), .binary("\\intercal"), .special("\\intercal"), .name("\\top"), .name("\\mathsf{T}"):
      return onMatrix(of: base, whole) { .transpose($0, orPower: nil) }
    case .name("T"), .words("T"):
      guard !context.isBound("T") else { return Term(.transpose(base, orPower: Term(.name("T"), sup.range)), whole) }
      return onMatrix(of: base, whole) { .transpose($0, orPower: nil) }
    case .name("H") where !context.isBound("H"), .binary("\\dagger"), .name("\\dag"):
      return onMatrix(of: base, whole) { .conjugate($0, adjoint: true) }
    case .binary("*"), .binary("\\ast"), .binary("\\star"):
      return Term(.conjugate(base, adjoint: true), whole)
    case .binary("+"): return onMatrix(of: base, whole) { .pseudoInverse($0) }
    case .binary("\\circ"), .special("\\degree"), .special("°"): return Term(.degrees(base), whole)
    case .special("\\prime"): return Term(.primed(base, 1), whole)
    case .name("c") where !context.isBound("c"), .name("C") where !context.isBound("C"):
      return nil
    default: return nil
    }
  }

  /// `2^H`, `e^T`, `\gamma^T`: what is no matrix has a power there, although the letter may be unbound.
  private func isSurelyNumber(_ base: Term) -> Bool {
    switch base.kind {
    case .number, .constant: return true
    case .name(let key):
      guard key.utf8.first == UInt8(ascii: "\\"), !key.contains("{"), case .number? = context.kind(of: key) else {
        return false
      }
      return true
    default: return false
    }
  }

  /// The items inside `(…)` or `[…]` where these hold the whole superscript.
  func parenthesizedLabel(_ items: [FormulaItem]) -> MathNode? {
    guard items.count >= 1 else { return nil }
    if items.count == 1, case .fenced(let open, _, let parts)? = items[0].core?.kind, parts.count == 1,
      open == "(" || open == "[", !items[0].hasScripts, let core = items[0].core
    {
      return core.children[parts[0]]
    }
    guard case .open(let open) = items[0].lexeme, open == "(" || open == "[",
      case .close = items[items.count - 1].lexeme, !items[items.count - 1].hasScripts,
      let first = items.first?.core, let last = items.last?.core
    else { return nil }
    for item in items.dropFirst().dropLast() {
      if case .open = item.lexeme { return nil }
      if case .close = item.lexeme { return nil }
    }
    let inner = items.dropFirst().dropLast().map { $0.node }
    return MathNode(.row, first.range.upperBound..<last.range.lowerBound, inner)
  }

  /// `x^{(i)}`: a sample of a bound array, the i-th derivative of a function, never a power.
  private func labelled(
    _ base: Term, _ label: MathNode, _ sup: MathNode, _ kind: NameKind?, _ whole: Range<Int>
  ) throws(Fault) -> Term {
    switch kind {
    case .array, .collection, .unknown:
      let index = try context.expression(label)
      return Term(.index(base, [index], juxtaposed: nil), whole)
    case .function, .builtin:
      if case .number(let digits) = ItemReader.bare(label).kind, let order = Int(digits), order >= 0, order < 20 {
        return order == 0 ? base : Term(.functionDerivative(base, order: order), whole)
      }
      throw Fault(.unsupported, sup.range, "Only a derivative of a fixed order has a value.")
    default:
      let label = context.text(whole)
      throw Fault(.unbound, whole, "{0} has no value here; a superscript in parentheses is a label.", [label])
    }
  }
}

extension Term {
  /// The parts of `A_{12}`, `A_{i,j}`: a matrix and the two indices of one element.
  public var element: (matrix: Term, indices: [Term], juxtaposed: [Term]?)? {
    guard case .index(let matrix, let indices, let juxtaposed) = kind,
      // In parentheses the element stands for itself.
      matrix.range.lowerBound == range.lowerBound,
      indices.count == 2 || juxtaposed?.count == 2, indices.allSatisfy({ !$0.isPartOfAxis })
    else { return nil }
    return (matrix, indices, juxtaposed)
  }

  private var isPartOfAxis: Bool {
    switch kind {
    case .wholeAxis, .slice: true
    default: false
    }
  }
}

extension FormulaItem {
  /// The item as a node again.
  var node: MathNode {
    guard hasScripts, let core else { return core ?? MathNode(.row, range) }
    var children = [core]
    var subIndex: Int?
    var supIndex: Int?
    if let sub {
      subIndex = children.count
      children.append(sub)
    }
    if let sup {
      supIndex = children.count
      children.append(sup)
    }
    return MathNode(.scripts(base: 0, sub: subIndex, sup: supIndex, primes: primes), range, children)
  }
}
