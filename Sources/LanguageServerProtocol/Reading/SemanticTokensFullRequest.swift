extension LSP {
  /// `textDocument/semanticTokens/full`: The tokens of a document.
  public enum SemanticTokensFullRequest: RequestMessage {
    public static let method = "textDocument/semanticTokens/full"
    public typealias Params = TextDocumentParams
    public typealias Result = SemanticTokens?
  }
}
