import JSONRPC
import LanguageServerProtocol

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
  /// Requests that should have been answered before the end were not.
  case drainTimedOut
}
