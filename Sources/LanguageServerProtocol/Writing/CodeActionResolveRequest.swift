extension LSP {
  /// `codeAction/resolve`: The edit of a code action.
  public enum CodeActionResolveRequest: RequestMessage {
    public static let method = "codeAction/resolve"
    public typealias Params = CodeAction
    public typealias Result = CodeAction
  }
}
