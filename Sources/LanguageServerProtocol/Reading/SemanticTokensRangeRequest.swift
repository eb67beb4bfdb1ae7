extension LSP {
  /// `textDocument/semanticTokens/range`: The tokens of a part of a document.
  public enum SemanticTokensRangeRequest: RequestMessage {
    public static let method = "textDocument/semanticTokens/range"
    public typealias Params = DocumentRangeParams
    public typealias Result = SemanticTokens?
  }
}
