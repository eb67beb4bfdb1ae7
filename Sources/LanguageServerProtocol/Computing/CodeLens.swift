public import JSON

extension LSP {
  /// A line of text over a range, which may run a command.
  public struct CodeLens: MessageCodable, Equatable {
    /// What it is over, within one line.
    public var range: Range
    /// What it says and does; to be resolved where absent.
    public var command: Command?
    /// What the server wants back to resolve it.
    public var data: JSONValue?

    public init(range: Range, command: Command? = nil, data: JSONValue? = nil) {
      self.range = range
      self.command = command
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      range = try fields.required("range")
      command = try fields.optional("command")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("range", range)
      writer.optionalField("command", command)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }
}
