public import JSON

extension LSP {
  /// How the user formats.
  public struct FormattingOptions: MessageCodable, Equatable {
    /// Width of a tab, in columns.
    public var tabSize: Int
    /// Whether tabs become spaces.
    public var insertSpaces: Bool
    /// Whether blanks at line ends go.
    public var trimTrailingWhitespace: Bool?
    /// Whether the text ends with a line break.
    public var insertFinalNewline: Bool?
    /// Whether it ends with one only.
    public var trimFinalNewlines: Bool?

    public init(
      tabSize: Int, insertSpaces: Bool, trimTrailingWhitespace: Bool? = nil, insertFinalNewline: Bool? = nil,
      trimFinalNewlines: Bool? = nil
    ) {
      self.tabSize = tabSize
      self.insertSpaces = insertSpaces
      self.trimTrailingWhitespace = trimTrailingWhitespace
      self.insertFinalNewline = insertFinalNewline
      self.trimFinalNewlines = trimFinalNewlines
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      tabSize = try fields.required("tabSize")
      insertSpaces = try fields.required("insertSpaces")
      trimTrailingWhitespace = try fields.optional("trimTrailingWhitespace")
      insertFinalNewline = try fields.optional("insertFinalNewline")
      trimFinalNewlines = try fields.optional("trimFinalNewlines")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("tabSize", tabSize)
      writer.field("insertSpaces", insertSpaces)
      writer.optionalField("trimTrailingWhitespace", trimTrailingWhitespace)
      writer.optionalField("insertFinalNewline", insertFinalNewline)
      writer.optionalField("trimFinalNewlines", trimFinalNewlines)
      writer.endObject()
    }
  }
}
