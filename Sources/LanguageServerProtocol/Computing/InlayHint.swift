public import JSON

extension LSP {
  /// A text shown inside a line that is not part of it.
  public struct InlayHint: MessageCodable, Equatable {
    /// Where it is shown.
    public var position: Position
    /// The text.
    public var label: String
    /// What it tells.
    public var kind: InlayHintKind?
    /// The edits that put it into the text.
    public var textEdits: [TextEdit]?
    /// What is shown over it.
    public var tooltip: MarkupContent?
    /// Whether there is space before it.
    public var paddingLeft: Bool?
    /// Whether there is space behind it.
    public var paddingRight: Bool?
    /// What the server wants back to resolve it.
    public var data: JSONValue?

    public init(
      position: Position, label: String, kind: InlayHintKind? = nil, textEdits: [TextEdit]? = nil,
      tooltip: MarkupContent? = nil, paddingLeft: Bool? = nil, paddingRight: Bool? = nil, data: JSONValue? = nil
    ) {
      self.position = position
      self.label = label
      self.kind = kind
      self.textEdits = textEdits
      self.tooltip = tooltip
      self.paddingLeft = paddingLeft
      self.paddingRight = paddingRight
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      position = try fields.required("position")
      label = try fields.required("label")
      kind = try fields.optional("kind")
      textEdits = try fields.optional("textEdits")
      tooltip = try fields.optional("tooltip")
      paddingLeft = try fields.optional("paddingLeft")
      paddingRight = try fields.optional("paddingRight")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("position", position)
      writer.field("label", label)
      writer.optionalField("kind", kind)
      writer.optionalField("textEdits", textEdits)
      writer.optionalField("tooltip", tooltip)
      writer.optionalField("paddingLeft", paddingLeft)
      writer.optionalField("paddingRight", paddingRight)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }

  /// What a hint tells.
  public enum InlayHintKind: Int, MessageCodable, CaseIterable {
    /// A type or shape.
    case type = 1
    /// A parameter's name.
    case parameter = 2
  }
}
