public import JSON

extension LSP {
  /// `workspace/willRenameFiles`: The user renames files: what else must change.
  public enum WillRenameFilesRequest: RequestMessage {
    public static let method = "workspace/willRenameFiles"
    public typealias Params = RenameFilesParams
    public typealias Result = WorkspaceEdit?
  }

  /// The renamed files.
  public struct RenameFilesParams: MessageCodable, Equatable {
    /// Each file.
    public var files: [FileRename]

    public init(files: [FileRename]) {
      self.files = files
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      files = try fields.required("files")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("files", files)
      writer.endObject()
    }
  }

  /// A file with its old and new place.
  public struct FileRename: MessageCodable, Equatable {
    /// Where it was.
    public var oldUri: DocumentURI
    /// Where it goes.
    public var newUri: DocumentURI

    public init(oldUri: DocumentURI, newUri: DocumentURI) {
      self.oldUri = oldUri
      self.newUri = newUri
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      oldUri = try fields.required("oldUri")
      newUri = try fields.required("newUri")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("oldUri", oldUri)
      writer.field("newUri", newUri)
      writer.endObject()
    }
  }
}
