/// What stands under a big operator: `i=1`, `i,j`, `x\in S`, `1\le i<j\le n`, `i:x_i>1`, `k\mid 12`, `i\ne j`.
extension RowParser {
  /// A stretch of items between commas.
  struct BinderSpec {
    var start: Int
    var end: Int
  }

  func segments(_ start: Int, _ stop: Int) -> [BinderSpec] {
    var specs: [BinderSpec] = []
    var begin = start
    var index = start
    while index < stop {
      switch items[index].lexeme {
      case .comma, .semicolon, .colon:
        if begin < index { specs.append(BinderSpec(start: begin, end: index)) }
        begin = index + 1
      case .open where partner[index] > index: index = partner[index]
      default: break
      }
      index += 1
    }
    if begin < stop { specs.append(BinderSpec(start: begin, end: stop)) }
    return specs
  }

  private func key(_ index: Int) -> String? {
    let item = items[index]
    guard case .name(let key) = item.lexeme, item.primes == 0, item.sup == nil else {
      if case .name(let key) = item.lexeme, item.sup == nil { return key + String(repeating: "'", count: item.primes) }
      return nil
    }
    return NameKey.scripted(key, sub: item.sub.map { NameKey.spelling(of: $0) }, sup: nil)
  }

  private func isRelation(_ index: Int) -> Bool {
    if case .relation = items[index].lexeme { true } else { false }
  }

  private func relationName(_ index: Int) -> String? {
    if case .relation(let name) = items[index].lexeme { name } else { nil }
  }

  /// Places of the relations in a segment, outside parentheses.
  private func relations(_ spec: BinderSpec) -> [Int] {
    var found: [Int] = []
    var index = spec.start
    while index < spec.end {
      if case .open = items[index].lexeme, partner[index] > index {
        index = partner[index]
      } else if isRelation(index) {
        found.append(index)
      }
      index += 1
    }
    return found
  }

  /// The names that a list of segments binds.
  func binderNames(_ specs: [BinderSpec]) throws(Fault) -> [String] {
    var names: [String] = []
    func add(_ name: String) { if !names.contains(name) { names.append(name) } }
    for spec in specs {
      let signs = relations(spec)
      guard let first = signs.first else {
        if spec.end == spec.start + 1, let name = key(spec.start) {
          add(name)
        } else {
          tupleNames(spec.start, spec.end).forEach(add)
        }
        continue
      }
      switch relationName(first) {
      case "=", "\\in", "\\sim", "\\mid", "\\notin", "\\to":
        if first == spec.start + 1, let name = key(spec.start) {
          if names.isEmpty || relationName(first) != "\\notin" { add(name) }
        } else {
          tupleNames(spec.start, first).forEach(add)
        }
      default:
        let before = names
        for name in chainNames(spec, signs) where !before.contains(name) { add(name) }
      }
    }
    return names
  }

  /// The binders of a chain of orders: middle names always; an end where it is unbound, or where nothing else binds.
  private func chainNames(_ spec: BinderSpec, _ signs: [Int]) -> [String] {
    let bounds = [spec.start - 1] + signs + [spec.end]
    var middle: [String] = []
    var ends: [String] = []
    for index in 0..<(bounds.count - 1) where bounds[index + 1] - bounds[index] == 2 {
      guard let name = key(bounds[index] + 1) else { continue }
      let isEnd = index == 0 || index == bounds.count - 2
      if !isEnd { middle.append(name) } else if !context.isBound(name) { ends.append(name) }
    }
    if middle.isEmpty && ends.isEmpty, let name = signs[0] == spec.start + 1 ? key(spec.start) : nil { return [name] }
    return middle + ends
  }

  private func tupleNames(_ start: Int, _ stop: Int) -> [String] {
    guard stop > start, case .open("(") = items[start].lexeme, partner[start] == stop - 1 else { return [] }
    return ((start + 1)..<(stop - 1)).compactMap { key($0) }
  }

