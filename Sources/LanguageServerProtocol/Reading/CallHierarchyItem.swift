public import JSON

extension LSP {
  /// A concept in the hierarchy.
  public struct CallHierarchyItem: MessageCodable, Equatable {
    /// Its name.
    public var name: String
    /// What it is.
    public var kind: SymbolKind
    /// A word more.
    public var detail: String?
    /// Where it is defined.
    public var uri: DocumentURI
    /// Its section.
    public var range: Range
    /// Its name, inside `range`.
    public var selectionRange: Range
    /// What the server wants back.
    public var data: JSONValue?

    public init(
      name: String, kind: SymbolKind, detail: String? = nil, uri: DocumentURI, range: Range, selectionRange: Range,
      data: JSONValue? = nil
    ) {
      self.name = name
      self.kind = kind
      self.detail = detail
      self.uri = uri
      self.range = range
      self.selectionRange = selectionRange
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      name = try fields.required("name")
      kind = try fields.required("kind")
      detail = try fields.optional("detail")
      uri = try fields.required("uri")
      range = try fields.required("range")
      selectionRange = try fields.required("selectionRange")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("name", name)
      writer.field("kind", kind)
      writer.optionalField("detail", detail)
      writer.field("uri", uri)
      writer.field("range", range)
      writer.field("selectionRange", selectionRange)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }

  /// The concept asked about.
  public struct CallHierarchyParams: MessageCodable, Equatable {
    /// The concept.
    public var item: CallHierarchyItem

    public init(item: CallHierarchyItem) {
      self.item = item
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      item = try fields.required("item")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("item", item)
      writer.endObject()
    }
  }

  /// A concept that builds on the one asked about.
  public struct CallHierarchyIncomingCall: MessageCodable, Equatable {
    /// The concept.
    public var from: CallHierarchyItem
    /// Where it names the one asked about, in `from`'s document.
    public var fromRanges: [Range]

    public init(from: CallHierarchyItem, fromRanges: [Range]) {
      self.from = from
      self.fromRanges = fromRanges
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      from = try fields.required("from")
      fromRanges = try fields.required("fromRanges")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("from", from)
      writer.field("fromRanges", fromRanges)
      writer.endObject()
    }
  }

  /// A concept that the one asked about builds on.
  public struct CallHierarchyOutgoingCall: MessageCodable, Equatable {
    /// The concept.
    public var to: CallHierarchyItem
    /// Where it is named, in the document of the one asked about.
    public var fromRanges: [Range]

    public init(to: CallHierarchyItem, fromRanges: [Range]) {
      self.to = to
      self.fromRanges = fromRanges
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      to = try fields.required("to")
      fromRanges = try fields.required("fromRanges")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("to", to)
      writer.field("fromRanges", fromRanges)
      writer.endObject()
    }
  }
}
