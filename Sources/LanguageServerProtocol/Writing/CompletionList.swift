public import JSON

extension LSP {
  /// What may stand at a position.
  public struct CompletionList: MessageCodable, Equatable {
    /// Whether typing on must ask again.
    public var isIncomplete: Bool
    /// The completions.
    public var items: [CompletionItem]

    public init(isIncomplete: Bool, items: [CompletionItem]) {
      self.isIncomplete = isIncomplete
      self.items = items
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      isIncomplete = try fields.required("isIncomplete")
      items = try fields.required("items")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("isIncomplete", isIncomplete)
      writer.field("items", items)
      writer.endObject()
    }
  }
}
