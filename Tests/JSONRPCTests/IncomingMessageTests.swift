import JSON
import JSONRPC
import LanguageServerProtocol
import Testing

@Suite("Reading messages")
struct IncomingMessageTests {
  @Test(
    "A body is a request, a notification or a response",
    arguments: [
      (
        #"{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":1}}"#,
        .request(id: .number(1), method: "m", params: ["a": 1])
      ),
      (#"{"id":"x","method":"m"}"#, .request(id: .string("x"), method: "m", params: nil)),
      (#"{"jsonrpc":"2.0","method":"m","params":[]}"#, .notification(method: "m", params: [])),
      (#"{"jsonrpc":"2.0","id":7,"result":null}"#, .response(id: .number(7), result: .success(nil))),
      (
        #"{"jsonrpc":"2.0","id":7,"error":{"code":-1,"message":"no"}}"#,
        .response(id: .number(7), result: .failure(Self.error(-1, "no")))
      ),
      (#"{"id":null,"error":{"code":-1,"message":"no"}}"#, .orphanError(Self.error(-1, "no"))),
    ] as [(String, IncomingMessage)])
  func message(body: String, expected: IncomingMessage) {
    #expect(IncomingMessage(body: Array(body.utf8)) == expected)
  }

  @Test(
    "What is none is answered with an error, to the request's id where it can be read",
    arguments: [
      ("", nil, -32700), ("{", nil, -32700), ("[]", nil, -32600), ("7", nil, -32600), ("{}", nil, -32600),
      (#"{"id":1}"#, .number(1), -32600), (#"{"id":1,"method":7}"#, .number(1), -32600),
      (#"{"id":1.5,"method":"m"}"#, nil, -32600), (#"{"id":null,"method":"m"}"#, nil, -32600),
      (#"{"id":[],"method":"m"}"#, nil, -32600), (#"{"id":1,"method":"m","params":7}"#, .number(1), -32600),
      (#"{"jsonrpc":"1.0","id":1,"method":"m"}"#, .number(1), -32600), (#"{"result":1}"#, nil, -32600),
    ] as [(String, LSP.RequestID?, Int)])
  func invalid(body: String, id: LSP.RequestID?, code: Int) {
    guard case .invalid(let foundID, let error) = IncomingMessage(body: Array(body.utf8)) else {
      Issue.record("\(body) was taken for a message")
      return
    }
    #expect(foundID == id)
    #expect(error.code == code)
    #expect(!error.message.isEmpty)
  }

  private static func error(_ code: Int, _ message: String) -> LSP.ResponseError {
    // The initialiser by `ErrorCode` knows only the protocol's own numbers.
    var error = LSP.ResponseError(.internalError, message)
    error.code = code
    return error
  }

  @Test("A request is answered by exactly one of those who try, and may come again afterwards")
  func registry() throws {
    let registry = RequestRegistry()
    let flag = try #require(registry.open(.number(1)))
    #expect(registry.open(.number(1)) == nil)
    registry.cancel(.number(2))
    #expect(!flag.isCancelled)
    registry.cancel(.number(1))
    #expect(flag.isCancelled)
    #expect(registry.close(.number(1)))
    #expect(!registry.close(.number(1)))
    #expect(registry.open(.number(1)) != nil)
  }
}
