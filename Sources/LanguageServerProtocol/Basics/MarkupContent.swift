public import JSON

extension LSP {
  /// Text to show, as Markdown or plain.
  public struct MarkupContent: MessageCodable, Equatable {
    /// How `value` is written.
    public var kind: MarkupKind
    /// The text.
    public var value: String

    public init(kind: MarkupKind, value: String) {
      self.kind = kind
      self.value = value
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      kind = try fields.required("kind")
      value = try fields.required("value")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("kind", kind)
      writer.field("value", value)
      writer.endObject()
    }
  }
}
