public import JSON

extension LSP {
  /// `textDocument/selectionRange`: What selecting more and more around a position takes in.
  public enum SelectionRangeRequest: RequestMessage {
    public static let method = "textDocument/selectionRange"
    public typealias Params = SelectionRangeParams
    public typealias Result = [SelectionRange]?
  }

  /// The positions.
  public struct SelectionRangeParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The positions in it.
    public var positions: [Position]

    public init(textDocument: TextDocumentIdentifier, positions: [Position]) {
      self.textDocument = textDocument
      self.positions = positions
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      positions = try fields.required("positions")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("positions", positions)
      writer.endObject()
    }
  }
}
