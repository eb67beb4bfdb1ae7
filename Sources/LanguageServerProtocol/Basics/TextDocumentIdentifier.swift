public import JSON

extension LSP {
  /// A document by its URI.
  public struct TextDocumentIdentifier: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI

    public init(uri: DocumentURI) {
      self.uri = uri
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.endObject()
    }
  }
}
