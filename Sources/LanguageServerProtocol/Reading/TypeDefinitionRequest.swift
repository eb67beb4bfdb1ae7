extension LSP {
  /// `textDocument/typeDefinition`: Where the space of the symbol at a position is declared.
  public enum TypeDefinitionRequest: RequestMessage {
    public static let method = "textDocument/typeDefinition"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = LocationResult?
  }
}
