public import JSON

extension LSP {
  /// What tells one request from another: a number or a string (JSON-RPC 2.0, section 4).
  public enum RequestID: MessageCodable, Hashable {
    case number(Int)
    case string(String)

    public init(json: JSONValue) throws(MessageFault) {
      if let number = json.intValue {
        self = .number(number)
      } else if let string = json.stringValue {
        self = .string(string)
      } else {
        throw MessageFault(expected: "an integer or a string", found: json)
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .number(let number): writer.write(number)
      case .string(let string): writer.write(string)
      }
    }
  }

  /// What tells one progress from another, chosen by either side.
  public typealias ProgressToken = RequestID
}
