public import LanguageServerProtocol
import Synchronization

/// The requests that are not answered yet, with their flags. All methods may be called from any thread.
public final class RequestRegistry: Sendable {
  private let flags = Mutex<[LSP.RequestID: CancellationFlag]>([:])

  public init() {}

  /// The flag of a new request; `nil` where one with this id is not answered yet.
  public func open(_ id: LSP.RequestID) -> CancellationFlag? {
    flags.withLock { flags in
      guard flags[id] == nil else { return nil }
      let flag = CancellationFlag()
      flags[id] = flag
      return flag
    }
  }

  /// Takes a request out; `true` for the one caller that may answer it.
  public func close(_ id: LSP.RequestID) -> Bool {
    flags.withLock { $0.removeValue(forKey: id) != nil }
  }

  /// Sets the flag of a request, if it is not answered yet.
  public func cancel(_ id: LSP.RequestID) {
    flags.withLock { $0[id] }?.cancel()
  }

  public func cancelAll() {
    for flag in flags.withLock({ Array($0.values) }) { flag.cancel() }
  }

  public var count: Int { flags.withLock { $0.count } }
}
