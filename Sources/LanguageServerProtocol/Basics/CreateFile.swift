public import JSON

extension LSP {
  /// The creation of a file in a workspace edit.
  public struct CreateFile: MessageCodable, Equatable {
    /// The new file.
    public var uri: DocumentURI
    /// What happens where it exists.
    public var options: FileOperationOptions?
    /// A key of `WorkspaceEdit.changeAnnotations`.
    public var annotationId: String?

    public init(uri: DocumentURI, options: FileOperationOptions? = nil, annotationId: String? = nil) {
      self.uri = uri
      self.options = options
      self.annotationId = annotationId
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      try fields.expect("kind", "create")
      uri = try fields.required("uri")
      options = try fields.optional("options")
      annotationId = try fields.optional("annotationId")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("kind", "create")
      writer.field("uri", uri)
      writer.optionalField("options", options)
      writer.optionalField("annotationId", annotationId)
      writer.endObject()
    }
  }
}
