public import JSON

extension LSP {
  /// Whether a second request brings the rest of an item.
  public struct ResolveOptions: MessageCodable, Equatable {
    /// Whether it does.
    public var resolveProvider: Bool?

    public init(resolveProvider: Bool? = nil) {
      self.resolveProvider = resolveProvider
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      resolveProvider = try fields.optional("resolveProvider")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("resolveProvider", resolveProvider)
      writer.endObject()
    }
  }
}
