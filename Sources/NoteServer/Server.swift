public import JSONRPC

/// The language server: a thread that reads, one ordered loop that decides, workers that compute.
///
/// Edits apply on the loop in the order in which they came. A request takes its snapshot on the loop, is worked out on a
/// worker, and answered from there.
public final class Server: Sendable {
  private let connection: Connection
  private let host: any NoteHost
  private let events: BlockingQueue<SessionEvent>
  private let workers: WorkerPool
  /// Apart from the others, so that no request waits behind the reading of a thousand notes.
  private let backgroundWorkers: WorkerPool

  public init(stream: any ByteStream, host: any NoteHost, maximumWorkers: Int) {
    let events = BlockingQueue<SessionEvent>()
    self.events = events
    connection = Connection(stream: stream, unread: { events.push(.message(.ended)) })
    self.host = host
    workers = WorkerPool(maximumThreads: maximumWorkers)
    backgroundWorkers = WorkerPool(maximumThreads: max(1, maximumWorkers / 2))
  }

  /// Serves until the client ends the session, and gives the exit code of the process.
  public func run() -> Int32 {
    let connection = connection
    let events = events
    let workers = workers
    let backgroundWorkers = backgroundWorkers
    let reading = WorkerThread.start(stackBytes: 1 << 20) {
      connection.readMessages { events.push(.message($0)) }
    }
    if !reading { return 1 }
    let session = Session(
      connection: connection, host: host, post: { events.push($0) }, work: { workers.run($0) },
      workBehind: { backgroundWorkers.run($0) })
    while true {
      if let exitCode = session.handle(events.pop()) { return exitCode }
    }
  }
}
