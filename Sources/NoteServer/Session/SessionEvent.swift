import JSONRPC
import LanguageServerProtocol
import NoteIndex

/// Everything that happens to a session, in one order.
enum SessionEvent: Sendable {
  case message(Connection.Event)
  /// A worker has answered a request.
  case answered
  /// The diagnostics of a version of a document have been found.
  case diagnosed(LSP.DocumentURI, version: Int, [FoundDiagnostic])
  /// A pulled answer left out diagnostics of the block being edited.
  case withheld(LSP.DocumentURI, version: Int)
  /// Half a second has passed since an edit.
  case rested(LSP.DocumentURI, edit: Int)
  /// The notes on disk have been listed, and the handbook's pages where they were asked for.
  case listed([ListedNote], handbook: [HandbookPage])
  /// A batch of notes has been read.
  case read([UnreadNote.Outcome])
  /// The index of all notes has been made.
  case indexed(WorkspaceIndex)
  /// The roots' own files have been read, in the order of the roots.
  case foundMacros([WorkspaceFile])
  /// It is time to look at the disk again.
  case lookDue
  /// It is time to see whether the client's process is still there.
  case clientCheckDue(process: Int)
  /// Requests that should have been answered before the end were not.
  case drainTimedOut
}
