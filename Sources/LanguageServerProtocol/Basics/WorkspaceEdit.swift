public import JSON

extension LSP {
  /// Edits over several documents, as `changes` or, for clients that take them, `documentChanges`.
  public struct WorkspaceEdit: MessageCodable, Equatable {
    /// The edits by document.
    public var changes: [String: [TextEdit]]?
    /// The edits by document and version, with file operations between them.
    public var documentChanges: [DocumentChange]?
    /// The annotations that the edits name.
    public var changeAnnotations: [String: ChangeAnnotation]?

    public init(
      changes: [String: [TextEdit]]? = nil, documentChanges: [DocumentChange]? = nil,
      changeAnnotations: [String: ChangeAnnotation]? = nil
    ) {
      self.changes = changes
      self.documentChanges = documentChanges
      self.changeAnnotations = changeAnnotations
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      changes = try fields.optional("changes")
      documentChanges = try fields.optional("documentChanges")
      changeAnnotations = try fields.optional("changeAnnotations")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("changes", changes)
      writer.optionalField("documentChanges", documentChanges)
      writer.optionalField("changeAnnotations", changeAnnotations)
      writer.endObject()
    }
  }
}
