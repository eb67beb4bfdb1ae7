public import JSON

extension LSP {
  /// What code actions are asked for.
  public struct CodeActionContext: MessageCodable, Equatable {
    /// The diagnostics in the range.
    public var diagnostics: [Diagnostic]
    /// The kinds that are wanted; all where absent.
    public var only: [String]?
    /// 1 where the user asked, 2 where the client did.
    public var triggerKind: Int?

    public init(diagnostics: [Diagnostic], only: [String]? = nil, triggerKind: Int? = nil) {
      self.diagnostics = diagnostics
      self.only = only
      self.triggerKind = triggerKind
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      diagnostics = try fields.required("diagnostics")
      only = try fields.optional("only")
      triggerKind = try fields.optional("triggerKind")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("diagnostics", diagnostics)
      writer.optionalField("only", only)
      writer.optionalField("triggerKind", triggerKind)
      writer.endObject()
    }
  }

  /// Something that can be done, such as a quick fix.
  public struct CodeAction: MessageCodable, Equatable {
    /// What the user sees.
    public var title: String
    /// `quickfix`, `refactor.extract`, `refactor.rewrite`, `source` and the like.
    public var kind: String?
    /// What it mends.
    public var diagnostics: [Diagnostic]?
    /// Whether it is the one to take.
    public var isPreferred: Bool?
    /// What it changes; to be resolved where absent.
    public var edit: WorkspaceEdit?
    /// What runs after the edit.
    public var command: Command?
    /// What the server wants back to resolve it.
    public var data: JSONValue?

    public init(
      title: String, kind: String? = nil, diagnostics: [Diagnostic]? = nil, isPreferred: Bool? = nil,
      edit: WorkspaceEdit? = nil, command: Command? = nil, data: JSONValue? = nil
    ) {
      self.title = title
      self.kind = kind
      self.diagnostics = diagnostics
      self.isPreferred = isPreferred
      self.edit = edit
      self.command = command
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      title = try fields.required("title")
      kind = try fields.optional("kind")
      diagnostics = try fields.optional("diagnostics")
      isPreferred = try fields.optional("isPreferred")
      edit = try fields.optional("edit")
      command = try fields.optional("command")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("title", title)
      writer.optionalField("kind", kind)
      writer.optionalField("diagnostics", diagnostics)
      writer.optionalField("isPreferred", isPreferred)
      writer.optionalField("edit", edit)
      writer.optionalField("command", command)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }
}
