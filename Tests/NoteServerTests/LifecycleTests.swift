import JSON
import NoteServer
import Testing

@Suite("The life of a session (LSP 3.17, Server lifecycle)")
struct LifecycleTests {
  private static let begun = [Script.initialize, Script.notification("initialized")]
  private static let symbols = #"{"textDocument":{"uri":"file:///note.md"}}"#

  @Test(
    "Every request gets one answer, with the code that its moment calls for",
    arguments: [
      // Before `initialize`.
      ([Script.request(1, "textDocument/hover")], [-32002]),
      ([Script.request(1, "shutdown")], [-32002]),
      ([Script.request(1, "no/such")], [-32002]),
      // Initialized.
      (begun + [Script.request(1, "textDocument/documentSymbol", symbols)], [0]),
      (begun + [Script.request(1, "no/such")], [-32601]),
      (begun + [Script.request(1, "$/such")], [-32601]),
      (begun + [Script.request(1, "initialize", #"{"capabilities":{}}"#)], [-32600]),
      (begun + [Script.request(1, "textDocument/documentSymbol")], [-32602]),
      (begun + [Script.request(1, "textDocument/documentSymbol", "[]")], [-32602]),
      (begun + [Script.request(1, "textDocument/documentSymbol", #"{"textDocument":{"uri":1}}"#)], [-32602]),
      (begun + [Script.request(1, "textDocument/documentSymbol", "7")], [-32600]),
      // Shut down.
      (
        begun + [Script.request(1, "shutdown"), Script.request(2, "textDocument/documentSymbol", symbols)], [0, -32600]
      ),
      (begun + [Script.request(1, "shutdown"), Script.request(2, "shutdown")], [0, -32600]),
      (begun + [Script.request(1, "shutdown"), Script.request(2, "initialize")], [0, -32600]),
      (begun + [Script.request(1, "shutdown"), Script.request(2, "no/such")], [0, -32600]),
    ] as [([String], [Int])])
  func codes(messages: [String], codes: [Int]) {
    let script = Script.play(messages)
    for (index, code) in codes.enumerated() {
      let answers = script.messages.filter { $0["method"].isNull && $0["id"] == .int(index + 1) }
      #expect(answers.map { $0["error"]["code"].intValue ?? 0 } == [code], "request \(index + 1)")
    }
  }

  @Test(
    "The exit code is 0 after `shutdown`, else 1, and `exit` ends the process also while the stream stays open",
    arguments: [
      (["exit"], .staysOpen, 1), (["initialize", "exit"], .staysOpen, 1), (["initialize"], .closes, 1),
      (["initialize", "shutdown", "exit"], .staysOpen, 0), (["initialize", "shutdown"], .closes, 0), ([], .closes, 1),
    ] as [([String], ScriptedStream.Ending, Int32)])
  func exitCode(methods: [String], ending: ScriptedStream.Ending, expected: Int32) {
    let messages = methods.enumerated().map { index, method in
      switch method {
      case "initialize": return Script.initialize
      case "exit": return Script.notification(method)
      default: return Script.request(index, method)
      }
    }
    #expect(Script.play(messages, ending: ending).exitCode == expected)
  }

  @Test("Notifications that the server does not know, or that come too early, change nothing")
  func ignoredNotifications() {
    let early = [Script.notification("$/setTrace"), Script.open("# early"), Script.notification("no/such")]
    let late = [Script.notification("$/setTrace", "{}"), Script.notification("no/such"), Script.notification("$/x")]
    let script = Script.play(
      early + Self.begun + late + [Script.request(1, "textDocument/documentSymbol", Self.symbols)])
    #expect(script.messages.map { $0["id"] } == ["init", 1])
    #expect(script.answer(1)?["result"] == .some(.null))
  }

  @Test("A malformed notification goes to the client's log, with the field that is wrong")
  func malformedNotification() {
    let script = Script.play(Self.begun + [Script.notification("textDocument/didOpen", #"{"textDocument":{"uri":1}}"#)])
    #expect(
      script.said("window/logMessage").map { $0["message"] }
        == ["textDocument/didOpen: textDocument.uri: expected a string, found a number"])
  }

  @Test("What is no message is answered to nobody, and the session goes on")
  func noMessages() {
    let script = Script.play([
      Script.initialize, "{", "[]", #"{"id":null,"method":"x"}"#, Script.request(1, "shutdown"),
    ])
    let codes = script.messages.filter { $0["id"].isNull }.map { $0["error"]["code"] }
    #expect(codes == [-32700, -32600, -32600])
    #expect(script.answer(1)?["error"].isNull == true)
  }

  @Test("A request that is cancelled before its turn is answered with -32800, and only once")
  func cancellation() throws {
    // Many requests, each cancelled at once: whichever comes first, each has exactly one answer.
    let ids = Array(1...200)
    let messages = ids.flatMap {
      [
        Script.request($0, "textDocument/documentSymbol", Self.symbols),
        Script.notification("$/cancelRequest", #"{"id":\#($0)}"#),
      ]
    }
    let script = Script.play(Self.begun + messages)
    for id in ids {
      let answers = script.messages.filter { $0["id"] == .int(id) }
      #expect(answers.count == 1)
      let code = answers.first?["error"]["code"].intValue
      #expect(code == nil || code == -32800)
    }
  }

  @Test(
    "The position encoding is the cheapest that the client offers",
    arguments: [
      ("{}", nil), (#"{"general":{"positionEncodings":["utf-16"]}}"#, "utf-16"),
      (#"{"general":{"positionEncodings":["utf-16","utf-8"]}}"#, "utf-8"),
      (#"{"general":{"positionEncodings":["utf-16","utf-32"]}}"#, "utf-32"),
      (#"{"general":{"positionEncodings":["utf-32","utf-8"]}}"#, "utf-8"),
      (#"{"general":{"positionEncodings":["x"]}}"#, "utf-16"), (#"{"general":{"positionEncodings":[]}}"#, nil),
    ] as [(String, String?)])
  func encoding(capabilities: String, expected: String?) {
    let answer = Script.play([Script.initialize(capabilities)]).answer("init")
    #expect(answer?["result"]["capabilities"]["positionEncoding"].stringValue == expected)
  }
}
