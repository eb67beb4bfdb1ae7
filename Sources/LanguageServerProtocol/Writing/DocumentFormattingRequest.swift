public import JSON

extension LSP {
  /// `textDocument/formatting`: A document is put into good form.
  public enum DocumentFormattingRequest: RequestMessage {
    public static let method = "textDocument/formatting"
    public typealias Params = DocumentFormattingParams
    public typealias Result = [TextEdit]?
  }

  /// The document, and how it is to be formatted.
  public struct DocumentFormattingParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// How.
    public var options: FormattingOptions

    public init(textDocument: TextDocumentIdentifier, options: FormattingOptions) {
      self.textDocument = textDocument
      self.options = options
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      options = try fields.required("options")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("options", options)
      writer.endObject()
    }
  }
}
