import MathEngine
import MathSyntax

/// The names that one formula of a note may use, by their values there; records which were asked for.
///
/// Unchecked: `Resolver` wants a `Sendable` scope, but this one lives for one reading, on one thread.
final class NoteScope: Scope, @unchecked Sendable {
  private let value: (String) -> Value?
  /// Names asked for, in order, without doubles.
  private(set) var askedNames: [String] = []

  init(value: @escaping (String) -> Value?) { self.value = value }

  func kind(of name: String) -> NameKind? {
    if !askedNames.contains(name) { askedNames.append(name) }
    return value(name)?.nameKind ?? Self.builtins.kind(of: name)
  }

  private static let builtins = Environment()
}
