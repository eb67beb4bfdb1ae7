public import JSON

extension LSP {
  /// `textDocument/semanticTokens/full/delta`: What has changed in the tokens of a document.
  public enum SemanticTokensDeltaRequest: RequestMessage {
    public static let method = "textDocument/semanticTokens/full/delta"
    public typealias Params = SemanticTokensDeltaParams
    public typealias Result = SemanticTokensDeltaResult?
  }

  /// The document, and which tokens the client has.
  public struct SemanticTokensDeltaParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The result that the client has.
    public var previousResultId: String

    public init(textDocument: TextDocumentIdentifier, previousResultId: String) {
      self.textDocument = textDocument
      self.previousResultId = previousResultId
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      previousResultId = try fields.required("previousResultId")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("previousResultId", previousResultId)
      writer.endObject()
    }
  }
}
