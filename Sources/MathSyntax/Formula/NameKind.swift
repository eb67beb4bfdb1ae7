/// What a name stands for, as far as reading a formula depends on it.
public enum NameKind: Sendable, Equatable {
  case number
  /// A vector, matrix or tensor of known or unknown rank.
  case array(rank: Int?)
  /// A function that the person defined, with its number of parameters.
  case function(arity: Int)
  /// A built-in function; `BuiltinForm` says how it may be written.
  case builtin(BuiltinForm)
  /// A set, an interval, a tuple.
  case collection
  /// A discrete table, a distribution or a random variable.
  case random
  case boolean
  /// In scope, but its value is not known yet: a parameter, or something declared without a shape.
  case unknown
}
