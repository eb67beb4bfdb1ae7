public import JSON

extension LSP {
  /// `window/showDocument`: The server asks the client to show a file, such as a plot.
  public enum ShowDocumentRequest: RequestMessage {
    public static let method = "window/showDocument"
    public typealias Params = ShowDocumentParams
    public typealias Result = ShowDocumentResult
  }

  /// What to show, and how.
  public struct ShowDocumentParams: MessageCodable, Equatable {
    /// What to show.
    public var uri: DocumentURI
    /// Whether another program shows it.
    public var external: Bool?
    /// Whether it gets the focus.
    public var takeFocus: Bool?
    /// What to select in it.
    public var selection: Range?

    public init(uri: DocumentURI, external: Bool? = nil, takeFocus: Bool? = nil, selection: Range? = nil) {
      self.uri = uri
      self.external = external
      self.takeFocus = takeFocus
      self.selection = selection
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      uri = try fields.required("uri")
      external = try fields.optional("external")
      takeFocus = try fields.optional("takeFocus")
      selection = try fields.optional("selection")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("uri", uri)
      writer.optionalField("external", external)
      writer.optionalField("takeFocus", takeFocus)
      writer.optionalField("selection", selection)
      writer.endObject()
    }
  }

  /// Whether it was shown.
  public struct ShowDocumentResult: MessageCodable, Equatable {
    /// Whether it was shown.
    public var success: Bool

    public init(success: Bool) {
      self.success = success
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      success = try fields.required("success")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("success", success)
      writer.endObject()
    }
  }
}
