public import JSON

extension LSP {
  /// A jump from a range here to a range there, for clients with `linkSupport`.
  public struct LocationLink: MessageCodable, Equatable {
    /// What is underlined at the origin; the word at the position where absent.
    public var originSelectionRange: Range?
    /// The document jumped to.
    public var targetUri: DocumentURI
    /// All of the target, such as a whole section.
    public var targetRange: Range
    /// What is selected after the jump, inside `targetRange`.
    public var targetSelectionRange: Range

    public init(
      originSelectionRange: Range? = nil, targetUri: DocumentURI, targetRange: Range, targetSelectionRange: Range
    ) {
      self.originSelectionRange = originSelectionRange
      self.targetUri = targetUri
      self.targetRange = targetRange
      self.targetSelectionRange = targetSelectionRange
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      originSelectionRange = try fields.optional("originSelectionRange")
      targetUri = try fields.required("targetUri")
      targetRange = try fields.required("targetRange")
      targetSelectionRange = try fields.required("targetSelectionRange")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("originSelectionRange", originSelectionRange)
      writer.field("targetUri", targetUri)
      writer.field("targetRange", targetRange)
      writer.field("targetSelectionRange", targetSelectionRange)
      writer.endObject()
    }
  }
}
