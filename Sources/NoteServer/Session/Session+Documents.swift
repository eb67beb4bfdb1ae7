import JSONRPC
import LanguageServerProtocol
import NoteFeatures
import TextModel

extension Session {
  func open(_ params: LSP.DidOpenTextDocumentParams) {
    var library = notes.library
    let id = library.open(params.textDocument.uri)
    guard let entry = library[id] else { return }
    let document = documents.open(params.textDocument, as: id, at: library.location(of: entry))
    notes = notes.changed([id: document.isOversized ? .gone : .opened(document)], library: library)
    if document.isOversized {
      let message = Message(.noteTooLarge, String(NoteSize.maximumOpenBytes >> 20)).words(in: configuration.spoken)
      notify(LSP.ShowMessageNotification.self, LSP.ShowMessageParams(type: .info, message: message))
    }
    if scan.hasRun, !client.watchesFiles { lookAtDisk() }
    needWorkspace()
    diagnose(document)
  }

  func change(_ params: LSP.DidChangeTextDocumentParams) {
    let old = documents[params.textDocument.uri]
    guard let document = documents.change(params, encoding: client.encoding) else {
      return log(.warning, Message(.changedUnopened, params.textDocument.uri.string))
    }
    old?.superseded.cancel()
    notes = notes.changed([document.id: document.isOversized ? .gone : .opened(document)], library: notes.library)
    let (uri, edit) = (document.uri, document.editCount)
    let post = post
    host.wake(afterMilliseconds: Self.restMilliseconds) { post(.rested(uri, edit: edit)) }
    diagnose(document)
  }

  func save(_ params: LSP.DidSaveTextDocumentParams) {
    settle(params.textDocument.uri)
    if !client.watchesFiles { lookAtDisk() }
  }

  func close(_ params: LSP.TextDocumentParams) {
    let uri = params.textDocument.uri
    diagnosing.removeValue(forKey: uri)?.cancel()
    guard let document = documents.close(uri) else { return }
    var library = notes.library
    library.close(document.id)
    // A note on disk is read again, and until then stays as the client had it; any other is gone.
    let isGone = library[document.id] == nil
    notes = notes.changed(isGone ? [document.id: .gone] : [:], library: library)
    if isGone { scan.gone.append(document.id) }
    lookAtDisk()
    // What was published stays with the client until it is told otherwise.
    if !client.pullsDiagnostics {
      notify(LSP.PublishDiagnosticsNotification.self, LSP.PublishDiagnosticsParams(uri: uri, diagnostics: []))
    }
  }

  func rest(_ uri: LSP.DocumentURI, edit: Int) {
    if documents[uri]?.editCount == edit { settle(uri) }
  }

  /// The block last edited is no longer waited for.
  private func settle(_ uri: LSP.DocumentURI) {
    guard let withheld = documents.settle(uri), let document = documents[uri] else { return }
    if !client.pullsDiagnostics {
      diagnose(document)
    } else if withheld, client.workspace.diagnosticRefresh {
      request(LSP.DiagnosticRefreshRequest.self, LSP.EmptyParams())
    }
  }

  private static let restMilliseconds = 500
}
