public import JSON

extension LSP {
  /// `window/workDoneProgress/cancel`: The user stops what a progress bar stands for.
  public enum WorkDoneProgressCancelNotification: NotificationMessage {
    public static let method = "window/workDoneProgress/cancel"
    public typealias Params = WorkDoneProgressCancelParams
  }

  /// The progress that is stopped.
  public struct WorkDoneProgressCancelParams: MessageCodable, Equatable {
    /// The token.
    public var token: ProgressToken

    public init(token: ProgressToken) {
      self.token = token
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      token = try fields.required("token")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("token", token)
      writer.endObject()
    }
  }
}
