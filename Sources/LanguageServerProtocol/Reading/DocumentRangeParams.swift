public import JSON

extension LSP {
  /// A range in a document.
  public struct DocumentRangeParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The range in it.
    public var range: Range

    public init(textDocument: TextDocumentIdentifier, range: Range) {
      self.textDocument = textDocument
      self.range = range
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      range = try fields.required("range")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("range", range)
      writer.endObject()
    }
  }
}
