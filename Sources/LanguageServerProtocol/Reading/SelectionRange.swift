public import JSON

extension LSP {
  /// What selecting more and more around a position takes in. The protocol nests each range in the one before it.
  public struct SelectionRange: MessageCodable, Equatable {
    /// The ranges, the innermost first, each inside the next; never empty.
    public var ranges: [Range]

    public init(ranges: [Range]) {
      self.ranges = ranges
    }

    public init(json: JSONValue) throws(MessageFault) {
      ranges = []
      var level = json
      repeat {
        let fields = try MessageFields(level)
        ranges.append(try fields.required("range"))
        level = level["parent"]
      } while !level.isNull
    }

    public func write(to writer: inout JSONWriter) {
      for (level, range) in ranges.enumerated() {
        if level > 0 { writer.key("parent") }
        writer.beginObject()
        writer.field("range", range)
      }
      for _ in ranges { writer.endObject() }
    }
  }
}
