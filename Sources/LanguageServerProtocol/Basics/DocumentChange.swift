public import JSON

extension LSP {
  /// A step of a workspace edit, for clients with `documentChanges` and the resource operation.
  public enum DocumentChange: MessageCodable, Equatable {
    case edit(TextDocumentEdit)
    case create(CreateFile)
    case rename(RenameFile)
    case delete(DeleteFile)

    public init(json: JSONValue) throws(MessageFault) {
      switch json["kind"].stringValue {
      case "create": self = .create(try CreateFile(json: json))
      case "rename": self = .rename(try RenameFile(json: json))
      case "delete": self = .delete(try DeleteFile(json: json))
      default: self = .edit(try TextDocumentEdit(json: json))
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .edit(let edit): edit.write(to: &writer)
      case .create(let file): file.write(to: &writer)
      case .rename(let file): file.write(to: &writer)
      case .delete(let file): file.write(to: &writer)
      }
    }
  }
}
