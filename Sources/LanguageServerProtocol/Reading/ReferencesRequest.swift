public import JSON

extension LSP {
  /// `textDocument/references`: Everywhere that the thing at a position is used.
  public enum ReferencesRequest: RequestMessage {
    public static let method = "textDocument/references"
    public typealias Params = ReferenceParams
    public typealias Result = [Location]?
  }

  /// The position, and whether the declaration counts.
  public struct ReferenceParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The position in it.
    public var position: Position
    /// What counts.
    public var context: ReferenceContext

    public init(textDocument: TextDocumentIdentifier, position: Position, context: ReferenceContext) {
      self.textDocument = textDocument
      self.position = position
      self.context = context
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      position = try fields.required("position")
      context = try fields.required("context")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("position", position)
      writer.field("context", context)
      writer.endObject()
    }
  }

  /// What counts as a reference.
  public struct ReferenceContext: MessageCodable, Equatable {
    /// Whether the declaration does.
    public var includeDeclaration: Bool

    public init(includeDeclaration: Bool) {
      self.includeDeclaration = includeDeclaration
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      includeDeclaration = try fields.required("includeDeclaration")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("includeDeclaration", includeDeclaration)
      writer.endObject()
    }
  }
}
