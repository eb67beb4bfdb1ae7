public import JSON

extension LSP {
  /// Tokens, five numbers each: line and start relative to the one before, length, type, modifiers.
  public struct SemanticTokens: MessageCodable, Equatable {
    /// A name by which a delta may be asked for.
    public var resultId: String?
    /// The numbers.
    public var data: [Int]

    public init(resultId: String? = nil, data: [Int]) {
      self.resultId = resultId
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      resultId = try fields.optional("resultId")
      data = try fields.required("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("resultId", resultId)
      writer.field("data", data)
      writer.endObject()
    }
  }
}
