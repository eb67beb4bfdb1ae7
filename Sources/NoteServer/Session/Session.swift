import JSON
import JSONRPC
import LanguageServerProtocol
import MathSyntax
import NoteFeatures
import NoteIndex

/// The state of one client's session. Lives on the loop; nothing in it is touched from elsewhere.
final class Session {
  let connection: Connection
  let host: any NoteHost
  /// Puts an event into the loop's queue, from any thread.
  let post: @Sendable (SessionEvent) -> Void
  /// Runs a job that the user waits for on a worker.
  let work: @Sendable (@escaping @Sendable () -> Void) -> Void
  /// Runs a job that nobody waits for on a worker.
  let workBehind: @Sendable (@escaping @Sendable () -> Void) -> Void

  var phase = Phase.uninitialized
  var client = ClientProfile.unknown
  var configuration = Configuration()
  var documents = DocumentStore()
  var notes = NoteSnapshot()
  /// The macros of the workspace folders.
  var macros: [NoteRoot: MacroTable] = [:]
  /// What was wrong with them, so that it is told once.
  var macroFaults: [String] = []
  let cache = NoteCache()
  var scan = ScanState()
  var progressCount = 0
  var diagnosing: [LSP.DocumentURI: CancellationFlag] = [:]
  private var outgoing: [LSP.RequestID: (Result<JSONValue, LSP.ResponseError>) -> Void] = [:]
  private var lastOutgoing = 0

  /// Where a session is in its life (LSP 3.17, "Server lifecycle").
  enum Phase: Equatable {
    case uninitialized
    case running
    case shutDown
    /// The client is gone; what it asked before is still answered.
    case draining(exitCode: Int32)
  }

  init(
    connection: Connection, host: any NoteHost, post: @escaping @Sendable (SessionEvent) -> Void,
    work: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void,
    workBehind: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void
  ) {
    self.connection = connection
    self.host = host
    self.post = post
    self.work = work
    self.workBehind = workBehind
  }

  /// Takes one event in; the exit code once the session is over.
  func handle(_ event: SessionEvent) -> Int32? {
    switch event {
    case .message(.request(let id, let method, let params, let flag)): accept(id, method, params, flag)
    case .message(.notification(let method, let params)): return accept(method, params)
    case .message(.response(let id, let result)): outgoing.removeValue(forKey: id)?(result)
    case .message(.ended): return drain(milliseconds: 5_000)
    case .answered: break
    case .diagnosed(let uri, let version, let found): publish(found, of: uri, version: version)
    case .withheld(let uri, let version): documents.noteWithheld(uri, version: version)
    case .rested(let uri, let edit): rest(uri, edit: edit)
    case .listed(let listing, let handbook): readUnread(listing, handbook: handbook)
    case .read(let outcomes): take(outcomes)
    case .indexed(let index): take(index)
    case .foundMacros(let files): take(files)
    case .lookDue:
      if scan.hasRun { lookAtDisk() }
      lookForMacros()
      watchByLooking()
    case .clientCheckDue(let process):
      if !host.isRunning(process: process) { return drain(milliseconds: 300) }
      watchClient(process)
    case .drainTimedOut:
      if case .draining(let exitCode) = phase { return exitCode }
    }
    if case .draining(let exitCode) = phase, connection.requests.count == 0 { return exitCode }
    return nil
  }

  /// Sends a request of the server's own; the closure runs on the loop when the answer comes.
  func request<Message: RequestMessage>(
    _ message: Message.Type, _ params: Message.Params,
    then: @escaping (Result<JSONValue, LSP.ResponseError>) -> Void = { _ in }
  ) {
    lastOutgoing += 1
    let id = LSP.RequestID.number(lastOutgoing)
    outgoing[id] = then
    connection.send(OutgoingMessage.request(id, Message.method, params))
  }

  func notify<Message: NotificationMessage>(_ message: Message.Type, _ params: Message.Params) {
    connection.send(OutgoingMessage.notification(Message.method, params))
  }

  func log(_ type: LSP.MessageType, _ message: String) {
    notify(LSP.LogMessageNotification.self, LSP.ShowMessageParams(type: type, message: message))
  }

  func log(_ type: LSP.MessageType, _ message: Message) {
    log(type, message.words(in: configuration.spoken))
  }

  /// Ends as soon as every request has its answer, or when the time is up: with 0 after `shutdown`, else with 1.
  func drain(milliseconds: Int) -> Int32? {
    for flag in diagnosing.values { flag.cancel() }
    let exitCode: Int32
    switch phase {
    case .draining(let code): exitCode = code
    case .shutDown: exitCode = 0
    case .uninitialized, .running: exitCode = 1
    }
    if connection.requests.count == 0 { return exitCode }
    phase = .draining(exitCode: exitCode)
    let post = post
    host.wake(afterMilliseconds: milliseconds) { post(.drainTimedOut) }
    return nil
  }
}
