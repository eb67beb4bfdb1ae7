import Synchronization

/// Set once, from any thread, by whoever no longer wants an answer; asked often by whoever works on it.
public final class CancellationFlag: Sendable {
  private let flag = Atomic<Bool>(false)
  private let followers = Mutex(Followers())

  private struct Followers {
    var bodies: [Int: @Sendable () -> Void] = [:]
    var lastNumber = 0
  }

  public init() {}

  public func cancel() {
    flag.store(true, ordering: .sequentiallyConsistent)
    let followers = followers.withLock { followers in
      let all = followers.bodies
      followers.bodies = [:]
      return all
    }
    for follow in followers.values { follow() }
  }

  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Calls once when the flag is set, at once where it is: for the flag of a layer that knows nothing of this one.
  public func onCancel(_ body: @escaping @Sendable () -> Void) { _ = follow(body) }

  /// Sets another flag as well where this one is set before the work is done. Nothing of the work is kept behind it,
  /// however long this flag lives.
  public func leading<Result, Failure: Error>(
    _ other: CancellationFlag, during work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let number = follow { other.cancel() }
    defer { followers.withLock { $0.bodies[number] = nil } }
    return try work()
  }

  /// How many are told when the flag is set.
  var followerCount: Int { followers.withLock { $0.bodies.count } }

  private func follow(_ body: @escaping @Sendable () -> Void) -> Int {
    let number = followers.withLock { followers -> Int? in
      if flag.load(ordering: .sequentiallyConsistent) { return nil }
      followers.lastNumber += 1
      followers.bodies[followers.lastNumber] = body
      return followers.lastNumber
    }
    if number == nil { body() }
    return number ?? 0
  }
}
