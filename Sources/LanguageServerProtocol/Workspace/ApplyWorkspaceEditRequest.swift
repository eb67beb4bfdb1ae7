public import JSON

extension LSP {
  /// `workspace/applyEdit`: The server asks the client to edit.
  public enum ApplyWorkspaceEditRequest: RequestMessage {
    public static let method = "workspace/applyEdit"
    public typealias Params = ApplyWorkspaceEditParams
    public typealias Result = ApplyWorkspaceEditResult
  }

  /// The edit.
  public struct ApplyWorkspaceEditParams: MessageCodable, Equatable {
    /// What undo calls it.
    public var label: String?
    /// The edit.
    public var edit: WorkspaceEdit

    public init(label: String? = nil, edit: WorkspaceEdit) {
      self.label = label
      self.edit = edit
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      label = try fields.optional("label")
      edit = try fields.required("edit")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("label", label)
      writer.field("edit", edit)
      writer.endObject()
    }
  }

  /// Whether it was made.
  public struct ApplyWorkspaceEditResult: MessageCodable, Equatable {
    /// Whether it was made.
    public var applied: Bool
    /// Why not.
    public var failureReason: String?

    public init(applied: Bool, failureReason: String? = nil) {
      self.applied = applied
      self.failureReason = failureReason
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      applied = try fields.required("applied")
      failureReason = try fields.optional("failureReason")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("applied", applied)
      writer.optionalField("failureReason", failureReason)
      writer.endObject()
    }
  }
}
