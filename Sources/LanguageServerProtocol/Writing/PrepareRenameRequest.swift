public import JSON

extension LSP {
  /// `textDocument/prepareRename`: Whether the thing at a position can be renamed.
  public enum PrepareRenameRequest: RequestMessage {
    public static let method = "textDocument/prepareRename"
    public typealias Params = TextDocumentPositionParams
    public typealias Result = PrepareRenameResult?
  }

  /// What would be renamed.
  public struct PrepareRenameResult: MessageCodable, Equatable {
    /// Where its name stands.
    public var range: Range
    /// Its present name.
    public var placeholder: String

    public init(range: Range, placeholder: String) {
      self.range = range
      self.placeholder = placeholder
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      range = try fields.required("range")
      placeholder = try fields.required("placeholder")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("range", range)
      writer.field("placeholder", placeholder)
      writer.endObject()
    }
  }
}
