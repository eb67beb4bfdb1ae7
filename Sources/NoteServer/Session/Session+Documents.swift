import JSONRPC
import LanguageServerProtocol
import TextModel

extension Session {
  func open(_ params: LSP.DidOpenTextDocumentParams) {
    diagnose(documents.open(params.textDocument))
  }

  func change(_ params: LSP.DidChangeTextDocumentParams) {
    guard let document = documents.change(params, encoding: client.encoding) else {
      return log(.warning, "\(params.textDocument.uri.string) was changed without being open")
    }
    let (uri, edit) = (document.uri, document.editCount)
    let post = post
    host.wake(afterMilliseconds: Self.restMilliseconds) { post(.rested(uri, edit: edit)) }
    diagnose(document)
  }

  func save(_ params: LSP.DidSaveTextDocumentParams) {
    settle(params.textDocument.uri)
  }

  func close(_ params: LSP.TextDocumentParams) {
    let uri = params.textDocument.uri
    diagnosing.removeValue(forKey: uri)?.cancel()
    guard documents.close(uri) else { return }
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
