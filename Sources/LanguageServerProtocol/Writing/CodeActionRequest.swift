public import JSON

extension LSP {
  /// `textDocument/codeAction`: What can be done about a range.
  public enum CodeActionRequest: RequestMessage {
    public static let method = "textDocument/codeAction"
    public typealias Params = CodeActionParams
    public typealias Result = [CodeActionOrCommand]?
  }

  /// The range, and what is wrong in it.
  public struct CodeActionParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The range in it.
    public var range: Range
    /// What is wrong in it, and which kinds are wanted.
    public var context: CodeActionContext

    public init(textDocument: TextDocumentIdentifier, range: Range, context: CodeActionContext) {
      self.textDocument = textDocument
      self.range = range
      self.context = context
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      range = try fields.required("range")
      context = try fields.required("context")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("range", range)
      writer.field("context", context)
      writer.endObject()
    }
  }
}
