public import JSON

extension LSP {
  /// An entry of the outline with those under it.
  public struct DocumentSymbol: MessageCodable, Equatable {
    /// The entry's name, never blank.
    public var name: String
    /// A word more.
    public var detail: String?
    /// What it is.
    public var kind: SymbolKind
    /// All of it.
    public var range: Range
    /// Its name, inside `range`.
    public var selectionRange: Range
    /// The entries under it.
    public var children: [DocumentSymbol]?

    public init(
      name: String, detail: String? = nil, kind: SymbolKind, range: Range, selectionRange: Range,
      children: [DocumentSymbol]? = nil
    ) {
      self.name = name
      self.detail = detail
      self.kind = kind
      self.range = range
      self.selectionRange = selectionRange
      self.children = children
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      name = try fields.required("name")
      detail = try fields.optional("detail")
      kind = try fields.required("kind")
      range = try fields.required("range")
      selectionRange = try fields.required("selectionRange")
      children = try fields.optional("children")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("name", name)
      writer.optionalField("detail", detail)
      writer.field("kind", kind)
      writer.field("range", range)
      writer.field("selectionRange", selectionRange)
      writer.optionalField("children", children)
      writer.endObject()
    }
  }
}
