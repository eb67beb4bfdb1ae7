import NoteFeatures
import NoteIndex
import NoteSyntax
import Synchronization
import TextModel

/// The notes on disk that were asked for last, parsed.
final class NoteCache: Sendable {
  private let state = Mutex<State>(State())

  private struct State {
    var notes: [NoteID: (indexed: IndexedNote, loaded: LoadedNote)] = [:]
    /// From the longest unused to the last used.
    var order: [NoteID] = []
  }

  func note(_ indexed: IndexedNote) -> LoadedNote {
    let known = state.withLock { state -> LoadedNote? in
      guard let known = state.notes[indexed.id], known.indexed === indexed else { return nil }
      state.order.removeAll { $0 == indexed.id }
      state.order.append(indexed.id)
      return known.loaded
    }
    if let known { return known }
    let tree = NoteTree.parse(indexed.text, dialect: NoteDialect(path: indexed.location.path))
    let loaded = LoadedNote(id: indexed.id, tree: tree)
    state.withLock { state in
      state.order.removeAll { $0 == indexed.id }
      state.order.append(indexed.id)
      state.notes[indexed.id] = (indexed, loaded)
      while state.order.count > Self.capacity { state.notes[state.order.removeFirst()] = nil }
    }
    return loaded
  }

  private static let capacity = 32
}
