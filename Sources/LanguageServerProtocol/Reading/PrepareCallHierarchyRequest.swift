extension LSP {
  /// `textDocument/prepareCallHierarchy`: The concept at a position, as the root of a hierarchy.
  public enum PrepareCallHierarchyRequest: RequestMessage {
    public static let method = "textDocument/prepareCallHierarchy"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = [CallHierarchyItem]?
  }
}
