public import JSON

extension LSP {
  /// A text that may stand at a position.
  public struct CompletionItem: MessageCodable, Equatable {
    /// What the list shows.
    public var label: String
    /// What stands behind the label, for clients with `labelDetailsSupport`.
    public var labelDetails: CompletionItemLabelDetails?
    /// What it is.
    public var kind: CompletionItemKind?
    /// A line more.
    public var detail: String?
    /// A text about it.
    public var documentation: MarkupContent?
    /// Whether it is selected at first.
    public var preselect: Bool?
    /// What the list is sorted by; the label where absent.
    public var sortText: String?
    /// What is matched with what was typed; the label where absent.
    public var filterText: String?
    /// What is inserted where there is no `textEdit`.
    public var insertText: String?
    /// Whether it is a snippet.
    public var insertTextFormat: InsertTextFormat?
    /// The edit that inserts it.
    public var textEdit: CompletionEdit?
    /// Edits elsewhere in the document.
    public var additionalTextEdits: [TextEdit]?
    /// Characters that accept it.
    public var commitCharacters: [String]?
    /// What runs after the insertion.
    public var command: Command?
    /// What the server wants back to resolve it.
    public var data: JSONValue?

    public init(
      label: String, labelDetails: CompletionItemLabelDetails? = nil, kind: CompletionItemKind? = nil,
      detail: String? = nil, documentation: MarkupContent? = nil, preselect: Bool? = nil, sortText: String? = nil,
      filterText: String? = nil, insertText: String? = nil, insertTextFormat: InsertTextFormat? = nil,
      textEdit: CompletionEdit? = nil, additionalTextEdits: [TextEdit]? = nil, commitCharacters: [String]? = nil,
      command: Command? = nil, data: JSONValue? = nil
    ) {
      self.label = label
      self.labelDetails = labelDetails
      self.kind = kind
      self.detail = detail
      self.documentation = documentation
      self.preselect = preselect
      self.sortText = sortText
      self.filterText = filterText
      self.insertText = insertText
      self.insertTextFormat = insertTextFormat
      self.textEdit = textEdit
      self.additionalTextEdits = additionalTextEdits
      self.commitCharacters = commitCharacters
      self.command = command
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      label = try fields.required("label")
      labelDetails = try fields.optional("labelDetails")
      kind = try fields.optional("kind")
      detail = try fields.optional("detail")
      documentation = try fields.optional("documentation")
      preselect = try fields.optional("preselect")
      sortText = try fields.optional("sortText")
      filterText = try fields.optional("filterText")
      insertText = try fields.optional("insertText")
      insertTextFormat = try fields.optional("insertTextFormat")
      textEdit = try fields.optional("textEdit")
      additionalTextEdits = try fields.optional("additionalTextEdits")
      commitCharacters = try fields.optional("commitCharacters")
      command = try fields.optional("command")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("label", label)
      writer.optionalField("labelDetails", labelDetails)
      writer.optionalField("kind", kind)
      writer.optionalField("detail", detail)
      writer.optionalField("documentation", documentation)
      writer.optionalField("preselect", preselect)
      writer.optionalField("sortText", sortText)
      writer.optionalField("filterText", filterText)
      writer.optionalField("insertText", insertText)
      writer.optionalField("insertTextFormat", insertTextFormat)
      writer.optionalField("textEdit", textEdit)
      writer.optionalField("additionalTextEdits", additionalTextEdits)
      writer.optionalField("commitCharacters", commitCharacters)
      writer.optionalField("command", command)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }

  /// What stands behind a completion's label.
  public struct CompletionItemLabelDetails: MessageCodable, Equatable {
    /// Close behind it, such as a signature.
    public var detail: String?
    /// Apart from it, such as a file.
    public var description: String?

    public init(detail: String? = nil, description: String? = nil) {
      self.detail = detail
      self.description = description
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      detail = try fields.optional("detail")
      description = try fields.optional("description")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("detail", detail)
      writer.optionalField("description", description)
      writer.endObject()
    }
  }

  /// How a completion's text is written.
  public enum InsertTextFormat: Int, MessageCodable, CaseIterable {
    /// As it is.
    case plainText = 1
    /// With `$1`, `${2:default}` and `$0`.
    case snippet = 2
  }
}
