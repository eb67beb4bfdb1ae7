import MathNumerics
import MathSyntax

/// Functions, tables and arrays applied.
extension Evaluator {
  func apply(_ function: Term, _ arguments: [Term], _ separators: [Term.Separator] = [], _ term: Term) throws(Fault)
    -> Value
  {
    if case .functionDerivative(let inner, let order) = function.kind, arguments.count == 1 {
      return try derivative(of: inner, order: order, at: arguments[0], term)
    }
    if case .name(let key) = function.kind, use(key) == nil, let builtin = Builtins.entry(key) {
      return try builtinValue(builtin, arguments, separators, term)
    }
    if let key = unboundKey(function), let value = try randomFunction(key, arguments, separators, term) {
      return value
    }
    let value = try evaluate(function)
    switch value {
    case .function(let function):
      var values: [Value] = []
      for argument in arguments { values.append(try evaluate(argument)) }
      return try call(function, values, term.range)
    case .array: return try lookUp(value, arguments, term)
    case .table(let table): return try lookUp(table, arguments, term)
    case .distribution:
      guard arguments.count == 1 else { throw Fault(.arity, term.range, "A density takes one argument.") }
      return try density(of: value, at: try evaluate(arguments[0]), term.range)
    case .number:
      guard arguments.count == 1 else {
        throw Fault(.notAFunction, function.range, "{0} is a number and takes no arguments.", [text(function)])
      }
      return try multiply(value, try evaluate(arguments[0]), term.range)
    default:
      throw Fault(
        .notAFunction, function.range, "{0} is {1} and takes no arguments.", [text(function), value.kindName])
    }
  }

  private func text(_ term: Term) -> String {
    if case .name(let key) = term.kind { return key }
    return "This"
  }

  /// Calls a function value. Its body sees the bindings at the place of definition, and its parameters first.
  func call(_ function: FunctionValue, _ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    if let entry = function.builtin, let builtin = Builtins.entry(entry) {
      return try builtin.call(self, arguments, range)
    }
    var values = arguments
    if function.parameters.count != values.count {
      if function.parameters.count > 1, values.count == 1, let parts = Self.parts(values[0]),
        parts.count == function.parameters.count
      {
        values = parts
      } else {
        throw Fault(
          .arity, range, "{0} takes {1} arguments, not {2}.",
          [function.name, String(function.parameters.count), String(values.count)])
      }
    }
    depth += 8
    defer { depth -= 8 }
    let saved = locals
    locals = function.captured
    for (name, value) in zip(function.parameters, values) { locals.append((name, value)) }
    defer { locals = saved }
    do throws(Fault) {
      return try evaluate(function.body)
    } catch {
      var fault = error
      if fault.origin == nil, function.origin != nil { fault.origin = function.origin }
      throw fault
    }
  }

  /// Numbers as a vector, equal arrays stacked, everything else as a tuple.
  static func listed(_ values: [Value]) -> Value {
    let numbers = values.compactMap { value -> Number? in
      if case .number(let number) = value { number } else { nil }
    }
    if numbers.count == values.count, !values.isEmpty {
      return .array(NumericArray(shape: [numbers.count], numbers: numbers))
    }
    let arrays = values.compactMap { value -> NumericArray? in
      if case .array(let array) = value { array } else { nil }
    }
    if arrays.count == values.count, let first = arrays.first, arrays.allSatisfy({ $0.shape == first.shape }) {
      return .array(NumericArray(shape: [arrays.count] + first.shape, numbers: arrays.flatMap(\.numbers)))
    }
    return .tuple(values)
  }

  static func parts(_ value: Value) -> [Value]? {
    switch value {
    case .array(let array): return array.shape[0] < 1 << 20 ? (0..<array.shape[0]).map { array.part($0) } : nil
    case .tuple(let parts): return parts
    case .set(let set): return set.elements
    default: return nil
    }
  }

  /// `p(x)` of an array: its x-th element, as in a sum over the support.
  private func lookUp(_ value: Value, _ arguments: [Term], _ term: Term) throws(Fault) -> Value {
    var indices: [Value] = []
    for argument in arguments { indices.append(try evaluate(argument)) }
    return try element(of: value, at: indices, arguments, term, zeroBased: false)
  }

  private func lookUp(_ table: DiscreteTable, _ arguments: [Term], _ term: Term) throws(Fault) -> Value {
    var values: [Value] = []
    for argument in arguments { values.append(try evaluate(argument)) }
    guard let value = values.count == 1 ? values[0] : Optional(Self.listed(values)) else {
      throw Fault(.arity, term.range, "This table takes one argument.")
    }
    try spend(table.support.count, term.range)
    return .number(table.probability(of: value))
  }

  // Built-ins

  func builtin(_ entry: String, _ arguments: [Term], _ separators: [Term.Separator], _ term: Term) throws(Fault)
    -> Value
  {
    guard let builtin = Builtins.entry(entry) else {
      if entry.hasSuffix("_"), Builtins.entry(String(entry.dropLast())) != nil {
        throw Fault(.unsupported, term.range, "{0} has no meaning with a subscript.", [String(entry.dropLast())])
      }
      throw Self.unbound(entry, term.range)
    }
    return try builtinValue(builtin, arguments, separators, term)
  }

  private func builtinValue(_ builtin: Builtin, _ arguments: [Term], _ separators: [Term.Separator], _ term: Term)
    throws(Fault)
    -> Value
  {
    if let value = try information(builtin.names[0], arguments, separators, term) { return value }
    if let special = builtin.special { return try special(self, arguments, separators, term) }
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try evaluate(argument)) }
    return try builtin.call(self, values, term.range)
  }
}
