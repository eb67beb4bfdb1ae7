extension LSP {
  /// `textDocument/documentHighlight`: Where the thing at a position stands in this document.
  public enum DocumentHighlightRequest: RequestMessage {
    public static let method = "textDocument/documentHighlight"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = [DocumentHighlight]?
  }
}
