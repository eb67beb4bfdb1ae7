import JSON
import JSONRPC
import LanguageServerProtocol

extension Session {
  /// Takes a notification in; the exit code where it is `exit`. Nothing answers a notification, so what is wrong with
  /// one goes to the client's log.
  func accept(_ method: String, _ params: JSONValue) -> Int32? {
    if method == LSP.ExitNotification.method {
      // What nobody waits for any more is told to stop, and still answered.
      connection.requests.cancelAll()
      return drain(milliseconds: 300)
    }
    guard phase == .running else { return nil }
    do throws(MessageFault) {
      try take(method, params)
    } catch {
      log(.warning, "\(method): \(error)")
    }
    return nil
  }

  private func take(_ method: String, _ params: JSONValue) throws(MessageFault) {
    switch method {
    case LSP.InitializedNotification.method: initialized()
    case LSP.DidOpenTextDocumentNotification.method: open(try LSP.DidOpenTextDocumentParams(json: params))
    case LSP.DidChangeTextDocumentNotification.method: change(try LSP.DidChangeTextDocumentParams(json: params))
    case LSP.DidSaveTextDocumentNotification.method: save(try LSP.DidSaveTextDocumentParams(json: params))
    case LSP.DidCloseTextDocumentNotification.method: close(try LSP.TextDocumentParams(json: params))
    case LSP.DidChangeConfigurationNotification.method:
      changeConfiguration(try LSP.DidChangeConfigurationParams(json: params))
    case LSP.DidChangeWatchedFilesNotification.method, LSP.DidRenameFilesNotification.method:
      if scan.hasRun { lookAtDisk() }
      lookForMacros()
    case LSP.DidChangeWorkspaceFoldersNotification.method:
      changeFolders(try LSP.DidChangeWorkspaceFoldersParams(json: params))
    default: break
    }
  }
}
