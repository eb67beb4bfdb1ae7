extension LSP {
  /// `textDocument/didClose`: A document is the file system's again.
  public enum DidCloseTextDocumentNotification: NotificationMessage {
    public static let method = "textDocument/didClose"
    public typealias Params = TextDocumentParams
  }
}
