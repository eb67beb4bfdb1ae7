public import JSON

/// The fields of an object that is read as a message.
public struct MessageFields: Sendable {
  private let object: JSONObject

  public init(_ json: JSONValue) throws(MessageFault) {
    guard let object = json.objectValue else { throw MessageFault(expected: "an object", found: json) }
    self.object = object
  }

  public func required<Value: MessageCodable>(_ name: String) throws(MessageFault) -> Value {
    do throws(MessageFault) {
      return try Value(json: object[name] ?? .null)
    } catch {
      throw error.inside(name)
    }
  }

  /// The field where it is there and not `null`.
  public func optional<Value: MessageCodable>(_ name: String) throws(MessageFault) -> Value? {
    guard let json = object[name], !json.isNull else { return nil }
    do throws(MessageFault) {
      return try Value(json: json)
    } catch {
      throw error.inside(name)
    }
  }

  /// Checks a field that tells one message from another.
  public func expect(_ name: String, _ value: String) throws(MessageFault) {
    let json = object[name] ?? .null
    if json.stringValue != value { throw MessageFault(expected: "\"\(value)\"", found: json).inside(name) }
  }
}
