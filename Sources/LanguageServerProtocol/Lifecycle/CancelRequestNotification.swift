public import JSON

extension LSP {
  /// `$/cancelRequest`: The client no longer wants an answer.
  public enum CancelRequestNotification: NotificationMessage {
    public static let method = "$/cancelRequest"
    public typealias Params = CancelParams
  }

  /// Which request is cancelled.
  public struct CancelParams: MessageCodable, Equatable {
    /// The request.
    public var id: RequestID

    public init(id: RequestID) {
      self.id = id
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      id = try fields.required("id")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("id", id)
      writer.endObject()
    }
  }
}
