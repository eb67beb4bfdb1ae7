public import JSON

extension LSP {
  /// An edit that either inserts or replaces, as the user prefers.
  public struct InsertReplaceEdit: MessageCodable, Equatable {
    /// The text that is put there.
    public var newText: String
    /// What is replaced on inserting.
    public var insert: Range
    /// What is replaced on replacing; starts where `insert` does.
    public var replace: Range

    public init(newText: String, insert: Range, replace: Range) {
      self.newText = newText
      self.insert = insert
      self.replace = replace
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      newText = try fields.required("newText")
      insert = try fields.required("insert")
      replace = try fields.required("replace")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("newText", newText)
      writer.field("insert", insert)
      writer.field("replace", replace)
      writer.endObject()
    }
  }
}
