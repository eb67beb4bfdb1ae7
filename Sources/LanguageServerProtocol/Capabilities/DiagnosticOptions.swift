public import JSON

extension LSP {
  /// Which diagnostics can be pulled.
  public struct DiagnosticOptions: MessageCodable, Equatable {
    /// The name under which the client keeps them.
    public var identifier: String?
    /// Whether an edit here may change them there.
    public var interFileDependencies: Bool
    /// Whether those of all notes can be pulled.
    public var workspaceDiagnostics: Bool

    public init(identifier: String? = nil, interFileDependencies: Bool, workspaceDiagnostics: Bool) {
      self.identifier = identifier
      self.interFileDependencies = interFileDependencies
      self.workspaceDiagnostics = workspaceDiagnostics
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      identifier = try fields.optional("identifier")
      interFileDependencies = try fields.required("interFileDependencies")
      workspaceDiagnostics = try fields.required("workspaceDiagnostics")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("identifier", identifier)
      writer.field("interFileDependencies", interFileDependencies)
      writer.field("workspaceDiagnostics", workspaceDiagnostics)
      writer.endObject()
    }
  }
}
