public import JSON

/// What can be read from a JSON value and written as JSON.
public protocol MessageCodable: JSONWritable, Sendable {
  /// Reads the value; the fault names the field that is wrong.
  init(json: JSONValue) throws(MessageFault)
}

/// An enumeration of the protocol by its raw number.
extension MessageCodable where Self: RawRepresentable, RawValue == Int {
  public init(json: JSONValue) throws(MessageFault) {
    guard let raw = json.intValue, let value = Self(rawValue: raw) else {
      throw MessageFault(expected: "one of the protocol's numbers for it", found: json)
    }
    self = value
  }

  public func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

/// An enumeration of the protocol by its raw string.
extension MessageCodable where Self: RawRepresentable, RawValue == String {
  public init(json: JSONValue) throws(MessageFault) {
    guard let raw = json.stringValue, let value = Self(rawValue: raw) else {
      throw MessageFault(expected: "one of the protocol's words for it", found: json)
    }
    self = value
  }

  public func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

extension JSONValue: MessageCodable {
  public init(json: JSONValue) { self = json }
}

extension String: MessageCodable {
  public init(json: JSONValue) throws(MessageFault) {
    guard let value = json.stringValue else { throw MessageFault(expected: "a string", found: json) }
    self = value
  }
}

extension Int: MessageCodable {
  public init(json: JSONValue) throws(MessageFault) {
    guard let value = json.intValue else { throw MessageFault(expected: "an integer", found: json) }
    self = value
  }
}

extension Bool: MessageCodable {
  public init(json: JSONValue) throws(MessageFault) {
    guard let value = json.boolValue else { throw MessageFault(expected: "a boolean", found: json) }
    self = value
  }
}

extension Array: MessageCodable where Element: MessageCodable {
  public init(json: JSONValue) throws(MessageFault) {
    guard let elements = json.arrayValue else { throw MessageFault(expected: "an array", found: json) }
    self = []
    reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do throws(MessageFault) {
        append(try Element(json: element))
      } catch {
        throw error.inside("[\(index)]")
      }
    }
  }
}

extension Optional: MessageCodable where Wrapped: MessageCodable {
  public init(json: JSONValue) throws(MessageFault) {
    self = json.isNull ? nil : try Wrapped(json: json)
  }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// Written in the order of the keys, so that the same value is always the same text.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      writer.key(key)
      value.write(to: &writer)
    }
    writer.endObject()
  }
}

extension Dictionary: MessageCodable where Key == String, Value: MessageCodable {
  public init(json: JSONValue) throws(MessageFault) {
    guard let object = json.objectValue else { throw MessageFault(expected: "an object", found: json) }
    self = [:]
    for member in object.members {
      do throws(MessageFault) {
        self[member.key] = try Value(json: member.value)
      } catch {
        throw error.inside(member.key)
      }
    }
  }
}
