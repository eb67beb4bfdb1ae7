public import JSON

extension LSP {
  /// How completion is answered.
  public struct CompletionOptions: MessageCodable, Equatable {
    /// Characters beyond word characters that bring it up.
    public var triggerCharacters: [String]?
    /// Whether a second request brings the rest of an item.
    public var resolveProvider: Bool?
    /// What items hold.
    public var completionItem: CompletionItemOptions?

    public init(
      triggerCharacters: [String]? = nil, resolveProvider: Bool? = nil, completionItem: CompletionItemOptions? = nil
    ) {
      self.triggerCharacters = triggerCharacters
      self.resolveProvider = resolveProvider
      self.completionItem = completionItem
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      triggerCharacters = try fields.optional("triggerCharacters")
      resolveProvider = try fields.optional("resolveProvider")
      completionItem = try fields.optional("completionItem")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("triggerCharacters", triggerCharacters)
      writer.optionalField("resolveProvider", resolveProvider)
      writer.optionalField("completionItem", completionItem)
      writer.endObject()
    }
  }

  /// What completion items hold.
  public struct CompletionItemOptions: MessageCodable, Equatable {
    /// Whether the server reads `labelDetails`.
    public var labelDetailsSupport: Bool?

    public init(labelDetailsSupport: Bool? = nil) {
      self.labelDetailsSupport = labelDetailsSupport
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      labelDetailsSupport = try fields.optional("labelDetailsSupport")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("labelDetailsSupport", labelDetailsSupport)
      writer.endObject()
    }
  }
}
