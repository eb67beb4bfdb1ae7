import MathSyntax

/// Relations between numbers and with sets.
extension NumPyWriter {
  mutating func comparison(_ operands: [Term], _ signs: [Term.RelationSign], _ term: Term) throws(NumPyFault)
    -> PythonCode
  {
    var parts: [String] = []
    for (index, sign) in signs.enumerated() where operands.indices.contains(index + 1) {
      parts.append(try relation(operands[index], sign, operands[index + 1], term))
    }
    guard !parts.isEmpty else { throw unsupported(term, "no relation") }
    return PythonCode(parts.joined(separator: " and "), parts.count > 1 ? .and : .comparison, .boolean)
  }

  private mutating func relation(_ left: Term, _ sign: Term.RelationSign, _ right: Term, _ term: Term)
    throws(NumPyFault) -> String
  {
    switch sign {
    case .element, .notElement: return try membership(left, right, sign == .element ? "in" : "not in", term)
    case .contains: return try membership(right, left, "in", term)
    default: break
    }
    let (a, b) = (try scalar(left, term), try scalar(right, term))
    let (x, y) = (a.inside(.additive), b.inside(.additive))
    switch sign {
    case .less: return "\(x) < \(y)"
    case .lessOrEqual: return "\(x) <= \(y)"
    case .greater: return "\(x) > \(y)"
    case .greaterOrEqual: return "\(x) >= \(y)"
    case .equal, .notEqual:
      // What is exact in the formula is rounded in Python, so only plain values are compared as they are.
      if left.isPlainValue, right.isPlainValue { return "\(x) \(sign == .equal ? "==" : "!=") \(y)" }
      let test = "bool(np.isclose(\(a.text), \(b.text), rtol=1e-12, atol=1e-12))"
      return sign == .equal ? test : "not " + test
    case .approximately:
      if left.hasDecimal || right.hasDecimal { throw unsupported(term, "≈ with a decimal, which counts its digits") }
      return "bool(np.isclose(\(a.text), \(b.text), rtol=1e-6, atol=0))"
    case .divides: return "\(b.inside(.multiplicative)) % \(a.inside(.unary)) == 0"
    case .notDivides: return "\(b.inside(.multiplicative)) % \(a.inside(.unary)) != 0"
    default: throw unsupported(term, "this relation")
    }
  }

  private mutating func membership(_ element: Term, _ collection: Term, _ sign: String, _ term: Term)
    throws(NumPyFault) -> String
  {
    if case .interval(let low, let high, let closedBelow, let closedAbove) = collection.kind, sign == "in" {
      let (a, x, b) = (try scalar(low, term), try scalar(element, term), try scalar(high, term))
      let (first, second) = (closedBelow ? "<=" : "<", closedAbove ? "<=" : "<")
      return "\(a.inside(.additive)) \(first) \(x.inside(.additive)) \(second) \(b.inside(.additive))"
    }
    let (x, set) = (try code(element), try code(collection))
    guard x.type.isScalar || x.type == .tuple, set.type == .set else { throw unsupported(term, "membership in this") }
    return "\(x.inside(.additive)) \(sign) \(set.inside(.additive))"
  }
}

extension Term {
  /// A name, an element or a whole number: what Python holds as exactly as the formula does.
  var isPlainValue: Bool {
    switch kind {
    case .name, .words: true
    case .index(let base, let indices, _): base.isPlainValue && indices.allSatisfy(\.isPlainValue)
    case .number(let digits): Int(digits) != nil
    case .negate(let body): body.isPlainValue
    case .binary(let sign, let left, let right):
      (sign == .add || sign == .subtract || sign == .modulo) && left.isWhole && right.isWhole
    default: false
    }
  }

  private var isWhole: Bool {
    switch kind {
    case .number(let digits): Int(digits) != nil
    case .name: true
    default: false
    }
  }

  var hasDecimal: Bool {
    if case .number(let digits) = kind { return Int(digits) == nil }
    return false
  }
}
