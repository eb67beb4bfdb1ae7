import LanguageServerProtocol
import NoteIndex

/// How far a look at the disk has come.
struct ScanState {
  enum Phase: Equatable {
    case idle
    case listing
    /// How many batches of notes are still being read.
    case reading(batches: Int)
    /// The index of all notes is being made at once.
    case indexing
  }

  var phase = Phase.idle
  /// Whether the disk was looked at before.
  var hasRun = false
  /// Whether something changed since the look began.
  var isStale = false
  var isHandbookLoaded = false
  /// How many batches there were in all.
  var batchCount = 0
  /// The token of the progress that the client shows, once it has agreed to.
  var progress: LSP.ProgressToken?
  /// Whether only the outlines of the notes are being read for now.
  var isOutline = false
  /// Whether the outlines are in the index, and the rest of the notes is being read.
  var isCompleting = false
  /// What has been read so far.
  var notes: [IndexedNote] = []
  /// Outlines that are in the index and wait to be completed.
  var outlines: [IndexedNote] = []
  var gone: [NoteID] = []
  /// Files that were no UTF-8, so that each is told once.
  var refused: Set<String> = []
}
