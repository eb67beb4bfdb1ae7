public import JSON

extension LSP {
  /// The replacement of a range; with `annotationId` an `AnnotatedTextEdit`.
  public struct TextEdit: MessageCodable, Equatable {
    /// What is replaced.
    public var range: Range
    /// What it is replaced by.
    public var newText: String
    /// A key of `WorkspaceEdit.changeAnnotations`.
    public var annotationId: String?

    public init(range: Range, newText: String, annotationId: String? = nil) {
      self.range = range
      self.newText = newText
      self.annotationId = annotationId
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      range = try fields.required("range")
      newText = try fields.required("newText")
      annotationId = try fields.optional("annotationId")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("range", range)
      writer.field("newText", newText)
      writer.optionalField("annotationId", annotationId)
      writer.endObject()
    }
  }
}
