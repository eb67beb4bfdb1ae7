public import JSON

extension LSP {
  /// `textDocument/linkedEditingRange`: Ranges of equal text that change together, such as the names of `\begin` and
  /// `\end`.
  public enum LinkedEditingRangeRequest: RequestMessage {
    public static let method = "textDocument/linkedEditingRange"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = LinkedEditingRanges?
  }

  /// Ranges that change together.
  public struct LinkedEditingRanges: MessageCodable, Equatable {
    /// The ranges, of equal text.
    public var ranges: [Range]
    /// What may be typed in them.
    public var wordPattern: String?

    public init(ranges: [Range], wordPattern: String? = nil) {
      self.ranges = ranges
      self.wordPattern = wordPattern
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      ranges = try fields.required("ranges")
      wordPattern = try fields.optional("wordPattern")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("ranges", ranges)
      writer.optionalField("wordPattern", wordPattern)
      writer.endObject()
    }
  }
}
