/// The names that a formula may use.
public protocol Scope: Sendable {
  /// What `name`, a canonical key, stands for; nil where it stands for nothing.
  func kind(of name: String) -> NameKind?
}
