import LanguageServerProtocol
import NoteIndex
import Synchronization

/// All notes as they are at one moment. What changed is worked into the index by whoever asks for it first, so that an
/// edit costs the loop nothing.
final class NoteSnapshot: Sendable {
  /// What a note became.
  enum Change: Sendable {
    case opened(Document)
    case read(IndexedNote)
    case gone
  }

  let library: NoteLibrary
  /// Held only for a moment, since the loop takes it as well.
  private let state: Mutex<State>
  /// Held while the changes are worked in.
  private let resolution = Mutex<Void>(())

  private struct State {
    var base: WorkspaceIndex
    /// Not in the base yet.
    var changes: [NoteID: Change]
  }

  init(library: NoteLibrary = NoteLibrary(), base: WorkspaceIndex = WorkspaceIndex()) {
    self.library = library
    state = Mutex(State(base: base, changes: [:]))
  }

  private init(library: NoteLibrary, state: State) {
    self.library = library
    self.state = Mutex(state)
  }

  /// The notes after changes.
  func changed(_ changes: [NoteID: Change], library: NoteLibrary) -> NoteSnapshot {
    var next = state.withLock { $0 }
    next.changes.merge(changes) { _, new in new }
    return NoteSnapshot(library: library, state: next)
  }

  /// The index of exactly these notes. Not for the loop: whoever asks first works the changes in.
  var index: WorkspaceIndex {
    resolution.withLock { _ in
      var known = state.withLock { $0 }
      if known.changes.isEmpty { return known.base }
      for (id, change) in known.changes.sorted(by: { $0.key < $1.key }) {
        switch change {
        case .opened(let document): known.base = known.base.replacing(document.indexed)
        case .read(let note): known.base = known.base.replacing(note)
        case .gone: known.base = known.base.removing(id)
        }
      }
      if known.base.needsMerge { known.base = known.base.merged() }
      known.changes = [:]
      state.withLock { [known] in $0 = known }
      return known.base
    }
  }

  /// The index without the changes that nobody has asked for yet.
  var base: WorkspaceIndex { state.withLock { $0.base } }
}
