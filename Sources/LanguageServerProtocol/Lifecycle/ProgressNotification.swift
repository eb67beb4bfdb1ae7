public import JSON

extension LSP {
  /// `$/progress`: Progress on a token.
  public enum ProgressNotification: NotificationMessage {
    public static let method = "$/progress"
    public typealias Params = ProgressParams
  }

  /// A step of progress.
  public struct ProgressParams: MessageCodable, Equatable {
    /// The token.
    public var token: ProgressToken
    /// The step.
    public var value: WorkDoneProgress

    public init(token: ProgressToken, value: WorkDoneProgress) {
      self.token = token
      self.value = value
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      token = try fields.required("token")
      value = try fields.required("value")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("token", token)
      writer.field("value", value)
      writer.endObject()
    }
  }

  /// The begin, a step or the end of work.
  public struct WorkDoneProgress: MessageCodable, Equatable {
    /// Which of the three.
    public var kind: WorkDoneProgressKind
    /// What is being done (begin only).
    public var title: String?
    /// Whether the user may stop it.
    public var cancellable: Bool?
    /// What is at hand.
    public var message: String?
    /// How much is done, 0 to 100.
    public var percentage: Int?

    public init(
      kind: WorkDoneProgressKind, title: String? = nil, cancellable: Bool? = nil, message: String? = nil,
      percentage: Int? = nil
    ) {
      self.kind = kind
      self.title = title
      self.cancellable = cancellable
      self.message = message
      self.percentage = percentage
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      kind = try fields.required("kind")
      title = try fields.optional("title")
      cancellable = try fields.optional("cancellable")
      message = try fields.optional("message")
      percentage = try fields.optional("percentage")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("kind", kind)
      writer.optionalField("title", title)
      writer.optionalField("cancellable", cancellable)
      writer.optionalField("message", message)
      writer.optionalField("percentage", percentage)
      writer.endObject()
    }
  }

  /// Which part of a progress a message is.
  public enum WorkDoneProgressKind: String, MessageCodable, CaseIterable {
    /// The work begins.
    case begin
    /// It goes on.
    case report
    /// It is done.
    case end
  }
}
