import MathSyntax

/// Sums, products and their kin as generator expressions.
extension NumPyWriter {
  mutating func big(
    _ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term
  ) throws(NumPyFault) -> PythonCode {
    switch sign {
    case .sum:
      let inner = try generator(body, binders, conditions, term, allows: [.number, .boolean, .vector, .matrix])
      return PythonCode("sum(\(inner.text))", .atom, inner.type == .boolean ? .number : inner.type)
    case .product:
      needMath()
      let inner = try generator(body, binders, conditions, term, allows: [.number])
      return PythonCode("math.prod(\(inner.text))")
    case .maximum, .supremum:
      return PythonCode("max(\(try generator(body, binders, conditions, term, allows: [.number]).text))")
    case .minimum, .infimum:
      return PythonCode("min(\(try generator(body, binders, conditions, term, allows: [.number]).text))")
    case .mean:
      return PythonCode("np.mean([\(try generator(body, binders, conditions, term, allows: [.number]).text)])")
    case .argumentMaximum, .argumentMinimum: return try argument(sign, binders, conditions, body, term)
    case .forAll, .conjunction:
      return PythonCode(
        "all(\(try generator(body, binders, conditions, term, allows: [.boolean]).text))", .atom, .boolean)
    case .exists, .disjunction:
      return PythonCode(
        "any(\(try generator(body, binders, conditions, term, allows: [.boolean]).text))", .atom, .boolean)
    case .list:
      let inner = try generator(body, binders, conditions, term, allows: [.number])
      return PythonCode("np.array([\(inner.text)], dtype=float)", .atom, .vector)
    case .union, .intersection, .directSum, .kronecker: throw unsupported(term, "this operator")
    }
  }

  /// `body for i in range(1, n + 1) for j in … if …`, with the body's type.
  mutating func generator(
    _ body: Term, _ binders: [Term.Binder], _ conditions: [Term], _ term: Term, allows: [NumPyType]
  ) throws(NumPyFault) -> PythonCode {
    try bound(binders, body, conditions, term) { (writer: inout NumPyWriter, clauses: String) throws(NumPyFault) in
      let inner = try writer.code(body)
      guard allows.contains(inner.type) else { throw writer.unsupported(body, "a body of this shape") }
      return PythonCode("\(inner.text) \(clauses)", .conditional, inner.type)
    }
  }

  private mutating func bound(
    _ binders: [Term.Binder], _ body: Term, _ conditions: [Term], _ term: Term,
    _ run: (inout NumPyWriter, String) throws(NumPyFault) -> PythonCode
  ) throws(NumPyFault) -> PythonCode {
    let saved = binders.map { ($0.name, leastValue(of: $0.name)) }
    defer { for (name, value) in saved { setLeastValue(value, of: name) } }
    var clauses: [String] = []
    for (index, binder) in binders.enumerated() {
      let earlier = binders[..<index].map { ($0.name, NumPyType.number) }
      let range = try binding(earlier) { (writer: inout NumPyWriter) throws(NumPyFault) in
        try writer.range(of: binder, [body] + conditions)
      }
      clauses.append("for \(names.identifier(of: binder.name)) in \(range)")
    }
    return try binding(binders.map { ($0.name, .number) }) { (writer: inout NumPyWriter) throws(NumPyFault) in
      for condition in conditions { clauses.append("if \(try writer.truth(condition).inside(.or))") }
      return try run(&writer, clauses.joined(separator: " "))
    }
  }

  private mutating func range(of binder: Term.Binder, _ bodies: [Term]) throws(NumPyFault) -> String {
    setLeastValue(nil, of: binder.name)
    switch binder.domain {
    case .range(let low, let high): return try whole(low, high, strictBelow: false, strictAbove: false, binder)
    case .between(let low, let high, let below, let above):
      return try whole(low, high, strictBelow: below, strictAbove: above, binder)
    case .set(let set):
      let inner = try code(set)
      guard inner.type == .set || inner.type == .vector else { throw unsupported(set, "this as a range") }
      if case .set(let elements) = set.kind {
        let values = elements.map { element -> Int? in
          if case .number(let digits) = element.kind { return Int(digits) } else { return nil }
        }
        if !values.contains(nil) { setLeastValue(values.compactMap { $0 }.min(), of: binder.name) }
      }
      return inner.type == .set ? "sorted(\(inner.text))" : inner.inside(.or)
    case .divisors(let number):
      let inner = try scalar(number, number)
      let variable = names.identifier(of: binder.name)
      setLeastValue(1, of: binder.name)
      return "range(1, \(inner.inside(.additive)) + 1) if \(inner.inside(.multiplicative)) % \(variable) == 0"
    case .inferred: return try inferred(binder, bodies)
    case .part: throw NumPyFault(range: binder.range, reason: "a range of pairs")
    }
  }

