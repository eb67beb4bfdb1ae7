public import JSON
public import LanguageServerProtocol

/// Messages to the other side, as the bytes that go over the wire.
public enum OutgoingMessage {
  public static func request(_ id: LSP.RequestID, _ method: String, _ params: some JSONWritable) -> [UInt8] {
    frame { writer in
      writer.field("id", id)
      writer.field("method", method)
      writer.field("params", params)
    }
  }

  public static func notification(_ method: String, _ params: some JSONWritable) -> [UInt8] {
    frame { writer in
      writer.field("method", method)
      writer.field("params", params)
    }
  }

  public static func result(_ id: LSP.RequestID, _ result: some JSONWritable) -> [UInt8] {
    frame { writer in
      writer.field("id", id)
      writer.field("result", result)
    }
  }

  /// An error; without an id where the request's could not be read.
  public static func error(_ id: LSP.RequestID?, _ error: LSP.ResponseError) -> [UInt8] {
    frame { writer in
      writer.field("id", id)
      writer.field("error", error)
    }
  }

  private static func frame(_ fields: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.beginObject()
    writer.field("jsonrpc", "2.0")
    fields(&writer)
    writer.endObject()
    let body = writer.bytes
    var message = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
    message.reserveCapacity(message.count + body.count)
    message.append(contentsOf: body)
    return message
  }
}
