import Synchronization

/// A few threads that work off jobs in their order. A thread is started only when a job finds none idle.
public final class WorkerPool: Sendable {
  private let jobs = BlockingQueue<@Sendable () -> Void>()
  private let threadCount = Mutex<Int>(0)
  private let maximumThreads: Int

  public init(maximumThreads: Int) {
    self.maximumThreads = max(1, maximumThreads)
  }

  public func run(_ job: @escaping @Sendable () -> Void) {
    // Where the system gives no thread at all, the caller's own works.
    if jobs.idleThreads > 0 || haveThread() { jobs.push(job) } else { job() }
  }

  /// Starts one more thread if there may be one; whether there is any.
  private func haveThread() -> Bool {
    threadCount.withLock { count in
      guard count < maximumThreads else { return true }
      let jobs = jobs
      let started = WorkerThread.start(stackBytes: WorkerThread.deepStackBytes) {
        while true { jobs.pop()() }
      }
      if started { count += 1 }
      return count > 0
    }
  }
}
