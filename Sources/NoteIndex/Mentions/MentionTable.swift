import Synchronization
import TextModel

/// For each name the notes that mention it.
struct MentionTable: Sendable {
  private let notes: [FoldedName: [NoteID]]
  /// Notes whose mentions may differ from those that the table was made of.
  private var doubtful: Set<NoteID> = []

  /// Reads the mentions of every note of an index.
  init(of index: WorkspaceIndex) {
    var notes: [FoldedName: [NoteID]] = [:]
    for note in index.notes {
      let mentions = index.mentions(in: note)
      for mention in mentions.indices {
        // A note's mentions come one after the other, so that a double is the last one.
        let name = mentions.records[mention].name
        if notes[name]?.last != note.id { notes[name, default: []].append(note.id) }
      }
    }
    self.notes = notes
  }

  /// The notes of which one may mention a name; the others do not.
  func candidates(for names: Set<FoldedName>) -> Set<NoteID> {
    names.reduce(into: doubtful) { $0.formUnion(notes[$1] ?? []) }
  }

  mutating func doubt(_ ids: some Sequence<NoteID>) { doubtful.formUnion(ids) }

  /// Whether so many notes are in doubt that a new table costs less.
  var isWorn: Bool { doubtful.count > 128 }
}

/// The mention table of one snapshot, made when somebody first asks for it.
///
/// It is derived from an immutable index, so that it does not matter who asks first.
final class MentionTableCache: Sendable {
  private let state: Mutex<MentionTable?>

  init(_ table: MentionTable? = nil) { state = Mutex(table) }

  var kept: MentionTable? { state.withLock { $0 } }

  func table(of index: WorkspaceIndex) -> MentionTable {
    state.withLock { kept in
      if let kept { return kept }
      let table = MentionTable(of: index)
      kept = table
      return table
    }
  }
}
