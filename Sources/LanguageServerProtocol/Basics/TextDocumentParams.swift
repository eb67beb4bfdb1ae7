public import JSON

extension LSP {
  /// A document and nothing else.
  public struct TextDocumentParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier

    public init(textDocument: TextDocumentIdentifier) {
      self.textDocument = textDocument
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.endObject()
    }
  }
}
