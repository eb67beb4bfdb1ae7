extension LSP {
  /// `textDocument/signatureHelp`: The signature of the call around a position.
  public enum SignatureHelpRequest: RequestMessage {
    public static let method = "textDocument/signatureHelp"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = SignatureHelp?
  }
}
