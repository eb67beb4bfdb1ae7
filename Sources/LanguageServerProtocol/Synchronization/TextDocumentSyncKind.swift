extension LSP {
  /// How edits come.
  public enum TextDocumentSyncKind: Int, MessageCodable, CaseIterable {
    /// Not at all.
    case none = 0
    /// As the whole text.
    case full = 1
    /// As ranges.
    case incremental = 2
  }
}
