/// How a built-in may be written, as far as reading depends on it.
public struct BuiltinForm: Sendable, Equatable {
  /// The entry's name, which a resolved term carries.
  public var entry: String
  /// Only `f(…)` is the built-in; alone it is a name of its own (`\sigma`, `H`, `I`).
  public var needsParentheses: Bool

  public init(entry: String, needsParentheses: Bool) {
    self.entry = entry
    self.needsParentheses = needsParentheses
  }
}
