import MathSyntax

/// `x_i`, `A_{ij}`, `A_{2,:}`, `x_{<t}`: counted from 1.
extension Evaluator {
  func index(_ base: Term, _ indices: [Term], _ juxtaposed: [Term]?, _ term: Term) throws(Fault) -> Value {
    let value = try indexedBase(base, term)
    var terms = indices
    if let juxtaposed, indices.count == 1, rank(value) >= juxtaposed.count { terms = juxtaposed }
    let zeroBased = !countsFromZero.isEmpty && countsFromZero.contains(ObjectIdentifier(term))
    if terms.contains(where: \.isSlice) { return try slice(value, terms, term, zeroBased: zeroBased) }
    var places: [Value] = []
    places.reserveCapacity(terms.count)
    for index in terms { places.append(try evaluate(index)) }
    return try element(of: value, at: places, terms, term, zeroBased: zeroBased)
  }

  private func indexedBase(_ base: Term, _ term: Term) throws(Fault) -> Value {
    if case .name(let key) = base.kind, use(key) == nil {
      throw Fault(.unbound, term.range, "Neither this element nor a vector {0} is bound.", [key])
    }
    return try evaluate(base)
  }

  private func rank(_ value: Value) -> Int {
    switch value {
    case .array(let array): array.rank
    case .tuple(let parts): 1 + (parts.map(rank).min() ?? 0)
    case .unsized(.identity, _, _): 2
    default: 0
    }
  }

  func element(of value: Value, at places: [Value], _ terms: [Term], _ term: Term, zeroBased: Bool) throws(Fault)
    -> Value
  {
    var value = value
    for (axis, place) in places.enumerated() {
      let index = try wholeIndex(place, terms[min(axis, terms.count - 1)])
      if axis > 0, case .number = value {
        throw Fault(
          .index, term.range, "There are {0} indices, and only {1} axes.", [String(places.count), String(axis)])
      }
      value = try part(of: value, index: index, base: zeroBased ? 0 : 1, term)
    }
    return value
  }

  private func wholeIndex(_ place: Value, _ term: Term) throws(Fault) -> Int {
    guard case .number(let number) = place, let index = number.int else {
      throw Fault(.index, term.range, "An index is a whole number, not {0}.", [place.kindName])
    }
    return index
  }

  private func part(of value: Value, index: Int, base: Int, _ term: Term) throws(Fault) -> Value {
    switch value {
    case .array(let array):
      let place = index &- base
      guard place >= 0, place < array.shape[0] else {
        throw Fault(
          .index, term.range, "The index {0} is outside {1} to {2}.",
          [String(index), String(base), String(array.shape[0] - 1 + base)])
      }
      if array.rank > 1 { try spend(array.count / array.shape[0] / 8, term.range) }
      return array.part(place)
    case .tuple(let parts):
      let place = index &- base
      guard parts.indices.contains(place) else {
        throw Fault(
          .index, term.range, "The index {0} is outside {1} to {2}.",
          [String(index), String(base), String(parts.count - 1 + base)])
      }
      return parts[place]
    case .unsized(.ones, let scale, _): return .number(scale)
    case .unsized(.zeros, _, _): return .integer(0)
    case .number:
      if case .index(let base, _, _) = term.kind, case .name(let key) = base.kind {
        throw Fault(.unbound, term.range, "{0} is a number and has no elements; this element is not bound.", [key])
      }
      throw Fault(.index, term.range, "A number has no elements; there are too many indices.")
    default:
      if let loosened = value.loosened { return try part(of: loosened, index: index, base: base, term) }
      throw Fault(.index, term.range, "{0} has no elements by index.", [value.kindName])
    }
  }

  private func slice(_ value: Value, _ terms: [Term], _ term: Term, zeroBased: Bool) throws(Fault) -> Value {
    guard case .array(let array) = value.loosened ?? value, terms.count <= array.rank else {
      throw Fault(.index, term.range, "{0} has not this many axes.", [value.kindName])
    }
    let base = zeroBased ? 0 : 1
    var picks: [[Int]] = []
    var kept: [Bool] = []
    for (axis, index) in terms.enumerated() {
      let size = array.shape[axis]
      switch index.kind {
      case .wholeAxis:
        picks.append(Array(0..<size))
        kept.append(true)
      case .slice(let low, let high):
        let from = try low.map { (t) throws(Fault) in try wholeIndex(try evaluate(t), t) - base } ?? 0
        let to = try high.map { (t) throws(Fault) in try wholeIndex(try evaluate(t), t) - base } ?? (size - 1)
        guard from >= 0, to < size, from <= to + 1 else {
          throw Fault(
            .index, term.range, "The indices run outside {0} to {1}.", [String(base), String(size - 1 + base)])
        }
        picks.append(from <= to ? Array(from...to) : [])
        kept.append(true)
      default:
        let place = try wholeIndex(try evaluate(index), index) - base
        guard place >= 0, place < size else {
          throw Fault(
            .index, term.range, "The index {0} is outside {1} to {2}.",
            [String(place + base), String(base), String(size - 1 + base)])
        }
        picks.append([place])
        kept.append(false)
      }
    }
    for axis in terms.count..<max(array.rank, terms.count) {
      picks.append(Array(0..<array.shape[axis]))
      kept.append(true)
    }
    return .array(try gather(array, picks, kept, term))
  }

  private func gather(_ array: NumericArray, _ picks: [[Int]], _ kept: [Bool], _ term: Term) throws(Fault)
    -> NumericArray
  {
    var places = [0]
    for (axis, pick) in picks.enumerated() {
      let size = places.count.multipliedReportingOverflow(by: pick.count)
      guard !size.overflow else { throw Self.limit(term.range) }
      try spend(size.partialValue, term.range)
      places = places.flatMap { place in pick.map { place * array.shape[axis] + $0 } }
    }
    let shape = zip(picks, kept).filter(\.1).map(\.0.count)
    return array.picking(places, shape: shape)
  }
}

extension Term {
  var isSlice: Bool {
    switch kind {
    case .wholeAxis, .slice: true
    default: false
    }
  }
}