  /// Binders and conditions of segments whose names are bound already. `upper` is what stands above the operator.
  func binders(_ specs: [BinderSpec], names: [String], upper: Term?) throws(Fault) -> ([Term.Binder], [Term]) {
    var binders: [Term.Binder] = []
    var conditions: [Term] = []
    var waiting: [(String, Range<Int>)] = []
    for spec in specs {
      let whole = items[spec.start].range.lowerBound..<items[spec.end - 1].range.upperBound
      let signs = relations(spec)
      guard let first = signs.first else {
        if spec.end == spec.start + 1, let name = key(spec.start) {
          if !binders.contains(where: { $0.name == name && !$0.isInferred }) { waiting.append((name, whole)) }
        } else if let names = Optional(tupleNames(spec.start, spec.end)), !names.isEmpty {
          names.forEach { waiting.append(($0, whole)) }
        } else {
          conditions.append(try window(spec.start, spec.end) { () throws(Fault) in try expression() })
        }
        continue
      }
      let name = first == spec.start + 1 ? key(spec.start) : nil
      switch (relationName(first), name) {
      case ("=", let name?) where signs.count == 1 && !binders.contains(where: { $0.name == name }):
        let domain = try equalDomain(first + 1, spec.end, upper)
        for (other, range) in waiting { append(Term.Binder(name: other, domain: domain, range: range), to: &binders) }
        waiting = []
        binders.append(Term.Binder(name: name, domain: domain, range: whole))
      case ("\\in", let name?) where signs.count == 1:
        let set = try window(first + 1, spec.end) { () throws(Fault) in try setOperand() }
        for (other, range) in waiting {
          append(Term.Binder(name: other, domain: .set(set), range: range), to: &binders)
        }
        waiting = []
        append(Term.Binder(name: name, domain: .set(set), range: whole), to: &binders)
      case ("\\in", nil) where !tupleNames(spec.start, first).isEmpty:
        let parts = tupleNames(spec.start, first)
        let set = try window(first + 1, spec.end) { () throws(Fault) in try setOperand() }
        for (place, part) in parts.enumerated() {
          binders.append(
            Term.Binder(name: part, domain: .part(of: set, position: place, count: parts.count), range: whole))
        }
      case ("\\mid", let name?) where signs.count == 1 && !isCondition(first + 1, spec.end):
        let number = try window(first + 1, spec.end) { () throws(Fault) in try expression() }
        binders.append(Term.Binder(name: name, domain: .divisors(number), range: whole))
      case ("\\mid", let name?):
        waiting.append((name, items[spec.start].range))
        conditions.append(try window(first + 1, spec.end) { () throws(Fault) in try expression() })
      default:
        try chain(spec, signs, names, whole, upper, &binders, &conditions)
        waiting.removeAll { waiting in binders.contains { $0.name == waiting.0 } }
      }
    }
    for (name, range) in waiting {
      let domain: Term.Binder.Domain = upper.map { .range(from: Term(.number("1"), range), to: $0) } ?? .inferred
      append(Term.Binder(name: name, domain: domain, range: range), to: &binders)
    }
    return (binders, conditions)
  }

  /// A domain that is told replaces one that was to be inferred.
  private func append(_ binder: Term.Binder, to binders: inout [Term.Binder]) {
    if let index = binders.firstIndex(where: { $0.name == binder.name }) {
      if case .inferred = binders[index].domain { binders[index] = binder }
      return
    }
    binders.append(binder)
  }

  private func isCondition(_ start: Int, _ stop: Int) -> Bool { (start..<stop).contains { isRelation($0) } }

  /// `i = 1` with the upper bound above the operator.
  private func equalDomain(_ start: Int, _ stop: Int, _ upper: Term?) throws(Fault) -> Term.Binder.Domain {
    let lower = try window(start, stop) { () throws(Fault) in try expression() }
    guard let upper else {
      throw Fault(.unsupported, lower.range, "There is a first value but no last one.")
    }
    return .range(from: lower, to: upper)
  }

  private func chain(
    _ spec: BinderSpec, _ signs: [Int], _ names: [String], _ whole: Range<Int>, _ upper: Term?,
    _ binders: inout [Term.Binder], _ conditions: inout [Term]
  ) throws(Fault) {
    let condition = try window(spec.start, spec.end) { () throws(Fault) in try expression() }
    conditions.append(condition)
    guard case .comparison(let operands, let relations) = condition.kind else { return }
    for (index, operand) in operands.enumerated() {
      guard let name = Self.bareName(operand), names.contains(name), !binders.contains(where: { $0.name == name })
      else {
        continue
      }
      var below: Term?
      var above: Term?
      for other in stride(from: index - 1, through: 0, by: -1) where isBound(operands[other], names) {
        let rising = relations[other..<index].allSatisfy { $0 == .less || $0 == .lessOrEqual }
        let falling = relations[other..<index].allSatisfy { $0 == .greater || $0 == .greaterOrEqual }
        if rising { below = operands[other] } else if falling { above = operands[other] }
        break
      }
      for other in (index + 1)..<max(operands.count, index + 1) where isBound(operands[other], names) {
        let rising = relations[index..<other].allSatisfy { $0 == .less || $0 == .lessOrEqual }
        let falling = relations[index..<other].allSatisfy { $0 == .greater || $0 == .greaterOrEqual }
        if rising { above = operands[other] } else if falling { below = operands[other] }
        break
      }
      binders.append(Term.Binder(name: name, domain: domain(below, above, upper, whole), range: whole))
    }
  }

  private func domain(_ below: Term?, _ above: Term?, _ upper: Term?, _ whole: Range<Int>) -> Term.Binder.Domain {
    let infinity = Term(.constant(.infinity), whole)
    switch (below, above ?? upper) {
    case (let below?, let above?): return .between(below, above, strictBelow: false, strictAbove: false)
    case (let below?, nil): return .range(from: below, to: infinity)
    case (nil, let above?) where upper != nil: return .range(from: Term(.number("1"), whole), to: above)
    default: return .inferred
    }
  }

  private func isBound(_ term: Term, _ names: [String]) -> Bool {
    !term.freeNames.contains { names.contains($0) }
  }

  static func bareName(_ term: Term) -> String? {
    if case .name(let key) = term.kind { return key }
    return nil
  }
}
