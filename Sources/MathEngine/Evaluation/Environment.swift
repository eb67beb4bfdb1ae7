public import MathSyntax

/// The values that names have, over the table of built-ins.
public struct Environment: Sendable, Scope {
  private var bindings: [String: Value] = [:]

  public init() {}

  public init(_ bindings: [String: Value]) { self.bindings = bindings }

  public subscript(name: String) -> Value? {
    get { bindings[name] }
    set { bindings[name] = newValue }
  }

  public var names: [String] { Array(bindings.keys) }

  public func kind(of name: String) -> NameKind? {
    if let value = bindings[name] { return value.nameKind }
    return Builtins.form(of: name).map { .builtin($0) }
  }
}
