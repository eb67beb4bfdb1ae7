public import JSON

extension LSP {
  /// A range in a document.
  public struct Location: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI
    /// The range in it.
    public var range: Range

    public init(uri: DocumentURI, range: Range) {
      self.uri = uri
      self.range = range
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      range = try fields.required("range")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("range", range)
      writer.endObject()
    }
  }
}
