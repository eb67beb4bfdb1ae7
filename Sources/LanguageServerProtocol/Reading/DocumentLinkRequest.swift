extension LSP {
  /// `textDocument/documentLink`: The links of a document.
  public enum DocumentLinkRequest: RequestMessage {
    public static let method = "textDocument/documentLink"
    public typealias Params = TextDocumentParams
    public typealias Result = [DocumentLink]?
  }
}
