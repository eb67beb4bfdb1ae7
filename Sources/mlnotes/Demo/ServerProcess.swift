import Glibc
import JSON

/// A language server as a child process, spoken to over its standard streams.
final class ServerProcess {
  private let input: Int32
  private let output: Int32
  private let process: pid_t
  private var buffer: [UInt8] = []
  private var lastID = 0
  /// Notifications in the order in which they came.
  private(set) var notifications: [JSONValue] = []

  /// Starts a program; nil where it cannot be started.
  init?(path: String, arguments: [String]) {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
    for descriptor in toChild + fromChild { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var pid = pid_t()
    let status = posix_spawn(&pid, path, &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    guard status == 0 else { return nil }
    process = pid
    input = toChild[1]
    output = fromChild[0]
  }

  func notify(_ method: String, _ parameters: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }

  /// The response's `result`; nil where the server answered with an error or went away.
  func request(_ method: String, _ parameters: JSONValue) -> JSONValue? {
    lastID += 1
    let id = lastID
    send(["jsonrpc": "2.0", "id": .int(id), "method": .string(method), "params": parameters])
    while let message = receive() {
      if message["id"].intValue == id, message["method"].isNull {
        return message["error"].isNull ? message["result"] : nil
      }
      if message["id"].isNull {
        notifications.append(message)
      } else {
        // The demo's client has offered nothing, so a request of the server's gets the plain "none".
        send(["jsonrpc": "2.0", "id": message["id"], "result": .null])
      }
    }
    return nil
  }

  /// Ends the session as the protocol says, and waits for the process.
  func stop() {
    _ = request("shutdown", .null)
    notify("exit", .null)
    close(input)
    close(output)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private func send(_ message: JSONValue) {
    let body = message.jsonBytes()
    let frame = Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    var done = 0
    while done < frame.count {
      let count = frame[done...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      done += count
    }
  }

  private func receive() -> JSONValue? {
    while true {
      if let message = takeFrame() { return message }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &chunk, chunk.count)
      if count <= 0 { return nil }
      buffer += chunk[..<count]
    }
  }

  private func takeFrame() -> JSONValue? {
    let separator = Array("\r\n\r\n".utf8)
    guard let end = buffer.indices.first(where: { buffer[$0...].starts(with: separator) }) else { return nil }
    let header = String(decoding: buffer[..<end], as: UTF8.self)
    let length = header.split(separator: "\r\n").compactMap { line -> Int? in
      let parts = line.split(separator: ":")
      return parts.count == 2 && parts[0] == "Content-Length" ? Int(parts[1].drop { $0 == " " }) : nil
    }.first
    guard let length, buffer.count >= end + 4 + length else { return nil }
    let body = Array(buffer[(end + 4)..<(end + 4 + length)])
    buffer.removeFirst(end + 4 + length)
    return try? JSONReader().read(body)
  }
}
