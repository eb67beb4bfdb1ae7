import Synchronization

/// Set once, from any thread, by whoever no longer wants an answer; asked often by whoever works on it.
public final class CancellationFlag: Sendable {
  private let flag = Atomic<Bool>(false)
  private let followers = Mutex<[@Sendable () -> Void]>([])

  public init() {}

  public func cancel() {
    flag.store(true, ordering: .sequentiallyConsistent)
    let followers = followers.withLock { followers in
      let all = followers
      followers = []
      return all
    }
    for follow in followers { follow() }
  }

  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Calls once when the flag is set, at once where it is: for the flag of a layer that knows nothing of this one.
  public func onCancel(_ body: @escaping @Sendable () -> Void) {
    let isLate = followers.withLock { followers in
      if flag.load(ordering: .sequentiallyConsistent) { return true }
      followers.append(body)
      return false
    }
    if isLate { body() }
  }
}
