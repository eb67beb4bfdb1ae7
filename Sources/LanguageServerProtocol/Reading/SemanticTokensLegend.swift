public import JSON

extension LSP {
  /// What the numbers of types and modifiers stand for.
  public struct SemanticTokensLegend: MessageCodable, Equatable {
    /// Types by number.
    public var tokenTypes: [String]
    /// Modifiers by bit.
    public var tokenModifiers: [String]

    public init(tokenTypes: [String], tokenModifiers: [String]) {
      self.tokenTypes = tokenTypes
      self.tokenModifiers = tokenModifiers
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      tokenTypes = try fields.required("tokenTypes")
      tokenModifiers = try fields.required("tokenModifiers")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("tokenTypes", tokenTypes)
      writer.field("tokenModifiers", tokenModifiers)
      writer.endObject()
    }
  }
}
