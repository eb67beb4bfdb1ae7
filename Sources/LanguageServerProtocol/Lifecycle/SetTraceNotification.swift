public import JSON

extension LSP {
  /// `$/setTrace`: The client changes how much is traced.
  public enum SetTraceNotification: NotificationMessage {
    public static let method = "$/setTrace"
    public typealias Params = SetTraceParams
  }

  /// How much to trace from now on.
  public struct SetTraceParams: MessageCodable, Equatable {
    /// `off`, `messages` or `verbose`.
    public var value: String

    public init(value: String) {
      self.value = value
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      value = try fields.required("value")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("value", value)
      writer.endObject()
    }
  }
}
