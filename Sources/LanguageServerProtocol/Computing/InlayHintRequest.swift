extension LSP {
  /// `textDocument/inlayHint`: The hints in a part of a document.
  public enum InlayHintRequest: RequestMessage {
    public static let method = "textDocument/inlayHint"
    public typealias Params = DocumentRangeParams
    public typealias Result = [InlayHint]?
  }
}
