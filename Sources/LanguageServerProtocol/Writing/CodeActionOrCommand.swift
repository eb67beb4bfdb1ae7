public import JSON

extension LSP {
  /// A code action, or for clients without `codeActionLiteralSupport` a command.
  public enum CodeActionOrCommand: MessageCodable, Equatable {
    case action(CodeAction)
    case command(Command)

    public init(json: JSONValue) throws(MessageFault) {
      if json["command"].stringValue != nil {
        self = .command(try Command(json: json))
      } else {
        self = .action(try CodeAction(json: json))
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .action(let action): action.write(to: &writer)
      case .command(let command): command.write(to: &writer)
      }
    }
  }
}
