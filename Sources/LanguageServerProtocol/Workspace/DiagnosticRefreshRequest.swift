public import JSON

extension LSP {
  /// `workspace/diagnostic/refresh`: The server asks the client to ask for diagnostics again.
  public enum DiagnosticRefreshRequest: RequestMessage {
    public static let method = "workspace/diagnostic/refresh"
    public typealias Params = EmptyParams
    public typealias Result = JSONValue
  }
}
