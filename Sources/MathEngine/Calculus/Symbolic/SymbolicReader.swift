import MathNumerics
import MathSyntax

/// Reads a term of real numbers as a symbolic expression; nil for arrays and whatever has no rule.
struct SymbolicReader {
  let environment: Environment
  /// The text that the ranges of the term count in.
  let source: String

  private static let functions: Set<String> = Set(Differentiator.elementwise.keys).union(["abs"])

  func expression(_ term: Term) -> SymbolicExpression? { read(term, [:], 0) }

  private func read(_ term: Term, _ places: [String: SymbolicExpression], _ depth: Int) -> SymbolicExpression? {
    guard depth < 60 else { return nil }
    func read(_ term: Term) -> SymbolicExpression? { self.read(term, places, depth + 1) }
    func both(_ a: Term, _ b: Term, _ make: (SymbolicExpression, SymbolicExpression) -> SymbolicExpression)
      -> SymbolicExpression?
    {
      guard let x = read(a), let y = read(b) else { return nil }
      return make(x, y)
    }
    switch term.kind {
    case .number(let digits): return Rational(decimal: digits).map { .number($0) }
    case .constant(.pi): return .symbol("\\pi")
    case .constant(.euler): return .calling("exp", .one)
    case .name(let key):
      if let place = places[key] { return place }
      switch environment[key] {
      case nil, .number?: return .symbol(key)
      default: return nil
      }
    case .negate(let inner): return read(inner).map { .multiplying([.minusOne, $0]) }
    case .percent(let inner): return read(inner).map { .multiplying([$0, .number(Rational(1).divided(by: 100) ?? 1)]) }
    case .binary(let sign, let left, let right):
      switch sign {
      case .add: return both(left, right) { .adding([$0, $1]) }
      case .subtract: return both(left, right) { .adding([$0, .multiplying([.minusOne, $1])]) }
      case .multiply, .dot, .times, .hadamard: return both(left, right) { .multiplying([$0, $1]) }
      case .divide: return both(left, right) { .multiplying([$0, .raising($1, .minusOne)]) }
      default: return nil
      }
    case .power(let base, let exponent):
      if case .constant(.euler) = base.kind { return read(exponent).map { .calling("exp", $0) } }
      return both(base, exponent) { .raising($0, $1) }
    case .root(let body, let degree):
      guard let degree else { return read(body).map { .calling("sqrt", $0) } }
      return both(body, degree) { .raising($0, .raising($1, .minusOne)) }
    case .bars(let body): return read(body).map { .call("abs", $0) }
    case .builtin(let entry, let arguments, _): return builtin(entry, arguments, term, places, depth)
    case .apply(let function, let arguments, _): return applied(function, arguments, places, depth)
    case .either(let applied, let product):
      if case .name(let key)? = applied.appliedFunction?.kind, case .function? = environment[key] {
        return read(applied)
      }
      return read(product)
    case .index(let base, _, _):
      guard places.isEmpty, case .name = base.kind else { return nil }
      return slice(term.range).map { .symbol($0) }
    case .big(.sum, _, _, let body):
      guard places.isEmpty, let header = slice(term.range.lowerBound..<body.range.lowerBound), let inner = read(body)
      else {
        return nil
      }
      return .summing(header, inner)
    default: return nil
    }
  }

  private func builtin(
    _ entry: String, _ arguments: [Term], _ term: Term, _ places: [String: SymbolicExpression], _ depth: Int
  ) -> SymbolicExpression? {
    if arguments.count == 1, Self.functions.contains(entry) {
      return read(arguments[0], places, depth + 1).map { .calling(entry, $0) }
    }
    guard let definition = BuiltinDefinitions.functions[entry] else { return nil }
    return inlined(definition, BuiltinDefinitions.completed(entry, arguments, term.range), places, depth)
  }

  private func applied(
    _ function: Term, _ arguments: [Term], _ places: [String: SymbolicExpression], _ depth: Int
  ) -> SymbolicExpression? {
    guard case .name(let key) = function.kind, case .function(let value)? = environment[key], value.captured.isEmpty
    else {
      return nil
    }
    if let entry = value.builtin {
      guard arguments.count == 1, Self.functions.contains(entry) else { return nil }
      return read(arguments[0], places, depth + 1).map { .calling(entry, $0) }
    }
    return inlined(value, arguments, places, depth)
  }

  private func inlined(
    _ function: FunctionValue, _ arguments: [Term], _ places: [String: SymbolicExpression], _ depth: Int
  ) -> SymbolicExpression? {
    guard function.parameters.count == arguments.count else { return nil }
    var inner: [String: SymbolicExpression] = [:]
    for (parameter, argument) in zip(function.parameters, arguments) {
      guard let value = read(argument, places, depth + 1) else { return nil }
      inner[parameter] = value
    }
    return read(function.body, inner, depth + 8)
  }

  private func slice(_ range: Range<Int>) -> String? {
    let bytes = Array(source.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
