public import JSON

extension LSP {
  /// `client/unregisterCapability`: The server takes registrations back.
  public enum UnregisterCapabilityRequest: RequestMessage {
    public static let method = "client/unregisterCapability"
    public typealias Params = UnregistrationParams
    public typealias Result = JSONValue
  }

  /// The registrations that end.
  public struct UnregistrationParams: MessageCodable, Equatable {
    /// Each (the specification's own spelling).
    public var unregisterations: [Unregistration]

    public init(unregisterations: [Unregistration]) {
      self.unregisterations = unregisterations
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      unregisterations = try fields.required("unregisterations")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("unregisterations", unregisterations)
      writer.endObject()
    }
  }

  /// One registration that ends.
  public struct Unregistration: MessageCodable, Equatable {
    /// The registration's identifier.
    public var id: String
    /// Its method.
    public var method: String

    public init(id: String, method: String) {
      self.id = id
      self.method = method
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      id = try fields.required("id")
      method = try fields.required("method")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("id", id)
      writer.field("method", method)
      writer.endObject()
    }
  }
}
