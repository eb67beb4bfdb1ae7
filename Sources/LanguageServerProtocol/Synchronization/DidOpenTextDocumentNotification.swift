public import JSON

extension LSP {
  /// `textDocument/didOpen`: A document is the client's from now on.
  public enum DidOpenTextDocumentNotification: NotificationMessage {
    public static let method = "textDocument/didOpen"
    public typealias Params = DidOpenTextDocumentParams
  }

  /// The document.
  public struct DidOpenTextDocumentParams: MessageCodable, Equatable {
    /// The document with its text.
    public var textDocument: TextDocumentItem

    public init(textDocument: TextDocumentItem) {
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
