public import JSON

extension LSP {
  /// A replaced run of the numbers.
  public struct SemanticTokensEdit: MessageCodable, Equatable {
    /// Index of the first replaced number.
    public var start: Int
    /// How many are replaced.
    public var deleteCount: Int
    /// What they are replaced by.
    public var data: [Int]?

    public init(start: Int, deleteCount: Int, data: [Int]? = nil) {
      self.start = start
      self.deleteCount = deleteCount
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      start = try fields.required("start")
      deleteCount = try fields.required("deleteCount")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("start", start)
      writer.field("deleteCount", deleteCount)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }

  /// The change from one result to the next.
  public struct SemanticTokensDelta: MessageCodable, Equatable {
    /// The name of the new result.
    public var resultId: String?
    /// The edits, on the old numbers.
    public var edits: [SemanticTokensEdit]

    public init(resultId: String? = nil, edits: [SemanticTokensEdit]) {
      self.resultId = resultId
      self.edits = edits
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      resultId = try fields.optional("resultId")
      edits = try fields.required("edits")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("resultId", resultId)
      writer.field("edits", edits)
      writer.endObject()
    }
  }
}
