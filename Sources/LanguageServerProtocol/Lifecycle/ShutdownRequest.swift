public import JSON

extension LSP {
  /// `shutdown`: The client is about to end the server.
  public enum ShutdownRequest: RequestMessage {
    public static let method = "shutdown"
    public typealias Params = EmptyParams
    public typealias Result = JSONValue
  }
}
