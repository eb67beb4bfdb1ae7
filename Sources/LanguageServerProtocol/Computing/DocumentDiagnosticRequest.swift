public import JSON

extension LSP {
  /// `textDocument/diagnostic`: The client asks for the diagnostics of a document.
  public enum DocumentDiagnosticRequest: RequestMessage {
    public static let method = "textDocument/diagnostic"
    public typealias Params = DocumentDiagnosticParams
    public typealias Result = DocumentDiagnosticReport
  }

  /// The document, and which result the client has.
  public struct DocumentDiagnosticParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// Which registration is asked.
    public var identifier: String?
    /// The result that the client has.
    public var previousResultId: String?

    public init(textDocument: TextDocumentIdentifier, identifier: String? = nil, previousResultId: String? = nil) {
      self.textDocument = textDocument
      self.identifier = identifier
      self.previousResultId = previousResultId
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      identifier = try fields.optional("identifier")
      previousResultId = try fields.optional("previousResultId")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.optionalField("identifier", identifier)
      writer.optionalField("previousResultId", previousResultId)
      writer.endObject()
    }
  }
}
