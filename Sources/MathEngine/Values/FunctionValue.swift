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

  /// The names that the body reads beside its parameters, whose values it took along.
  public var capturedNames: [String] { captured.map(\.name).filter { !parameters.contains($0) } }

  public init(
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

  /// Reads a body against a scope; its parameters shadow the scope.
  public static func make(
    _ name: String, parameters: [String], body: String, syntax: MathNotation = .latex, origin: String?, scope: any Scope
  ) -> Result<FunctionValue, Fault> {
    let resolver = Resolver(scope: scope, parameters: parameters.map { ($0, NameKind.unknown) })
    let formula = resolver.resolve(body, syntax: syntax)
    guard let term = formula.term else {
      return .failure(formula.fault ?? Fault(.syntax, 0..<0, "There is no formula here."))
    }
    return .success(FunctionValue(name: name, parameters: parameters, body: term, origin: origin))
  }

  /// Stands for a function whose body is read later, so that bodies may name each other.
  public static func placeholder(_ name: String, _ parameters: [String]) -> FunctionValue {
    FunctionValue(name: name, parameters: parameters, body: Term(.tuple([]), 0..<0), origin: nil)
  }
}
