public import JSON

extension LSP {
  /// After which characters a line is formatted.
  public struct DocumentOnTypeFormattingOptions: MessageCodable, Equatable {
    /// The first.
    public var firstTriggerCharacter: String
    /// The others.
    public var moreTriggerCharacter: [String]?

    public init(firstTriggerCharacter: String, moreTriggerCharacter: [String]? = nil) {
      self.firstTriggerCharacter = firstTriggerCharacter
      self.moreTriggerCharacter = moreTriggerCharacter
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      firstTriggerCharacter = try fields.required("firstTriggerCharacter")
      moreTriggerCharacter = try fields.optional("moreTriggerCharacter")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("firstTriggerCharacter", firstTriggerCharacter)
      writer.optionalField("moreTriggerCharacter", moreTriggerCharacter)
      writer.endObject()
    }
  }
}
