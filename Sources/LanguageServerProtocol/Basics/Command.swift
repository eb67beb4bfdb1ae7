public import JSON

extension LSP {
  /// A command that the client sends back with `workspace/executeCommand`.
  public struct Command: MessageCodable, Equatable {
    /// What the user sees.
    public var title: String
    /// The command's identifier.
    public var command: String
    /// What it is called with.
    public var arguments: [JSONValue]?

    public init(title: String, command: String, arguments: [JSONValue]? = nil) {
      self.title = title
      self.command = command
      self.arguments = arguments
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      title = try fields.required("title")
      command = try fields.required("command")
      arguments = try fields.optional("arguments")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("title", title)
      writer.field("command", command)
      writer.optionalField("arguments", arguments)
      writer.endObject()
    }
  }
}
