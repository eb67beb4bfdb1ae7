public import JSON

extension LSP {
  /// Which file operations the server wants to hear of.
  public struct FileOperationServerCapabilities: MessageCodable, Equatable {
    /// Renames before they are made.
    public var willRename: FileOperationRegistrationOptions?
    /// Renames after they were made.
    public var didRename: FileOperationRegistrationOptions?

    public init(willRename: FileOperationRegistrationOptions? = nil, didRename: FileOperationRegistrationOptions? = nil)
    {
      self.willRename = willRename
      self.didRename = didRename
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      willRename = try fields.optional("willRename")
      didRename = try fields.optional("didRename")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("willRename", willRename)
      writer.optionalField("didRename", didRename)
      writer.endObject()
    }
  }

  /// For which files.
  public struct FileOperationRegistrationOptions: MessageCodable, Equatable {
    /// The files, any of these.
    public var filters: [FileOperationFilter]

    public init(filters: [FileOperationFilter]) {
      self.filters = filters
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      filters = try fields.required("filters")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("filters", filters)
      writer.endObject()
    }
  }

  /// A set of files.
  public struct FileOperationFilter: MessageCodable, Equatable {
    /// Their URI scheme.
    public var scheme: String?
    /// Their paths.
    public var pattern: FileOperationPattern

    public init(scheme: String? = nil, pattern: FileOperationPattern) {
      self.scheme = scheme
      self.pattern = pattern
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      scheme = try fields.optional("scheme")
      pattern = try fields.required("pattern")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("scheme", scheme)
      writer.field("pattern", pattern)
      writer.endObject()
    }
  }

  /// A pattern of paths.
  public struct FileOperationPattern: MessageCodable, Equatable {
    /// The glob.
    public var glob: String
    /// `file` or `folder`; both where absent.
    public var matches: String?

    public init(glob: String, matches: String? = nil) {
      self.glob = glob
      self.matches = matches
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      glob = try fields.required("glob")
      matches = try fields.optional("matches")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("glob", glob)
      writer.optionalField("matches", matches)
      writer.endObject()
    }
  }
}
