public import JSON

extension LSP {
  /// Why a request has no result.
  public struct ResponseError: Error, MessageCodable, Equatable {
    /// One of `ErrorCode`, or a number of the other side's own.
    public var code: Int
    /// What is wrong, in a sentence.
    public var message: String
    /// What the method says about its errors.
    public var data: JSONValue?

    public init(_ code: ErrorCode, _ message: String, data: JSONValue? = nil) {
      self.code = code.rawValue
      self.message = message
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      code = try fields.required("code")
      message = try fields.required("message")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("code", code)
      writer.field("message", message)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }

  /// The error codes of JSON-RPC and of the protocol.
  public enum ErrorCode: Int, Sendable, CaseIterable {
    /// The bytes are no JSON text.
    case parseError = -32700
    /// The JSON text is no message, or one that may not come now.
    case invalidRequest = -32600
    /// The server does not know the method.
    case methodNotFound = -32601
    /// The parameters are not those of the method.
    case invalidParams = -32602
    /// The server failed.
    case internalError = -32603
    /// A request came before `initialize`.
    case serverNotInitialized = -32002
    /// The request is right, and yet it cannot be done.
    case requestFailed = -32803
    /// The server gave up, and says whether to ask again.
    case serverCancelled = -32802
    /// The document changed, so that the answer would be of no use.
    case contentModified = -32801
    /// The client cancelled the request.
    case requestCancelled = -32800
  }
}
