public import JSON

extension LSP {
  /// `textDocument/completion`: What may stand at a position.
  public enum CompletionRequest: RequestMessage {
    public static let method = "textDocument/completion"
    public typealias Params = CompletionParams
    public typealias Result = CompletionList?
  }

  /// The position, and what brought the question up.
  public struct CompletionParams: MessageCodable, Equatable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The position in it.
    public var position: Position
    /// What brought it up.
    public var context: CompletionContext?

    public init(textDocument: TextDocumentIdentifier, position: Position, context: CompletionContext? = nil) {
      self.textDocument = textDocument
      self.position = position
      self.context = context
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      textDocument = try fields.required("textDocument")
      position = try fields.required("position")
      context = try fields.optional("context")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("textDocument", textDocument)
      writer.field("position", position)
      writer.optionalField("context", context)
      writer.endObject()
    }
  }

  /// What brought a completion up.
  public struct CompletionContext: MessageCodable, Equatable {
    /// How.
    public var triggerKind: CompletionTriggerKind
    /// By which character.
    public var triggerCharacter: String?

    public init(triggerKind: CompletionTriggerKind, triggerCharacter: String? = nil) {
      self.triggerKind = triggerKind
      self.triggerCharacter = triggerCharacter
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      triggerKind = try fields.required("triggerKind")
      triggerCharacter = try fields.optional("triggerCharacter")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("triggerKind", triggerKind)
      writer.optionalField("triggerCharacter", triggerCharacter)
      writer.endObject()
    }
  }

  /// How a completion came up.
  public enum CompletionTriggerKind: Int, MessageCodable, CaseIterable {
    /// The user typed or asked.
    case invoked = 1
    /// A trigger character was typed.
    case triggerCharacter = 2
    /// An incomplete list is asked for again.
    case triggerForIncompleteCompletions = 3
  }
}
