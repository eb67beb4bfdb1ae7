public import JSON

extension LSP {
  /// `client/registerCapability`: The server asks for notifications that only dynamic registration brings.
  public enum RegisterCapabilityRequest: RequestMessage {
    public static let method = "client/registerCapability"
    public typealias Params = RegistrationParams
    public typealias Result = JSONValue
  }

  /// The registrations.
  public struct RegistrationParams: MessageCodable, Equatable {
    /// Each registration.
    public var registrations: [Registration]

    public init(registrations: [Registration]) {
      self.registrations = registrations
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      registrations = try fields.required("registrations")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("registrations", registrations)
      writer.endObject()
    }
  }

  /// One method that the server wants to hear of.
  public struct Registration: MessageCodable, Equatable {
    /// The registration's own identifier.
    public var id: String
    /// The method.
    public var method: String
    /// The method's options.
    public var registerOptions: JSONValue?

    public init(id: String, method: String, registerOptions: JSONValue? = nil) {
      self.id = id
      self.method = method
      self.registerOptions = registerOptions
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      id = try fields.required("id")
      method = try fields.required("method")
      registerOptions = try fields.optional("registerOptions")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("id", id)
      writer.field("method", method)
      writer.optionalField("registerOptions", registerOptions)
      writer.endObject()
    }
  }
}
