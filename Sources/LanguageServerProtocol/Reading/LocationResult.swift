public import JSON

extension LSP {
  /// Where something is: links for clients with `linkSupport`, locations for the others.
  public enum LocationResult: MessageCodable, Equatable {
    case locations([Location])
    case links([LocationLink])

    public init(json: JSONValue) throws(MessageFault) {
      if json.objectValue != nil {
        self = .locations([try Location(json: json)])
      } else if json[0]["targetUri"].isNull {
        self = .locations(try [Location](json: json))
      } else {
        self = .links(try [LocationLink](json: json))
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .locations(let locations): locations.write(to: &writer)
      case .links(let links): links.write(to: &writer)
      }
    }
  }
}
