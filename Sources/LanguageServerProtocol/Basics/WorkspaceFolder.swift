public import JSON

extension LSP {
  /// A root that the user has open.
  public struct WorkspaceFolder: MessageCodable, Equatable {
    /// The folder.
    public var uri: DocumentURI
    /// What the user interface calls it.
    public var name: String

    public init(uri: DocumentURI, name: String) {
      self.uri = uri
      self.name = name
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      name = try fields.required("name")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.field("name", name)
      writer.endObject()
    }
  }
}
