extension LSP {
  /// `textDocument/foldingRange`: What can be folded.
  public enum FoldingRangeRequest: RequestMessage {
    public static let method = "textDocument/foldingRange"
    public typealias Params = TextDocumentParams
    public typealias Result = [FoldingRange]?
  }
}
