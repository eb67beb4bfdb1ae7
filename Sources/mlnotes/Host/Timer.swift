import Glibc
import JSONRPC

/// Calls closures when their time has come, on one thread that is started with the first of them.
final class Timer: @unchecked Sendable {
  private struct Entry {
    var due: timespec
    var body: @Sendable () -> Void
  }

  // Guarded by `mutex`, both of them; entries ascend by time.
  private var entries: [Entry] = []
  private var isStarted = false
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Lives as long as the process: its thread never ends.
  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // The wall clock may jump.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  func after(milliseconds: Int, _ body: @escaping @Sendable () -> Void) {
    let entry = Entry(due: Self.time(in: milliseconds), body: body)
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    let place = entries.lastIndex { !Self.isEarlier(entry.due, than: $0.due) }.map { $0 + 1 } ?? 0
    entries.insert(entry, at: place)
    if isStarted {
      pthread_cond_signal(condition)
    } else {
      isStarted = WorkerThread.start(stackBytes: 256 << 10) { self.run() }
    }
  }

  private func run() {
    while true { takeNext()() }
  }

  /// Waits for the first entry's time, and takes it.
  private func takeNext() -> @Sendable () -> Void {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      guard var due = entries.first?.due else {
        pthread_cond_wait(condition, mutex)
        continue
      }
      if !Self.isEarlier(Self.time(in: 0), than: due) { return entries.removeFirst().body }
      pthread_cond_timedwait(condition, mutex, &due)
    }
  }

  private static func time(in milliseconds: Int) -> timespec {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let nanoseconds = now.tv_nsec + milliseconds % 1_000 * 1_000_000
    return timespec(
      tv_sec: now.tv_sec + milliseconds / 1_000 + nanoseconds / 1_000_000_000,
      tv_nsec: nanoseconds % 1_000_000_000)
  }

  private static func isEarlier(_ left: timespec, than right: timespec) -> Bool {
    (left.tv_sec, left.tv_nsec) < (right.tv_sec, right.tv_nsec)
  }
}
