extension LSP {
  /// `inlayHint/resolve`: The rest of a hint.
  public enum InlayHintResolveRequest: RequestMessage {
    public static let method = "inlayHint/resolve"
    public typealias Params = InlayHint
    public typealias Result = InlayHint
  }
}
