public import JSON

extension LSP {
  /// What a client shows of a group of edits, and whether it asks first.
  public struct ChangeAnnotation: MessageCodable, Equatable {
    /// The group's name.
    public var label: String
    /// Whether the user must agree.
    public var needsConfirmation: Bool?
    /// A line of explanation.
    public var description: String?

    public init(label: String, needsConfirmation: Bool? = nil, description: String? = nil) {
      self.label = label
      self.needsConfirmation = needsConfirmation
      self.description = description
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      label = try fields.required("label")
      needsConfirmation = try fields.optional("needsConfirmation")
      description = try fields.optional("description")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("label", label)
      writer.optionalField("needsConfirmation", needsConfirmation)
      writer.optionalField("description", description)
      writer.endObject()
    }
  }
}
