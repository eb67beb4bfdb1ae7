public import JSON

extension LSP {
  /// What is known of a thing, and where it stands.
  public struct Hover: MessageCodable, Equatable {
    /// The text to show.
    public var contents: MarkupContent
    /// The thing.
    public var range: Range?

    public init(contents: MarkupContent, range: Range? = nil) {
      self.contents = contents
      self.range = range
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      contents = try fields.required("contents")
      range = try fields.optional("range")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("contents", contents)
      writer.optionalField("range", range)
      writer.endObject()
    }
  }
}
