public import JSON

extension LSP {
  /// `workspace/didChangeWorkspaceFolders`: The user opened or closed roots.
  public enum DidChangeWorkspaceFoldersNotification: NotificationMessage {
    public static let method = "workspace/didChangeWorkspaceFolders"
    public typealias Params = DidChangeWorkspaceFoldersParams
  }

  /// The change.
  public struct DidChangeWorkspaceFoldersParams: MessageCodable, Equatable {
    /// The change.
    public var event: WorkspaceFoldersChangeEvent

    public init(event: WorkspaceFoldersChangeEvent) {
      self.event = event
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      event = try fields.required("event")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("event", event)
      writer.endObject()
    }
  }

  /// Roots that came and went.
  public struct WorkspaceFoldersChangeEvent: MessageCodable, Equatable {
    /// Roots that came.
    public var added: [WorkspaceFolder]
    /// Roots that went.
    public var removed: [WorkspaceFolder]

    public init(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
      self.added = added
      self.removed = removed
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      added = try fields.required("added")
      removed = try fields.required("removed")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("added", added)
      writer.field("removed", removed)
      writer.endObject()
    }
  }
}
