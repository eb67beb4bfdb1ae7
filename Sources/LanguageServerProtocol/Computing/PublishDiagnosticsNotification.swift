public import JSON

extension LSP {
  /// `textDocument/publishDiagnostics`: The diagnostics of a document, all anew.
  public enum PublishDiagnosticsNotification: NotificationMessage {
    public static let method = "textDocument/publishDiagnostics"
    public typealias Params = PublishDiagnosticsParams
  }

  /// The diagnostics.
  public struct PublishDiagnosticsParams: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI
    /// The version that they are of, for clients with `versionSupport`.
    public var version: Int?
    /// All of them.
    public var diagnostics: [Diagnostic]

    public init(uri: DocumentURI, version: Int? = nil, diagnostics: [Diagnostic]) {
      self.uri = uri
      self.version = version
      self.diagnostics = diagnostics
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      version = try fields.optional("version")
      diagnostics = try fields.required("diagnostics")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.optionalField("version", version)
      writer.field("diagnostics", diagnostics)
      writer.endObject()
    }
  }
}