  private mutating func whole(
    _ low: Term, _ high: Term, strictBelow: Bool, strictAbove: Bool, _ binder: Term.Binder
  ) throws(NumPyFault) -> String {
    if case .constant(.infinity) = high.kind { throw unsupported(high, "an infinite range") }
    let (start, end) = (try scalar(low, low), try scalar(high, high))
    var first = start.text
    if case .number(let digits) = low.kind, let value = Int(digits) {
      setLeastValue(value + (strictBelow ? 1 : 0), of: binder.name)
      first = String(value + (strictBelow ? 1 : 0))
    } else {
      if case .name(let key) = low.kind, let value = leastValue(of: key) {
        setLeastValue(value + (strictBelow ? 1 : 0), of: binder.name)
      } else if case .binary(.add, let left, let right) = low.kind, case .name(let key) = left.kind,
        case .number(let digits) = right.kind, let value = leastValue(of: key), let step = Int(digits)
      {
        setLeastValue(value + step + (strictBelow ? 1 : 0), of: binder.name)
      }
      if strictBelow { first = start.inside(.additive) + " + 1" }
    }
    if strictAbove { return "range(\(first), \(end.text))" }
    if case .number(let digits) = high.kind, let value = Int(digits), value < Int.max {
      return "range(\(first), \(value + 1))"
    }
    return "range(\(first), \(end.inside(.additive)) + 1)"
  }

  /// What the body indexes with the name tells how far it runs; all places must agree to be told apart by none.
  private mutating func inferred(_ binder: Term.Binder, _ bodies: [Term]) throws(NumPyFault) -> String {
    var uses: [(base: Term, axis: Int)] = []
    for body in bodies {
      guard NumPyWriter.collect(binder.name, body, &uses) else {
        throw NumPyFault(range: binder.range, reason: "a range that an index with an offset tells")
      }
    }
    guard let use = uses.first else { throw NumPyFault(range: binder.range, reason: "a range that nothing tells") }
    let array = try code(use.base)
    guard let rank = array.type.rank, use.axis < rank else {
      throw NumPyFault(range: binder.range, reason: "a range that nothing tells")
    }
    setLeastValue(1, of: binder.name)
    let length = use.axis == 0 ? "len(\(array.text))" : "\(array.inside(.atom)).shape[\(use.axis)]"
    return "range(1, \(length) + 1)"
  }

  /// Finds where `name` indexes something; false where it does so with an offset.
  private static func collect(_ name: String, _ term: Term, _ uses: inout [(base: Term, axis: Int)]) -> Bool {
    func isName(_ term: Term) -> Bool { if case .name(name) = term.kind { true } else { false } }
    var isPlain = true
    switch term.kind {
    case .index(let base, let indices, let juxtaposed):
      let terms = indices.count == 1 ? juxtaposed ?? indices : indices
      for (axis, index) in terms.enumerated() {
        if isName(index) { uses.append((base, axis)) } else if index.mentions(name) { isPlain = false }
      }
    case .apply(let function, let arguments, _):
      for (axis, argument) in arguments.enumerated() where isName(argument) { uses.append((function, axis)) }
    default: break
    }
    for child in term.children where !collect(name, child, &uses) { isPlain = false }
    return isPlain
  }

  private mutating func argument(
    _ sign: Term.BigOperator, _ binders: [Term.Binder], _ conditions: [Term], _ body: Term, _ term: Term
  ) throws(NumPyFault) -> PythonCode {
    guard binders.count == 1, conditions.isEmpty else { throw unsupported(term, "this argument of an extremum") }
    let saved = leastValue(of: binders[0].name)
    defer { setLeastValue(saved, of: binders[0].name) }
    let range = try range(of: binders[0], [body])
    let name = names.identifier(of: binders[0].name)
    let inner = try binding([(binders[0].name, .number)]) { (writer: inout NumPyWriter) throws(NumPyFault) in
      try writer.code(body)
    }
    guard inner.type.isScalar else { throw unsupported(body, "a body of this shape") }
    let function = sign == .argumentMaximum ? "max" : "min"
    return PythonCode("\(function)(\(range), key=lambda \(name): \(inner.text))")
  }
}

extension Term {
  /// Whether a name occurs anywhere in it.
  func mentions(_ name: String) -> Bool {
    if case .name(name) = kind { return true }
    return children.contains { $0.mentions(name) }
  }
}
