extension LSP {
  /// `textDocument/implementation`: Where the concept at a position is worked out.
  public enum ImplementationRequest: RequestMessage {
    public static let method = "textDocument/implementation"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = LocationResult?
  }
}
