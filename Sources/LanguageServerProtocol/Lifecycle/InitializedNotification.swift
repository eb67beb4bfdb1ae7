extension LSP {
  /// `initialized`: The client has read the answer to `initialize`.
  public enum InitializedNotification: NotificationMessage {
    public static let method = "initialized"
    public typealias Params = EmptyParams
  }
}
