import Synchronization

/// The semantic tokens that a client was last sent of a document, so that it may ask for the change alone.
final class TokenMemory: Sendable {
  private struct Sent {
    var count = 0
    var data: [Int] = []
  }

  private let sent = Mutex(Sent())

  /// Keeps the numbers, and gives the name under which they may be asked for.
  func keep(_ data: [Int]) -> String {
    sent.withLock { sent in
      sent.count += 1
      sent.data = data
      return String(sent.count)
    }
  }

  /// The numbers of that name; nil where they are no longer there.
  func data(named name: String) -> [Int]? {
    sent.withLock { String($0.count) == name ? $0.data : nil }
  }
}
