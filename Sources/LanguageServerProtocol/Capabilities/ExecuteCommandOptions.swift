public import JSON

extension LSP {
  /// Which commands the server runs.
  public struct ExecuteCommandOptions: MessageCodable, Equatable {
    /// Their identifiers.
    public var commands: [String]

    public init(commands: [String]) {
      self.commands = commands
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      commands = try fields.required("commands")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("commands", commands)
      writer.endObject()
    }
  }
}
