package import MathEngine
package import MathSyntax

/// The array whose elements a formula defines one by one: `a_i = \sum_j p_{ij}`.
package struct DefinedFamily {
  /// Nil where the range of an index can't be told, or an element has no value.
  package let value: Value?

  /// - Parameters:
  ///   - indices: The names that the elements are counted by, from 1.
  ///   - body: An element.
  package init(indices: [String], body: Term, environment: Environment, cancelFlag: CancelFlag? = nil) {
    let lengths = indices.compactMap { index -> Int? in
      let lengths = Set(Self.lengths(of: index, in: body, environment))
      return lengths.count == 1 ? lengths.first : nil
    }
    guard lengths.count == indices.count, !lengths.isEmpty, lengths.reduce(1, *) <= ArrayDraw.maximumCount else {
      value = nil
      return
    }
    value = Self.elements(indices[...], lengths[...], body, environment, cancelFlag)
  }

  private static func elements(
    _ indices: ArraySlice<String>, _ lengths: ArraySlice<Int>, _ body: Term, _ environment: Environment,
    _ cancelFlag: CancelFlag?
  ) -> Value? {
    guard let index = indices.first, let length = lengths.first else {
      return try? Evaluator(environment: environment, budget: .point, cancelFlag: cancelFlag).value(of: body).get()
    }
    var values: [Value] = []
    for place in 0..<length {
      var environment = environment
      environment[index] = .integer(place + 1)
      guard let value = elements(indices.dropFirst(), lengths.dropFirst(), body, environment, cancelFlag) else {
        return nil
      }
      values.append(value)
    }
    return Value.listed(values)
  }

  /// How far an index runs: the lengths of the axes that it is the index of.
  private static func lengths(of index: String, in term: Term, _ environment: Environment) -> [Int] {
    var found: [Int] = []
    if case .index(let base, let list, let juxtaposed) = term.kind, case .name(let name) = base.kind,
      case .array(let array)? = environment[name]
    {
      for (axis, part) in (juxtaposed ?? list).enumerated() where axis < array.rank {
        if case .name(index) = part.kind { found.append(array.shape[axis]) }
      }
    }
    return found + term.children.flatMap { lengths(of: index, in: $0, environment) }
  }
}
