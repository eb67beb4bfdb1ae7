/// What can be written as JSON without a `JSONValue` in between.
public protocol JSONWritable {
  func write(to writer: inout JSONWriter)
}

extension JSONWritable {
  /// The value as JSON text in UTF-8.
  public func jsonBytes() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The value as a tree.
  public var jsonValue: JSONValue { (try? JSONReader().read(jsonBytes())) ?? .null }

  /// The value as JSON text.
  public func jsonText() -> String {
    String(decoding: jsonBytes(), as: UTF8.self)
  }
}

extension JSONValue: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.writeNull()
    case .bool(let value): writer.write(value)
    case .int(let value): writer.write(value)
    case .double(let value): writer.write(value)
    case .string(let value): writer.write(value)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let object):
      writer.beginObject()
      for member in object.members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}

extension String: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Double: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// `nil` is `null`; `JSONWriter.optionalField` leaves it out instead.
  @inlinable
  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.writeNull() }
  }
}
