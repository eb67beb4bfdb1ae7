public import JSON

extension LSP {
  /// `workspace/codeLens/refresh`: The server asks the client to ask for lenses again.
  public enum CodeLensRefreshRequest: RequestMessage {
    public static let method = "workspace/codeLens/refresh"
    public typealias Params = EmptyParams
    public typealias Result = JSONValue
  }
}
