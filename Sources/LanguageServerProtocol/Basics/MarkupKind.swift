extension LSP {
  /// How a text to show is written.
  public enum MarkupKind: String, MessageCodable, CaseIterable {
    /// Plain text.
    case plaintext
    /// GitHub-flavoured Markdown.
    case markdown
  }
}
