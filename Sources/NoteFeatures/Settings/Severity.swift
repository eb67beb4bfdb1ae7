/// How loud a diagnostic is; the raw values are those of LSP 3.17's `DiagnosticSeverity`.
public enum Severity: Int, Sendable, CaseIterable, Comparable {
  case error = 1
  case warning = 2
  case information = 3
  case hint = 4

  /// The word for it in settings and on the command line.
  public var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "information"
    case .hint: "hint"
    }
  }

  public init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  /// Louder is greater.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue > right.rawValue }
}
