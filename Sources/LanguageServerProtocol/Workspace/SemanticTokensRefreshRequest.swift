public import JSON

extension LSP {
  /// `workspace/semanticTokens/refresh`: The server asks the client to ask for semantic tokens again.
  public enum SemanticTokensRefreshRequest: RequestMessage {
    public static let method = "workspace/semanticTokens/refresh"
    public typealias Params = EmptyParams
    public typealias Result = JSONValue
  }
}
