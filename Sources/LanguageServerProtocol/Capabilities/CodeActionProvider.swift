public import JSON

extension LSP {
  /// Code actions, with kinds only for clients with `codeActionLiteralSupport`: the others take nothing but `true`.
  public enum CodeActionProvider: MessageCodable, Equatable {
    case plain
    case options(kinds: [String], resolve: Bool)

    public init(json: JSONValue) throws(MessageFault) {
      guard json.objectValue != nil else {
        self = .plain
        return
      }
      let fields = try MessageFields(json)
      self = .options(
        kinds: try fields.optional("codeActionKinds") ?? [], resolve: try fields.optional("resolveProvider") ?? false)
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .plain: writer.write(true)
      case .options(let kinds, let resolve):
        writer.beginObject()
        writer.field("codeActionKinds", kinds)
        writer.field("resolveProvider", resolve)
        writer.endObject()
      }
    }
  }
}
