extension LSP {
  /// `window/logMessage`: A line for the client's log.
  public enum LogMessageNotification: NotificationMessage {
    public static let method = "window/logMessage"
    public typealias Params = ShowMessageParams
  }
}
