public import JSON

extension LSP {
  /// A link and where it goes.
  public struct DocumentLink: MessageCodable, Equatable {
    /// The link.
    public var range: Range
    /// Where it goes.
    public var target: DocumentURI?
    /// What is shown of it, for clients with `tooltipSupport`.
    public var tooltip: String?

    public init(range: Range, target: DocumentURI? = nil, tooltip: String? = nil) {
      self.range = range
      self.target = target
      self.tooltip = tooltip
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      range = try fields.required("range")
      target = try fields.optional("target")
      tooltip = try fields.optional("tooltip")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("range", range)
      writer.optionalField("target", target)
      writer.optionalField("tooltip", tooltip)
      writer.endObject()
    }
  }
}
