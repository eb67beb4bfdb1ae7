public import JSON

extension LSP {
  /// The parameters of a method that has none: whatever a client sends there is accepted.
  public struct EmptyParams: MessageCodable, Equatable {
    public init() {}
    public init(json: JSONValue) {}

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.endObject()
    }
  }
}
