import Glibc

/// Processor time of the calling thread, which other processes disturb less than the wall clock.
enum Stopwatch {
  /// Seconds for one run of the work: the least of several passes, each long enough for the clock.
  ///
  /// The work gives a number that depends on all of it, so that nothing is left out.
  static func seconds(of work: () -> Double) -> Double {
    var runs = 1
    var best = Double.infinity
    var passes = 0
    var total = 0.0
    while passes < maximumPasses, passes < minimumPasses || total < 0.5 {
      let time = seconds(of: work, runs: runs)
      total += time
      if time < leastPass, runs < 1 << 20 {
        runs *= 4
        continue
      }
      best = min(best, time / Double(runs))
      passes += 1
    }
    return best
  }

  private static let minimumPasses = 3
  private static let maximumPasses = 7
  /// The clock costs some hundred nanoseconds itself.
  private static let leastPass = 100e-6

  private static func seconds(of work: () -> Double, runs: Int) -> Double {
    let start = now()
    for _ in 0..<runs { sink += work() }
    return now() - start
  }

  private nonisolated(unsafe) static var sink = 0.0

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
