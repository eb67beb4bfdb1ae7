import Glibc
import JSON
import JSONRPC
import NoteServer
import Synchronization

/// A session played from a script: everything that the client sends, and what came back.
struct Script {
  /// What the server wrote, in its order.
  var messages: [JSONValue]
  var exitCode: Int32

  /// - Parameter ending: what the stream does behind the last message.
  static func play(_ bodies: [String], ending: ScriptedStream.Ending = .closes, host: FakeHost = FakeHost()) -> Script {
    let stream = ScriptedStream(bodies.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }, ending: ending)
    let exitCode = Server(stream: stream, host: host, maximumWorkers: 2).run()
    return Script(messages: stream.messages, exitCode: exitCode)
  }

  /// The answer of a request.
  func answer(_ id: JSONValue) -> JSONValue? {
    messages.first { $0["method"].isNull && $0["id"] == id }
  }

  /// The parameters of what the server said unasked, by method.
  func said(_ method: String) -> [JSONValue] {
    messages.filter { $0["method"].stringValue == method }.map { $0["params"] }
  }

  static let initialize = initialize("{}")

  static func initialize(_ capabilities: String, options: String = "null", locale: String = "en") -> String {
    #"{"jsonrpc":"2.0","id":"init","method":"initialize","params":{"processId":null,"rootUri":null,"locale":"\#(locale)","#
      + #""initializationOptions":\#(options),"capabilities":\#(capabilities)}}"#
  }

  static func request(_ id: Int, _ method: String, _ params: String = "null") -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  static func notification(_ method: String, _ params: String = "null") -> String {
    #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
  }

  static func open(_ text: String, uri: String = "file:///note.md") -> String {
    let text = JSONValue.string(text).jsonText()
    return notification(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"markdown","version":1,"text":\#(text)}}"#)
  }
}

/// A stream whose other side sends a script and keeps what it is sent.
final class ScriptedStream: ByteStream {
  enum Ending { case closes, staysOpen }

  private let unread: Mutex<[UInt8]>
  private let written = Mutex<[UInt8]>([])
  private let ending: Ending

  init(_ script: [String], ending: Ending) {
    unread = Mutex(script.flatMap { Array($0.utf8) })
    self.ending = ending
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = unread.withLock { unread in
      let count = min(unread.count, buffer.count, 100)
      buffer.copyBytes(from: unread[..<count])
      unread.removeFirst(count)
      return count
    }
    if count == 0, ending == .staysOpen { while true { sleep(1_000) } }
    return count
  }

  func write(_ bytes: [UInt8]) -> Bool {
    written.withLock { $0 += bytes }
    return true
  }

  var messages: [JSONValue] {
    var reader = FrameReader()
    reader.append(written.withLock { $0 })
    var messages: [JSONValue] = []
    while case .body(let body)? = reader.next() { messages.append((try? JSONReader().read(body)) ?? .null) }
    return messages
  }
}

/// A world without files in which no time passes, unless a test says so.
struct FakeHost: NoteHost {
  var version: String { "test" }
  /// Whether what waits for time to pass runs at once.
  var timeFlies = false
  var files: [String: FileContents] = [:]

  func wake(afterMilliseconds milliseconds: Int, _ body: @escaping @Sendable () -> Void) {
    if timeFlies, milliseconds < 1_000 { body() }
  }

  func isRunning(process: Int) -> Bool { true }

  func notes(under folder: String, excluding patterns: [String]) -> [ListedNote] {
    files.keys.filter { $0.hasPrefix(folder + "/") && !$0.contains("/.") }.sorted().compactMap { path in
      stamp(of: path).map { ListedNote(path: path, stamp: $0) }
    }
  }

  func contents(of path: String) -> FileContents { files[path] ?? .unavailable }

  func stamp(of path: String) -> FileStamp? {
    files[path] == nil ? nil : FileStamp(bytes: 1, modifiedNanoseconds: 1)
  }

  func releaseMemory() {}

  func handbook() -> [HandbookPage] { [] }
}
