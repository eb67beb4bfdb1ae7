import Glibc
import MathEngine
import Synchronization

/// When a cancel flag was looked at, in processor time of the thread that looks, so that other threads do not count.
///
/// `Tests/Benchmarks/Derivations.swift` counts with it as well.
final class FlagLooks: Sendable {
  private let state = Mutex<(times: [Double], limit: Int)>(([], .max))

  /// - Parameter limit: The look at which the flag is set.
  init(limit: Int = .max) { state.withLock { $0.limit = limit } }

  /// In seconds.
  var times: [Double] { state.withLock { $0.times } }

  func flag() -> CancelFlag {
    CancelFlag { [self] in
      state.withLock { state in
        if state.times.count < state.limit { state.times.append(FlagLooks.now()) }
        return state.times.count >= state.limit
      }
    }
  }

  /// Seconds.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
