public import JSON

extension LSP {
  /// `workspace/diagnostic`: The client asks for the diagnostics of all notes.
  public enum WorkspaceDiagnosticRequest: RequestMessage {
    public static let method = "workspace/diagnostic"
    public typealias Params = WorkspaceDiagnosticParams
    public typealias Result = WorkspaceDiagnosticReport
  }

  /// Which results the client has.
  public struct WorkspaceDiagnosticParams: MessageCodable, Equatable {
    /// Which registration is asked.
    public var identifier: String?
    /// The results by document.
    public var previousResultIds: [PreviousResultID]

    public init(identifier: String? = nil, previousResultIds: [PreviousResultID]) {
      self.identifier = identifier
      self.previousResultIds = previousResultIds
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      identifier = try fields.optional("identifier")
      previousResultIds = try fields.required("previousResultIds")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("identifier", identifier)
      writer.field("previousResultIds", previousResultIds)
      writer.endObject()
    }
  }

  /// A result that the client has.
  public struct PreviousResultID: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI
    /// The result's name.
    public var value: String

    public init(uri: DocumentURI, value: String) {
      self.uri = uri
      self.value = value
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      value = try fields.required("value")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("value", value)
      writer.endObject()
    }
  }

  /// The diagnostics of several documents.
  public struct WorkspaceDiagnosticReport: MessageCodable, Equatable {
    /// Each document's.
    public var items: [WorkspaceDocumentDiagnosticReport]

    public init(items: [WorkspaceDocumentDiagnosticReport]) {
      self.items = items
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      items = try fields.required("items")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("items", items)
      writer.endObject()
    }
  }
}
