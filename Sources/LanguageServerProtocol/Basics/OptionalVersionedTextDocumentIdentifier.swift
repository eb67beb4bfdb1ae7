public import JSON

extension LSP {
  /// A document that an edit is for, at a version where it is open.
  public struct OptionalVersionedTextDocumentIdentifier: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI
    /// The version that the edit was made for; `null` for what lies on disk.
    public var version: Int?

    public init(uri: DocumentURI, version: Int? = nil) {
      self.uri = uri
      self.version = version
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      version = try fields.optional("version")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("version", version)
      writer.endObject()
    }
  }
}
