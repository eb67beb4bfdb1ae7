extension LSP {
  /// `exit`: The server's process ends.
  public enum ExitNotification: NotificationMessage {
    public static let method = "exit"
    public typealias Params = EmptyParams
  }
}
