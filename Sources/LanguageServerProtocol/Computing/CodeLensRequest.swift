extension LSP {
  /// `textDocument/codeLens`: The lenses of a document.
  public enum CodeLensRequest: RequestMessage {
    public static let method = "textDocument/codeLens"
    public typealias Params = TextDocumentParams
    public typealias Result = [CodeLens]?
  }
}
