extension LSP {
  /// `textDocument/declaration`: Where the thing at a position is declared.
  public enum DeclarationRequest: RequestMessage {
    public static let method = "textDocument/declaration"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = LocationResult?
  }
}
