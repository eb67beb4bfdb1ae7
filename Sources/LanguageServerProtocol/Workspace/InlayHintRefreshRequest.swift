public import JSON

extension LSP {
  /// `workspace/inlayHint/refresh`: The server asks the client to ask for inlay hints again.
  public enum InlayHintRefreshRequest: RequestMessage {
    public static let method = "workspace/inlayHint/refresh"
    public typealias Params = EmptyParams
    public typealias Result = JSONValue
  }
}
