public import JSON

extension LSP {
  /// `textDocument/didSave`: An open document was saved.
  public enum DidSaveTextDocumentNotification: NotificationMessage {
    public static let method = "textDocument/didSave"
    public typealias Params = DidSaveTextDocumentParams
  }

  /// The document that was saved.
  public struct DidSaveTextDocumentParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// Its text, where the server asked for it.
    public var text: String?

    public init(textDocument: TextDocumentIdentifier, text: String? = nil) {
      self.textDocument = textDocument
      self.text = text
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      text = try fields.optional("text")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.optionalField("text", text)
      writer.endObject()
    }
  }
}
