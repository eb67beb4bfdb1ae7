public import JSON

extension LSP {
  /// Lines that fold into one.
  public struct FoldingRange: MessageCodable, Equatable {
    /// The line that stays.
    public var startLine: Int
    /// Where on it the fold begins; its end where absent.
    public var startCharacter: Int?
    /// The last line of the fold.
    public var endLine: Int
    /// Where on it the fold ends; its end where absent.
    public var endCharacter: Int?
    /// `comment`, `imports` or `region`.
    public var kind: String?
    /// What stands for it when folded, for clients that show it.
    public var collapsedText: String?

    public init(
      startLine: Int, startCharacter: Int? = nil, endLine: Int, endCharacter: Int? = nil, kind: String? = nil,
      collapsedText: String? = nil
    ) {
      self.startLine = startLine
      self.startCharacter = startCharacter
      self.endLine = endLine
      self.endCharacter = endCharacter
      self.kind = kind
      self.collapsedText = collapsedText
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      startLine = try fields.required("startLine")
      startCharacter = try fields.optional("startCharacter")
      endLine = try fields.required("endLine")
      endCharacter = try fields.optional("endCharacter")
      kind = try fields.optional("kind")
      collapsedText = try fields.optional("collapsedText")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("startLine", startLine)
      writer.optionalField("startCharacter", startCharacter)
      writer.field("endLine", endLine)
      writer.optionalField("endCharacter", endCharacter)
      writer.optionalField("kind", kind)
      writer.optionalField("collapsedText", collapsedText)
      writer.endObject()
    }
  }
}
