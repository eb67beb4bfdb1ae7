public import JSON

extension LSP {
  /// An entry of a flat list of symbols.
  public struct SymbolInformation: MessageCodable, Equatable {
    /// The entry's name.
    public var name: String
    /// What it is.
    public var kind: SymbolKind
    /// Where it is.
    public var location: Location
    /// What it stands under.
    public var containerName: String?

    public init(name: String, kind: SymbolKind, location: Location, containerName: String? = nil) {
      self.name = name
      self.kind = kind
      self.location = location
      self.containerName = containerName
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      name = try fields.required("name")
      kind = try fields.required("kind")
      location = try fields.required("location")
      containerName = try fields.optional("containerName")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("name", name)
      writer.field("kind", kind)
      writer.field("location", location)
      writer.optionalField("containerName", containerName)
      writer.endObject()
    }
  }
}
