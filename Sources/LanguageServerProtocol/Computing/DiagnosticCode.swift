public import JSON

extension LSP {
  /// The code of a diagnostic. This server's are strings; a client may hand back another server's number.
  public enum DiagnosticCode: MessageCodable, Hashable {
    case string(String)
    case number(Int)

    public init(json: JSONValue) throws(MessageFault) {
      if let string = json.stringValue {
        self = .string(string)
      } else if let number = json.intValue {
        self = .number(number)
      } else {
        throw MessageFault(expected: "a string or an integer", found: json)
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .string(let string): writer.write(string)
      case .number(let number): writer.write(number)
      }
    }
  }
}
