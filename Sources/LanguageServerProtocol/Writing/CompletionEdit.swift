public import JSON

extension LSP {
  /// The edit that inserts a completion; the second form for clients with `insertReplaceSupport`.
  public enum CompletionEdit: MessageCodable, Equatable {
    case edit(TextEdit)
    case insertReplace(InsertReplaceEdit)

    public init(json: JSONValue) throws(MessageFault) {
      if json["insert"].isNull {
        self = .edit(try TextEdit(json: json))
      } else {
        self = .insertReplace(try InsertReplaceEdit(json: json))
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .edit(let edit): edit.write(to: &writer)
      case .insertReplace(let edit): edit.write(to: &writer)
      }
    }
  }
}
