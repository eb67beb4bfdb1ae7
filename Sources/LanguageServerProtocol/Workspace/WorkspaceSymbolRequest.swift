public import JSON

extension LSP {
  /// `workspace/symbol`: Symbols of the whole workspace by name.
  public enum WorkspaceSymbolRequest: RequestMessage {
    public static let method = "workspace/symbol"
    public typealias Params = WorkspaceSymbolParams
    public typealias Result = [SymbolInformation]?
  }

  /// What is looked for.
  public struct WorkspaceSymbolParams: MessageCodable, Equatable {
    /// What the user typed; empty asks for all.
    public var query: String

    public init(query: String) {
      self.query = query
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      query = try fields.required("query")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("query", query)
      writer.endObject()
    }
  }
}
