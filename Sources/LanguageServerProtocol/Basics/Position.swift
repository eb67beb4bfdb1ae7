public import JSON

extension LSP {
  /// A place in a document: line and column from 0, the column in units of the negotiated position encoding.
  public struct Position: MessageCodable, Equatable {
    /// Line, from 0.
    public var line: Int
    /// Column, from 0, in code units of the position encoding.
    public var character: Int

    public init(line: Int, character: Int) {
      self.line = line
      self.character = character
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      line = try fields.required("line")
      character = try fields.required("character")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("line", line)
      writer.field("character", character)
      writer.endObject()
    }
  }
}
