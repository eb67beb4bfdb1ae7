public import JSON

extension LSP {
  /// The edits of one document.
  public struct TextDocumentEdit: MessageCodable, Equatable {
    /// The document.
    public var textDocument: OptionalVersionedTextDocumentIdentifier
    /// Its edits, none overlapping another.
    public var edits: [TextEdit]

    public init(textDocument: OptionalVersionedTextDocumentIdentifier, edits: [TextEdit]) {
      self.textDocument = textDocument
      self.edits = edits
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      edits = try fields.required("edits")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("edits", edits)
      writer.endObject()
    }
  }
}
