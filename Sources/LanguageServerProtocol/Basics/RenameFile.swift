public import JSON

extension LSP {
  /// The renaming of a file in a workspace edit.
  public struct RenameFile: MessageCodable, Equatable {
    /// Where it is.
    public var oldUri: DocumentURI
    /// Where it goes.
    public var newUri: DocumentURI
    /// What happens where the new name exists.
    public var options: FileOperationOptions?
    /// A key of `WorkspaceEdit.changeAnnotations`.
    public var annotationId: String?

    public init(
      oldUri: DocumentURI, newUri: DocumentURI, options: FileOperationOptions? = nil, annotationId: String? = nil
    ) {
      self.oldUri = oldUri
      self.newUri = newUri
      self.options = options
      self.annotationId = annotationId
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      try fields.expect("kind", "rename")
      oldUri = try fields.required("oldUri")
      newUri = try fields.required("newUri")
      options = try fields.optional("options")
      annotationId = try fields.optional("annotationId")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("kind", "rename")
      writer.field("oldUri", oldUri)
      writer.field("newUri", newUri)
      writer.optionalField("options", options)
      writer.optionalField("annotationId", annotationId)
      writer.endObject()
    }
  }
}
