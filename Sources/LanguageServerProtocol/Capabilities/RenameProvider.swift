public import JSON

extension LSP {
  /// Rename, with `prepareProvider` only for clients with `prepareSupport`: the others take nothing but `true`.
  public enum RenameProvider: MessageCodable, Equatable {
    case plain
    case prepared

    public init(json: JSONValue) throws(MessageFault) {
      self = json["prepareProvider"].boolValue == true ? .prepared : .plain
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .plain: writer.write(true)
      case .prepared:
        writer.beginObject()
        writer.field("prepareProvider", true)
        writer.endObject()
      }
    }
  }
}
