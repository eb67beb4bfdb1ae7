extension LSP {
  /// How grave a message is.
  public enum MessageType: Int, MessageCodable, CaseIterable {
    /// Something does not work.
    case error = 1
    /// Something may not be as meant.
    case warning = 2
    /// Something worth knowing.
    case info = 3
    /// Something for whoever looks for a fault.
    case log = 4
  }
}
