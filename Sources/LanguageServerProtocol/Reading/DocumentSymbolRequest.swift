extension LSP {
  /// `textDocument/documentSymbol`: The outline of a document.
  public enum DocumentSymbolRequest: RequestMessage {
    public static let method = "textDocument/documentSymbol"
    public typealias Params = TextDocumentParams
    public typealias Result = DocumentSymbolResult?
  }
}
