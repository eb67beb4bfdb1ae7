extension LSP {
  /// `completionItem/resolve`: The rest of a completion.
  public enum CompletionResolveRequest: RequestMessage {
    public static let method = "completionItem/resolve"
    public typealias Params = CompletionItem
    public typealias Result = CompletionItem
  }
}
