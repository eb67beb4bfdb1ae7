public import JSON

extension LSP {
  /// What lies between two positions, the end exclusive.
  public struct Range: MessageCodable, Equatable {
    /// The first position in it.
    public var start: Position
    /// The first position behind it.
    public var end: Position

    public init(start: Position, end: Position) {
      self.start = start
      self.end = end
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      start = try fields.required("start")
      end = try fields.required("end")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("start", start)
      writer.field("end", end)
      writer.endObject()
    }
  }
}
