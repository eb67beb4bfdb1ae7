public import JSON

extension LSP {
  /// When signature help comes up.
  public struct SignatureHelpOptions: MessageCodable, Equatable {
    /// Characters that bring it up.
    public var triggerCharacters: [String]?
    /// Characters that bring it up again while it is shown.
    public var retriggerCharacters: [String]?

    public init(triggerCharacters: [String]? = nil, retriggerCharacters: [String]? = nil) {
      self.triggerCharacters = triggerCharacters
      self.retriggerCharacters = retriggerCharacters
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      triggerCharacters = try fields.optional("triggerCharacters")
      retriggerCharacters = try fields.optional("retriggerCharacters")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("triggerCharacters", triggerCharacters)
      writer.optionalField("retriggerCharacters", retriggerCharacters)
      writer.endObject()
    }
  }
}
