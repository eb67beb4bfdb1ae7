public import JSON

extension LSP {
  /// How documents are kept alike.
  public struct TextDocumentSyncOptions: MessageCodable, Equatable {
    /// Whether opening and closing is told.
    public var openClose: Bool?
    /// How edits come.
    public var change: TextDocumentSyncKind?
    /// Whether saving is told.
    public var save: Bool?

    public init(openClose: Bool? = nil, change: TextDocumentSyncKind? = nil, save: Bool? = nil) {
      self.openClose = openClose
      self.change = change
      self.save = save
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      openClose = try fields.optional("openClose")
      change = try fields.optional("change")
      save = try fields.optional("save")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("openClose", openClose)
      writer.optionalField("change", change)
      writer.optionalField("save", save)
      writer.endObject()
    }
  }
}
