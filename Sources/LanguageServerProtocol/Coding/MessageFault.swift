public import JSON

/// Why a JSON value is not the message that was expected, and in which field.
public struct MessageFault: Error, Sendable, Equatable {
  /// The way to the field, such as `textDocument.uri` or `changes[2].type`; empty for the value itself.
  public private(set) var path: String
  /// What should stand there.
  public var expected: String
  /// What kind of value stands there.
  public var found: String

  public init(expected: String, found: JSONValue) {
    self.path = ""
    self.expected = expected
    self.found = found.kindName
  }

  /// The same fault seen from the value that holds `key`.
  public func inside(_ key: String) -> MessageFault {
    var fault = self
    fault.path = path.isEmpty || path.hasPrefix("[") ? key + path : "\(key).\(path)"
    return fault
  }
}

extension MessageFault: CustomStringConvertible {
  public var description: String {
    "\(path.isEmpty ? "params" : path): expected \(expected), found \(found)"
  }
}
