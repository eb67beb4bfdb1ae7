public import JSON

extension LSP {
  /// `textDocument/rename`: The thing at a position gets another name.
  public enum RenameRequest: RequestMessage {
    public static let method = "textDocument/rename"
    public typealias Params = RenameParams
    public typealias Result = WorkspaceEdit?
  }

  /// The thing and its new name.
  public struct RenameParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The position in it.
    public var position: Position
    /// The new name.
    public var newName: String

    public init(textDocument: TextDocumentIdentifier, position: Position, newName: String) {
      self.textDocument = textDocument
      self.position = position
      self.newName = newName
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      position = try fields.required("position")
      newName = try fields.required("newName")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("position", position)
      writer.field("newName", newName)
      writer.endObject()
    }
  }
}
