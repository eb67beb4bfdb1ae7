public import JSON
public import LanguageServerProtocol
import Synchronization

/// A session's messages over a stream of bytes. Sending is safe from any thread; a message is written in one piece.
public final class Connection: Sendable {
  /// What comes in. A request's flag is set as soon as its cancellation has been read, however busy the session is.
  public enum Event: Sendable {
    case request(id: LSP.RequestID, method: String, params: JSONValue, flag: CancellationFlag)
    case notification(method: String, params: JSONValue)
    case response(id: LSP.RequestID, result: Result<JSONValue, LSP.ResponseError>)
    /// The other side closed the stream, or no longer reads it.
    case ended
  }

  /// The requests that are not answered yet.
  public let requests = RequestRegistry()
  private let stream: any ByteStream
  /// Called once, when the other side no longer reads.
  private let unread: @Sendable () -> Void
  /// Whether the other side still reads; guards writing.
  private let isOpen = Mutex<Bool>(true)

  public init(stream: any ByteStream, unread: @escaping @Sendable () -> Void) {
    self.stream = stream
    self.unread = unread
  }

  /// Reads until the stream ends, handing on each message in its order. What is no message is answered here.
  public func readMessages(_ receive: (Event) -> Void) {
    var frames = FrameReader()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = stream.read(into: buffer)
      if count <= 0 { break }
      frames.append(UnsafeRawBufferPointer(rebasing: buffer[..<min(count, buffer.count)]))
      while let frame = frames.next() {
        switch frame {
        case .body(let body): accept(IncomingMessage(body: body), receive)
        case .fault(let fault): send(OutgoingMessage.error(nil, LSP.ResponseError(.parseError, "\(fault)")))
        }
      }
    }
    receive(.ended)
  }

  /// Sends a message; `false` once the other side no longer reads.
  @discardableResult
  public func send(_ message: [UInt8]) -> Bool {
    let (wasOpen, isOpen) = isOpen.withLock { isOpen in
      let wasOpen = isOpen
      if isOpen { isOpen = stream.write(message) }
      return (wasOpen, isOpen)
    }
    if wasOpen, !isOpen { unread() }
    return isOpen
  }

  /// Sends the answer of a request, unless it has had one.
  public func answer(_ id: LSP.RequestID, _ message: [UInt8]) {
    if requests.close(id) { send(message) }
  }

  private func accept(_ message: IncomingMessage, _ receive: (Event) -> Void) {
    switch message {
    case .request(let id, let method, let params):
      guard let flag = requests.open(id) else {
        let error = LSP.ResponseError(.invalidRequest, "a request with this id is not answered yet")
        send(OutgoingMessage.error(id, error))
        return
      }
      receive(.request(id: id, method: method, params: params, flag: flag))
    case .notification(LSP.CancelRequestNotification.method, let params):
      if let cancel = try? LSP.CancelParams(json: params) { requests.cancel(cancel.id) }
    case .notification(let method, let params): receive(.notification(method: method, params: params))
    case .response(let id, let result): receive(.response(id: id, result: result))
    case .orphanError: break
    case .invalid(let id, let error): send(OutgoingMessage.error(id, error))
    }
  }
}
