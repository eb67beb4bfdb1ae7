extension LSP {
  /// `codeLens/resolve`: The command of a lens.
  public enum CodeLensResolveRequest: RequestMessage {
    public static let method = "codeLens/resolve"
    public typealias Params = CodeLens
    public typealias Result = CodeLens
  }
}
