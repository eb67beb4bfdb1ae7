public import JSON

extension LSP {
  /// `workspace/didChangeConfiguration`: The user's settings have changed.
  public enum DidChangeConfigurationNotification: NotificationMessage {
    public static let method = "workspace/didChangeConfiguration"
    public typealias Params = DidChangeConfigurationParams
  }

  /// The settings, where the client pushes them.
  public struct DidChangeConfigurationParams: MessageCodable, Equatable {
    /// The settings; `null` from clients that want to be asked.
    public var settings: JSONValue?

    public init(settings: JSONValue? = nil) {
      self.settings = settings
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      settings = try fields.optional("settings")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("settings", settings)
      writer.endObject()
    }
  }
}
