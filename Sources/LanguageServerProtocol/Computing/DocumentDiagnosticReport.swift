public import JSON

extension LSP {
  /// The diagnostics of a document, or that they are those that the client has.
  public enum DocumentDiagnosticReport: MessageCodable, Equatable {
    case full(resultId: String?, items: [Diagnostic])
    case unchanged(resultId: String)

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      if json["kind"].stringValue == "unchanged" {
        self = .unchanged(resultId: try fields.required("resultId"))
      } else {
        try fields.expect("kind", "full")
        self = .full(resultId: try fields.optional("resultId"), items: try fields.required("items"))
      }
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writeFields(to: &writer)
      writer.endObject()
    }

    func writeFields(to writer: inout JSONWriter) {
      switch self {
      case .full(let resultId, let items):
        writer.field("kind", "full")
        writer.optionalField("resultId", resultId)
        writer.field("items", items)
      case .unchanged(let resultId):
        writer.field("kind", "unchanged")
        writer.field("resultId", resultId)
      }
    }
  }
}
