public import JSON

extension LSP {
  /// Which semantic tokens are answered.
  public struct SemanticTokensOptions: MessageCodable, Equatable {
    /// What the numbers stand for.
    public var legend: SemanticTokensLegend
    /// Whether those of a part are.
    public var range: Bool?
    /// Whether those of a document are.
    public var full: SemanticTokensFullOptions?

    public init(legend: SemanticTokensLegend, range: Bool? = nil, full: SemanticTokensFullOptions? = nil) {
      self.legend = legend
      self.range = range
      self.full = full
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      legend = try fields.required("legend")
      range = try fields.optional("range")
      full = try fields.optional("full")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("legend", legend)
      writer.optionalField("range", range)
      writer.optionalField("full", full)
      writer.endObject()
    }
  }

  /// How the tokens of a document are answered.
  public struct SemanticTokensFullOptions: MessageCodable, Equatable {
    /// Whether as a change, too.
    public var delta: Bool?

    public init(delta: Bool? = nil) {
      self.delta = delta
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      delta = try fields.optional("delta")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("delta", delta)
      writer.endObject()
    }
  }
}
