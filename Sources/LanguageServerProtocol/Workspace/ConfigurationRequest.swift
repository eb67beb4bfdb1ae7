public import JSON

extension LSP {
  /// `workspace/configuration`: The server asks for settings.
  public enum ConfigurationRequest: RequestMessage {
    public static let method = "workspace/configuration"
    public typealias Params = ConfigurationParams
    public typealias Result = [JSONValue]
  }

  /// The sections asked for.
  public struct ConfigurationParams: MessageCodable, Equatable {
    /// Each section.
    public var items: [ConfigurationItem]

    public init(items: [ConfigurationItem]) {
      self.items = items
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      items = try fields.required("items")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("items", items)
      writer.endObject()
    }
  }

  /// One section asked for.
  public struct ConfigurationItem: MessageCodable, Equatable {
    /// The folder or file that the settings are for.
    public var scopeUri: DocumentURI?
    /// The section's name.
    public var section: String?

    public init(scopeUri: DocumentURI? = nil, section: String? = nil) {
      self.scopeUri = scopeUri
      self.section = section
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      scopeUri = try fields.optional("scopeUri")
      section = try fields.optional("section")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("scopeUri", scopeUri)
      writer.optionalField("section", section)
      writer.endObject()
    }
  }
}
