public import JSON

extension LSP {
  /// `workspace/executeCommand`: The user ran a command.
  public enum ExecuteCommandRequest: RequestMessage {
    public static let method = "workspace/executeCommand"
    public typealias Params = ExecuteCommandParams
    public typealias Result = JSONValue
  }

  /// The command.
  public struct ExecuteCommandParams: MessageCodable, Equatable {
    /// Its identifier.
    public var command: String
    /// What it is called with.
    public var arguments: [JSONValue]?

    public init(command: String, arguments: [JSONValue]? = nil) {
      self.command = command
      self.arguments = arguments
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      command = try fields.required("command")
      arguments = try fields.optional("arguments")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("command", command)
      writer.optionalField("arguments", arguments)
      writer.endObject()
    }
  }
}
