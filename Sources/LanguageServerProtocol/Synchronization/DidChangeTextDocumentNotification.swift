public import JSON

extension LSP {
  /// `textDocument/didChange`: An open document was edited.
  public enum DidChangeTextDocumentNotification: NotificationMessage {
    public static let method = "textDocument/didChange"
    public typealias Params = DidChangeTextDocumentParams
  }

  /// The edits, each on the text that the one before left.
  public struct DidChangeTextDocumentParams: MessageCodable, Equatable {
    /// The document, at its new version.
    public var textDocument: VersionedTextDocumentIdentifier
    /// The edits in their order.
    public var contentChanges: [TextDocumentContentChangeEvent]

    public init(textDocument: VersionedTextDocumentIdentifier, contentChanges: [TextDocumentContentChangeEvent]) {
      self.textDocument = textDocument
      self.contentChanges = contentChanges
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      contentChanges = try fields.required("contentChanges")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("contentChanges", contentChanges)
      writer.endObject()
    }
  }

  /// A replaced range, or the whole new text.
  public struct TextDocumentContentChangeEvent: MessageCodable, Equatable {
    /// What is replaced; everything where absent.
    public var range: Range?
    /// The text that is put there.
    public var text: String

    public init(range: Range? = nil, text: String) {
      self.range = range
      self.text = text
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      range = try fields.optional("range")
      text = try fields.required("text")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("range", range)
      writer.field("text", text)
      writer.endObject()
    }
  }
}
