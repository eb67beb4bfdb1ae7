extension LSP {
  /// `workspace/didRenameFiles`: The user renamed files.
  public enum DidRenameFilesNotification: NotificationMessage {
    public static let method = "workspace/didRenameFiles"
    public typealias Params = RenameFilesParams
  }
}
