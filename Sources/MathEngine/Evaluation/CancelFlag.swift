import Synchronization

/// Set from another thread to stop an evaluation.
public final class CancelFlag: Sendable {
  private let flag = Atomic<Bool>(false)
  private let onLook: (@Sendable () -> Bool)?

  public init() { onLook = nil }

  /// A flag that is set once `onLook` says so, which is asked whenever somebody looks: so a test knows how often that is.
  package init(onLook: @escaping @Sendable () -> Bool) { self.onLook = onLook }

  public func cancel() { flag.store(true, ordering: .relaxed) }

  public var isCancelled: Bool {
    if let onLook, onLook() { cancel() }
    return flag.load(ordering: .relaxed)
  }

  /// `isCancelled` as a function, for what knows of no flags.
  package var look: @Sendable () -> Bool { { self.isCancelled } }
}
