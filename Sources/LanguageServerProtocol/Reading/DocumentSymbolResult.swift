public import JSON

extension LSP {
  /// An outline: a tree for clients with `hierarchicalDocumentSymbolSupport`, a list for the others.
  public enum DocumentSymbolResult: MessageCodable, Equatable {
    case tree([DocumentSymbol])
    case list([SymbolInformation])

    public init(json: JSONValue) throws(MessageFault) {
      if json[0]["location"].isNull {
        self = .tree(try [DocumentSymbol](json: json))
      } else {
        self = .list(try [SymbolInformation](json: json))
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .tree(let symbols): symbols.write(to: &writer)
      case .list(let symbols): symbols.write(to: &writer)
      }
    }
  }
}
