import MathNumerics
public import MathSyntax

/// What a formula evaluates to.
public enum Value: Sendable {
  case number(Number)
  case boolean(Bool)
  case array(NumericArray)
  /// An element of a set that is no number.
  case words(String)
  case set(FiniteSet)
  case interval(Interval)
  case space(Term.NumberSpace, shape: [Int])
  /// Values of different kinds or shapes in order.
  case tuple([Value])
  case function(FunctionValue)
  /// A discrete random variable, by its table.
  case table(DiscreteTable)
  /// A distribution of a known family.
  case distribution(Distribution)
  /// `I`, `\mathbf{1}` of a size that is not settled yet, scaled.
  case unsized(Term.Unsized, scale: Number, isRow: Bool)
  /// Both values of `\pm`, the upper sign first.
  case pair(Number, Number)
}

extension Value {
  public static func integer(_ value: Int) -> Value { .number(Number(value)) }
  /// Numbers as a vector, equal arrays stacked, everything else as a tuple.
  public static func listed(_ values: [Value]) -> Value {
    values.isEmpty ? .array(NumericArray(shape: [0], storage: .exact([]))) : Evaluator.listed(values)
  }

  public static func real(_ value: Double) -> Value { .number(.real(value)) }

  /// As it is called in messages.
  public var kindName: String {
    switch self {
    case .number(let number): number.isComplex ? "a complex number" : "a number"
    case .boolean: "a truth value"
    case .array(let array):
      array.isVector ? "a vector of length \(array.shape[0])" : "an array of shape \(array.shapeText)"
    case .words: "a list of words"
    case .set: "a set"
    case .interval: "an interval"
    case .space: "a space"
    case .tuple: "a tuple"
    case .function: "a function"
    case .table: "a random variable"
    case .distribution: "a distribution"
    case .unsized: "a matrix of unknown size"
    case .pair: "two values"
    }
  }

  /// Dimensions; empty for everything that is no array.
  public var shape: [Int] {
    switch self {
    case .array(let array): array.shape
    case .pair: [2]
    default: []
    }
  }

  public var nameKind: NameKind {
    switch self {
    case .number, .pair: .number
    case .boolean: .boolean
    case .array(let array): .array(rank: array.rank)
    case .set, .interval, .space: .collection
    case .tuple(let parts):
      parts.allSatisfy { if case .array = $0 { true } else { false } } ? .array(rank: nil) : .collection
    case .words: .unknown
    case .function(let function): .function(arity: function.parameters.count)
    case .table, .distribution: .random
    case .unsized: .array(rank: 2)
    }
  }
}

/// A finite set: different elements, in the order of their first appearance.
public struct FiniteSet: Sendable {
  public let elements: [Value]
  /// Written out with braces, so that one element in braces may be a group.
  let isLiteral: Bool

  public init(_ elements: [Value]) { self.init(elements, isLiteral: false) }

  init(_ elements: [Value], isLiteral: Bool) {
    var kept: [Value] = []
    var seen = Set<Key>()
    for element in elements {
      if let key = element.key {
        if seen.insert(key).inserted { kept.append(element) }
      } else if !kept.contains(where: { $0.isSame(as: element) }) {
        kept.append(element)
      }
    }
    self.elements = kept
    self.isLiteral = isLiteral
  }

  func contains(_ value: Value) -> Bool { elements.contains { $0.isSame(as: value) } }

  enum Key: Hashable {
    case number(Rational)
    case words(String)
    case boolean(Bool)
  }
}

extension Value {
  var key: FiniteSet.Key? {
    switch self {
    case .number(.exact(let value)): .number(value)
    case .words(let text): .words(text)
    case .boolean(let value): .boolean(value)
    default: nil
    }
  }

  /// The same element of a set.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)):
      if let x = a.exact, let y = b.exact { return x == y }
      return a.complex == b.complex
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.words(let a), .words(let b)): return a == b
    case (.array(let a), .array(let b)):
      return a.shape == b.shape && zip(a.numbers, b.numbers).allSatisfy { Value.number($0).isSame(as: .number($1)) }
    case (.tuple(let a), .tuple(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.array(let a), .tuple(let b)):
      return a.isVector && a.count == b.count && zip(a.numbers, b).allSatisfy { Value.number($0).isSame(as: $1) }
    case (.tuple, .array): return other.isSame(as: self)
    case (.set(let a), .set(let b)):
      return a.elements.count == b.elements.count && a.elements.allSatisfy { b.contains($0) }
    default: return false
    }
  }
}
