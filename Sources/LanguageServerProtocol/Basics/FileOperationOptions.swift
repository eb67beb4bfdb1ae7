public import JSON

extension LSP {
  /// What a file operation does where its target exists.
  public struct FileOperationOptions: MessageCodable, Equatable {
    /// Whether to replace it.
    public var overwrite: Bool?
    /// Whether to leave it silently.
    public var ignoreIfExists: Bool?

    public init(overwrite: Bool? = nil, ignoreIfExists: Bool? = nil) {
      self.overwrite = overwrite
      self.ignoreIfExists = ignoreIfExists
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      overwrite = try fields.optional("overwrite")
      ignoreIfExists = try fields.optional("ignoreIfExists")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("overwrite", overwrite)
      writer.optionalField("ignoreIfExists", ignoreIfExists)
      writer.endObject()
    }
  }
}
