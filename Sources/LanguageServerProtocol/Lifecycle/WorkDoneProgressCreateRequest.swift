public import JSON

extension LSP {
  /// `window/workDoneProgress/create`: The server asks for a token to report progress on.
  public enum WorkDoneProgressCreateRequest: RequestMessage {
    public static let method = "window/workDoneProgress/create"
    public typealias Params = WorkDoneProgressCreateParams
    public typealias Result = JSONValue
  }

  /// The token to create.
  public struct WorkDoneProgressCreateParams: MessageCodable, Equatable {
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
