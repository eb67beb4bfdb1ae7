extension LSP {
  /// `textDocument/definition`: Where the thing at a position is defined.
  public enum DefinitionRequest: RequestMessage {
    public static let method = "textDocument/definition"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = LocationResult?
  }
}
