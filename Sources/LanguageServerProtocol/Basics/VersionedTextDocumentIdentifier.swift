public import JSON

extension LSP {
  /// A document at a version.
  public struct VersionedTextDocumentIdentifier: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI
    /// The version after the change.
    public var version: Int

    public init(uri: DocumentURI, version: Int) {
      self.uri = uri
      self.version = version
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      version = try fields.required("version")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("version", version)
      writer.endObject()
    }
  }
}
