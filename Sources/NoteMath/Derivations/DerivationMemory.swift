import MathCheck
import MathSyntax
import Synchronization

/// Reports of derivations by what they depend on: their own text, and what the note says of their names.
///
/// Shared by the versions of a note, so that an edit elsewhere costs nothing here.
final class DerivationMemory: Sendable {
  struct Key: Hashable, Sendable {
    var utf8: [UInt8]
    var context: [String]
    var macros: MacroTable
  }

  private let reports = Mutex<[Key: DerivationReport]>([:])
  private let checks = Mutex(0)
  private static let maximumCount = 512

  /// How many reports were worked out so far, for tests.
  var checkCount: Int { checks.withLock { $0 } }

  func report(for key: Key, make: () -> DerivationReport?) -> DerivationReport? {
    if let known = reports.withLock({ $0[key] }) { return known }
    checks.withLock { $0 += 1 }
    guard let report = make() else { return nil }
    reports.withLock { reports in
      if reports.count >= Self.maximumCount { reports.removeAll() }
      reports[key] = report
    }
    return report
  }
}
