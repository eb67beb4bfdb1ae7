import NoteFeatures
import NoteIndex
import NoteSyntax
import Synchronization
import TextModel

/// What has been made of one text, by whoever asked first. The loop never waits for it.
final class ParseBox: Sendable {
  private let state: Mutex<State>

  private struct State {
    var note: LoadedNote?
    var indexed: IndexedNote?
    /// The last text before that was parsed, or is being parsed.
    var before: ParseBox?
    /// The one edit from `before` to here, where it was one.
    var edit: TextEdit?
  }

  init() {
    state = Mutex(State())
  }

  /// The box of the text after an edit, `nil` where there were several. An earlier text that nobody has asked for is
  /// passed over, so that a burst of edits keeps no chain of texts alive.
  init(after old: ParseBox, edit: TextEdit?) {
    var next = State(before: old, edit: edit)
    // Where the lock is taken a worker is parsing just now.
    if let known = old.state.withLockIfAvailable({ $0 }), known.note == nil { next = State(before: known.before) }
    state = Mutex(next)
  }

  func note(_ id: NoteID, _ text: SourceText, _ dialect: NoteDialect) -> LoadedNote {
    state.withLock { Self.load(&$0, id, text, dialect) }
  }

  func indexed(_ id: NoteID, _ location: NoteLocation, _ text: SourceText, _ dialect: NoteDialect) -> IndexedNote {
    state.withLock { state in
      if let indexed = state.indexed { return indexed }
      let tree = Self.load(&state, id, text, dialect).tree
      let indexed = IndexedNote(id: id, location: location, tree: tree)
      state.indexed = indexed
      return indexed
    }
  }

  private static func load(
    _ state: inout State, _ id: NoteID, _ text: SourceText, _ dialect: NoteDialect
  ) -> LoadedNote {
    if let note = state.note { return note }
    let previous = state.before?.state.withLock { $0.note }
    let tree: NoteTree
    if let previous, let edit = state.edit {
      tree = previous.tree.reparsed(edit, text: text)
    } else {
      tree = NoteTree.parse(text, dialect: dialect)
    }
    let note = LoadedNote(id: id, tree: tree, previous: previous)
    state = State(note: note)
    return note
  }
}
