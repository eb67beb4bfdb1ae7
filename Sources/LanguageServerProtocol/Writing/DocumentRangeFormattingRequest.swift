public import JSON

extension LSP {
  /// `textDocument/rangeFormatting`: A part of a document is put into good form.
  public enum DocumentRangeFormattingRequest: RequestMessage {
    public static let method = "textDocument/rangeFormatting"
    public typealias Params = DocumentRangeFormattingParams
    public typealias Result = [TextEdit]?
  }

  /// The range, and how it is to be formatted.
  public struct DocumentRangeFormattingParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The range in it.
    public var range: Range
    /// How.
    public var options: FormattingOptions

    public init(textDocument: TextDocumentIdentifier, range: Range, options: FormattingOptions) {
      self.textDocument = textDocument
      self.range = range
      self.options = options
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      range = try fields.required("range")
      options = try fields.required("options")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("range", range)
      writer.field("options", options)
      writer.endObject()
    }
  }
}
