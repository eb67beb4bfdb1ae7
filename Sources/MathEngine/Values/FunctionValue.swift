public import MathSyntax

/// A function that a person defined, with what it sees.
public final class FunctionValue: Sendable {
  public let name: String
  public let parameters: [String]
  public let body: Term
  /// The text that the body's ranges count in; nil: the formula itself.
  public let origin: String?
  /// Names seen from the place of definition, innermost last.
  let captured: [(name: String, value: Value)]
  /// The built-in that this is, applied by name.
  let builtin: String?

  init(
    name: String, parameters: [String], body: Term, origin: String?, captured: [(name: String, value: Value)] = [],
    builtin: String? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.origin = origin
    self.captured = captured
    self.builtin = builtin
  }
}
