public import JSON

extension LSP {
  /// The deletion of a file in a workspace edit.
  public struct DeleteFile: MessageCodable, Equatable {
    /// The file.
    public var uri: DocumentURI
    /// A key of `WorkspaceEdit.changeAnnotations`.
    public var annotationId: String?

    public init(uri: DocumentURI, annotationId: String? = nil) {
      self.uri = uri
      self.annotationId = annotationId
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      try fields.expect("kind", "delete")
      uri = try fields.required("uri")
      annotationId = try fields.optional("annotationId")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("kind", "delete")
      writer.field("uri", uri)
      writer.optionalField("annotationId", annotationId)
      writer.endObject()
    }
  }
}
