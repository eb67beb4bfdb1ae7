import MathEngine
import MathSyntax

/// The array whose elements a context defines one by one: `a_i = \sum_j p_{ij}`.
struct DefinedFamily {
  /// Nil where the range of an index can't be told, or an element has no value.
  let value: Value?

  init(_ defined: SamplePlan.Defined, _ environment: Environment, cancelFlag: CancelFlag? = nil) {
    let indices = defined.parameters ?? []
    let lengths = indices.compactMap { Self.length(of: $0, in: defined.body, environment) }
    guard lengths.count == indices.count, !lengths.isEmpty, lengths.reduce(1, *) <= ArrayDraw.maximumCount else {
      value = nil
      return
    }
    value = Self.elements(indices[...], lengths[...], defined.body, environment, cancelFlag)
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

  /// How far an index runs: the length of the axis that it is the index of.
  private static func length(of index: String, in term: Term, _ environment: Environment) -> Int? {
    if case .index(let base, let list, let juxtaposed) = term.kind, case .name(let name) = base.kind,
      case .array(let array)? = environment[name]
    {
      for (axis, part) in (juxtaposed ?? list).enumerated() where axis < array.rank {
        if case .name(index) = part.kind { return array.shape[axis] }
      }
    }
    return term.children.lazy.compactMap { length(of: index, in: $0, environment) }.first
  }
}
