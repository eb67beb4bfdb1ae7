public import JSON

extension LSP {
  /// A place to highlight.
  public struct DocumentHighlight: MessageCodable, Equatable {
    /// The place.
    public var range: Range
    /// What the place does with the thing.
    public var kind: DocumentHighlightKind?

    public init(range: Range, kind: DocumentHighlightKind? = nil) {
      self.range = range
      self.kind = kind
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      range = try fields.required("range")
      kind = try fields.optional("kind")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("range", range)
      writer.optionalField("kind", kind)
      writer.endObject()
    }
  }

  /// What a highlighted place does with the thing.
  public enum DocumentHighlightKind: Int, MessageCodable, CaseIterable {
    /// It names it.
    case text = 1
    /// It uses its value.
    case read = 2
    /// It gives it a value.
    case write = 3
  }
}
