public import JSON

extension LSP {
  /// A document as the client hands it over.
  public struct TextDocumentItem: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI
    /// The client's name of the language.
    public var languageId: String
    /// Grows with every change.
    public var version: Int
    /// The whole text.
    public var text: String

    public init(uri: DocumentURI, languageId: String, version: Int, text: String) {
      self.uri = uri
      self.languageId = languageId
      self.version = version
      self.text = text
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      languageId = try fields.required("languageId")
      version = try fields.required("version")
      text = try fields.required("text")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("languageId", languageId)
      writer.field("version", version)
      writer.field("text", text)
      writer.endObject()
    }
  }
}
