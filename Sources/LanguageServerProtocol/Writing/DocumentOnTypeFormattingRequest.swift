public import JSON

extension LSP {
  /// `textDocument/onTypeFormatting`: A character was typed after which the line is put into good form.
  public enum DocumentOnTypeFormattingRequest: RequestMessage {
    public static let method = "textDocument/onTypeFormatting"
    public typealias Params = DocumentOnTypeFormattingParams
    public typealias Result = [TextEdit]?
  }

  /// Where which character was typed.
  public struct DocumentOnTypeFormattingParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// Behind the character.
    public var position: Position
    /// The character.
    public var ch: String
    /// How to format.
    public var options: FormattingOptions

    public init(textDocument: TextDocumentIdentifier, position: Position, ch: String, options: FormattingOptions) {
      self.textDocument = textDocument
      self.position = position
      self.ch = ch
      self.options = options
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      position = try fields.required("position")
      ch = try fields.required("ch")
      options = try fields.required("options")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("position", position)
      writer.field("ch", ch)
      writer.field("options", options)
      writer.endObject()
    }
  }
}
