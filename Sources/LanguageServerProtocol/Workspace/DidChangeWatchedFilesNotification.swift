public import JSON

extension LSP {
  /// `workspace/didChangeWatchedFiles`: Files on disk have changed.
  public enum DidChangeWatchedFilesNotification: NotificationMessage {
    public static let method = "workspace/didChangeWatchedFiles"
    public typealias Params = DidChangeWatchedFilesParams
  }

  /// The changes.
  public struct DidChangeWatchedFilesParams: MessageCodable, Equatable {
    /// Each change.
    public var changes: [FileEvent]

    public init(changes: [FileEvent]) {
      self.changes = changes
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      changes = try fields.required("changes")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("changes", changes)
      writer.endObject()
    }
  }

  /// A change of one file.
  public struct FileEvent: MessageCodable, Equatable {
    /// The file.
    public var uri: DocumentURI
    /// What happened to it.
    public var type: FileChangeType

    public init(uri: DocumentURI, type: FileChangeType) {
      self.uri = uri
      self.type = type
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      type = try fields.required("type")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("type", type)
      writer.endObject()
    }
  }

  /// What happened to a file.
  public enum FileChangeType: Int, MessageCodable, CaseIterable {
    /// It was created.
    case created = 1
    /// It was changed.
    case changed = 2
    /// It was deleted.
    case deleted = 3
  }

  /// Which files to watch.
  public struct DidChangeWatchedFilesRegistrationOptions: MessageCodable, Equatable {
    /// Each pattern.
    public var watchers: [FileSystemWatcher]

    public init(watchers: [FileSystemWatcher]) {
      self.watchers = watchers
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      watchers = try fields.required("watchers")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("watchers", watchers)
      writer.endObject()
    }
  }

  /// A pattern of files to watch.
  public struct FileSystemWatcher: MessageCodable, Equatable {
    /// The glob.
    public var globPattern: String
    /// Bits: 1 create, 2 change, 4 delete; all where absent.
    public var kind: Int?

    public init(globPattern: String, kind: Int? = nil) {
      self.globPattern = globPattern
      self.kind = kind
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      globPattern = try fields.required("globPattern")
      kind = try fields.optional("kind")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("globPattern", globPattern)
      writer.optionalField("kind", kind)
      writer.endObject()
    }
  }
}
