public import JSON

extension LSP {
  /// The report of one document among those of the workspace.
  public struct WorkspaceDocumentDiagnosticReport: MessageCodable, Equatable {
    /// The document.
    public var uri: DocumentURI
    /// Its version where it is open; `null` for what lies on disk.
    public var version: Int?
    /// Its diagnostics.
    public var report: DocumentDiagnosticReport

    public init(uri: DocumentURI, version: Int?, report: DocumentDiagnosticReport) {
      self.uri = uri
      self.version = version
      self.report = report
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      version = try fields.optional("version")
      report = try DocumentDiagnosticReport(json: json)
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("version", version)
      report.writeFields(to: &writer)
      writer.endObject()
    }
  }
}
