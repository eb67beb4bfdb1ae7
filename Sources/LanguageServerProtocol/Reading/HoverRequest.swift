extension LSP {
  /// `textDocument/hover`: What is known of the thing at a position.
  public enum HoverRequest: RequestMessage {
    public static let method = "textDocument/hover"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = Hover?
  }
}
