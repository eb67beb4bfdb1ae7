public import JSON

extension LSP {
  /// A parameter in its signature's label: its text or, for clients with `labelOffsetSupport`, UTF-16 offsets.
  public enum ParameterLabel: MessageCodable, Equatable {
    case text(String)
    case offsets(start: Int, end: Int)

    public init(json: JSONValue) throws(MessageFault) {
      if let text = json.stringValue {
        self = .text(text)
      } else if let start = json[0].intValue, let end = json[1].intValue {
        self = .offsets(start: start, end: end)
      } else {
        throw MessageFault(expected: "a string or two integers", found: json)
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .text(let text): writer.write(text)
      case .offsets(let start, let end): [start, end].write(to: &writer)
      }
    }
  }
}
