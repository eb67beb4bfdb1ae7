public import JSON

extension LSP {
  /// `window/showMessage`: A line that the user sees.
  public enum ShowMessageNotification: NotificationMessage {
    public static let method = "window/showMessage"
    public typealias Params = ShowMessageParams
  }

  /// A line and how grave it is.
  public struct ShowMessageParams: MessageCodable, Equatable {
    /// How grave it is.
    public var type: MessageType
    /// The line.
    public var message: String

    public init(type: MessageType, message: String) {
      self.type = type
      self.message = message
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      type = try fields.required("type")
      message = try fields.required("message")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("type", type)
      writer.field("message", message)
      writer.endObject()
    }
  }
}
