import Synchronization

/// The mentions of one version of a note, with the state of the name set for which they were found.
///
/// They are derived from an immutable note and an immutable name set, so that it does not matter who asks first.
final class MentionCache: Sendable {
  private let state = Mutex<(version: NameVersion, mentions: PackedList<MentionRecord>)?>(nil)

  /// The mentions kept, and for which state of the name set.
  var kept: (version: NameVersion, mentions: PackedList<MentionRecord>)? { state.withLock { $0 } }

  func store(_ mentions: PackedList<MentionRecord>, version: NameVersion) {
    state.withLock { $0 = (version, mentions) }
  }
}
